import { z } from 'zod';
import { COLLECTIONS } from '../collections.ts';

/** Lower-case ASCII words joined by hyphens. Also the folder name of an entry. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60)
  .meta({
    expected: 'lower-case letters a–z, digits and hyphens',
    expectedVi: 'chữ thường a–z, chữ số và dấu gạch nối',
  });

/** A real calendar day written YYYY-MM-DD. Never rolled over: 2026-02-30 is refused. */
export const dateSchema = z.string().refine(isCalendarDate).meta({
  expected: 'a real day written YYYY-MM-DD',
  expectedVi: 'một ngày có thật, viết theo dạng NĂM-THÁNG-NGÀY',
});

/** `<collection>/<id>`, for example `sites/dong-tien-son`. */
export const entryRefSchema = z
  .string()
  .regex(new RegExp(`^(?:${COLLECTIONS.join('|')})/[a-z0-9]+(?:-[a-z0-9]+)*$`))
  .meta({
    expected: 'a reference such as sites/dong-tien-son',
    expectedVi: 'một tham chiếu như sites/dong-tien-son',
  });

export const httpsUrlSchema = z.string().refine(isHttpsUrl).meta({
  expected: 'a full address starting with https://',
  expectedVi: 'một địa chỉ đầy đủ bắt đầu bằng https://',
});

/** WGS84 degrees. */
export const pointSchema = z
  .strictObject({
    lat: z
      .number()
      .min(-90)
      .max(90)
      .describe('Latitude in degrees (WGS84), north positive. In Viet Nam between 8 and 24.'),
    lng: z
      .number()
      .min(-180)
      .max(180)
      .describe('Longitude in degrees (WGS84), east positive. In Viet Nam between 102 and 118.'),
    accuracyM: z
      .number()
      .positive()
      .optional()
      .describe(
        'How far off the point may be, in metres. Give it whenever the point was not measured on the spot; the page then says "approximate".',
      ),
  })
  .describe('Where it is, one point in degrees.');

export const sourceSchema = z
  .strictObject({
    id: idSchema.describe('Short name used to cite this source from figures and from the text as [^id].'),
    title: z.string().min(1).describe('Title of the document, page or article.'),
    publisher: z.string().optional().describe('Who published it.'),
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .optional()
      .meta({
        expected: 'a year, month or day: 2026, 2026-03 or 2026-03-04',
        expectedVi: 'năm, tháng hoặc ngày: 2026, 2026-03 hay 2026-03-04',
      })
      .describe('When it was published: year, month or day.'),
    url: httpsUrlSchema.optional().describe('Where it can be read.'),
    accessedOn: dateSchema.optional().describe('The day somebody last read it.'),
  })
  .describe('Where a fact comes from.');

export const figureSchema = z
  .strictObject({
    id: idSchema.describe(
      'What is counted or measured; its label stands in the words under labels. Repeat the id when sources disagree.',
    ),
    value: z.union([z.number(), z.string().min(1)]).describe('The value as the source gives it.'),
    unit: z
      .enum(['m', 'km', 'km2', 'ha', '°C', 'min', 'h', 'people', 'VND'])
      .optional()
      .describe('Unit of the value.'),
    approximate: z.boolean().optional().describe('true when the source itself says "about".'),
    source: idSchema.describe('id of the source in this file.'),
  })
  .describe('One figure with its source.');

export const pictureSchema = z
  .strictObject({
    file: z
      .string()
      .regex(/^[^\\]+\.(jpe?g|png|webp|avif)$/i)
      .meta({
        expected: 'a JPEG, PNG, WebP or AVIF file beside this entry',
        expectedVi: 'tệp JPEG, PNG, WebP hoặc AVIF nằm cạnh bài này',
      })
      .describe(
        'File beside this entry, for example photos/gate.jpg. Its name without extension is the id used under alt and captions.',
      ),
    kind: z
      .enum(['photograph', 'render', 'illustration'])
      .describe('What it is. Pictures that are not photographs say so on the page.'),
    credit: z.string().min(1).optional().describe('Who made it.'),
    licence: z
      .string()
      .min(1)
      .optional()
      .describe('Licence, as an SPDX identifier such as CC-BY-4.0, or "all rights reserved".'),
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .optional()
      .describe('When it was taken or made.'),
  })
  .describe('A picture. The first one is the entry’s main picture.');

/** Programs people write in, beside Zalo, which has a key of its own. */
export const CHAT_APPS = ['whatsapp', 'wechat', 'kakaotalk', 'line', 'messenger'] as const;

export const contactSchema = z
  .strictObject({
    name: z.string().optional().describe('Whom to ask for.'),
    phone: z
      .string()
      .regex(/^\+?[0-9][0-9 .-]{5,18}$/)
      .optional()
      .meta({
        expected: 'a telephone number between quotes, such as "0213 3879 123"',
        expectedVi: 'số điện thoại đặt trong dấu ngoặc kép, ví dụ "0213 3879 123"',
      })
      .describe('Telephone number between quotes, so that a leading zero survives.'),
    email: z.email().optional().describe('E-mail address.'),
    url: httpsUrlSchema.optional().describe('Own website or page.'),
    zalo: httpsUrlSchema.optional().describe('Zalo link (https://zalo.me/…).'),
    chat: z
      .array(
        z.strictObject({
          app: z.enum(CHAT_APPS).describe('Program that opens.'),
          url: httpsUrlSchema.describe('Link that begins a conversation, as the program gives it.'),
        }),
      )
      .min(1)
      .optional()
      .describe('Other programs to write in: WhatsApp, WeChat, KakaoTalk, LINE or Messenger.'),
    address: z
      .string()
      .optional()
      .describe('Address line without administrative units; those come from unit.'),
  })
  .describe('How to reach somebody.');

function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isHttpsUrl(text: string): boolean {
  return URL.canParse(text) && text.startsWith('https://') && new URL(text).username === '';
}
