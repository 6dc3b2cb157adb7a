import type { Planar } from './geo.ts';

/** Widths of letters as shares of the font size, measured roughly: Latin text 0.52, CJK and Hangul 1. */
const LATIN_EM = 0.52;
const WIDE_EM = 1;

/** Estimates the width of a text in the unit of the font size; good to about a tenth, enough to keep labels apart. */
export function textWidth(text: string, fontSize: number): number {
  let widthEm = 0;
  for (const letter of text)
    widthEm += /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/.test(letter) ? WIDE_EM : LATIN_EM;
  return widthEm * fontSize;
}

/**
 * Places labels beside their points without overlaps, first come first served. Tries right, left, below and above.
 * @param labels most important first; positions in pixels
 * @param area labels stay inside
 * @param taken boxes that are occupied; placed labels are added to it
 * @returns for each label its place, or undefined when there is no room
 */
export function placeLabels(
  labels: readonly LabelRequest[],
  area: Box,
  taken: Box[],
): (LabelPlace | undefined)[] {
  return labels.map((label) => {
    const place = candidates(label).find(
      ({ box }) => isInside(box, area) && !taken.some((other) => overlap(box, other)),
    );
    if (place) taken.push(place.box);
    return place;
  });
}

/** Tells whether two boxes overlap. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Gives the box of a text at a place, at any font size. */
export function labelBox(place: LabelSpot, text: string, fontSize: number): Box {
  const width = textWidth(text, fontSize);
  const left = place.x - width * SHARE_LEFT[place.anchor];
  const top = place.y + place.dyEm * fontSize - fontSize * 0.95;
  return { left, top, right: left + width, bottom: top + fontSize * 1.2 };
}

function candidates({ at, text, fontSize, gap }: LabelRequest): LabelPlace[] {
  const spots: LabelSpot[] = [
    { x: at.x + gap, y: at.y, dyEm: 0.35, anchor: 'start' },
    { x: at.x - gap, y: at.y, dyEm: 0.35, anchor: 'end' },
    { x: at.x, y: at.y + gap, dyEm: 0.85, anchor: 'middle' },
    { x: at.x, y: at.y - gap, dyEm: -0.2, anchor: 'middle' },
  ];
  return spots.map((spot) => ({ ...spot, box: labelBox(spot, text, fontSize) }));
}

const SHARE_LEFT: Record<LabelSpot['anchor'], number> = { start: 0, middle: 0.5, end: 1 };

function isInside(box: Box, area: Box): boolean {
  return box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom;
}

/** Pixels, y growing downwards. */
export type Box = { left: number; top: number; right: number; bottom: number };
export type LabelRequest = { at: Planar; text: string; fontSize: number; gap: number };

/** The text hangs from `x` by `anchor`; its baseline is `dyEm` font sizes below `y`, so it may grow or shrink in place. */
export type LabelSpot = { x: number; y: number; dyEm: number; anchor: 'start' | 'middle' | 'end' };
export type LabelPlace = LabelSpot & { box: Box };
