import type { Random } from '../../lib/noise.ts';
import { linear } from '../kit/colour.ts';
import type { Prop } from '../kit/types.ts';
import { createTone, within } from './life-foliage.ts';
import { createSculpt, meshOf, sculptToProp } from './life-mesh.ts';
import { addBlade, addSweep } from './life-shapes.ts';
import { add, heading, unit } from './life-vectors.ts';

/** Builds a harvested sheaf of rice standing on its cut ends, about 0.8 m tall: a straw waist tied once, ears hanging over. */
export function buildRiceSheaf(random: Random): Prop {
  const sculpt = createSculpt();
  const straw = createTone('#8a6c33', '#cfa850', '#f2d98c');
  const phase = random() * 7;
  addSweep(
    meshOf(sculpt, 'leaf'),
    [
      { at: [0, 0, 0], wide: 0.185 },
      { at: [0, 0.2, 0], wide: 0.13 },
      { at: [0, 0.34, 0], wide: 0.095 },
      { at: [0, 0.5, 0], wide: 0.15 },
      { at: [0, 0.6, 0], wide: 0.17 },
      { at: [0, 0.64, 0], wide: 0 },
    ],
    {
      sides: 22,
      colour: (along, around) => straw(0.25 + 0.4 * along + 0.3 * Math.cos(around * 22 * Math.PI)),
      bulge: (angle) => 1 + 0.11 * Math.cos(angle * 11 + phase),
    },
  );
  const band = linear('#9a7a3a');
  addSweep(
    meshOf(sculpt, 'leaf'),
    [
      { at: [0, 0.305, 0], wide: 0.1 },
      { at: [0, 0.34, 0], wide: 0.118 },
      { at: [0, 0.375, 0], wide: 0.1 },
    ],
    { sides: 10, colour: () => band },
  );
  for (let i = 0; i < 60; i += 1) {
    const along = heading(i * 2.4, within(random, 0.55, 1.35));
    addBlade(meshOf(sculpt, 'leaf'), {
      at: add([0, 0.46, 0], along, 0.1),
      along,
      normal: unit(add(along, [0, 0.7, 0])),
      lengthM: within(random, 0.3, 0.44),
      widthM: 0.05,
      droopRad: within(random, 1.3, 2.1),
      segments: 3,
      colour: (t) => straw(0.3 + 0.55 * t),
      shape: (t) => (t === 0 ? 0.3 : 1.1 - 0.3 * t),
    });
  }
  return sculptToProp(sculpt);
}
