import { type Canvas, panelSide } from './canvas.ts';
import { fillBox } from './display-list.ts';
import type { SignFormat } from './formats.ts';
import { bleedBox, codeAlt, namedOthers } from './layout-parts.ts';
import type { SignContent } from './sign-content.ts';

/** Lays out a small plate: the code above, the name below, the number of the stop where the place is one. */
export function layoutSquare(canvas: Canvas, content: SignContent, format: SignFormat): void {
  const { widthMm, heightMm, minPt, maxPt } = format;
  const margin = widthMm * 0.045;
  const side = panelSide(content.payload, format.codeMm);
  canvas.add(fillBox('brand', bleedBox({ xMm: 0, yMm: 0, widthMm, heightMm })));
  canvas.code(content.payload, format.codeMm, { xMm: (widthMm - side) / 2, yMm: margin }, codeAlt(content));
  if (content.stop) drawStop(canvas, content.stop.number, (widthMm - side) / 2, margin);

  const top = margin * 1.5 + side;
  const codeMm = minPt * 0.5;
  const others = namedOthers(content).slice(0, minPt < 8 ? 0 : 2);
  const box = { xMm: margin, widthMm: widthMm - 2 * margin };
  const bottom = heightMm - margin - codeMm;
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
  const widthEach = box.widthMm / Math.max(1, others.length);
  canvas.texts(
    others.map((name, index) => ({
      what: 'language',
      text: name.title,
      language: name.language,
      weight: 'medium',
      role: 'H2',
      ink: 'onBrand',
      align: 'middle',
      box: {
        xMm: box.xMm + widthEach * index + 1,
        yMm: bottom - otherMm,
        widthMm: widthEach - 2,
        heightMm: otherMm,
      },
      maxPt: minPt * 1.3,
      minPt: minPt * 0.7,
      maxLines: 2,
      valign: 'middle',
    })),
  );
  canvas.text({
    ...common,
    what: 'code',
    text: `${content.typedAddress}/ ${content.printedCode}`,
    weight: 'medium',
    role: 'P',
    box: { ...box, yMm: bottom, heightMm: codeMm },
    maxPt: minPt,
    minPt: Math.min(5, minPt * 0.6),
    maxLines: 1,
    valign: 'bottom',
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
