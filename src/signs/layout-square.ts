import type { Language } from '../model/languages.ts';
import { type Canvas, panelSide, type TextRequest } from './canvas.ts';
import { type Box, fillBox } from './display-list.ts';
import type { SignFormat } from './formats.ts';
import { bleedBox, codeAlt, namedOthers, nextStop, pictogram } from './layout-parts.ts';
import type { SignContent } from './sign-content.ts';

/** Lays out a small plate: the code above, the name below, the number of the stop where the place is one. */
export function layoutSquare(canvas: Canvas, content: SignContent, format: SignFormat): void {
  const { widthMm, heightMm, minPt, maxPt } = format;
  const margin = widthMm * 0.045;
  const side = panelSide(content.payload, format.codeMm);
  canvas.add(fillBox('brand', bleedBox({ xMm: 0, yMm: 0, widthMm, heightMm })));
  canvas.code(content.payload, format.codeMm, { xMm: (widthMm - side) / 2, yMm: margin }, codeAlt(content));
  if (content.stop) drawStop(canvas, content.stop.number, (widthMm - side) / 2, margin);
  drawPictograms(canvas, content, { xMm: (widthMm + side) / 2, yMm: margin, freeMm: (widthMm - side) / 2 });

  const top = margin * 1.5 + side;
  const codeMm = minPt * 0.5;
  const others = namedOthers(content).slice(0, minPt < 8 ? 0 : 2);
  const box = { xMm: margin, widthMm: widthMm - 2 * margin };
  const nextMm = content.stop?.next === undefined || minPt < 12 ? 0 : minPt * 0.55;
  const bottom = heightMm - margin - codeMm - nextMm;
  const otherMm = others.length > 0 ? (bottom - top) * 0.36 : 0;
  const common = { language: content.main.language, ink: 'onBrand', align: 'middle' } as const;
  canvas.text({
    ...common,
    what: 'title',
    text: content.main.title,
    weight: 'bold',
    role: 'H1',
    box: { ...box, yMm: top, heightMm: bottom - top - otherMm },
    maxPt,
    minPt: minPt * 0.85,
    maxLines: 2,
    valign: 'middle',
  });
  drawOthers(canvas, others, { ...box, yMm: bottom - otherMm, heightMm: otherMm }, minPt);
  if (nextMm > 0)
    nextStop(canvas, content, format, { box: { ...box, yMm: bottom, heightMm: nextMm }, ink: 'onBrand' });
  canvas.text({
    ...common,
    what: 'code',
    text: `${content.typedAddress}/ ${content.printedCode}`,
    weight: 'medium',
    role: 'P',
    box: { ...box, yMm: bottom + nextMm, heightMm: codeMm },
    maxPt: minPt,
    minPt: Math.min(5, minPt * 0.6),
    maxLines: 1,
    valign: 'bottom',
  });
}

/** The names in other languages side by side, or the first alone where two have no room. */
function drawOthers(
  canvas: Canvas,
  names: readonly { language: Language; title: string }[],
  box: Box,
  minPt: number,
): void {
  const requests = names.map((name, index): TextRequest => {
    const widthMm = box.widthMm / names.length;
    return {
      what: 'language',
      text: name.title,
      language: name.language,
      weight: 'medium',
      role: 'H2',
      ink: 'onBrand',
      align: 'middle',
      box: { ...box, xMm: box.xMm + widthMm * index + 1, widthMm: widthMm - 2 },
      maxPt: minPt * 1.3,
      minPt: minPt * 0.7,
      maxLines: 2,
      valign: 'middle',
    };
  });
  const fits = requests.every((request) => canvas.fit(request) !== undefined);
  if (fits || names.length < 2) canvas.texts(requests);
  else drawOthers(canvas, names.slice(0, 1), box, minPt);
}

/** One above the other beside the code, where the margin is wide enough for them to be seen. */
function drawPictograms(
  canvas: Canvas,
  content: SignContent,
  at: { xMm: number; yMm: number; freeMm: number },
): void {
  if (at.freeMm < 16) return;
  content.pictograms.forEach((id, index) => {
    const cell = { xMm: at.xMm, yMm: at.yMm + index * at.freeMm, sideMm: at.freeMm };
    pictogram(canvas, id, cell, { content, isOnBrand: true });
  });
}

/** On the corner of the page beside the white panel, never on it: the quiet zone stays quiet. */
function drawStop(canvas: Canvas, number: number, freeMm: number, margin: number): void {
  const sideMm = freeMm - margin * 0.9;
  if (sideMm < 7) return;
  const box = { xMm: margin * 0.45, yMm: margin, widthMm: sideMm, heightMm: sideMm };
  canvas.add(fillBox('white', box, sideMm / 2));
  canvas.text({
    what: 'stop',
    text: String(number),
    language: 'en',
    weight: 'bold',
    role: 'P',
    ink: 'brand',
    box,
    maxPt: sideMm * 1.7,
    minPt: 8,
    maxLines: 1,
    align: 'middle',
    valign: 'middle',
  });
}
