import { BufferAttribute, type BufferGeometry } from 'three';
import type { Lamp } from '../kit/types.ts';
import { clamp01, type Sdf, type Vec } from './sdf.ts';

/**
 * Writes `ao` (one float a vertex, 1 open … 0 hidden) by marching the field from each vertex in the directions of its
 * hemisphere, weighted by the cosine. Rock nearer than `reachM` hides, the nearer the more. `stretchM` lifts the start
 * off the surface; set it to about the cell of a sampled field.
 */
export function bakeOcclusion(geometry: BufferGeometry, sdf: Sdf, options: OcclusionOptions): BufferGeometry {
  const { reachM, directions = 24, liftM = 0.05 } = options;
  const rays = sphereDirections(2 * directions);
  const ao = new Float32Array(geometry.getAttribute('position').count);
  eachVertex(geometry, liftM, (vertex, i) => {
    let open = 0;
    let all = 0;
    for (const ray of rays) {
      const cosine = cosineTo(vertex, ray);
      if (cosine <= 0.02) continue;
      all += cosine;
      const hitM = marchToHit(sdf, vertex, ray, reachM);
      open += cosine * clamp01(hitM / reachM);
    }
    ao[i] = all > 0 ? open / all : 1;
  });
  geometry.setAttribute('ao', new BufferAttribute(ao, 1));
  return geometry;
}

/**
 * Writes `lit` (linear RGB irradiance a vertex) from lamps with soft shadows by the field. A lamp of colour 1 gives 1 at one
 * metre, falls with the square of the distance and ends at its reach. `softness` is the lamp's half width in metres per
 * metre of distance (0.06 by default); `wrap` lets light creep round edges as in wet calcite (0.15).
 */
export function bakeLamps(
  geometry: BufferGeometry,
  sdf: Sdf,
  lamps: readonly Lamp[],
  options: LampOptions = {},
): BufferGeometry {
  const { liftM = 0.05, softness = 0.06, wrap = 0.15 } = options;
  const lit = new Float32Array(3 * geometry.getAttribute('position').count);
  eachVertex(geometry, liftM, (vertex, i) => {
    for (const lamp of lamps) {
      const dx = lamp.x - vertex.x;
      const dy = lamp.y - vertex.y;
      const dz = lamp.z - vertex.z;
      const distanceM = Math.hypot(dx, dy, dz);
      if (distanceM >= lamp.reachM || distanceM < 1e-6) continue;
      const ray: Vec = [dx / distanceM, dy / distanceM, dz / distanceM];
      const cosine = (cosineTo(vertex, ray) + wrap) / (1 + wrap);
      if (cosine <= 0) continue;
      const light =
        cosine * fallOff(distanceM, lamp.reachM) * marchToLamp(sdf, vertex, ray, distanceM, softness);
      for (let c = 0; c < 3; c += 1) lit[3 * i + c] = (lit[3 * i + c] ?? 0) + light * (lamp.colour[c] ?? 0);
    }
  });
  geometry.setAttribute('lit', new BufferAttribute(lit, 3));
  return geometry;
}

/** Light at a distance: 1 at one metre, square law, no brighter than 4, gone at the reach. */
function fallOff(distanceM: number, reachM: number): number {
  const end = clamp01(1 - (distanceM / reachM) ** 4);
  return (end * end) / Math.max(0.25, distanceM * distanceM);
}

/** Share of a lamp that is seen, 0…1: the nearest miss on the way tells how much of it is covered (after Quilez). */
function marchToLamp(sdf: Sdf, { x, y, z }: Vertex, ray: Vec, distanceM: number, softness: number): number {
  let share = 1;
  let t = 0.02;
  for (let step = 0; step < 64 && t < distanceM; step += 1) {
    const d = sdf(x + t * ray[0], y + t * ray[1], z + t * ray[2]);
    share = Math.min(share, 0.5 + (0.5 * d) / (softness * t + 0.02));
    if (share <= 0) return 0;
    t += Math.max(0.08, 0.85 * d);
  }
  return share * share * (3 - 2 * share);
}

/** Metres to the first rock along a ray, or `reachM` when there is none before. */
export function marchToHit(sdf: Sdf, { x, y, z }: Place, ray: Vec, reachM: number): number {
  let t = 0.02;
  for (let step = 0; step < 40 && t < reachM; step += 1) {
    const d = sdf(x + t * ray[0], y + t * ray[1], z + t * ray[2]);
    if (d < 0.004) return t;
    t += Math.max(0.07, 0.9 * d);
  }
  return Math.min(t, reachM);
}

/** Unit directions spread evenly over the sphere (Fibonacci spiral). */
export function sphereDirections(count: number): Vec[] {
  return Array.from({ length: count }, (_, i): Vec => {
    const y = 1 - (2 * i + 1) / count;
    const r = Math.sqrt(1 - y * y);
    const turn = i * Math.PI * (3 - Math.sqrt(5));
    return [r * Math.cos(turn), y, r * Math.sin(turn)];
  });
}

function eachVertex(
  geometry: BufferGeometry,
  liftM: number,
  visit: (vertex: Vertex, i: number) => void,
): void {
  const position = geometry.getAttribute('position').array;
  const normal = geometry.getAttribute('normal').array;
  const vertex: Vertex = { x: 0, y: 0, z: 0, nx: 0, ny: 1, nz: 0 };
  for (let i = 0; i < position.length / 3; i += 1) {
    vertex.nx = normal[3 * i] ?? 0;
    vertex.ny = normal[3 * i + 1] ?? 0;
    vertex.nz = normal[3 * i + 2] ?? 0;
    vertex.x = (position[3 * i] ?? 0) + liftM * vertex.nx;
    vertex.y = (position[3 * i + 1] ?? 0) + liftM * vertex.ny;
    vertex.z = (position[3 * i + 2] ?? 0) + liftM * vertex.nz;
    visit(vertex, i);
  }
}

function cosineTo({ nx, ny, nz }: Vertex, ray: Vec): number {
  return nx * ray[0] + ny * ray[1] + nz * ray[2];
}

type Place = { x: number; y: number; z: number };
type Vertex = Place & { nx: number; ny: number; nz: number };
export type OcclusionOptions = { reachM: number; directions?: number; liftM?: number };
export type LampOptions = { liftM?: number; softness?: number; wrap?: number };
