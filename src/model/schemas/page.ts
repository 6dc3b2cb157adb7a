import { z } from 'zod';
import { LANGUAGES } from '../languages.ts';
import { contactSchema, dateSchema, entryRefSchema, httpsUrlSchema, idSchema } from './common.ts';

export const PAGE_KINDS = ['market', 'press', 'learning', 'newsletter', 'campaign', 'business'] as const;

const line = z.string().trim().min(1);

const practicalSchema = z.strictObject({
  id: idSchema.describe('Short name; the sentence itself stands in the words under texts.'),
  checkedOn: dateSchema.describe('The day somebody last read it on the official page.'),
  url: httpsUrlSchema.optional().describe('Official page that says so.'),
  source: idSchema.optional().describe('id of the source in this file.'),
});

const phraseSchema = z.strictObject({
  id: idSchema.describe('Short name of the phrase.'),
  say: z
    .partialRecord(z.enum(LANGUAGES), line)
    .describe('The phrase in each language; the default language must be there.'),
  sounds: z
    .partialRecord(z.enum(LANGUAGES), idSchema)
    .optional()
    .describe('id of the sound of this page that speaks it, by language.'),
});

const questionSchema = z.strictObject({
  id: idSchema.describe('Short name; the question stands in the words under texts.'),
  answers: z
    .array(idSchema)
    .min(2)
    .max(6)
    .describe('Short names of the answers; their words stand under texts as <question>-<answer>.'),
  right: idSchema.describe('The right answer, one of them.'),
  see: entryRefSchema.optional().describe('Entry where the answer can be read.'),
});

/** Facts of a free page: for a market, the press, learning, a newsletter, a campaign or businesses. */
export const pageFacts = {
  kind: z
    .enum(PAGE_KINDS)
    .describe('Whom or what it is for: market, press, learning, newsletter, campaign or business.'),
  market: z.enum(LANGUAGES).optional().describe('Language of the visitors a market page is for.'),
  entries: z
    .array(entryRefSchema)
    .min(1)
    .optional()
    .describe(
      'Entries the page shows, in this order: those chosen for a market, in a newsletter or taking part in a campaign. The press list takes their pictures.',
    ),
  practical: z
    .array(practicalSchema)
    .min(1)
    .optional()
    .describe('Practical facts for visitors such as visa rules, each with the day it was checked.'),
  issue: z
    .strictObject({
      number: z.number().int().min(1).max(9999).describe('Number of the issue.'),
      date: dateSchema.describe('Day of the issue.'),
    })
    .optional()
    .describe('Number and day of a newsletter.'),
  runs: z
    .strictObject({
      from: dateSchema.describe('First day.'),
      until: dateSchema.optional().describe('Last day, if known.'),
    })
    .optional()
    .describe('When a campaign runs.'),
  phrases: z.array(phraseSchema).min(1).optional().describe('Phrase book, in the order to learn it.'),
  quiz: z.array(questionSchema).min(1).optional().describe('Questions to test oneself with.'),
  contact: contactSchema.optional(),
};
