import { escapeMarkup } from '../model/escape-markup.ts';
import { type DisplayList, short, type TextItem } from './display-list.ts';
import type { Faces } from './faces.ts';
import { MM_PER_PT } from './fit-text.ts';
import type { Inks } from './inks.ts';

/**
 * Writes a sign as SVG at its trimmed size. Text becomes outlines, so that it looks the same without the fonts; what it
 * says stands in the title.
 */
export function writeSvg({ widthMm, heightMm, title, items }: DisplayList, faces: Faces, inks: Inks): string {
  const shapes = items.map((item) => {
    if (item.is === 'fill') {
      const rule = item.rule === 'evenodd' ? ' fill-rule="evenodd"' : '';
      return `<path fill="${inks.rgb[item.ink]}"${rule} transform="translate(${short(item.xMm)} ${short(item.yMm)}) scale(${fine(item.scaleMm)})" d="${item.path}"/>`;
    }
    if (item.is === 'text') return `<path fill="${inks.rgb[item.ink]}" ${outline(item, faces)}/>`;
    const href = `data:image/png;base64,${Buffer.from(item.png).toString('base64')}`;
    return `<image x="${short(item.xMm)}" y="${short(item.yMm)}" width="${short(item.widthMm)}" height="${short(item.heightMm)}" href="${href}"/>`;
  });
  const size = `width="${short(widthMm)}mm" height="${short(heightMm)}mm" viewBox="0 0 ${short(widthMm)} ${short(heightMm)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img"><title>${escapeMarkup(title)}</title>${shapes.join('')}</svg>\n`;
}

function outline({ text, face, sizePt, xMm, baselineMm }: TextItem, faces: Faces): string {
  const font = faces.get(face);
  if (!font) throw new Error(`the font ${face} was not loaded`);
  const scale = (sizePt * MM_PER_PT) / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let x = 0;
  const paths = glyphs.map((glyph, index) => {
    const position = positions[index];
    const path = glyph.path.translate(x + (position?.xOffset ?? 0), position?.yOffset ?? 0).toSVG();
    x += position?.xAdvance ?? 0;
    return path;
  });
  return `transform="translate(${short(xMm)} ${short(baselineMm)}) scale(${fine(scale)} ${fine(-scale)})" d="${paths.join('')}"`;
}

function fine(value: number): string {
  return String(Math.round(value * 1e7) / 1e7);
}
