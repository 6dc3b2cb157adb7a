import { z } from 'zod';
import { LANGUAGES } from '../languages.ts';

/** A sound beside an entry: facts only. Its name and what is heard or said are words, keyed by its id. */
export const audioSchema = z
  .strictObject({
    file: z
      .string()
      .regex(/^[^\\]+\.(mp3|m4a)$/i)
      .meta({
        expected: 'an MP3 or M4A file beside this entry',
        expectedVi: 'tệp MP3 hoặc M4A nằm cạnh bài này',
      })
      .describe(
        'File beside this entry, for example audio/ambient.mp3. Its name without extension is the id used under audioLabels and transcripts.',
      ),
    kind: z
      .enum(['ambient', 'narration'])
      .describe('ambient: sounds of a place, played in a loop; narration: somebody speaks.'),
    made: z
      .enum(['recorded', 'synthesised', 'speech-synthesis'])
      .describe(
        'How it was made: recorded with a microphone, made by computer, or a computer voice. The page says the last two.',
      ),
    language: z
      .enum(LANGUAGES)
      .optional()
      .describe('Language spoken in a narration; the default language when left out.'),
    credit: z.string().min(1).describe('Who made it.'),
    licence: z
      .string()
      .min(1)
      .describe('Licence, as an SPDX identifier such as CC-BY-4.0, or "all rights reserved".'),
  })
  .describe('A sound. It never plays by itself.');

export type Audio = z.infer<typeof audioSchema>;
