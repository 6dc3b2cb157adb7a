import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeModels } from './models.ts';
import { PLACES, VARIANTS } from './places.ts';
import { type Picture, renderPanorama, renderPicture, writePicture } from './render/render-view.ts';
import { openStudio, type Studio } from './render/studio.ts';
import { writeTours } from './tours.ts';

// npm run demo-world -- [--only o-quy-ho/panoramas/pass] [--place sites/o-quy-ho] [--scale 0.25] [--out folder] [--png] [--facts]
// Makes every model, tour, panorama and picture whose file name below content/ contains what --only says; --facts
// stops before the pictures. --place leaves the other dioramas alone, for pictures that belong to another entry.
const words = process.argv.slice(2);
const only = takeOption('--only') ?? '';
const place = takeOption('--place');
const scale = Number(takeOption('--scale') ?? 1);
const out = takeOption('--out') ?? join(import.meta.dirname, '../../content');

/** The repository carries every panorama: the demo may not grow it by more than 80 MB. */
const MAX_PANORAMA_BYTES = 1_900_000;
const MAX_PICTURE_BYTES = 330_000;
const PANORAMA_WIDTH_PX = 8192;
/** A variant is seen for a moment beside its scene: half as wide, a third as heavy. */
const VARIANT_WIDTH_PX = 4096;
const MAX_VARIANT_BYTES = 600_000;
let count = 0;
await makeModels(out, only, (line) => {
  count += 1;
  console.log(line);
});
for (const file of await writeTours(out, only)) {
  count += 1;
  console.log(file);
}
if (words.includes('--facts')) process.exit();
const studio = await openStudio();
try {
  for (const id of listIds()) await renderPlace(studio, id);
} finally {
  await studio.close();
}
if (count === 0) {
  console.error(`Nothing is called "${only}". Places: ${Object.keys(PLACES).join(', ')}.`);
  process.exitCode = 2;
}

/** The places `only` names; all of them when it names none, since a file may be called anything. */
function listIds(): string[] {
  const ids = Object.keys(PLACES).filter((id) => place === undefined || id === place);
  const named = ids.filter((id) => only.includes(id.split('/').at(-1) ?? id));
  return named.length > 0 ? named : ids;
}

async function renderPlace(painter: Studio, id: string): Promise<void> {
  const diorama = PLACES[id]?.();
  if (!diorama) return;
  for (const { id: scene, eye } of diorama.scenes)
    await save(`${id}/panoramas/${scene}.jpg`, MAX_PANORAMA_BYTES, () =>
      renderPanorama(painter, diorama, eye, PANORAMA_WIDTH_PX * scale),
    );
  for (const camera of diorama.pictures)
    await save(camera.file, MAX_PICTURE_BYTES, () => renderPicture(painter, diorama, camera, scale));
  const variant = VARIANTS[id]?.();
  if (!variant) return;
  for (const { id: scene, eye } of variant.scenes)
    await save(`${id}/panoramas/${scene}.jpg`, MAX_VARIANT_BYTES, () =>
      renderPanorama(painter, variant, eye, VARIANT_WIDTH_PX * scale),
    );
}

async function save(file: string, maxBytes: number, render: () => Promise<Picture>): Promise<void> {
  if (!file.includes(only)) return;
  count += 1;
  const started = performance.now();
  const path = join(out, words.includes('--png') ? file.replace(/jpg$/, 'png') : file);
  await mkdir(dirname(path), { recursive: true });
  const sizeBytes = await writePicture(await render(), path, maxBytes);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${file}  ${Math.round(sizeBytes / 1000)} kB  ${seconds} s`);
}

function takeOption(name: string): string | undefined {
  const at = words.indexOf(name);
  return at < 0 ? undefined : words.splice(at, 2)[1];
}
