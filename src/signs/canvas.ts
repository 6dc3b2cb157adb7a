import type { Language } from '../model/languages.ts';
import { QUIET_ZONE, qrMatrix, qrPath } from '../model/qr-matrix.ts';
import {
  type Box,
  type DisplayItem,
  fillBox,
  fillPath,
  type SignLogo,
  type TextItem,
} from './display-list.ts';
import { type Faces, faceOf, type Weight } from './faces.ts';
import { baselineOf, type FittedText, fitText, textWidth } from './fit-text.ts';
import type { InkName } from './inks.ts';

/** Collects what a sign shows, and what did not fit. Lengths in millimetres, as in {@link DisplayItem}. */
export class Canvas {
  readonly items: DisplayItem[] = [];
  readonly faults: SignFault[] = [];
  readonly #faces: Faces;
  readonly #logo: SignLogo | undefined;

  constructor(faces: Faces, logo?: SignLogo) {
    this.#faces = faces;
    this.#logo = logo;
  }

  add(...items: readonly DisplayItem[]): void {
    this.items.push(...items);
  }

  /** Fits a text without drawing it. */
  fit({ text, language, weight, maxPt, minPt, maxLines, box }: TextRequest): FittedText | undefined {
    const { widthMm, heightMm } = box;
    const face = faceOf(language, weight);
    return fitText(this.#faces, { text, language, face, widthMm, heightMm, maxPt, minPt, maxLines });
  }

  /**
   * Draws a text as large as it fits. A text that does not fit becomes a fault.
   * @returns the height it takes
   */
  text(request: TextRequest): number {
    const fitted = this.fit(request);
    if (!fitted) {
      this.faults.push({ what: request.what, language: request.language, minPt: request.minPt });
      return 0;
    }
    this.lines(fitted, request);
    return fitted.heightMm;
  }

  /** Draws texts that belong together, all at the largest size at which each of them fits. */
  texts(requests: readonly TextRequest[]): void {
    const sizes = requests.map((request) => this.fit(request)?.sizePt ?? request.minPt);
    const sizePt = Math.min(...sizes);
    for (const request of requests) this.text({ ...request, maxPt: sizePt });
  }

  /** Draws lines that were fitted before. */
  lines({ lines, sizePt, heightMm }: FittedText, request: TextRequest): void {
    const { box, align = 'start', valign = 'top', language, weight, ink, role } = request;
    const face = faceOf(language, weight);
    const spare = box.heightMm - heightMm;
    const top = box.yMm + (valign === 'top' ? 0 : valign === 'middle' ? spare / 2 : spare);
    lines.forEach((text, index) => {
      const width = textWidth(this.#faces, face, text, sizePt);
      const inset =
        align === 'start' ? 0 : align === 'middle' ? (box.widthMm - width) / 2 : box.widthMm - width;
      const item: TextItem = {
        is: 'text',
        text,
        xMm: box.xMm + inset,
        baselineMm: top + baselineOf(index, sizePt),
        sizePt,
        face,
        ink,
        language,
        role,
      };
      this.items.push(item);
    });
  }

  /**
   * Draws the logo on a white chip, at the left of a box and as high as it, at most a third as wide.
   * @returns the width it takes; 0 when there is no logo
   */
  logo(box: Box, alt: string): number {
    if (!this.#logo) return 0;
    const { ratio, ...picture } = this.#logo;
    const padMm = box.heightMm * 0.1;
    const innerMm = box.heightMm - 2 * padMm;
    const widthMm = Math.min(innerMm * ratio, box.widthMm / 3 - 2 * padMm);
    const heightMm = widthMm / ratio;
    const chip = { ...box, widthMm: widthMm + 2 * padMm };
    const top = box.yMm + (box.heightMm - heightMm) / 2;
    this.add(fillBox('white', chip, padMm), {
      is: 'picture',
      ...picture,
      alt,
      xMm: box.xMm + padMm,
      yMm: top,
      widthMm,
      heightMm,
    });
    return chip.widthMm;
  }

  /** Draws the code, black on a white panel that is its quiet zone. @returns the panel */
  code(payload: string, codeMm: number, at: { xMm: number; yMm: number }, alt: string): Box {
    const matrix = qrMatrix(payload);
    const moduleMm = codeMm / matrix.length;
    const sideMm = codeMm + 2 * QUIET_ZONE * moduleMm;
    const panel = { ...at, widthMm: sideMm, heightMm: sideMm };
    const quietMm = QUIET_ZONE * moduleMm;
    const symbol = fillPath(
      'black',
      qrPath(matrix),
      { xMm: at.xMm + quietMm, yMm: at.yMm + quietMm, scaleMm: moduleMm },
      'evenodd',
    );
    this.add(fillBox('white', panel, moduleMm * 1.5), { ...symbol, alt });
    return panel;
  }
}

/** Side of a code with its quiet zone. */
export function panelSide(payload: string, codeMm: number): number {
  const modules = qrMatrix(payload).length;
  return (codeMm * (modules + 2 * QUIET_ZONE)) / modules;
}

/** Something that does not fit on a sign at a readable size. */
export type SignFault = { what: SignPart; language: Language; minPt: number };

export type SignPart =
  | 'site'
  | 'title'
  | 'place'
  | 'scan'
  | 'address'
  | 'code'
  | 'language'
  | 'stop'
  | 'next'
  | 'emergency';

export type TextRequest = {
  what: SignPart;
  text: string;
  language: Language;
  weight: Weight;
  ink: InkName;
  role: TextItem['role'];
  box: Box;
  maxPt: number;
  minPt: number;
  maxLines: number;
  align?: 'start' | 'middle' | 'end';
  valign?: 'top' | 'middle' | 'bottom';
};
