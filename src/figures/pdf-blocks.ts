import type { PdfSheet } from './pdf-sheet.ts';
import type { Bar, Block, Cell, Column } from './report.ts';

/** Draws a table; its head stands again on every page it goes on to. */
export function drawTable(sheet: PdfSheet, { caption, columns, rows }: TableBlock, title: string): void {
  if (caption !== title)
    sheet.text(caption, { role: 'H3', sizePt: 10.5, isBold: true, beforePt: 6, afterPt: 2, keepPt: 50 });
  const table = sheet.document.struct('Table');
  sheet.root.add(table);
  const widths = shareOut(columns, sheet.widthPt);
  const head = columns.map(({ name }) => ({ text: name }));
  drawRow(sheet, table, { cells: head, columns, widths, isHead: true });
  for (const cells of rows) {
    const heightPt = heightOf(sheet, { cells, columns, widths, isHead: false });
    if (sheet.ensure(heightPt)) drawRow(sheet, table, { cells: head, columns, widths, isHead: true });
    drawRow(sheet, table, { cells, columns, widths, isHead: false });
  }
  table.end();
  sheet.yPt += 6;
}

/** Draws bars with their names and numbers as text. The bars themselves are decoration: all they say is written. */
export function drawChart(sheet: PdfSheet, { title, bars, maxPercent }: ChartBlock): void {
  sheet.text(title, { role: 'P', sizePt: 9, afterPt: 3, keepPt: 40 });
  for (const bar of bars) drawBar(sheet, bar, maxPercent);
  sheet.yPt += 4;
}

function drawBar(sheet: PdfSheet, { label, text, percent, isShort }: Bar, maxPercent: number): void {
  const nameWidth = sheet.widthPt * 0.45;
  const barWidth = sheet.widthPt * 0.25;
  const barLeft = sheet.leftPt + nameWidth + GAP_PT;
  const textLeft = barLeft + barWidth + GAP_PT;
  const textWidth = sheet.widthPt - nameWidth - barWidth - 2 * GAP_PT;
  const name = { sizePt: 8.5, isBold: false, widthPt: nameWidth };
  const heightPt =
    Math.max(sheet.measure(label, name), sheet.measure(text, { ...name, widthPt: textWidth })) + 3;
  sheet.ensure(heightPt);
  const { yPt } = sheet;
  const draw = () => {
    sheet.drawAt(label, { ...name, xPt: sheet.leftPt, yPt });
    sheet.drawAt(text, { ...name, widthPt: textWidth, xPt: textLeft, yPt });
  };
  sheet.root.add(sheet.document.struct('P', {}, [draw]));
  sheet.decorate(() => {
    const scale = barWidth / maxPercent;
    const { document } = sheet;
    document.rect(barLeft, yPt + 2, barWidth, 8).fill('#dddddd');
    document.rect(barLeft, yPt + 2, Math.max(0.01, percent * scale), 8).fill(isShort ? '#777777' : sheet.ink);
    if (maxPercent > 100) document.rect(barLeft + 100 * scale - 0.5, yPt, 1, 12).fill('#000000');
  });
  sheet.yPt += heightPt;
}

function drawRow(sheet: PdfSheet, table: PDFKit.PDFStructureElement, row: RowPlan): void {
  const { cells, columns, widths, isHead } = row;
  const heightPt = heightOf(sheet, row);
  sheet.ensure(heightPt);
  const { document, yPt } = sheet;
  const element = document.struct('TR');
  table.add(element);
  let xPt = sheet.leftPt;
  for (const [at, { text }] of cells.entries()) {
    const column = columns[at];
    const widthPt = widths[at] ?? 0;
    const placed = {
      sizePt: SIZE_PT,
      isBold: isHead,
      xPt,
      yPt: yPt + PAD_PT,
      widthPt: widthPt - GAP_PT,
      isAtEnd: column?.isNumber === true,
    };
    element.add(
      document.struct(isHead || column?.isHeader ? 'TH' : 'TD', {}, [() => sheet.drawAt(text, placed)]),
    );
    xPt += widthPt;
  }
  element.end();
  sheet.yPt += heightPt;
  const lineAt = sheet.yPt;
  sheet.decorate(() => {
    document
      .moveTo(sheet.leftPt, lineAt)
      .lineTo(sheet.leftPt + sheet.widthPt, lineAt)
      .lineWidth(isHead ? 0.8 : 0.3)
      .stroke('#888888');
  });
}

function heightOf(sheet: PdfSheet, { cells, widths, isHead }: RowPlan): number {
  const heights = cells.map(({ text }, at) =>
    sheet.measure(text, { sizePt: SIZE_PT, isBold: isHead, widthPt: (widths[at] ?? 0) - GAP_PT }),
  );
  return Math.max(...heights) + 2 * PAD_PT;
}

function shareOut(columns: readonly Column[], widthPt: number): number[] {
  const sum = columns.reduce((total, { weight }) => total + weight, 0);
  return columns.map(({ weight }) => (weight / sum) * widthPt);
}

const SIZE_PT = 8.5;
const PAD_PT = 2.5;
const GAP_PT = 5;

type TableBlock = Extract<Block, { is: 'table' }>;
type ChartBlock = Extract<Block, { is: 'chart' }>;
type RowPlan = {
  cells: readonly Cell[];
  columns: readonly Column[];
  widths: readonly number[];
  isHead: boolean;
};
