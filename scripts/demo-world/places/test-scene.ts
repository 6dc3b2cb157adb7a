import { Color } from 'three';
import { createNoise, createRandom } from '../../lib/noise.ts';
import type { Diorama } from '../diorama.ts';
import { linear } from '../kit/colour.ts';
import { blend, fieldAt, mountains, nearestOnLine, ramp, smoothLine } from '../kit/land.ts';
import { lightOf } from '../kit/moods.ts';
import { plant, setDown, strew, tintBetween } from '../kit/scatter.ts';
import { buildBambooClump } from '../props/banana-bamboo.ts';
import { buildRiceTuft } from '../props/grasses.ts';
import { buildPoleCarrier } from '../props/people.ts';
import { stiltHouse } from '../props/stilt-house.ts';
import { buildBroadleaf } from '../props/trees.ts';

const POINT = { lat: 22.33, lng: 103.62 };
const noise = createNoise(5);
const far = mountains(11, 3600, 1500);
const path = smoothLine([[-60, 40], [-8, 6], [4, -2], [10, -40], [40, -90]]);
const gold = linear('#d9a93f'), young = linear('#8fae45'), bund = linear('#7f9a48'), track = linear('#d8bd8f'), wood = linear('#3f6b45'), rock = linear('#8d8f88');

function heightAt(x: number, z: number): number {
  const r = Math.hypot(x, z * 0.7);
  const rise = ramp(260, 2600, r);
  const field = fieldAt(noise, x, z, 14);
  const { distanceM } = nearestOnLine(path, x, z);
  const bundM = 0.35 * (1 - ramp(0.2, 0.9, field.edgeM)) * (1 - ramp(180, 260, r));
  return blend(bundM, 0.5, 1 - ramp(1, 2.4, distanceM)) + rise * (60 + far(x, z)) + noise.fbm(x / 300, z / 300, 3) * 3;
}
const scratch = new Color();
function colourAt(x: number, z: number, y: number, slope: number, out: Color): void {
  const field = fieldAt(noise, x, z, 14);
  out.copy(field.id < 0.62 ? gold : young).lerp(bund, 1 - ramp(0.3, 0.8, field.edgeM));
  out.lerp(scratch.copy(wood), ramp(200, 420, Math.hypot(x, z)));
  out.lerp(rock, ramp(0.45, 0.7, slope));
  out.lerp(track, 1 - ramp(0.9, 1.3, nearestOnLine(path, x, z).distanceM));
}

export function testScene(): Diorama {
  const light = lightOf('morning', POINT, '2026-09-24T07:20:00+07:00');
  light.haze.mistTopM = 4;
  const onField = (x: number, z: number) => { const f = fieldAt(noise, x, z, 14); return f.edgeM > 0.9 && f.id < 0.62 && nearestOnLine(path, x, z).distanceM > 1.8; };
  const rice = strew(3, { centre: { x: 0, z: 0 }, radiusM: 45, count: 30000, crowding: 0.75, isFine: onField });
  const trees = strew(4, { centre: { x: 0, z: 0 }, radiusM: 420, count: 700, apartM: 6, isFine: (x, z) => Math.hypot(x, z) > 90 && noise.noise2(x / 90, z / 90) > 0.1 });
  const bamboo = strew(5, { centre: { x: 0, z: 0 }, radiusM: 120, count: 60, apartM: 8, isFine: (x, z) => Math.hypot(x, z) > 30 && noise.noise2(x / 60 + 5, z / 60) > 0.2 });
  return {
    point: POINT,
    ...light,
    ground: { heightAt, colourAt, reachM: 16000 },
    placeThings: (eye) => ({
      placed: [
        ...plant(rice, eye, heightAt, (random, detail) => buildRiceTuft(random, { detail, ripe: true }), { nearM: 14, variants: 4 }),
        ...plant(trees, eye, heightAt, (random, detail) => buildBroadleaf(random, { detail }), { nearM: 110, tint: tintBetween('#ffffff', '#cfe0a0') }),
        ...plant(bamboo, eye, heightAt, (random, detail) => buildBambooClump(random, { detail }), { nearM: 60 }),
        setDown(stiltHouse(createRandom(2)), 26, heightAt(26, -20), -20, 225),
        setDown(stiltHouse(createRandom(3)), 44, heightAt(44, -34), -34, 240),
        setDown(buildPoleCarrier(createRandom(4)), 5.5, heightAt(5.5, -10), -10, 160),
      ],
    }),
    scenes: [{ id: 'field', eye: { x: 0, y: heightAt(0, 0) + 1.7, z: 0 } }],
    pictures: [{ file: 'sites/test/photos/main.jpg', eye: { x: -6, y: heightAt(-6, 12) + 3.2, z: 12 }, yawDeg: 30, pitchDeg: 2, fovDeg: 50, widthPx: 2400, heightPx: 1500 }],
  };
}
