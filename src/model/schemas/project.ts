import { z } from 'zod';
import { contactSchema, idSchema } from './common.ts';

export const PROJECT_STAGES = ['wanted', 'preparing', 'building', 'operating', 'stopped'] as const;

/** Facts of a project that looks for investors. */
export const projectFacts = {
  stage: z
    .enum(PROJECT_STAGES)
    .optional()
    .describe('How far it is: wanted (looks for investors), preparing, building, operating or stopped.'),
  areaHa: z.number().positive().optional().describe('Area in hectares.'),
  capital: z
    .strictObject({
      amount: z
        .string()
        .regex(/^[0-9][0-9 .]*$/)
        .describe('Amount between quotes, digits only, for example "250 000 000 000".'),
      currency: z.enum(['VND', 'USD']).describe('Currency.'),
      source: idSchema.describe('id of the source in this file.'),
    })
    .optional()
    .describe('Expected capital. Leave out what no document says.'),
  investor: z
    .string()
    .trim()
    .min(1)
    .max(160)
    .optional()
    .describe('Who invests, where that is decided and public.'),
  documents: z.array(idSchema).min(1).optional().describe('ids of the documents it rests on.'),
  contact: contactSchema.optional(),
};
