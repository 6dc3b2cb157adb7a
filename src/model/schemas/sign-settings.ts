import { z } from 'zod';

const line = z.string().trim().min(1);

/** `signs` of `site.yml`. */
export const signSettingsSchema = z.strictObject({
  emergency: z
    .array(
      z.strictObject({
        number: z
          .string()
          .regex(/^[0-9]{3,12}$/)
          .describe('Number to call, between quotes.'),
        is: z.enum(['police', 'fire', 'ambulance', 'rescue']).describe('Who answers.'),
      }),
    )
    .max(4)
    .optional()
    .describe('Emergency numbers printed on signs.'),
  logo: line
    .optional()
    .describe(
      'Logo beside the name of the site on signs, never inside the code: a PNG or JPEG in the content folder.',
    ),
  spotColour: z
    .string()
    .regex(/^(?=.*\d)[A-Za-z][A-Za-z0-9 .+-]{1,39}$/) // a digit, so that it is no colour name of the PDF library
    .optional()
    .meta({
      expected: 'the name of an ink as the printer writes it, such as PANTONE 349 C',
      expectedVi: 'tên mực như nhà in ghi, ví dụ PANTONE 349 C',
    })
    .describe(
      'Ready-mixed ink for the brand colour on signs, by the name the printer knows. Leave it out to print with four inks.',
    ),
});
