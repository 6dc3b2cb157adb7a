import { signMessages } from '../i18n/signs.ts';
import { fillMessage } from '../i18n/tour.ts';
import type { Language } from '../model/languages.ts';
import type { Canvas } from './canvas.ts';
import type { Box } from './display-list.ts';
import type { SignFormat } from './formats.ts';
import type { SignContent } from './sign-content.ts';

/** What to do with the code, and the same address in plain type for a phone that cannot scan. */
export function typedCode(
  canvas: Canvas,
  content: SignContent,
  { minPt }: SignFormat,
  box: Box,
  ink: 'ink' | 'onBrand' = 'ink',
): void {
  const { language } = content.main;
  const messages = signMessages(language);
  const soft = ink === 'ink' ? 'soft' : ink;
  const isColumn = box.heightMm > box.widthMm;
  const common = { language, role: 'P' } as const;
  const scanMm = box.heightMm * (isColumn ? 0.52 : 0.5);
  canvas.text({
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
  });
  const codeMm = (box.heightMm - scanMm) * (isColumn ? 0.3 : 0.5);
  const restMm = box.heightMm - scanMm - codeMm;
  canvas.text({
    ...common,
    what: 'address',
    text: `${messages.type} ${content.typedAddress}/`,
    weight: 'medium',
    ink: soft,
    box: { ...box, yMm: box.yMm + scanMm, heightMm: restMm },
    maxPt: minPt,
    minPt: minPt * 0.5,
    maxLines: isColumn ? 3 : 1,
    valign: 'bottom',
  });
  canvas.text({
    ...common,
    what: 'code',
    text: content.printedCode,
    weight: 'bold',
    ink,
    box: { ...box, yMm: box.yMm + scanMm + restMm, heightMm: codeMm },
    maxPt: minPt * 1.6,
    minPt: minPt * 0.9,
    maxLines: 1,
  });
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
