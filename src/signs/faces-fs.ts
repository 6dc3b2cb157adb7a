import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import type { FaceId, Faces, Family, Weight } from './faces.ts';

/**
 * Loads the fonts a batch of signs needs, each cut down to the characters of the batch: cutting once is much cheaper than
 * reading ten megabytes of Han characters for every sign.
 * @param texts by font, every character that will be drawn
 * @throws when the package of a font is not installed
 */
export async function loadFaces(texts: ReadonlyMap<FaceId, string>): Promise<Faces> {
  const faces = new Map<FaceId, Font>();
  for (const [id, text] of texts) {
    const cut = await subsetFont(await readFile(fontFile(id)), text, { targetFormat: 'truetype' });
    const face = create(forgetSum(cut));
    if (!('layout' in face)) throw new Error(`expected one font in the file of ${id}`);
    faces.set(id, face);
  }
  return faces;
}

/**
 * Empties the checksum of the whole font. PDFKit copies it into the still smaller font of each document, where it is
 * meaningless; it would make the bytes of a sign depend on the other signs of the batch.
 */
function forgetSum(font: Buffer): Buffer {
  const tables = font.readUInt16BE(4);
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) === 'head') font.writeUInt32BE(0, font.readUInt32BE(at + 8) + 8);
  }
  return font;
}

function fontFile(id: FaceId): string {
  const [family, weight] = id.split('-') as [Family, Weight]; // a FaceId is made of the two
  const { folder, name } = FILES[family];
  const style = STYLES[weight];
  return require.resolve(`@expo-google-fonts/${folder}/${style}/${name}_${style}.ttf`);
}

const require = createRequire(import.meta.url);

const FILES: Record<Family, { folder: string; name: string }> = {
  latin: { folder: 'be-vietnam-pro', name: 'BeVietnamPro' },
  sc: { folder: 'noto-sans-sc', name: 'NotoSansSC' },
  jp: { folder: 'noto-sans-jp', name: 'NotoSansJP' },
  kr: { folder: 'noto-sans-kr', name: 'NotoSansKR' },
};

const STYLES: Record<Weight, string> = { medium: '500Medium', bold: '700Bold' };
