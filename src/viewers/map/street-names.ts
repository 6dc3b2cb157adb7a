import type { Feature, LabelSymbolizer, Layout } from 'protomaps-leaflet';

/**
 * Makes what writes names along streets, letter by letter, where a street is long enough and bends gently. The library’s own
 * writes straight words only, for which streets in hills have no room.
 * @param look `names` gives what a feature is called, '' for nothing
 */
export function writeAlong(look: StreetLook): LabelSymbolizer {
  return {
    place: (layout, geom, feature) => {
      const text = look.name(feature).normalize('NFC');
      if (text === '' || text.length > MOST_LETTERS) return undefined;
      const letters = measureLetters(layout.scratch, text, look.font);
      return geom.flatMap((points) => {
        const glyphs = findRoom(points, letters, look.sizePx);
        const anchor = points[0]?.clone();
        return glyphs && anchor ? [toLabel(text, glyphs, { ...look, anchor })] : [];
      });
    },
  };
}

/** Where the middle of each letter stands from the start of the text, in pixels. */
function measureLetters(context: Layout['scratch'], text: string, font: string): Letters {
  context.font = font;
  const letters = [...text];
  const ends = letters.map((_, index) => context.measureText(letters.slice(0, index + 1).join('')).width);
  const middles = ends.map((end, index) => (end + (ends[index - 1] ?? 0)) / 2);
  return { letters, middles, widthPx: ends.at(-1) ?? 0 };
}

/** The middle of the street comes first, then a quarter to both sides. Letters stand upright, whichever way the street was drawn. */
function findRoom(points: Line, { letters, middles, widthPx }: Letters, sizePx: number): Glyph[] | undefined {
  const lengths = points.slice(1).map((point, index) => distance(points[index] ?? point, point));
  const free = lengths.reduce((sum, length) => sum + length, 0) - widthPx - sizePx;
  if (free < 0) return undefined;
  for (const share of [0.5, 0.25, 0.75]) {
    const start = sizePx / 2 + free * share;
    const [first, last] = [start, start + widthPx].map((at) => walk(points, lengths, at));
    const isTurned = first !== undefined && last !== undefined && last.x < first.x;
    const glyphs = letters.flatMap((letter, index) => {
      const middle = middles[index] ?? 0;
      const at = walk(points, lengths, start + (isTurned ? widthPx - middle : middle));
      return at ? { ...at, letter, turn: at.turn + (isTurned ? Math.PI : 0) } : [];
    });
    const isGentle = glyphs.every(
      ({ turn }, index) => bend(turn, glyphs[index - 1]?.turn ?? turn) < SHARPEST_BEND,
    );
    const whole = bend(glyphs[0]?.turn ?? 0, glyphs.at(-1)?.turn ?? 0);
    if (isGentle && whole < MOST_BEND) return glyphs;
  }
  return undefined;
}

/** Gives the point and direction after a way along a line. */
function walk(points: Line, lengths: readonly number[], wayPx: number): Omit<Glyph, 'letter'> | undefined {
  let left = wayPx;
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [points[index], points[index + 1]];
    if (left <= length && length > 0 && from && to) {
      const share = left / length;
      const turn = Math.atan2(to.y - from.y, to.x - from.x);
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, turn };
    }
    left -= length;
  }
  return undefined;
}

function toLabel(
  text: string,
  glyphs: readonly Glyph[],
  { anchor, ...look }: StreetLook & { anchor: StreetLabel['anchor'] },
): StreetLabel {
  const middle = glyphs[Math.floor(glyphs.length / 2)] ?? { x: 0, y: 0 };
  anchor.x = middle.x;
  anchor.y = middle.y;
  const half = look.sizePx * 0.7;
  return {
    anchor,
    bboxes: glyphs.map(({ x, y }) => ({ minX: x - half, minY: y - half, maxX: x + half, maxY: y + half })),
    deduplicationKey: text,
    deduplicationDistance: REPEAT_PX,
    draw: (context) => {
      context.font = look.font;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.lineJoin = 'round';
      context.lineWidth = 3.5;
      context.strokeStyle = look.stroke;
      context.fillStyle = look.fill;
      for (const isHalo of [true, false]) // no halo over the letter before
        for (const { x, y, turn, letter } of glyphs) {
          context.save();
          context.translate(x - middle.x, y - middle.y);
          context.rotate(turn);
          if (isHalo) context.strokeText(letter, 0, 0);
          else context.fillText(letter, 0, 0);
          context.restore();
        }
    },
  };
}

function distance(a: Position, b: Position): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

/** The angle between two directions, 0 to π. */
function bend(a: number, b: number): number {
  return Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b)));
}

/** The same street is named again after this. */
const REPEAT_PX = 300;
const MOST_LETTERS = 48;
/** From letter to letter, and over the whole word. */
const SHARPEST_BEND = 0.45;
const MOST_BEND = 1.4;

type Position = { x: number; y: number };
type Line = readonly Position[];
type Letters = { letters: readonly string[]; middles: readonly number[]; widthPx: number };
type Glyph = Position & { letter: string; turn: number };
type StreetLook = {
  name: (feature: Feature) => string;
  font: string;
  sizePx: number;
  fill: string;
  stroke: string;
};
type StreetLabel = NonNullable<ReturnType<LabelSymbolizer['place']>>[number];
