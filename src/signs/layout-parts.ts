import { pictogramName } from '../i18n/pictograms.ts';
import { signMessages } from '../i18n/signs.ts';
import { fillMessage } from '../i18n/tour.ts';
import type { Language } from '../model/languages.ts';
import type { PictogramId } from '../model/schemas/settings.ts';
import type { Canvas, TextRequest } from './canvas.ts';
import { type Box, fillBox } from './display-list.ts';
import type { SignFormat } from './formats.ts';
import { drawPictogram } from './pictograms.ts';
import type { SignContent } from './sign-content.ts';

/**
 * What to do with the code, and the same address in plain type for a phone that cannot scan; between them the pictograms,
 * as large as the words leave room for.
 */
export function typedCode(
  canvas: Canvas,
  content: SignContent,
  { minPt }: SignFormat,
  box: Box,
  ink: 'ink' | 'onBrand' = 'ink',
): void {
  const plans = [0.32, 0.26, 0.2, 0.14].map((share) => {
    const pictograms = planPictograms(content, box, share);
    return { pictograms, words: planCodeWords(content, { box, minPt, ink, gapMm: pictograms.heightMm }) };
  });
  const fits = plans.find(({ words }) => words.every((request) => canvas.fit(request)));
  const plan = fits ?? plans.at(-1);
  if (!plan) return;
  const [scan] = plan.words;
  for (const request of plan.words) canvas.text(request);
  const top = box.yMm + (scan?.box.heightMm ?? 0);
  const isOnBrand = ink === 'onBrand';
  drawPictograms(canvas, content, { xMm: box.xMm, yMm: top }, { plan: plan.pictograms, isOnBrand });
}

/** The words beside a code, from top to bottom, with a gap of `gapMm` under the first. */
function planCodeWords(content: SignContent, { box, minPt, ink, gapMm }: CodeWords): TextRequest[] {
  const { language } = content.main;
  const messages = signMessages(language);
  const isColumn = box.heightMm > box.widthMm;
  const common = { language, role: 'P' } as const;
  const scanMm = (box.heightMm - gapMm) * (isColumn ? 0.52 : 0.5);
  const below = scanMm + gapMm;
  const codeMm = (box.heightMm - below) * (isColumn ? 0.3 : 0.5);
  const restMm = box.heightMm - below - codeMm;
  return [
    {
      ...common,
      what: 'scan',
      text: messages.scan,
      weight: 'bold',
      ink,
      box: { ...box, heightMm: scanMm },
      maxPt: minPt * 1.25,
      minPt: Math.min(minPt, 18),
      maxLines: isColumn ? 9 : 3,
      valign: isColumn ? 'top' : 'middle',
    },
    {
      ...common,
      what: 'address',
      text: `${messages.type} ${content.typedAddress}/`,
      weight: 'medium',
      ink: ink === 'ink' ? 'soft' : ink,
      box: { ...box, yMm: box.yMm + below, heightMm: restMm },
      maxPt: minPt,
      minPt: minPt * 0.5,
      maxLines: isColumn ? 3 : 1,
      valign: 'bottom',
    },
    {
      ...common,
      what: 'code',
      text: content.printedCode,
      weight: 'bold',
      ink,
      box: { ...box, yMm: box.yMm + below + restMm, heightMm: codeMm },
      maxPt: minPt * 1.6,
      minPt: minPt * 0.9,
      maxLines: 1,
    },
  ];
}

/** Plans pictograms in rows: two a row in a narrow column, else side by side; at most `share` of the height of the box. */
function planPictograms({ pictograms }: SignContent, box: Box, share: number): PictogramPlan {
  const isColumn = box.heightMm > box.widthMm;
  const perRow = isColumn ? 2 : Math.max(2, pictograms.length);
  const rows = Math.ceil(pictograms.length / perRow);
  const sideMm = Math.min(box.widthMm / perRow, (box.heightMm * share) / Math.max(1, rows));
  return { perRow, sideMm, heightMm: sideMm * rows };
}

function drawPictograms(
  canvas: Canvas,
  content: SignContent,
  { xMm, yMm }: { xMm: number; yMm: number },
  { plan, isOnBrand }: { plan: PictogramPlan; isOnBrand: boolean },
): void {
  const { perRow, sideMm } = plan;
  content.pictograms.forEach((id, index) => {
    const row = Math.floor(index / perRow);
    const cell = { xMm: xMm + (index % perRow) * sideMm, yMm: yMm + row * sideMm, sideMm };
    pictogram(canvas, id, cell, { content, isOnBrand });
  });
}

/** One pictogram with some air around it. On the brand colour it stands on a white chip. */
export function pictogram(
  canvas: Canvas,
  id: PictogramId,
  { xMm, yMm, sideMm }: { xMm: number; yMm: number; sideMm: number },
  { content, isOnBrand }: { content: SignContent; isOnBrand: boolean },
): void {
  const airMm = sideMm * 0.06;
  const innerMm = sideMm - 2 * airMm;
  const chip = { xMm: xMm + airMm, yMm: yMm + airMm, widthMm: innerMm, heightMm: innerMm };
  if (isOnBrand) canvas.add(fillBox('white', chip, innerMm * 0.14));
  const padMm = isOnBrand ? innerMm * 0.07 : 0;
  drawPictogram(
    canvas,
    id,
    { xMm: chip.xMm + padMm, yMm: chip.yMm + padMm, sideMm: innerMm - 2 * padMm },
    pictogramName(id, content.main.language),
  );
}

/** Whom to call, in the main language and in English. */
export function emergencyLine(canvas: Canvas, content: SignContent, { minPt }: SignFormat, box: Box): void {
  const { language } = content.main;
  const names = [content.main, ...content.others].map((name) => name.language);
  const second = names.find((name) => name !== language && name === 'en');
  const shown = second ? [language, second] : [language];
  const rows = shown.map((one) => {
    const { emergency, help } = signMessages(one);
    const numbers = content.emergency.map(
      ({ number, is }) => `${number}\u00a0${help[is].replaceAll(' ', '\u00a0')}`,
    );
    return { one, text: `${emergency}: ${numbers.join(' · ')}` };
  });
  const isWide = box.widthMm > WIDE_FOOT * box.heightMm;
  canvas.texts(
    rows.map(({ one, text }, index) => ({
      what: 'emergency',
      text,
      language: one,
      weight: 'bold',
      role: 'P',
      ink: 'ink',
      box: isWide ? nthColumn(box, index, rows.length) : nthRow(box, index, rows.length),
      maxPt: minPt,
      minPt: minPt * 0.75,
      maxLines: 1,
      valign: 'middle',
    })),
  );
}

function nthColumn(box: Box, index: number, count: number): Box {
  const widthMm = box.widthMm / count;
  return { ...box, xMm: box.xMm + index * widthMm, widthMm: widthMm * 0.98 };
}

function nthRow(box: Box, index: number, count: number): Box {
  const heightMm = box.heightMm / count;
  return { ...box, yMm: box.yMm + index * heightMm, heightMm };
}

/** From this shape on, two languages stand side by side rather than one above the other. */
const WIDE_FOOT = 20;

/** Which stop of the route comes next: the one line a walker looks for. Draws nothing where there is none. */
export function nextStop(
  canvas: Canvas,
  content: SignContent,
  { minPt }: SignFormat,
  { box, ink }: { box: Box; ink: 'ink' | 'onBrand' },
): void {
  const next = content.stop?.next;
  if (next === undefined) return;
  canvas.text({
    what: 'next',
    text: next, // without an arrow, which would show a way
    language: content.main.language,
    weight: 'bold',
    role: 'P',
    ink,
    box,
    maxPt: minPt,
    minPt: minPt * 0.6,
    maxLines: 1,
    align: ink === 'onBrand' ? 'middle' : 'start',
    valign: 'middle',
  });
}

/** Small print for those who look after the plate: code and position. */
export function reference(canvas: Canvas, content: SignContent, { minPt }: SignFormat, box: Box): void {
  const { point } = content;
  const position = point ? ` · ${point.lat.toFixed(5)}, ${point.lng.toFixed(5)}` : '';
  const stop = content.stop;
  const number = stop
    ? ` · ${fillMessage(signMessages(content.main.language).stop, { number: stop.number, total: stop.total })} · ${stop.route}`
    : '';
  canvas.text({
    what: 'code',
    text: `${content.printedCode}${position}${number}`,
    language: content.main.language,
    weight: 'medium',
    role: 'P',
    ink: 'soft',
    box,
    maxPt: minPt * 0.5,
    minPt: 4,
    maxLines: 1,
    valign: 'middle',
  });
}

/** Lists the other languages that have a name of their own to show. */
export function namedOthers({ others }: SignContent): { language: Language; title: string }[] {
  return others.flatMap(({ language, title }) => (title === undefined ? [] : [{ language, title }]));
}

/** Ink that reaches the edge is printed beyond it, since paper is never cut exactly where it should be. */
export function bleedBox(box: Box, sides: readonly Side[] = ['left', 'right', 'top', 'bottom']): Box {
  const by = (side: Side) => (sides.includes(side) ? BLEED_MM : 0);
  return {
    xMm: box.xMm - by('left'),
    yMm: box.yMm - by('top'),
    widthMm: box.widthMm + by('left') + by('right'),
    heightMm: box.heightMm + by('top') + by('bottom'),
  };
}

/** Says what the code is to those who cannot see it. */
export function codeAlt({ payload, main }: SignContent): string {
  return `QR: ${payload} (${signMessages(main.language).scan})`;
}

/** Ink beyond the cut, on every side. */
export const BLEED_MM = 3;

export type Side = 'left' | 'right' | 'top' | 'bottom';

type CodeWords = { box: Box; minPt: number; ink: 'ink' | 'onBrand'; gapMm: number };
type PictogramPlan = { perRow: number; sideMm: number; heightMm: number };
