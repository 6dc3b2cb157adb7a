import { z } from 'zod';
import { contactSchema, dateSchema, idSchema } from './common.ts';

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
  consent: z
    .strictObject({
      on: dateSchema.describe('Day the consent was recorded.'),
      covers: z
        .array(z.enum(CONSENT_PARTS))
        .min(1)
        .describe('What may be published: name, words, voice, picture.'),
      until: dateSchema.optional().describe('Last day it holds, where it was given for a time.'),
    })
    .optional()
    .describe(
      'Consent of the person to publish this. Without it the story stays off the site; keep the signed paper outside this folder.',
    ),
  at: idSchema.optional().describe('id of the site the story is about.'),
  contact: contactSchema.optional(),
};
