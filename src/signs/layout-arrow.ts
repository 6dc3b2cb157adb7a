import { type Canvas, panelSide } from './canvas.ts';
import { fillBox, fillPath, short } from './display-list.ts';
import type { SignFormat } from './formats.ts';
import { bleedBox, codeAlt, namedOthers } from './layout-parts.ts';
import type { SignContent } from './sign-content.ts';

/** Lays out a direction plate: an arrow at the end it points to, the names, and the code at the other end. */
export function layoutArrow(canvas: Canvas, content: SignContent, format: SignFormat): void {
  const { widthMm, heightMm, minPt, maxPt } = format;
  const margin = heightMm * 0.1;
  const side = panelSide(content.payload, format.codeMm);
  const direction = content.direction ?? 'ahead';
  const isRight = direction === 'right';
  const arrowMm = heightMm * 0.62;
  canvas.add(fillBox('brand', bleedBox({ xMm: 0, yMm: 0, widthMm, heightMm })));
  const arrowX = isRight ? widthMm - margin - arrowMm : margin;
  canvas.add(
    fillPath('white', arrowPath(direction, arrowMm), { xMm: arrowX, yMm: (heightMm - arrowMm) / 2 }),
  );
  const codeMm = minPt * 0.45;
  const codeX = isRight ? margin : widthMm - margin - side;
  const codeY = (heightMm - side - codeMm) / 2;
  canvas.code(content.payload, format.codeMm, { xMm: codeX, yMm: codeY }, codeAlt(content));
  canvas.text({
    what: 'code',
    text: content.printedCode,
    language: content.main.language,
    weight: 'bold',
    role: 'P',
    ink: 'onBrand',
    align: 'middle',
    box: { xMm: codeX, yMm: codeY + side + 0.5, widthMm: side, heightMm: codeMm },
    maxPt: minPt,
    minPt: minPt * 0.6,
    maxLines: 1,
  });
  const left = isRight ? margin * 2 + side : margin * 2 + arrowMm;
  const right = isRight ? arrowX - margin : codeX - margin;
  const box = { xMm: left, widthMm: right - left };
  const titleMm = heightMm * 0.5;
  canvas.text({
    what: 'title',
    text: content.main.title,
    language: content.main.language,
    weight: 'bold',
    role: 'H1',
    ink: 'onBrand',
    box: { ...box, yMm: heightMm * 0.1, heightMm: titleMm },
    maxPt,
    minPt: minPt * 1.5,
    maxLines: 2,
    valign: 'middle',
  });
  const shown = namedOthers(content).slice(0, 3);
  const each = (box.widthMm - margin) / Math.max(1, shown.length);
  canvas.texts(
    shown.map((name, index) => ({
      what: 'language',
      text: name.title,
      language: name.language,
      weight: 'medium',
      role: 'H2',
      ink: 'onBrand',
      box: {
        xMm: left + each * index,
        yMm: heightMm * 0.62,
        widthMm: each - margin * 0.5,
        heightMm: heightMm * 0.3,
      },
      maxPt: minPt * 1.6,
      minPt: minPt * 0.75,
      maxLines: 2,
    })),
  );
}

/** An arrow inside a square. @returns SVG path data, 0,0 at the square's top left */
function arrowPath(direction: 'left' | 'right' | 'ahead', sideMm: number): string {
  const left: [number, number][] = [
    [0, 0.5],
    [0.5, 0],
    [0.62, 0.12],
    [0.34, 0.4],
    [1, 0.4],
    [1, 0.6],
    [0.34, 0.6],
    [0.62, 0.88],
    [0.5, 1],
  ];
  const turned = left.map(([x, y]): [number, number] =>
    direction === 'left' ? [x, y] : direction === 'right' ? [1 - x, y] : [y, x],
  );
  const points = turned.map(([x, y]) => `${short(x * sideMm)} ${short(y * sideMm)}`);
  return `M${points.join('L')}z`;
}
