const MARGIN_PT = { left: 57, right: 43, top: 57, bottom: 57 };
const [WIDTH_PT, HEIGHT_PT] = [595.28, 841.89];

/**
 * A4 pages filled from top to bottom. Lengths in points. Keeps the place of the next line and begins a page when something does
 * not fit; every text goes into the structure that reading aloud follows.
 */
export class PdfSheet {
  readonly document: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
  readonly ink: string;
  readonly leftPt = MARGIN_PT.left;
  readonly widthPt = WIDTH_PT - MARGIN_PT.left - MARGIN_PT.right;
  yPt = 0;

  constructor(document: PDFKit.PDFDocument, ink: string) {
    this.document = document;
    this.ink = ink;
    this.root = document.struct('Document');
    document.addStructure(this.root);
    this.addPage();
  }

  addPage(): void {
    this.document.addPage({ size: [WIDTH_PT, HEIGHT_PT], margin: 0 });
    this.yPt = MARGIN_PT.top;
  }

  /** Begins a page unless so much is left on this one. @returns whether it did */
  ensure(heightPt: number): boolean {
    if (this.yPt + heightPt <= HEIGHT_PT - MARGIN_PT.bottom) return false;
    this.addPage();
    return true;
  }

  /** Writes a paragraph or heading over the whole width. */
  text(text: string, style: TextStyle): void {
    const { role, sizePt, isBold = false, beforePt = 0, afterPt = 0, keepPt = 0 } = style;
    const heightPt = this.measure(text, { sizePt, isBold, widthPt: this.widthPt });
    if (!this.ensure(beforePt + heightPt + keepPt) && this.yPt > MARGIN_PT.top) this.yPt += beforePt;
    const draw = () =>
      this.drawAt(text, { sizePt, isBold, xPt: this.leftPt, yPt: this.yPt, widthPt: this.widthPt });
    this.root.add(this.document.struct(role, {}, [draw]));
    this.yPt += heightPt + afterPt;
  }

  /** Gives the height a text takes, in points. */
  measure(text: string, { sizePt, isBold, widthPt }: Pick<Placed, 'sizePt' | 'isBold' | 'widthPt'>): number {
    this.document.font(isBold ? 'latin-bold' : 'latin-medium').fontSize(sizePt);
    return this.document.heightOfString(text, { width: widthPt });
  }

  /** Draws a text at its place, without keeping track of it. */
  drawAt(
    text: string,
    { sizePt, isBold, xPt, yPt, widthPt, isAtEnd = false, colour = '#000' }: Placed,
  ): void {
    this.document
      .font(isBold ? 'latin-bold' : 'latin-medium')
      .fontSize(sizePt)
      .fillColor(colour)
      .text(text, xPt, yPt, { width: widthPt, align: isAtEnd ? 'right' : 'left' });
  }

  /** Draws what is only for the eye. */
  decorate(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.document.endMarkedContent();
  }

  /** Numbers all pages. */
  finish(label: (page: number, pages: number) => string): void {
    this.root.end();
    const { count } = this.document.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.document.switchToPage(page);
      this.decorate(() =>
        this.drawAt(label(page + 1, count), {
          sizePt: 8,
          isBold: false,
          xPt: this.leftPt,
          yPt: HEIGHT_PT - MARGIN_PT.bottom + 18,
          widthPt: this.widthPt,
          isAtEnd: true,
        }),
      );
    }
  }
}

type TextStyle = {
  role: 'H1' | 'H2' | 'H3' | 'P' | 'Caption';
  sizePt: number;
  isBold?: boolean;
  beforePt?: number;
  afterPt?: number;
  /** Room that must be left below, so that a heading never ends a page. */
  keepPt?: number;
};
type Placed = {
  sizePt: number;
  isBold: boolean;
  xPt: number;
  yPt: number;
  widthPt: number;
  isAtEnd?: boolean;
  colour?: string;
};
