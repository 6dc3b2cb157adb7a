import { z } from 'zod';
import { contactSchema, idSchema } from './common.ts';

/** Facts of a photo spot: where exactly to stand, which way to look, and when. */
export const photospotFacts = {
  headingDeg: z
    .number()
    .min(0)
    .lt(360)
    .optional()
    .describe(
      'Compass direction the camera looks in: 0 north, 90 east, 180 south, 270 west. With it the page tells where the light comes from in every month.',
    ),
  site: idSchema.optional().describe('id of the site whose page shows this spot.'),
  months: z
    .array(z.number().int().min(1).max(12))
    .min(1)
    .optional()
    .describe('Months in which the picture is at its best, 1 to 12, where somebody knows.'),
  people: z
    .enum(['none', 'agreed'])
    .optional()
    .describe(
      'Needed as soon as the sample picture is a photograph: none when nobody can be recognised in it, agreed when everybody who can has agreed in writing.',
    ),
  contact: contactSchema.optional(),
};
