import { type BufferGeometry, IcosahedronGeometry, Vector3 } from 'three';
import { mergeVertices } from 'three/addons/utils/BufferGeometryUtils.js';
import type { Random } from '../../lib/noise.ts';
import { linear, mix } from '../kit/colour.ts';
import { ramp } from '../kit/land.ts';
import { displace, paintBy } from '../kit/paint.ts';
import type { Prop } from '../kit/types.ts';
import { createNoise3 } from '../rock/noise3.ts';

/**
 * Builds a stream boulder about 1 m across that lies on y = 0 and reaches 0.3 m below it: a lump split along joints, its
 * edges worn, moss on its back when `moss` is above 0, its foot dark with water.
 */
export function buildBoulder(
  random: Random,
  { moss = 0.6, fine = 10, wetM = 0.12 }: BoulderOptions = {},
): Prop {
  const noise = createNoise3(Math.floor(random() * 1e6));
  const planes = Array.from({ length: 9 }, () => jointPlane(random));
  const squash = new Vector3(0.85 + 0.5 * random(), 0.6 + 0.28 * random(), 0.8 + 0.35 * random());
  const lump = bare(new IcosahedronGeometry(1, fine));
  displace(lump, (vertex) => {
    const direction = vertex.clone().normalize();
    let radius = 0.62;
    for (const { normal, out } of planes) radius = worn(radius, out / Math.max(0.05, direction.dot(normal)));
    radius += 0.05 * noise(direction.x * 2.2, direction.y * 2.2, direction.z * 2.2);
    radius += 0.022 * noise(direction.x * 7, direction.y * 7, direction.z * 7);
    return direction
      .multiplyScalar(radius)
      .multiply(squash)
      .add(new Vector3(0, 0.16, 0));
  });
  return [{ geometry: coloured(lump, noise, moss, wetM), surface: 'rock' }];
}

function jointPlane(random: Random): { normal: Vector3; out: number } {
  const turn = random() * 2 * Math.PI;
  const rise = (random() - 0.35) * 1.6;
  return {
    normal: new Vector3(Math.cos(turn), rise, Math.sin(turn)).normalize(),
    out: 0.36 + 0.16 * random(),
  };
}

/** The smaller of two radii, with the edge between them worn round. */
function worn(a: number, b: number): number {
  const share = Math.max(0, 0.09 - Math.abs(a - b)) / 0.09;
  return Math.min(a, b) - share * share * 0.0225;
}

function bare(geometry: BufferGeometry): BufferGeometry {
  geometry.deleteAttribute('uv');
  geometry.deleteAttribute('normal');
  return mergeVertices(geometry, 1e-4);
}

function coloured(
  geometry: BufferGeometry,
  noise: (x: number, y: number, z: number) => number,
  moss: number,
  wetM: number,
): BufferGeometry {
  const normal = geometry.getAttribute('normal');
  return paintBy(geometry, ({ x, y, z }, index) => {
    const patch = noise(x * 2.4 + 9, y * 2.4, z * 2.4);
    const stone = mix(STONE, PALE, 0.5 + 0.5 * patch);
    const green = mix(MOSS, LIGHT_MOSS, 0.5 + 0.6 * noise(x * 5, y * 5, z * 5 + 4));
    const cover =
      moss * ramp(0.25 - 0.5 * patch, 0.75 - 0.5 * patch, normal.getY(index)) * ramp(wetM, wetM + 0.12, y);
    return mix(mix(stone, green, cover), WET, 0.75 * ramp(wetM + 0.05, wetM - 0.06, y + 0.05 * patch));
  });
}

const STONE = linear('#8b8a84');
const PALE = linear('#b4ada0');
const WET = linear('#454b50');
const MOSS = linear('#5a7434');
const LIGHT_MOSS = linear('#93a54a');

export type BoulderOptions = {
  /** 0 bare … 1 mossy. */
  moss?: number;
  /** Splits of each edge of the first icosahedron; 10 gives 2,420 triangles, 4 gives 500. */
  fine?: number;
  /** Height above y = 0 up to which the stone is wet. */
  wetM?: number;
};
