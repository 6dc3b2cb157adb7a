import { z } from 'zod';
import { SPOKEN_LANGUAGES } from './agency.ts';
import { contactSchema, dateSchema, idSchema } from './common.ts';
import { consentSchema } from './consent.ts';

/** What a guide's card is for, as the law on tourism names them. */
export const GUIDE_CARDS = ['international', 'domestic', 'on-site'] as const;
/** What a guide can agree to have published. */
export const GUIDE_CONSENT_PARTS = ['name', 'card', 'languages', 'contact', 'picture'] as const;

/** Facts of a tourist guide, published only with the recorded consent of that person. */
export const guideFacts = {
  card: z
    .strictObject({
      kind: z
        .enum(GUIDE_CARDS)
        .optional()
        .describe('What the card is for: international, domestic or on-site (one place only).'),
      number: z.string().min(3).max(40).describe('Number of the card as printed on it, between quotes.'),
      until: dateSchema.optional().describe('Last day the card is valid.'),
      source: idSchema.optional().describe('id of the source in this file, when a public register was read.'),
    })
    .optional()
    .describe('Guide card.'),
  speaks: z
    .array(z.enum(SPOKEN_LANGUAGES))
    .min(1)
    .optional()
    .describe('Languages visitors are guided in, as codes such as vi, en or zh.'),
  consent: consentSchema(GUIDE_CONSENT_PARTS, {
    of: 'the guide',
    without: 'nothing of the guide is published',
  }),
  contact: contactSchema.optional(),
};
