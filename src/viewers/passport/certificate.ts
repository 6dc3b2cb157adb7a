/**
 * Draws the certificate on this device: A4 on its side at 150 dots per inch. Nothing is sent; the name is only drawn.
 * @returns a PNG
 */
export async function drawCertificate(words: CertificateWords): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH_PX;
  canvas.height = HEIGHT_PX;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser cannot draw pictures');
  await document.fonts.ready;
  drawGround(context, words.colours);
  drawHead(context, words);
  drawStops(context, words);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be made'))),
      'image/png',
    ),
  );
}

function drawGround(context: CanvasRenderingContext2D, { brand, paper }: CertificateWords['colours']): void {
  context.fillStyle = paper;
  context.fillRect(0, 0, WIDTH_PX, HEIGHT_PX);
  context.strokeStyle = brand;
  context.lineWidth = 10;
  context.strokeRect(45, 45, WIDTH_PX - 90, HEIGHT_PX - 90);
  context.lineWidth = 2;
  context.strokeRect(63, 63, WIDTH_PX - 126, HEIGHT_PX - 126);
}

function drawHead(context: CanvasRenderingContext2D, words: CertificateWords): void {
  const { colours, fonts } = words;
  context.textAlign = 'center';
  write(context, words.siteName, { yPx: 165, sizePx: 34, font: fonts.text, ink: colours.soft });
  write(context, words.heading, { yPx: 260, sizePx: 76, font: fonts.title, ink: colours.brand });
  write(context, words.name, { yPx: 390, sizePx: 84, font: fonts.title, ink: colours.ink });
  write(context, words.sentence, { yPx: 475, sizePx: 36, font: fonts.text, ink: colours.ink });
  write(context, words.routeTitle, { yPx: 560, sizePx: 54, font: fonts.title, ink: colours.brand });
}

/** Two columns of stops; each says its day and what was checked. */
function drawStops(
  context: CanvasRenderingContext2D,
  { stops, colours, fonts, level }: CertificateWords,
): void {
  const columns = stops.length > 5 ? 2 : 1;
  const rows = Math.ceil(stops.length / columns);
  const stepPx = Math.min(66, 430 / Math.max(1, rows));
  stops.forEach(({ title, note }, index) => {
    const column = Math.floor(index / rows);
    const centre = columns === 1 ? WIDTH_PX / 2 : WIDTH_PX * (column === 0 ? 0.28 : 0.72);
    const yPx = 650 + (index % rows) * stepPx;
    const widthPx = WIDTH_PX / columns - 160;
    write(context, title, {
      yPx,
      sizePx: stepPx * 0.42,
      font: fonts.title,
      ink: colours.ink,
      xPx: centre,
      widthPx,
    });
    write(context, note, {
      yPx: yPx + stepPx * 0.42,
      sizePx: stepPx * 0.34,
      font: fonts.text,
      ink: colours.soft,
      xPx: centre,
      widthPx,
    });
  });
  write(context, level, { yPx: HEIGHT_PX - 110, sizePx: 26, font: fonts.text, ink: colours.soft });
}

/** Writes a line, smaller where it would be wider than its place. */
function write(context: CanvasRenderingContext2D, text: string, style: LineStyle): void {
  const { yPx, sizePx, font, ink, xPx = WIDTH_PX / 2, widthPx = WIDTH_PX - 260 } = style;
  context.font = `${sizePx}px ${font}`;
  const wide = context.measureText(text).width;
  if (wide > widthPx) context.font = `${(sizePx * widthPx) / wide}px ${font}`;
  context.fillStyle = ink;
  context.fillText(text, xPx, yPx);
}

const WIDTH_PX = 1754;
const HEIGHT_PX = 1240;

type LineStyle = { yPx: number; sizePx: number; font: string; ink: string; xPx?: number; widthPx?: number };

export type CertificateWords = {
  siteName: string;
  heading: string;
  name: string;
  sentence: string;
  routeTitle: string;
  stops: readonly { title: string; note: string }[];
  /** What the stamps prove. */
  level: string;
  colours: { brand: string; ink: string; soft: string; paper: string };
  fonts: { title: string; text: string };
};
