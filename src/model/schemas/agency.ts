import { z } from 'zod';
import { dateSchema, idSchema } from './common.ts';

/** Languages a travel agency can say it serves visitors in, as ISO 639-1 codes. */
export const SPOKEN_LANGUAGES = [
  'vi',
  'en',
  'zh',
  'ja',
  'ko',
  'fr',
  'de',
  'ru',
  'es',
  'it',
  'pt',
  'th',
  'lo',
  'km',
  'ms',
  'id',
  'hi',
  'ar',
] as const;

/** Facts of a travel agency, only those that a public register states. */
export const agencyFacts = {
  kind: z
    .enum(['international', 'domestic'])
    .describe('What the licence is for: international or domestic travel services.'),
  licence: z
    .strictObject({
      number: z
        .string()
        .min(3)
        .max(60)
        .describe('Number of the licence as the register writes it, between quotes.'),
      issuedOn: dateSchema.optional().describe('The day the licence was issued.'),
      until: dateSchema
        .optional()
        .describe('Last day the licence is valid. Leave out when it has no end or the register gives none.'),
      source: idSchema.describe('id of the source in this file: the register.'),
    })
    .describe('Travel service licence, as a public register states it.'),
  speaks: z
    .array(z.enum(SPOKEN_LANGUAGES))
    .min(1)
    .optional()
    .describe('Languages visitors are served in, as codes such as vi, en or zh.'),
};
