import { Canvas, type SignFault } from './canvas.ts';
import type { DisplayList, SignLogo } from './display-list.ts';
import type { Faces } from './faces.ts';
import type { SignFormat } from './formats.ts';
import { layoutArrow } from './layout-arrow.ts';
import { layoutBoard } from './layout-board.ts';
import { layoutSquare } from './layout-square.ts';
import type { SignContent } from './sign-content.ts';

/**
 * Lays out one sign.
 * @param logo stands in the head of boards; other plates have no room for one
 * @returns the drawing, and what did not fit at a readable size: a sign with faults must not be printed
 */
export function layOutSign(faces: Faces, content: SignContent, format: SignFormat, logo?: SignLogo): LaidOut {
  const canvas = new Canvas(faces, logo);
  LAYOUTS[format.layout](canvas, content, format);
  const { widthMm, heightMm } = format;
  const title = `${content.main.title} · ${content.printedCode}`;
  return {
    list: { widthMm, heightMm, title, language: content.main.language, items: canvas.items },
    faults: canvas.faults,
  };
}

const LAYOUTS = { board: layoutBoard, square: layoutSquare, arrow: layoutArrow };

export type LaidOut = { list: DisplayList; faults: readonly SignFault[] };
