import { z } from 'zod';
import { dateSchema, httpsUrlSchema, idSchema } from './common.ts';

/** When an event takes place: by the lunar calendar, every year, once, or not known yet. */
export const whenSchema = z.union([
  z.strictObject({
    lunar: z
      .strictObject({
        month: z.number().int().min(1).max(12).describe('Month of the Vietnamese lunar calendar.'),
        day: z.number().int().min(1).max(30).describe('Day of that month.'),
      })
      .describe('First day in the Vietnamese lunar calendar; solar dates are computed.'),
    days: z.number().int().min(1).max(60).optional().describe('How many days it lasts.'),
  }),
  z.strictObject({
    yearly: z
      .strictObject({
        month: z.number().int().min(1).max(12).describe('Month, 1 to 12.'),
        day: z.number().int().min(1).max(31).describe('Day of the month.'),
      })
      .describe('First day, the same every year.'),
    days: z.number().int().min(1).max(60).optional().describe('How many days it lasts.'),
  }),
  z.strictObject({
    from: dateSchema.describe('First day.'),
    until: dateSchema.optional().describe('Last day.'),
  }),
  z.strictObject({ toBeConfirmed: z.literal(true).describe('The date is not known yet.') }),
]);

/** What is announced of one edition and differs from the rule. */
export const editionSchema = z
  .strictObject({
    year: z
      .number()
      .int()
      .min(1900)
      .max(2199)
      .describe(
        'Year of the edition. Of a lunar event the lunar year: day 23 of month 12 of 2026 is in January 2027.',
      ),
    from: dateSchema.optional().describe('First day, where it was announced and differs from the rule.'),
    until: dateSchema.optional().describe('Last day, where it was announced and differs from the rule.'),
    cancelled: z.boolean().optional().describe('true when this edition does not take place.'),
    movedTo: z
      .strictObject({
        from: dateSchema.describe('New first day.'),
        until: dateSchema.optional().describe('New last day; left out, it lasts as long as before.'),
      })
      .optional()
      .describe('New days of an edition that had been announced for others; both are shown.'),
  })
  .describe('One edition of the event, where something about it was announced.');

/** Facts of an event beside those every entry has. */
export const eventFacts = {
  when: whenSchema.describe('When it takes place.'),
  at: idSchema.optional().describe('id of the site where it takes place.'),
  cancelled: z.boolean().optional().describe('true when the next edition is cancelled.'),
  editions: z
    .array(editionSchema)
    .min(1)
    .optional()
    .describe('Editions whose days were announced, changed or cancelled; all others follow the rule.'),
  registrationUrl: httpsUrlSchema
    .optional()
    .describe('Where visitors register; the page says where the link leads.'),
};
