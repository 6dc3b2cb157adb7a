import { z } from 'zod';
import { dateSchema, idSchema } from './common.ts';

export const SURFACES = [
  'paved',
  'concrete',
  'gravel',
  'earth',
  'rock',
  'steps',
  'boardwalk',
  'water',
] as const;
export const DIFFICULTIES = ['easy', 'moderate', 'hard', 'expert'] as const;
export const SIGNALS = ['good', 'patchy', 'none'] as const;
export const GUIDES = ['not-needed', 'recommended', 'required'] as const;

/** What travellers must know of a way before they set out. Each only where somebody knows it. */
export const routeFacts = {
  surfaces: z
    .array(z.enum(SURFACES))
    .min(1)
    .optional()
    .describe('What the way is made of, the longest part first.'),
  difficulty: z
    .enum(DIFFICULTIES)
    .optional()
    .describe('How hard it is for those it is meant for, as somebody who knows the way judges it.'),
  signal: z
    .enum(SIGNALS)
    .optional()
    .describe('Mobile signal along the way, as tried on the spot: good, patchy or none.'),
  guide: z.enum(GUIDES).optional().describe('Whether a local guide is needed.'),
  travelledOn: dateSchema
    .optional()
    .describe('The day somebody last travelled the whole way to see whether it is passable.'),
  trimStartM: z
    .number()
    .min(0)
    .max(5000)
    .optional()
    .describe(
      'Metres of the recorded track to leave out at its beginning, so that nobody sees at whose house it began. 0 says that anybody may see it.',
    ),
  trimEndM: z.number().min(0).max(5000).optional().describe('The same at the end of the recorded track.'),
};

/** A stop of a route: a site, or one that is not named yet. */
export const stopSchema = z.union([
  z.strictObject({
    site: idSchema.describe('id of a site.'),
    km: z
      .number()
      .min(0)
      .optional()
      .describe(
        'Distance from the start in kilometres, where known. A track beside the route gives it by itself.',
      ),
    besideM: z
      .number()
      .positive()
      .max(20_000)
      .optional()
      .describe('How far visitors leave the way to reach this stop, in metres.'),
  }),
  z.strictObject({
    toBeConfirmed: idSchema.describe('A stop that is planned but not yet named; any id, such as stop-7.'),
  }),
]);
