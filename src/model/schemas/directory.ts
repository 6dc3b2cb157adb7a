import { z } from 'zod';
import { dateSchema, httpsUrlSchema, idSchema } from './common.ts';

/** What a place can be recognised as by an authority; hotel stars and OCOP stars have their number beside it. */
export const RECOGNITIONS = [
  'unesco',
  'monument-special',
  'monument-national',
  'monument-provincial',
  'tourist-area-national',
  'tourist-area-provincial',
  'tourist-spot',
  'hotel-stars',
  'asean-homestay',
  'ocop-stars',
] as const;

/** What one pays for. */
export const PRICE_UNITS = ['room', 'bed', 'person', 'dish', 'day', 'session'] as const;

const amount = z
  .string()
  .regex(/^[0-9][0-9 .]*$/)
  .meta({
    expected: 'an amount between quotes, digits only, such as "250 000"',
    expectedVi: 'số tiền đặt trong dấu ngoặc kép, chỉ gồm chữ số, ví dụ "250 000"',
  });

/** What it costs, as seen on a day; a stranger must be able to check it. */
export const priceSchema = z
  .strictObject({
    from: amount.describe('Lowest price between quotes, digits only, for example "250 000".'),
    until: amount.optional().describe('Highest price, when prices differ.'),
    currency: z.literal('VND').describe('Currency.'),
    per: z.enum(PRICE_UNITS).describe('What the price is for: room, bed, person, dish, day or session.'),
    asOf: dateSchema.describe('The day this price was seen.'),
    source: idSchema.describe('id of the source in this file.'),
  })
  .describe('Usual price. Leave out when it is not known.');

/** One recognition by an authority. */
export const recognitionSchema = z
  .strictObject({
    as: z.enum(RECOGNITIONS).describe('What it is recognised as.'),
    stars: z
      .number()
      .int()
      .min(1)
      .max(5)
      .optional()
      .describe('Stars awarded, for hotel-stars and ocop-stars.'),
    decision: z.string().min(1).optional().describe('Number of the decision.'),
    date: dateSchema.optional().describe('The day of the decision.'),
    until: dateSchema.optional().describe('Last day it is valid, if it ends.'),
    source: idSchema.describe('id of the source in this file.'),
  })
  .describe('A recognition by an authority, with its decision.');

/** Reviews on other sites. Only links: their stars and texts are not ours to show. */
export const reviewsSchema = z
  .array(
    z.strictObject({
      platform: z.string().trim().min(1).max(40).describe('Name of the platform, for example Google Maps.'),
      url: httpsUrlSchema.describe('Page with the reviews of this place.'),
    }),
  )
  .optional()
  .describe('Where visitors review this place; the page says that the link leaves the site.');

/** What visitors said, chosen by the editors, in the words and the language of who said it. */
export const quotesSchema = z
  .array(
    z.strictObject({
      text: z.string().trim().min(1).max(600).describe('The words as they were said, not corrected.'),
      language: z
        .string()
        .regex(/^[a-z]{2}$/)
        .meta({ expected: 'a language code such as vi or en', expectedVi: 'mã ngôn ngữ như vi hoặc en' })
        .describe('Language of these words, as a code such as vi or en.'),
      author: z.string().trim().min(1).max(80).describe('Who said it, as the person wants to be named.'),
      date: z
        .string()
        .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
        .meta({
          expected: 'a year, month or day: 2026, 2026-03 or 2026-03-04',
          expectedVi: 'năm, tháng hoặc ngày: 2026, 2026-03 hay 2026-03-04',
        })
        .describe('When it was said: year, month or day.'),
      consentOn: dateSchema.describe(
        'The day the person agreed that these words and the name are published.',
      ),
    }),
  )
  .optional()
  .describe('Words of visitors, each with its consent. No marks and no stars.');

export type Price = z.infer<typeof priceSchema>;
export type Recognition = z.infer<typeof recognitionSchema>;
