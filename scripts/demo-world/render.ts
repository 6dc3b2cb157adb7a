import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Diorama } from './diorama.ts';
import { PLACES } from './places.ts';
import { type Picture, renderPanorama, renderPicture, writePicture } from './render/render-view.ts';
import { openStudio, type Studio } from './render/studio.ts';

// npm run demo-world -- [--only o-quy-ho/panoramas/pass] [--scale 0.25] [--out folder] [--png]
// Renders every panorama and picture whose file name below content/ contains what --only says.
const words = process.argv.slice(2);
const only = takeOption('--only') ?? '';
const scale = Number(takeOption('--scale') ?? 1);
const out = takeOption('--out') ?? join(import.meta.dirname, '../../content');

const studio = await openStudio();
let count = 0;
try {
  for (const [id, make] of Object.entries(PLACES)) {
    await renderPlace(studio, id, make);
  }
} finally {
  await studio.close();
}
if (count === 0) {
  console.error(`Nothing is called "${only}". Places: ${Object.keys(PLACES).join(', ')}.`);
  process.exitCode = 2;
}

async function renderPlace(painter: Studio, id: string, make: () => Diorama): Promise<void> {
  const diorama = make();
  for (const { id: scene, eye } of diorama.scenes)
    await save(`${id}/panoramas/${scene}.jpg`, 80, () => renderPanorama(painter, diorama, eye, 8192 * scale));
  for (const camera of diorama.pictures)
    await save(camera.file, 84, () => renderPicture(painter, diorama, camera, scale));
}

async function save(file: string, quality: number, render: () => Promise<Picture>): Promise<void> {
  if (!file.includes(only)) return;
  count += 1;
  const started = performance.now();
  const path = join(out, words.includes('--png') ? file.replace(/jpg$/, 'png') : file);
  await mkdir(dirname(path), { recursive: true });
  const sizeBytes = await writePicture(await render(), path, quality);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${file}  ${Math.round(sizeBytes / 1000)} kB  ${seconds} s`);
}

function takeOption(name: string): string | undefined {
  const at = words.indexOf(name);
  return at < 0 ? undefined : words.splice(at, 2)[1];
}
