import { z } from 'zod';
import { dateSchema } from './common.ts';

/**
 * Makes the schema of a consent somebody gave to be shown: on which day, for what and until when. The signed paper stays
 * outside the content.
 *
 * @param parts what consent can be given for
 * @param words `of`: whose it is; `without`: what becomes of an entry that has none
 */
export function consentSchema<const Part extends string>(
  parts: readonly Part[],
  words: { of: string; without: string },
) {
  return z
    .strictObject({
      on: dateSchema.describe('Day the consent was recorded.'),
      covers: z
        .array(z.enum(parts))
        .min(1)
        .describe(`What may be published: ${parts.join(', ')}.`),
      until: dateSchema.optional().describe('Last day it holds, where it was given for a time.'),
    })
    .optional()
    .describe(
      `Consent of ${words.of} to publish this. Without it ${words.without}; keep the signed paper outside this folder.`,
    );
}
