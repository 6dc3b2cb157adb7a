import { z } from 'zod';
import { contactSchema, idSchema } from './common.ts';
import { consentSchema } from './consent.ts';

export const STORY_KINDS = ['story', 'ambassador'] as const;
export const CONSENT_PARTS = ['name', 'words', 'voice', 'picture'] as const;

/** Facts of a story somebody tells, or of an ambassador of the place. */
export const storyFacts = {
  kind: z.enum(STORY_KINDS).describe('story, or ambassador: a person who speaks for the place.'),
  author: z
    .string()
    .trim()
    .min(1)
    .max(90)
    .optional()
    .describe('Who tells it, by the name they want to be known by.'),
  consent: consentSchema(CONSENT_PARTS, {
    of: 'the person',
    without: 'the story stays off the site',
  }),
  at: idSchema.optional().describe('id of the site the story is about.'),
  contact: contactSchema.optional(),
};
