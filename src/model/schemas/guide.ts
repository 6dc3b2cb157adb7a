import { z } from 'zod';
import { SPOKEN_LANGUAGES } from './agency.ts';
import { contactSchema, dateSchema, idSchema } from './common.ts';

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
  consent: z
    .strictObject({
      on: dateSchema.describe('Day the consent was recorded.'),
      covers: z
        .array(z.enum(GUIDE_CONSENT_PARTS))
        .min(1)
        .describe('What may be published: name, card, languages, contact, picture.'),
      until: dateSchema.optional().describe('Last day it holds, where it was given for a time.'),
    })
    .optional()
    .describe(
      'Consent of the guide to publish this. Without it nothing of the guide is published; keep the signed paper outside this folder.',
    ),
  contact: contactSchema.optional(),
};
