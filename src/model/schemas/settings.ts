import { z } from 'zod';
import { CODE_ALPHABET } from '../code-alphabet.ts';
import { LANGUAGES } from '../languages.ts';
import { adminSchema } from './admin.ts';
import {
  contactSchema,
  dateSchema,
  entryRefSchema,
  httpsUrlSchema,
  idSchema,
  pointSchema,
} from './common.ts';
import { panoramaSettingsSchema } from './panorama-settings.ts';
import { signSettingsSchema } from './sign-settings.ts';

/** Pictograms a plate can carry; `src/signs/pictograms.ts` draws them. */
export const PICTOGRAM_IDS = [
  'danger',
  'deep-water',
  'slippery',
  'falling-rocks',
  'steep-drop',
  'no-swimming',
  'no-smoking',
  'no-fire',
  'toilet',
  'parking',
  'drinking-water',
  'wheelchair',
  'first-aid',
] as const;

/** Sizes and shapes of plates; `src/signs/formats.ts` says what each is. */
export const SIGN_FORMATS = [
  'a3',
  'a4',
  'a5',
  'plate',
  'square',
  'stickers',
  'arrow',
  'card',
  'podium',
  'checkin',
] as const;

const language = z.enum(LANGUAGES);
const line = z.string().trim().min(1);
const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .meta({ expected: 'a colour such as #0b5d3b', expectedVi: 'một màu như #0b5d3b' });

const siteWordsSchema = z.strictObject({
  name: line.max(60).describe('Name of the whole site.'),
  slogan: line.max(120).optional().describe('One line under the name.'),
  description: line.max(320).describe('One or two sentences about the site.'),
});

/** `content/site.yml`. */
export const settingsSchema = z.strictObject({
  baseUrl: httpsUrlSchema.describe(
    'Address of the site without a slash at the end. Printed in QR codes: choose it for twenty years.',
  ),
  defaultLanguage: language.describe('Language of the index.md files.'),
  languages: z.array(language).min(1).describe('Languages published, in menu order.'),
  words: z
    .partialRecord(language, siteWordsSchema)
    .describe('Name, slogan and description per language. The default language must be there.'),
  owner: line.describe('Who is responsible for the content.'),
  contact: contactSchema.optional(),
  colours: z
    .strictObject({
      brand: colour.describe('Main colour, used for links and buttons.'),
      accent: colour.describe('Second colour, used sparingly.'),
    })
    .describe('Brand colours. Their contrast is checked.'),
  featured: z.array(entryRefSchema).optional().describe('Entries shown first on the home page.'),
  map: z
    .strictObject({
      tiles: z
        .strictObject({
          url: z.string().startsWith('https://').describe('Tile address with {z}, {x} and {y}.'),
          attribution: line.describe('Credit the tile provider asks for.'),
          maxZoom: z.number().int().min(1).max(22).describe('Deepest zoom level offered.'),
        })
        .optional()
        .describe('Online tiles. Off unless given; visitors’ addresses reach that provider.'),
    })
    .optional()
    .describe('Map settings.'),
  panoramas: panoramaSettingsSchema.optional().describe('360° pictures.'),
  signs: signSettingsSchema.optional().describe('Signs with codes.'),
  feedback: z
    .strictObject({
      email: z.email().optional().describe('Mailbox for reports; opens the visitor’s own mail program.'),
      zalo: httpsUrlSchema
        .optional()
        .describe('Zalo link (https://zalo.me/…); the text is copied to be pasted.'),
      form: httpsUrlSchema
        .optional()
        .describe(
          'Address of a form service that takes the fields message, entry, page and language by POST.',
        ),
    })
    .refine(({ email, zalo, form }) => (email ?? zalo ?? form) !== undefined)
    .meta({
      expected: 'at least one of email, zalo and form',
      expectedVi: 'ít nhất một trong email, zalo và form',
    })
    .optional()
    .describe(
      'Where visitors’ reports of mistakes and problems go. Without it pages offer none. Nothing is kept on this site.',
    ),
  passport: z
    .strictObject({
      publicKey: z
        .string()
        .regex(/^[\w-]{43}$/)
        .meta({
          expected: 'the line that npm run passport -- keys prints',
          expectedVi: 'dòng do npm run passport -- keys in ra',
        })
        .describe('Public key of the staff who confirm passports; made with npm run passport -- keys.'),
    })
    .optional()
    .describe('Passport of routes. Works without this; with it staff can confirm stamps.'),
  links: z
    .array(
      z.strictObject({
        title: line.describe('What the link says.'),
        url: httpsUrlSchema.describe('Where it leads.'),
      }),
    )
    .optional()
    .describe('Links in the footer.'),
  dataLicence: z
    .string()
    .max(60)
    .regex(/^[A-Za-z0-9][A-Za-z0-9.+-]*$/)
    .optional()
    .meta({
      expected: 'an SPDX identifier such as CC-BY-4.0',
      expectedVi: 'mã SPDX, ví dụ CC-BY-4.0',
    })
    .describe(
      'Licence of the open data under /data/, such as CC-BY-4.0. Without it others may not use them.',
    ),
  admin: adminSchema.optional(),
});

/** `content/units.yml`: administrative units and how they changed. */
export const unitsSchema = z.array(
  z.strictObject({
    id: idSchema.describe('Own id; never changes.'),
    code: z.string().optional().describe('Official code between quotes.'),
    level: z
      .enum(['country', 'province', 'district', 'commune', 'ward', 'township', 'special-zone'])
      .describe('Level.'),
    name: line.describe('Full Vietnamese name with its level, for example "Xã Bình Lư".'),
    names: z.partialRecord(language, line).optional().describe('Name in other languages.'),
    parent: idSchema.optional().describe('id of the unit it belongs to.'),
    validFrom: dateSchema.optional().describe('First day of existence.'),
    validTo: dateSchema.optional().describe('Last day of existence.'),
    predecessors: z.array(idSchema).optional().describe('Units it was formed from.'),
    successors: z.array(idSchema).optional().describe('Units that took its place.'),
    source: line.optional().describe('Resolution or document that says so.'),
  }),
);

/** `content/codes.yml`: append-only ledger of printed codes. */
export const codesSchema = z.array(
  z.strictObject({
    code: z
      .string()
      .regex(new RegExp(`^[${CODE_ALPHABET}]{7}$`))
      .meta({
        expected: 'seven symbols of 0–9 and consonants except L and Y',
        expectedVi: 'bảy ký tự gồm 0–9 và phụ âm trừ L và Y',
      })
      .describe('The seven symbols printed on the plate. Never changed, never reused.'),
    target: entryRefSchema.describe(
      'What the plate is about. From printing on it stays as it is; see forwardTo.',
    ),
    forwardTo: entryRefSchema
      .optional()
      .describe('Where the printed code leads now, after its target was renamed or deleted.'),
    plate: line.max(80).describe('Where the plate hangs, for those who look after it.'),
    state: z.enum(['planned', 'printed', 'installed', 'retired']).describe('What has happened to the plate.'),
    point: pointSchema.optional().describe('Where the plate itself hangs, measured on the spot.'),
    languages: z
      .array(language)
      .min(1)
      .optional()
      .describe('Languages on the plate, main language first; all of the site’s unless given.'),
    format: z.enum(SIGN_FORMATS).optional().describe('Size and shape of the plate.'),
    direction: z
      .enum(['left', 'right', 'ahead'])
      .optional()
      .describe('Where an arrow plate points, seen by who reads it.'),
    pictograms: z
      .array(z.enum(PICTOGRAM_IDS))
      .min(1)
      .max(4)
      .optional()
      .describe(
        'What the plate warns of, forbids or points out in pictures, beside the words; four at most.',
      ),
    bearing: z.number().min(0).max(359).optional().describe('Compass direction the plate faces, in degrees.'),
    printedOn: dateSchema.optional().describe('Day of printing.'),
    checkedOn: dateSchema.optional().describe('Day somebody last scanned it on the spot.'),
  }),
);

export type Settings = z.infer<typeof settingsSchema>;
export type Unit = z.infer<typeof unitsSchema>[number];
export type SignFormatId = (typeof SIGN_FORMATS)[number];
export type PictogramId = (typeof PICTOGRAM_IDS)[number];
export type PlateCode = z.infer<typeof codesSchema>[number];
