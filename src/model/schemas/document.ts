import { z } from 'zod';
import { contactSchema, dateSchema, httpsUrlSchema, idSchema } from './common.ts';

export const DOCUMENT_KINDS = ['legal', 'plan', 'report', 'training', 'form', 'study'] as const;

/** Facts of a document: a law, a plan, a report, or material to learn from. */
export const documentFacts = {
  kind: z.enum(DOCUMENT_KINDS).describe('What it is: legal, plan, report, training, form or study.'),
  number: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .optional()
    .describe('Number of the document as it stands on it, between quotes: "90/KH-UBND".'),
  issuedOn: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional()
    .meta({
      expected: 'a year, month or day: 2026, 2026-03 or 2026-03-04',
      expectedVi: 'năm, tháng hoặc ngày: 2026, 2026-03 hay 2026-03-04',
    })
    .describe('When it was issued: day, or month or year where the copy says no more.'),
  issuer: z.string().trim().min(1).max(160).optional().describe('Who issued it.'),
  inForce: z
    .strictObject({
      from: dateSchema.describe('First day it is in force.'),
      until: dateSchema.optional().describe('Last day it is in force. Leave out while it has no end.'),
    })
    .optional()
    .describe('When it is in force. The page works out by itself whether it is today.'),
  replaces: z
    .array(idSchema)
    .min(1)
    .optional()
    .describe('ids of documents this one replaces; their pages then say so.'),
  officialUrl: httpsUrlSchema.optional().describe('Where the official text stands.'),
  file: z
    .string()
    .regex(/^[^\\]+\.(pdf|odt|docx|epub)$/i)
    .optional()
    .meta({
      expected: 'a PDF, ODT, DOCX or EPUB file beside this entry',
      expectedVi: 'tệp PDF, ODT, DOCX hoặc EPUB nằm cạnh bài này',
    })
    .describe('File beside this entry that visitors may download.'),
  contact: contactSchema.optional(),
};
