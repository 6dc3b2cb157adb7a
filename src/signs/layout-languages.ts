import { signMessages } from '../i18n/signs.ts';
import type { Canvas, TextRequest } from './canvas.ts';
import type { Box } from './display-list.ts';
import type { FittedText } from './fit-text.ts';
import type { SignContent, SignName } from './sign-content.ts';

/**
 * Draws the name of the place in each of the other languages, with a line saying what the code is for, all at one size:
 * the largest at which everything fits. The next stop of the route takes the last cell. Where that would be under `minPt`,
 * the names stand without the lines, then without the next stop.
 */
export function languageCells(canvas: Canvas, content: SignContent, box: Box, sizes: CellSizes): void {
  const { main, others, stop } = content;
  const named = others.filter(({ title }) => title !== undefined);
  const next = stop?.next && { language: main.language, title: stop.next, isAlone: true };
  const last: readonly CellName[] = next ? [next] : [];
  const choices = [
    { names: [...others, ...last], hasScan: true },
    { names: [...named, ...last], hasScan: false },
    { names: others, hasScan: true },
    { names: named, hasScan: false },
  ];
  if (named.length + last.length === 0) return;
  for (const { names, hasScan } of choices)
    for (const columns of [2, 1]) {
      const grid = fitGrid(canvas, names, box, { ...sizes, hasScan, columns });
      if (!grid) continue;
      drawGrid(canvas, grid, box);
      return;
    }
  const longest = others.reduce((a, b) => ((a.title?.length ?? 0) >= (b.title?.length ?? 0) ? a : b));
  canvas.faults.push({ what: 'language', language: longest.language, minPt: sizes.minPt });
}

function fitGrid(
  canvas: Canvas,
  names: readonly CellName[],
  box: Box,
  options: GridOptions,
): Grid | undefined {
  const { minPt, maxPt, columns, hasScan } = options;
  const gapMm = box.widthMm * 0.04;
  const widthMm = (box.widthMm - gapMm * (columns - 1)) / columns;
  for (let sizePt = maxPt; sizePt >= minPt - 1e-6; sizePt -= 0.5) {
    const cells = names.flatMap(
      (name) => fitCell(canvas, name, { ...box, widthMm }, { sizePt, minPt, hasScan }) ?? [],
    );
    if (cells.length < names.length) continue;
    const rows = groupRows(cells, columns);
    const heights = rows.map((row) => Math.max(...row.map(({ heightMm }) => heightMm)));
    const spareMm = box.heightMm - heights.reduce((sum, height) => sum + height, 0);
    if (spareMm < 0) continue;
    return {
      rows,
      heights,
      betweenMm: Math.min(spareMm / rows.length, sizePt * 0.35),
      stepMm: widthMm + gapMm,
    };
  }
  return undefined;
}

function drawGrid(canvas: Canvas, { rows, heights, betweenMm, stepMm }: Grid, box: Box): void {
  let yMm = box.yMm;
  rows.forEach((row, index) => {
    for (const [column, cell] of row.entries()) drawCell(canvas, cell, box.xMm + column * stepMm, yMm);
    yMm += (heights[index] ?? 0) + betweenMm;
  });
}

function fitCell(
  canvas: Canvas,
  { language, title, isAlone }: CellName,
  box: Box,
  { sizePt, minPt, hasScan }: { sizePt: number; minPt: number; hasScan: boolean },
): Cell | undefined {
  const common = { what: isAlone ? 'next' : 'language', language, box, maxLines: isAlone ? 3 : 2 } as const;
  const scanPt = Math.max(minPt, sizePt * 0.8);
  const text = signMessages(language).scanShort;
  const name =
    title && ({ text: title, role: 'H2', weight: 'bold', ink: 'ink', maxPt: sizePt, minPt: sizePt } as const);
  const scan = { text, role: 'P', weight: 'medium', ink: 'soft', maxPt: scanPt, minPt: scanPt } as const;
  const requests = [name, hasScan && !isAlone && scan].flatMap((one) => (one ? [{ ...common, ...one }] : []));
  const parts = requests.flatMap((request) => {
    const fitted = canvas.fit(request);
    return fitted ? [{ request, fitted }] : [];
  });
  if (parts.length < requests.length) return undefined;
  return { parts, heightMm: parts.reduce((sum, { fitted }) => sum + fitted.heightMm, 0) };
}

function drawCell(canvas: Canvas, { parts }: Cell, xMm: number, yMm: number): void {
  let top = yMm;
  for (const { request, fitted } of parts) {
    canvas.lines(fitted, { ...request, box: { ...request.box, xMm, yMm: top, heightMm: fitted.heightMm } });
    top += fitted.heightMm;
  }
}

function groupRows<T>(cells: readonly T[], columns: number): T[][] {
  const rows = Math.ceil(cells.length / columns);
  return Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
}

/** `isAlone` has no line under it. */
type CellName = SignName & { isAlone?: boolean };

type Cell = { parts: { request: TextRequest; fitted: FittedText }[]; heightMm: number };

type Grid = { rows: Cell[][]; heights: number[]; betweenMm: number; stepMm: number };

type CellSizes = { minPt: number; maxPt: number };
type GridOptions = CellSizes & { columns: number; hasScan: boolean };
