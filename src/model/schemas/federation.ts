import { z } from 'zod';
import { httpsUrlSchema, idSchema } from './common.ts';

const memberSchema = z.strictObject({
  id: idSchema.describe('Short name of the member; its file is federation/<id>.json. Never changes.'),
  name: z.string().trim().min(1).max(80).describe('Name shown beside everything that is the member’s.'),
  url: httpsUrlSchema
    .refine((url) => !url.endsWith('/') && !/[?#]/.test(url))
    .meta({
      expected: 'a full address starting with https://, without a slash at the end',
      expectedVi: 'một địa chỉ đầy đủ bắt đầu bằng https://, không có dấu gạch chéo ở cuối',
    })
    .describe(
      'Address of the member’s own site, without a slash at the end. All links lead there and nowhere else.',
    ),
  folder: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Folder with the member’s finished site, seen from this content folder. With it nothing is fetched from the network.',
    ),
  licence: z
    .string()
    .min(1)
    .max(60)
    .describe('Licence the member agreed to, such as CC-BY-4.0. Data under another one are left out.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .meta({
      expected: 'the line that npm run import -- federation writes',
      expectedVi: 'dòng do npm run import -- federation ghi',
    })
    .describe('Fingerprint of the last good data. npm run import -- federation writes it; do not type it.'),
  public: z.boolean().default(true).describe('false: the data are fetched and checked, but shown nowhere.'),
});

/** `content/federation.yml`: whose places this site shows beside its own. */
export const federationSchema = z.strictObject({
  members: z.array(memberSchema).max(500).describe('Members in the order to show them.'),
});

export type MemberSettings = z.infer<typeof memberSchema>;
