import PDFDocument from 'pdfkit';
import { paperMessages } from '../i18n/papers.ts';
import { fillMessage } from '../i18n/tour.ts';
import { formatDate } from '../i18n/translate.ts';
import { BCP47, type Language } from '../model/languages.ts';
import { plainBlocks } from '../model/plain-blocks.ts';
import { type Entry, localise, type Site } from '../model/site.ts';
import { entryPath } from '../model/urls.ts';
import { type FaceId, type Faces, faceOf, WEIGHTS } from '../signs/faces.ts';
import { PdfSheet } from './pdf-sheet.ts';

/** Writes a newsletter as a tagged PDF on A4, pages numbered. The same issue gives the same bytes. */
export async function writeNewsletterPdf(
  letter: Letter,
  { faces, ink }: { faces: Faces; ink: string },
): Promise<Uint8Array> {
  const document = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: BCP47[letter.language],
    // No clock: the bytes do not change from run to run.
    info: {
      Title: letter.title,
      Creator: 'Điểm Đến',
      Producer: 'PDFKit',
      CreationDate: FIXED_DATE,
      ModDate: FIXED_DATE,
    },
  });
  for (const weight of WEIGHTS) register(document, weight, letter.language, faces);
  const done = collect(document);
  const sheet = new PdfSheet(document, ink);
  sheet.text(letter.head, { role: 'P', sizePt: 9.5, afterPt: 6 });
  sheet.text(letter.title, { role: 'H1', sizePt: 20, isBold: true, afterPt: 8 });
  for (const { isHeading, text } of letter.blocks)
    sheet.text(text, isHeading ? HEADING : { role: 'P', sizePt: 11, afterPt: 7 });
  for (const item of letter.items) {
    sheet.text(item.title, HEADING);
    if (item.summary !== '') sheet.text(item.summary, { role: 'P', sizePt: 11, afterPt: 2 });
    sheet.text(item.address, { role: 'P', sizePt: 8.5, afterPt: 6 });
  }
  sheet.text(letter.foot, { role: 'P', sizePt: 9, beforePt: 14, afterPt: 0 });
  sheet.finish((page, pages) => `${page} / ${pages}`);
  document.end();
  return done;
}

/** Takes from an issue what is printed, in one language. */
export function planLetter(site: Site, issue: Entry<'pages'>, language: Language): Letter {
  const { baseUrl, owner, words: names, defaultLanguage } = site.settings;
  const messages = paperMessages(language);
  const { words, body } = localise(site, issue, language);
  const { number = 0, date = '' } = issue.facts.issue ?? {};
  const name = (names[language] ?? names[defaultLanguage])?.name ?? baseUrl;
  return {
    language,
    head: `${name} · ${fillMessage(messages.issue, { number })} · ${formatDate(language, date)}`,
    title: words.title,
    blocks: [
      ...(words.summary === undefined ? [] : [{ isHeading: false, text: words.summary }]),
      ...plainBlocks(body),
    ],
    items: (issue.facts.entries ?? []).flatMap((ref) => {
      const entry = site.byRef.get(ref);
      if (!entry) return [];
      const own = localise(site, entry, language).words;
      return [
        { title: own.title, summary: own.summary ?? '', address: baseUrl + entryPath(language, entry) },
      ];
    }),
    foot: `${owner} · ${baseUrl}${entryPath(language, issue)}`,
  };
}

/** Lists the characters a letter draws, by font. */
export function listLetterCharacters(letter: Letter): Map<FaceId, string> {
  const characters = [...new Set(`${JSON.stringify(letter)}0123456789/ `)].sort().join('');
  return new Map(WEIGHTS.map((weight) => [faceOf(letter.language, weight), characters]));
}

/** The sheet knows its two fonts by the names of the Latin ones; each language brings its own under them. */
function register(
  document: PDFKit.PDFDocument,
  weight: (typeof WEIGHTS)[number],
  language: Language,
  faces: Faces,
): void {
  const source: unknown = faces.get(faceOf(language, weight));
  if (!source) throw new Error(`the font ${faceOf(language, weight)} was not loaded`);
  document.registerFont(`latin-${weight}`, source as PDFKit.Mixins.PDFFontSource); // a parsed font; the typings know files only
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}

const FIXED_DATE = new Date(Date.UTC(2020, 0, 1));
const HEADING = { role: 'H2', sizePt: 13, isBold: true, beforePt: 10, afterPt: 3, keepPt: 50 } as const;

/** A newsletter as it is printed: text in reading order. */
export type Letter = {
  language: Language;
  head: string;
  title: string;
  blocks: readonly { isHeading: boolean; text: string }[];
  items: readonly { title: string; summary: string; address: string }[];
  foot: string;
};
