import { z } from 'zod';
import { LANGUAGES } from '../languages.ts';
import { dateSchema, entryRefSchema, idSchema, pointSchema } from './common.ts';

/** One line of plain text: no control characters, nothing invisible that turns text round. */
const line = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+$/u);
const address = z
  .string()
  .max(500)
  .regex(/^https:\/\/[^\s"'<>\\@]+$/);
const language = z.enum(LANGUAGES);
const licence = z
  .string()
  .max(60)
  .regex(/^[A-Za-z0-9][A-Za-z0-9.+-]*$/);

const wordsSchema = z.strictObject({
  title: line(200).describe('Title of the page.'),
  summary: line(600).optional().describe('One or two sentences.'),
  translation: z
    .enum(['original', 'reviewed', 'draft', 'machine', 'stale'])
    .describe('How far the translation is to be trusted.'),
  url: address.describe('Address of the page in this language.'),
});

const pictureSchema = z.strictObject({
  url: address.describe('Address of the picture, a JPEG that every program can show.'),
  widthPx: z.number().int().positive().describe('Width in pixels of that file.'),
  heightPx: z.number().int().positive().describe('Height in pixels of that file.'),
  kind: z.enum(['photograph', 'render', 'illustration']).describe('What it is.'),
  credit: line(200).optional().describe('Who made it.'),
  licence: line(200).optional().describe('Its own licence; not that of the file.'),
});

const dateRange = z.strictObject({
  from: dateSchema.describe('First day.'),
  until: dateSchema.describe('Last day, included.'),
  cancelled: z.literal(true).optional().describe('It does not take place.'),
});

const sourceSchema = z.strictObject({
  id: idSchema.describe('Short name.'),
  title: line(400).describe('Title of the document or page.'),
  publisher: line(200).optional().describe('Who published it.'),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional()
    .describe('Year, month or day of it.'),
  url: address.optional().describe('Where it can be read.'),
});

const entrySchema = z.strictObject({
  ref: entryRefSchema.describe('Collection and id, such as sites/dong-tien-son. Never changes.'),
  kind: idSchema.optional().describe('Kind of site, stay, food, facility, agency or notice.'),
  status: z.enum(['open', 'planned', 'closed']).describe('Whether it can be visited.'),
  destination: idSchema.optional().describe('id of the destination it belongs to.'),
  unit: idSchema.optional().describe('id in `units` of the administrative unit it lies in today.'),
  point: pointSchema.optional(),
  themes: z.array(idSchema).max(30).optional().describe('What kind of journey it suits.'),
  stops: z.array(idSchema).max(200).optional().describe('ids of the sites a route passes, in order.'),
  lengthKm: z.number().positive().optional().describe('Length of a route in kilometres.'),
  dates: z
    .array(dateRange)
    .max(40)
    .optional()
    .describe(
      'Days of an event, computed where it follows the lunar calendar, soonest first; or those of an offer.',
    ),
  notice: z
    .strictObject({
      severity: z.enum(['information', 'warning', 'closed']).describe('How grave it is.'),
      from: dateSchema.optional().describe('First day.'),
      until: dateSchema.optional().describe('Last day, included.'),
      touches: z.array(entryRefSchema).max(500).describe('Entries it is shown at.'),
    })
    .optional()
    .describe('Of a notice only.'),
  register: z
    .strictObject({
      number: line(100).describe('Number of the licence to trade.'),
      until: dateSchema.optional().describe('Last day it is valid.'),
    })
    .optional()
    .describe('Of a travel agency only.'),
  hasTour: z.boolean().describe('Whether the page has a 360° tour.'),
  picture: pictureSchema.optional().describe('Main picture.'),
  sources: z.array(sourceSchema).max(100).optional().describe('Where the facts come from.'),
  checkedOn: dateSchema.optional().describe('The day somebody last checked the facts.'),
  words: z.partialRecord(language, wordsSchema).describe('Words per language; only languages it exists in.'),
});

const unitSchema = z.strictObject({
  id: idSchema.describe('id within this file.'),
  code: z.string().regex(/^\d+$/).max(20).optional().describe('Official code.'),
  level: idSchema.describe('country, province, commune, ward or special-zone.'),
  name: line(200).describe('Vietnamese name with its level.'),
  parent: idSchema.optional().describe('id of the unit it belongs to.'),
});

/** `/data/destination.json`: what one site offers to others. Strict: what is not described here is refused. */
export const feedSchema = z.strictObject({
  version: z.literal(1).describe('Changes when the meaning of a member changes.'),
  site: z.strictObject({
    url: address.describe('Address of the site without a slash at the end.'),
    names: z.partialRecord(language, line(120)).describe('Name of the site per language.'),
    owner: line(200).describe('Who is responsible for the content.'),
    defaultLanguage: language.describe('Language every entry has.'),
    languages: z.array(language).min(1).max(20).describe('Languages published.'),
  }),
  licence: licence
    .optional()
    .describe('Licence of this file, an SPDX identifier. Pictures have their own. Missing: ask the owner.'),
  checkedOn: dateSchema.optional().describe('The newest day any fact was checked.'),
  units: z.array(unitSchema).max(500).describe('Administrative units of today that entries lie in.'),
  entries: z.array(entrySchema).max(20_000).describe('Sorted by reference.'),
});

export type Feed = z.infer<typeof feedSchema>;
export type FeedEntry = Feed['entries'][number];
