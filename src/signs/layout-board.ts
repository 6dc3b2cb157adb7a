import { type Canvas, panelSide } from './canvas.ts';
import { type Box, fillBox, fillPath } from './display-list.ts';
import type { SignFormat } from './formats.ts';
import { languageCells } from './layout-languages.ts';
import { bleedBox, codeAlt, emergencyLine, reference, type Side, typedCode } from './layout-parts.ts';
import { FAR_RIDGE, NEAR_RIDGE, ridgePath } from './ridge.ts';
import type { SignContent } from './sign-content.ts';

/** Lays out a board: name of the place, code, the other languages, emergency numbers. Upright or on its side. */
export function layoutBoard(canvas: Canvas, content: SignContent, format: SignFormat): void {
  if (format.widthMm > format.heightMm) layoutWide(canvas, content, format);
  else layoutUpright(canvas, content, format);
}

function layoutUpright(canvas: Canvas, content: SignContent, format: SignFormat): void {
  const { widthMm, heightMm, minPt } = format;
  const margin = widthMm * 0.06;
  const side = panelSide(content.payload, format.codeMm);
  const footMm = footHeight(content, format);
  const bandMm = heightMm * 0.26;
  const inner = widthMm - 2 * margin;
  canvas.add(fillBox('paper', bleedBox({ xMm: 0, yMm: 0, widthMm, heightMm })));
  drawBand(canvas, { xMm: 0, yMm: 0, widthMm, heightMm: bandMm }, ['left', 'right', 'top']);
  drawHead(canvas, content, format, {
    xMm: margin,
    yMm: margin * 0.7,
    widthMm: inner,
    heightMm: bandMm - margin * 1.5,
  });

  const top = bandMm + margin * 0.5;
  const panel = canvas.code(
    content.payload,
    format.codeMm,
    { xMm: margin * 0.75, yMm: top },
    codeAlt(content),
  );
  const left = panel.xMm + side + margin * 0.6;
  typedCode(canvas, content, format, {
    xMm: left,
    yMm: top,
    widthMm: widthMm - margin - left,
    heightMm: side,
  });

  const wordsTop = top + side + margin * 0.55;
  const words = {
    xMm: margin,
    yMm: wordsTop,
    widthMm: inner,
    heightMm: heightMm - footMm - margin * 0.4 - wordsTop,
  };
  languageCells(canvas, content, words, { minPt, maxPt: Math.max(minPt * 1.35, format.maxPt * 0.42) });
  drawFoot(canvas, content, format, footMm);
}

function layoutWide(canvas: Canvas, content: SignContent, format: SignFormat): void {
  const { widthMm, heightMm, minPt } = format;
  const margin = heightMm * 0.045;
  const side = panelSide(content.payload, format.codeMm);
  const footMm = footHeight(content, format);
  const columnMm = side + 2 * margin;
  canvas.add(fillBox('paper', bleedBox({ xMm: 0, yMm: 0, widthMm, heightMm })));
  drawBand(canvas, { xMm: 0, yMm: 0, widthMm: columnMm, heightMm: heightMm - footMm }, ['left', 'top']);
  canvas.code(content.payload, format.codeMm, { xMm: margin, yMm: margin }, codeAlt(content));
  const below = margin * 1.6 + side;
  typedCode(
    canvas,
    content,
    format,
    { xMm: margin, yMm: below, widthMm: side, heightMm: heightMm - footMm - below - margin * 0.6 },
    'onBrand',
  );
  const left = columnMm + margin;
  const right = { xMm: left, widthMm: widthMm - left - margin };
  const headMm = (heightMm - footMm) * 0.4;
  drawHead(canvas, content, format, { ...right, yMm: margin, heightMm: headMm }, 'ink');
  const wordsTop = margin * 1.4 + headMm;
  const words = { ...right, yMm: wordsTop, heightMm: heightMm - footMm - margin * 0.6 - wordsTop };
  languageCells(canvas, content, words, { minPt, maxPt: Math.max(minPt * 1.35, format.maxPt * 0.42) });
  drawFoot(canvas, content, format, footMm);
}

/** Name of the site, of the place, and where it lies; with its number where it is a stop of a route. */
function drawHead(
  canvas: Canvas,
  content: SignContent,
  format: SignFormat,
  box: Box,
  ink: 'onBrand' | 'ink' = 'onBrand',
): void {
  const { minPt, maxPt } = format;
  const { language } = content.main;
  const common = { language, role: 'P', ink } as const;
  const badgeMm = content.stop ? Math.min(box.heightMm * 0.34, 30) : 0;
  if (content.stop)
    drawStop(
      canvas,
      content.stop.number,
      { xMm: box.xMm + box.widthMm - badgeMm, yMm: box.yMm, sideMm: badgeMm },
      ink,
    );
  const smallPt = minPt * 0.8;
  const widthMm = box.widthMm - (badgeMm > 0 ? badgeMm + 4 : 0);
  const line = { ...box, widthMm, heightMm: box.heightMm * 0.2 };
  const logoMm = canvas.logo(line, content.siteName);
  const indentMm = logoMm > 0 ? logoMm + line.heightMm * 0.3 : 0;
  const nameMm = canvas.text({
    ...common,
    what: 'site',
    text: content.siteName,
    weight: 'medium',
    box: { ...line, xMm: line.xMm + indentMm, widthMm: widthMm - indentMm },
    maxPt: smallPt,
    minPt: smallPt * 0.6,
    maxLines: 1,
    valign: logoMm > 0 ? 'middle' : 'top',
  });
  const siteMm = logoMm > 0 ? line.heightMm : nameMm;
  const placeMm = content.place === '' ? 0 : box.heightMm * 0.18;
  if (placeMm > 0)
    canvas.text({
      ...common,
      what: 'place',
      text: content.place,
      weight: 'medium',
      box: { ...box, yMm: box.yMm + box.heightMm - placeMm, heightMm: placeMm },
      maxPt: minPt,
      minPt: minPt * 0.6,
      maxLines: 1,
      valign: 'bottom',
    });
  const top = siteMm + box.heightMm * 0.03;
  canvas.text({
    ...common,
    what: 'title',
    role: 'H1',
    text: content.main.title,
    weight: 'bold',
    box: { ...box, widthMm, yMm: box.yMm + top, heightMm: box.heightMm - top - placeMm },
    maxPt,
    minPt: Math.min(28, minPt * 1.3),
    maxLines: 3,
    valign: 'middle',
  });
}

function drawStop(
  canvas: Canvas,
  number: number,
  at: { xMm: number; yMm: number; sideMm: number },
  ink: 'onBrand' | 'ink',
): void {
  const box = { xMm: at.xMm, yMm: at.yMm, widthMm: at.sideMm, heightMm: at.sideMm };
  canvas.add(fillBox(ink === 'onBrand' ? 'white' : 'brand', box, at.sideMm / 2));
  canvas.text({
    what: 'stop',
    text: String(number),
    language: 'en',
    weight: 'bold',
    role: 'P',
    ink: ink === 'onBrand' ? 'brand' : 'onBrand',
    box,
    maxPt: at.sideMm * 1.7,
    minPt: 10,
    maxLines: 1,
    align: 'middle',
    valign: 'middle',
  });
}

function drawBand(canvas: Canvas, box: Box, sides: readonly Side[]): void {
  const wide = bleedBox(box, sides);
  canvas.add(fillBox('brand', wide));
  const heightMm = box.heightMm * 0.3;
  const at = { xMm: wide.xMm, yMm: box.yMm + box.heightMm - heightMm };
  canvas.add(
    fillPath('brandDeep', ridgePath(FAR_RIDGE, wide.widthMm, heightMm), at),
    // a little wider than the band, whose edge would otherwise show as a hairline beside it
    fillPath('paper', ridgePath(NEAR_RIDGE, wide.widthMm + 0.6, heightMm * 0.22), {
      xMm: at.xMm - 0.3,
      yMm: at.yMm + heightMm * 0.78 + 0.2,
    }),
  );
}

function footHeight({ emergency }: SignContent, { widthMm, heightMm, minPt }: SignFormat): number {
  return emergency.length > 0 ? minPt * (widthMm > heightMm ? 0.72 : 1.2) : minPt * 0.42;
}

function drawFoot(canvas: Canvas, content: SignContent, format: SignFormat, footMm: number): void {
  const { widthMm, heightMm, minPt } = format;
  const box = { xMm: 0, yMm: heightMm - footMm, widthMm, heightMm: footMm };
  const margin = Math.min(widthMm, heightMm) * 0.06;
  canvas.add(fillBox('brandPale', bleedBox(box, ['left', 'right', 'bottom'])));
  const inner = { ...box, xMm: margin, widthMm: widthMm - 2 * margin };
  const hasNumbers = content.emergency.length > 0;
  const referenceMm = hasNumbers ? minPt * 0.28 : footMm / 1.2;
  if (hasNumbers) emergencyLine(canvas, content, format, { ...inner, heightMm: footMm - referenceMm * 1.2 });
  reference(canvas, content, format, {
    ...inner,
    yMm: box.yMm + footMm - referenceMm * 1.2,
    heightMm: referenceMm,
  });
}
