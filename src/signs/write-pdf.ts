import PDFDocument from 'pdfkit';
import { BCP47 } from '../model/languages.ts';
import { collectPdf } from './collect-pdf.ts';
import type { DisplayItem, DisplayList, FillItem, PictureItem, TextItem } from './display-list.ts';
import type { FaceId, Faces } from './faces.ts';
import type { InkName, Inks } from './inks.ts';
import { BLEED_MM } from './layout-parts.ts';
import { listCropMarks, SLUG_MM } from './marks.ts';

/**
 * Writes signs as one PDF, a page each. For the printer: four inks, black ink alone for text and codes, 3 mm bleed, crop
 * marks, TrimBox and BleedBox. For the screen: the trimmed sheet alone. Both are tagged, with the language of every line.
 * The same signs give the same bytes.
 */
export async function writePdf(lists: readonly DisplayList[], options: PdfOptions): Promise<Uint8Array> {
  const [first] = lists;
  if (!first) throw new Error('expected a sign');
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: BCP47[first.language],
    compress: true,
    // A moment of the content, not of the clock, so that the bytes do not change from run to run.
    info: {
      Title: options.title,
      Creator: 'Điểm Đến',
      Producer: 'PDFKit',
      CreationDate: FIXED_DATE,
      ModDate: FIXED_DATE,
    },
  });
  nameSpotInk(document, options);
  const done = collectPdf(document);
  const root = document.struct('Document');
  document.addStructure(root);
  for (const list of lists) {
    addPage(document, list, options);
    const sign = document.struct('Sect');
    root.add(sign);
    for (const item of list.items) draw({ document, sign, ...options }, item);
    sign.end();
  }
  root.end();
  document.end();
  return done;
}

function addPage(
  document: PDFKit.PDFDocument,
  list: DisplayList,
  { isForPrinter, inks, faces }: PdfOptions,
): void {
  const slug = isForPrinter ? SLUG_MM : 0;
  const size: [number, number] = [points(list.widthMm + 2 * slug), points(list.heightMm + 2 * slug)];
  document.addPage({ size, margin: 0 });
  const box = (outside: number) => {
    const edge = points(slug - outside);
    return [edge, edge, size[0] - edge, size[1] - edge].map(round);
  };
  const page = document.page.dictionary.data as Record<string, unknown>; // the typings leave the dictionary open
  page.TrimBox = box(0);
  page.BleedBox = box(isForPrinter ? BLEED_MM : 0);
  document.translate(points(slug), points(slug));
  if (!isForPrinter) return;
  document.markContent('Artifact', { type: 'Layout' });
  for (const mark of listCropMarks(list.widthMm, list.heightMm))
    drawFill({ document, inks, faces, isForPrinter }, mark);
  document.endMarkedContent();
}

function draw(target: Target, item: DisplayItem): void {
  const { document, sign } = target;
  if (item.is === 'fill' && item.alt === undefined) {
    document.markContent('Artifact', { type: 'Layout' });
    drawFill(target, item);
    document.endMarkedContent();
    return;
  }
  if (item.is === 'text') {
    const options = { lang: BCP47[item.language] };
    sign.add(document.struct(item.role, options, [() => drawText(target, item)]));
    return;
  }
  const paint = () => (item.is === 'fill' ? drawFill(target, item) : drawPicture(target, item));
  sign.add(document.struct('Figure', { alt: item.alt ?? '' }, [paint]));
}

function drawFill(target: Painter, { path, ink, rule, xMm, yMm, scaleMm }: FillItem): void {
  const { document } = target;
  document.save();
  document.translate(points(xMm), points(yMm)).scale(points(scaleMm));
  document
    .path(path)
    .fillColor(colourOf(target, ink))
    .fill(rule === 'evenodd' ? 'even-odd' : 'non-zero');
  document.restore();
}

function drawText(target: Painter, item: TextItem): void {
  const { document, faces } = target;
  const { text, face, sizePt, ink, xMm, baselineMm } = item;
  const font = faces.get(face);
  if (!font) throw new Error(`the font ${face} was not loaded`);
  chooseFont(document, face, faces);
  document.fontSize(sizePt).fillColor(colourOf(target, ink));
  document.text(text, points(xMm), points(baselineMm), { lineBreak: false, baseline: 'alphabetic' });
}

function drawPicture({ document }: Painter, { jpeg, xMm, yMm, widthMm, heightMm }: PictureItem): void {
  document.image(Buffer.from(jpeg), points(xMm), points(yMm), {
    width: points(widthMm),
    height: points(heightMm),
  });
}

/** Fonts are parsed once for all documents; PDFKit takes parsed ones. */
function chooseFont(document: PDFKit.PDFDocument, face: FaceId, faces: Faces): void {
  const source: unknown = faces.get(face);
  document.registerFont(face, source as PDFKit.Mixins.PDFFontSource); // a parsed font; the typings know files only
  document.font(face);
}

/** Four inks, or the brand's own ink in a file for the printer. */
function colourOf({ inks, isForPrinter }: Painter, ink: InkName): PDFKit.Mixins.ColorValue {
  const [cyan, magenta, yellow, black] = inks.cmyk(ink);
  if (isForPrinter && ink === 'brand' && inks.spot !== undefined) return inks.spot;
  return [cyan, magenta, yellow, black];
}

function nameSpotInk(document: PDFKit.PDFDocument, { inks, isForPrinter }: PdfOptions): void {
  if (isForPrinter && inks.spot !== undefined) document.addSpotColor(inks.spot, ...inks.cmyk('brand'));
}

function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

const FIXED_DATE = new Date(Date.UTC(2020, 0, 1));

export type PdfOptions = {
  faces: Faces;
  inks: Inks;
  title: string;
  /** Bleed, crop marks and boxes for cutting. */
  isForPrinter: boolean;
};

type Painter = Pick<PdfOptions, 'faces' | 'inks' | 'isForPrinter'> & { document: PDFKit.PDFDocument };
type Target = Painter & { sign: PDFKit.PDFStructureElement };
