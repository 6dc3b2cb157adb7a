import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { PLACES } from '../../scripts/demo-world/places.ts';
import { renderPanorama } from '../../scripts/demo-world/render/render-view.ts';
import { openStudio } from '../../scripts/demo-world/render/studio.ts';

const ENTRY = 'sites/o-quy-ho';
const SCENE = 'ridge';
/** Bits of 64 that may differ where another driver rounds otherwise or a draft leaves small things out. */
const MAX_APART = 6;

test('a published panorama drawn again, small, is the same picture', async () => {
  const diorama = PLACES[ENTRY]?.();
  const eye = diorama?.scenes.find(({ id }) => id === SCENE)?.eye;
  if (!diorama || !eye) throw new Error(`the demo world has no ${ENTRY}/${SCENE}`);
  const studio = await openStudio();
  try {
    const { rgba, widthPx, heightPx } = await renderPanorama(studio, diorama, eye, 400);
    const raw = { width: widthPx, height: heightPx, channels: 4 as const };
    const again = await hashOf(sharp(rgba, { raw }).removeAlpha());
    const published = await hashOf(sharp(join('content', ENTRY, 'panoramas', `${SCENE}.jpg`)));
    expect(countApart(again, published)).toBeLessThanOrEqual(MAX_APART);
    const other = await hashOf(sharp(join('content', 'sites/dong-tien-son/panoramas/chamber.jpg')));
    expect(countApart(again, other)).toBeGreaterThan(2 * MAX_APART); // or the measure would say nothing
  } finally {
    await studio.close();
  }
});

/** Difference hash: for 8 × 8 pairs of neighbours, whether the right one is lighter. */
async function hashOf(image: Sharp): Promise<boolean[]> {
  const { data } = await image
    .resize(9, 8, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Array.from({ length: 64 }, (_, i) => {
    const at = Math.floor(i / 8) * 9 + (i % 8);
    return (data[at + 1] ?? 0) > (data[at] ?? 0);
  });
}

function countApart(a: readonly boolean[], b: readonly boolean[]): number {
  return a.filter((bit, i) => bit !== b[i]).length;
}
