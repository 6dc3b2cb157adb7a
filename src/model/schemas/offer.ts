import { z } from 'zod';
import { contactSchema, dateSchema, entryRefSchema } from './common.ts';

const amount = z
  .string()
  .regex(/^[0-9][0-9 .]*$/)
  .meta({
    expected: 'an amount between quotes, digits only, such as "250 000"',
    expectedVi: 'số tiền đặt trong dấu ngoặc kép, chỉ gồm chữ số, ví dụ "250 000"',
  });

/** Facts of an offer of a business: what one gets, where it holds and from when until when. */
export const offerFacts = {
  belongsTo: entryRefSchema
    .optional()
    .describe(
      'The entry the offer belongs to, such as stays/nha-san or crafts/tho-cam; it is shown there too.',
    ),
  from: dateSchema.describe('First day the offer holds, in Viet Nam.'),
  until: dateSchema.describe(
    'Last day the offer holds, in Viet Nam. After it the page says that it has ended.',
  ),
  deal: z
    .discriminatedUnion('is', [
      z.strictObject({
        is: z.literal('percent').describe('percent off, or a price.'),
        percent: z.number().int().min(1).max(100).describe('How many per cent less, 1 to 100.'),
      }),
      z.strictObject({
        is: z.literal('price').describe('percent off, or a price.'),
        amount: amount.describe('What visitors pay, between quotes, digits only.'),
        before: amount.optional().describe('What it costs without the offer, between quotes, digits only.'),
        currency: z.literal('VND').describe('Currency.'),
      }),
    ])
    .optional()
    .describe('What one gets. Leave out where only words can say it.'),
  code: z
    .string()
    .regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/)
    .min(3)
    .max(16)
    .optional()
    .meta({
      expected: 'capital letters A–Z, digits and hyphens, 3 to 16 characters',
      expectedVi: 'chữ in hoa A–Z, chữ số và dấu gạch nối, từ 3 đến 16 ký tự',
    })
    .describe('Code to show or type at the business. The same for everybody.'),
  vouchers: z
    .strictObject({
      publicKey: z
        .string()
        .regex(/^[\w-]{43}$/)
        .meta({
          expected: 'the line that npm run vouchers -- keys prints',
          expectedVi: 'dòng do npm run vouchers -- keys in ra',
        })
        .describe('Public key of the business; made with npm run vouchers -- keys.'),
    })
    .optional()
    .describe('Numbered vouchers the business can check on its own device without a network.'),
  contact: contactSchema.optional(),
};
