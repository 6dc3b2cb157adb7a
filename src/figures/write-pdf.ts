import PDFDocument from 'pdfkit';
import { figureMessages } from '../i18n/figures.ts';
import { BCP47 } from '../model/languages.ts';
import { collectPdf } from '../signs/collect-pdf.ts';
import type { FaceId, Faces } from '../signs/faces.ts';
import { drawChart, drawTable } from './pdf-blocks.ts';
import { PdfSheet } from './pdf-sheet.ts';
import type { Report, Section } from './report.ts';
import { traceTable } from './trace-table.ts';

/** Writes a report as a tagged PDF on A4, pages numbered. The same report gives the same bytes. */
export async function writeReportPdf(report: Report, { faces, ink }: PdfOptions): Promise<Uint8Array> {
  const words = figureMessages(report.language);
  const document = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: BCP47[report.language],
    // No clock: the bytes do not change from run to run.
    info: {
      Title: report.title,
      Creator: 'Điểm Đến',
      Producer: 'PDFKit',
      CreationDate: FIXED_DATE,
      ModDate: FIXED_DATE,
    },
  });
  for (const id of ['latin-medium', 'latin-bold'] as const) register(document, id, faces);
  const done = collectPdf(document);
  const sheet = new PdfSheet(document, ink);
  sheet.text(report.title, { role: 'H1', sizePt: 18, isBold: true, afterPt: 4 });
  for (const line of report.lead) sheet.text(line, { role: 'P', sizePt: 10, afterPt: 2 });
  for (const section of report.sections) drawSection(sheet, section);
  sheet.text(words.sources, { role: 'H2', sizePt: 13, isBold: true, beforePt: 14, afterPt: 4 });
  for (const { number, text, url, place } of report.sources) {
    const line = [`[${number}] ${text}.`, url, `(${place})`].filter(Boolean).join(' ');
    sheet.text(line, { role: 'P', sizePt: 9, afterPt: 3 });
  }
  drawSection(sheet, {
    id: 'annex',
    title: words.annex,
    note: words.annexNote,
    blocks: [traceTable(report.trace, report.language)],
  });
  sheet.finish((page, pages) => words.page.replace('{page}', String(page)).replace('{pages}', String(pages)));
  document.end();
  return done;
}

/** Lists the characters a report draws, by font. */
export function listReportCharacters(report: Report): Map<FaceId, string> {
  const text = `${JSON.stringify([report, figureMessages(report.language)])}0123456789`;
  const characters = [...new Set(text)].sort().join('');
  return new Map([
    ['latin-medium', characters],
    ['latin-bold', characters],
  ]);
}

function drawSection(sheet: PdfSheet, { title, note, blocks }: Section): void {
  sheet.text(title, { role: 'H2', sizePt: 13, isBold: true, beforePt: 14, afterPt: 3, keepPt: 70 });
  if (note !== '') sheet.text(note, { role: 'P', sizePt: 9, afterPt: 4 });
  for (const block of blocks) {
    if (block.is === 'text') sheet.text(block.text, { role: 'P', sizePt: 10, afterPt: 4 });
    else if (block.is === 'chart') drawChart(sheet, block);
    else drawTable(sheet, block, title);
  }
}

function register(document: PDFKit.PDFDocument, id: FaceId, faces: Faces): void {
  const source: unknown = faces.get(id);
  if (!source) throw new Error(`the font ${id} was not loaded`);
  document.registerFont(id, source as PDFKit.Mixins.PDFFontSource); // a parsed font; the typings know files only
}

const FIXED_DATE = new Date(Date.UTC(2020, 0, 1));

/** `ink`: the colour of bars, #rrggbb. */
export type PdfOptions = { faces: Faces; ink: string };
