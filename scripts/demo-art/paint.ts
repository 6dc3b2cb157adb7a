import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeJpeg } from './jpeg-fs.ts';
import { paintPicture } from './picture.ts';
import { PICTURES } from './pictures.ts';

// node scripts/demo-art/paint.ts [--scale 0.3] [--out folder] [id or part of one…]
const words = process.argv.slice(2);
const scale = Number(takeOption('--scale') ?? 1);
const out = takeOption('--out');
const root = join(import.meta.dirname, '../..');
for (const picture of PICTURES.filter(
  ({ id }) => words.length === 0 || words.some((word) => id.includes(word)),
)) {
  const path = out ? join(out, `${picture.id.replaceAll('/', '_')}.jpg`) : join(root, picture.file);
  if (!out && !existsSync(join(root, 'content', ...picture.id.split('/').slice(0, 2), 'index.md'))) {
    console.log(`${picture.id}  skipped: the content has no such entry`);
    continue;
  }
  const started = performance.now();
  const sizeBytes = await writeJpeg(await paintPicture(picture, scale), path, picture.maxBytes);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${picture.id}  ${Math.round(sizeBytes / 1000)} kB  ${seconds} s`);
}

function takeOption(name: string): string | undefined {
  const at = words.indexOf(name);
  return at < 0 ? undefined : words.splice(at, 2)[1];
}
