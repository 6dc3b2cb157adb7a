/** Sizes in pixels of the canvas; `PX_PER_M` of them are a metre in the world of a headset. */
export const PX_PER_M = 400;
const LABEL = { fontPx: 44, paddingPx: 26, widestPx: 760 };
const SHEET = { widthPx: 1000, paddingPx: 44, headingPx: 50, fontsPx: [38, 32, 27, 23], highestPx: 1000 };
const LINE = 1.4;
/** Of every ground: white on it stands at more than 15:1. */
const GROUND = 'rgb(16 24 32 / 0.92)';
const EDGE = 'rgb(255 255 255 / 0.85)';

/** Draws a sign with a symbol and a name, on as many lines as it takes. Text is drawn, never read as HTML. */
export function drawLabel(symbol: string, text: string): HTMLCanvasElement {
  const { context, canvas } = createCanvas();
  context.font = fontOf(LABEL.fontPx, 600);
  const roomPx = LABEL.widestPx - 3 * LABEL.paddingPx - LABEL.fontPx;
  const lines = wrapText((part) => context.measureText(part).width, text, roomPx);
  const linePx = LABEL.fontPx * LINE;
  const textPx = Math.max(...lines.map((line) => context.measureText(line).width));
  canvas.width = Math.ceil(textPx + 3 * LABEL.paddingPx + LABEL.fontPx);
  canvas.height = Math.ceil(lines.length * linePx + 2 * LABEL.paddingPx);
  drawGround(context);
  context.font = fontOf(LABEL.fontPx, 600);
  context.fillText(symbol, LABEL.paddingPx, canvas.height / 2);
  for (const [row, line] of lines.entries()) {
    const y = LABEL.paddingPx + (row + 0.5) * linePx;
    context.fillText(line, 2 * LABEL.paddingPx + LABEL.fontPx, y);
  }
  return canvas;
}

/** Draws what a hotspot tells: heading, picture, text and a hint below. Long texts get smaller letters, then an ellipsis. */
export function drawSheet({ heading, picture, text, hint }: Sheet): HTMLCanvasElement {
  const { context, canvas } = createCanvas();
  const roomPx = SHEET.widthPx - 2 * SHEET.paddingPx;
  const measure = (fontPx: number, weight: number) => (part: string) => {
    context.font = fontOf(fontPx, weight);
    return context.measureText(part).width;
  };
  const headings = wrapText(measure(SHEET.headingPx, 600), heading, roomPx);
  const pictureHeightPx = picture
    ? Math.min(520, (roomPx * picture.naturalHeight) / picture.naturalWidth)
    : 0;
  const fixedPx = headings.length * SHEET.headingPx * LINE + pictureHeightPx + 3 * SHEET.paddingPx + 60;
  const fit = SHEET.fontsPx.map((fontPx) => {
    const lines = wrapText(measure(fontPx, 400), text, roomPx);
    return { fontPx, lines, heightPx: lines.length * fontPx * LINE };
  });
  const body = fit.find(({ heightPx }) => fixedPx + heightPx <= SHEET.highestPx) ?? fit.at(-1);
  if (!body) throw new Error('there is a size of letters');
  const most = Math.max(1, Math.floor((SHEET.highestPx - fixedPx) / (body.fontPx * LINE)));
  const lines = body.lines.length > most ? [...body.lines.slice(0, most - 1), '…'] : body.lines;
  canvas.width = SHEET.widthPx;
  canvas.height = Math.ceil(fixedPx + lines.length * body.fontPx * LINE);
  drawGround(context);
  let y = SHEET.paddingPx;
  const write = (line: string, fontPx: number, weight: number) => {
    context.font = fontOf(fontPx, weight);
    context.fillText(line, SHEET.paddingPx, y + (fontPx * LINE) / 2);
    y += fontPx * LINE;
  };
  for (const line of headings) write(line, SHEET.headingPx, 600);
  if (picture) {
    const widthPx = (pictureHeightPx * picture.naturalWidth) / picture.naturalHeight;
    context.drawImage(picture, (SHEET.widthPx - widthPx) / 2, y + 12, widthPx, pictureHeightPx);
    y += pictureHeightPx + 24;
  }
  for (const line of lines) write(line, body.fontPx, 400);
  y += SHEET.paddingPx / 2;
  write(hint, 30, 600);
  return canvas;
}

/**
 * Breaks a text into lines no wider than there is room: at spaces, and between letters of scripts without them or where a
 * word alone is too wide.
 */
export function wrapText(measure: (part: string) => number, text: string, roomPx: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\n+/)) {
    let line = '';
    for (const piece of paragraph.match(PIECES) ?? []) {
      if (measure((line + piece).trimEnd()) <= roomPx) {
        line += piece;
        continue;
      }
      if (line.trim() !== '') lines.push(line.trimEnd());
      line = '';
      for (const letter of piece) {
        if (line !== '' && measure(line + letter.trimEnd()) > roomPx) {
          lines.push(line);
          line = '';
        }
        line += letter;
      }
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
  }
  return lines;
}

/** A word with the spaces after it, or one letter of a script that has none; closing marks stay with what they close. */
const PIECES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][、。，．！？：；）」』】》]*\s*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+\s*|\s+/gu;

function createCanvas() {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw text on');
  return { canvas, context };
}

/** After the size is set, which forgets everything else. */
function drawGround(context: CanvasRenderingContext2D): void {
  const { width, height } = context.canvas;
  context.beginPath();
  context.roundRect(3, 3, width - 6, height - 6, 28);
  context.fillStyle = GROUND;
  context.fill();
  context.lineWidth = 4;
  context.strokeStyle = EDGE;
  context.stroke();
  context.fillStyle = '#fff';
  context.textBaseline = 'middle';
}

function fontOf(sizePx: number, weight: number): string {
  return `${weight} ${sizePx}px ${getComputedStyle(document.body).fontFamily}`;
}

export type Sheet = { heading: string; picture?: HTMLImageElement | undefined; text: string; hint: string };
