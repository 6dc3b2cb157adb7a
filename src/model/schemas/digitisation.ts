import { z } from 'zod';
import { LANGUAGES } from '../languages.ts';
import { dateSchema, entryRefSchema, httpsUrlSchema, idSchema } from './common.ts';

const line = z.string().trim().min(1);

/** How far the digitisation of a place has come, in the order of work. */
export const DIGITISATION_STATES = ['planned', 'captured', 'processing', 'published', 'stopped'] as const;

const placeSchema = z.strictObject({
  site: entryRefSchema
    .optional()
    .describe('The entry of the place, such as sites/tam-thanh. Left out while nobody has named the place.'),
  status: z
    .enum(DIGITISATION_STATES)
    .describe(
      'planned: nothing done yet; captured: photographed or scanned; processing: being made into models; published: on this site; stopped: will not be done.',
    ),
  captured: dateSchema.optional().describe('Day of the photographs or the scan.'),
  vendor: line.optional().describe('Who did the work.'),
  licence: line.optional().describe('Licence of what was delivered, as an SPDX identifier or in words.'),
  originals: line
    .optional()
    .describe('Where the files as delivered are kept, in words; not a public address.'),
  source: line.optional().describe('Document that says so.'),
});

const phaseSchema = z.strictObject({
  id: idSchema.describe('Name of the phase; never changes.'),
  year: z.number().int().min(2000).max(2100).describe('Year in which the plan wants it done.'),
  planned: z
    .number()
    .int()
    .min(1)
    .max(10_000)
    .describe('How many places the plan gives this phase, whether it names them or not.'),
  source: idSchema.optional().describe('id of the document under sources that says so.'),
  places: z
    .array(placeSchema)
    .optional()
    .describe('Places of this phase that somebody has named or begun. Nobody makes names up.'),
});

/** `content/digitisation.yml`: a programme of digitising places in phases, and how far it is. */
export const digitisationSchema = z.strictObject({
  titles: z
    .partialRecord(z.enum(LANGUAGES), line)
    .describe('Name of the programme by language; the default language must be there.'),
  sources: z
    .array(
      z.strictObject({
        id: idSchema.describe('Short name used by phases.'),
        title: line.describe('Title of the document.'),
        date: dateSchema.optional().describe('Day of the document.'),
        publisher: line.optional().describe('Who published it.'),
        url: httpsUrlSchema.optional().describe('Where it can be read.'),
      }),
    )
    .min(1)
    .describe('Documents the plan stands in.'),
  phases: z.array(phaseSchema).min(1).describe('Phases in order.'),
});

export type Digitisation = z.infer<typeof digitisationSchema>;
export type DigitisationState = (typeof DIGITISATION_STATES)[number];
