import type { Canvas } from './canvas.ts';
import type { Rgb } from './colour.ts';
import { addColumn, type Column, putRow } from './column.ts';
import { focalPx, type View } from './view.ts';

/**
 * Paints a height field column by column, front to back, with 2×2 samples per pixel. In the `sphere` projection the
 * picture is equirectangular, so it wraps by construction and the ground reaches the nadir without pinching.
 * Fills the canvas colours and its depth (metres; Infinity for sky).
 */
export function paintScene(canvas: Canvas, scene: Scene): void {
  const rays = createRays(canvas, scene.view, 2);
  const column = createColumn(canvas, scene);
  for (let sx = 0; sx < canvas.width * 2; sx += 1) {
    paintColumn(scene, rays, sx, column);
    addColumn(canvas, sx, column);
  }
}

function createRays(canvas: Canvas, view: View, samples: number): Rays {
  const width = canvas.width * samples;
  const height = canvas.height * samples;
  const focal = focalPx(canvas, view) * samples;
  const slopes = new Float64Array(height);
  for (let y = 0; y < height; y += 1) {
    slopes[y] =
      view.projection === 'sphere'
        ? Math.tan((0.5 - (y + 0.5) / height) * Math.PI)
        : (view.horizon * height - y - 0.5) / focal;
  }
  return { slopes, width, focal };
}

function columnDirection(view: View, rays: Rays, sx: number): { dx: number; dz: number } {
  const yaw = (view.yawDeg * Math.PI) / 180;
  if (view.projection === 'sphere') {
    const azimuth = ((sx + 0.5) / rays.width - 0.5) * 2 * Math.PI + yaw;
    return { dx: Math.sin(azimuth), dz: Math.cos(azimuth) };
  }
  const u = (sx + 0.5 - rays.width / 2) / rays.focal;
  return { dx: Math.sin(yaw) + Math.cos(yaw) * u, dz: Math.cos(yaw) - Math.sin(yaw) * u };
}

function paintColumn(scene: Scene, rays: Rays, sx: number, column: Column): void {
  const { view, floor, ceiling } = scene;
  const { dx, dz } = columnDirection(view, rays, sx);
  const hit: Hit = { x: 0, z: 0, h: 0, d: 0, nx: 0, ny: 1, nz: 0, dx, dz, shade: 1, up: false };
  let low = rays.slopes.length - 1;
  let high = 0;
  let d0 = scene.nearM * 0.5;
  let floor0 = floor(view.x + dx * d0, view.z + dz * d0);
  let ceiling0 = ceiling ? ceiling(view.x + dx * d0, view.z + dz * d0) : 0;
  let step = (sx % LAG) * column.steps - 1;
  for (let d1 = scene.nearM; d1 < scene.farM && low >= high; d1 *= scene.growth) {
    const x = view.x + dx * d1;
    const z = view.z + dz * d1;
    const floor1 = floor(x, z);
    step += 1;
    let fresh = true;
    for (; low >= high; low -= 1) {
      const slope = rays.slopes[low] ?? 0;
      const g1 = floor1 - view.eyeM - slope * d1;
      if (g1 < 0) break;
      const g0 = floor0 - view.eyeM - slope * d0;
      const d = g0 >= 0 ? d0 : d0 + ((d1 - d0) * g0) / (g0 - g1);
      if (fresh)
        setFresh(
          scene,
          hit,
          {
            rise: (floor1 - floor0) / (d1 - d0),
            beside: column.floors[step],
            here: floor1,
            sx,
            d: d1,
            rays,
            up: false,
            sunStep: step % column.steps,
          },
          column,
        );
      paintHit(scene, hit, d, slope, low, column);
      fresh = false;
    }
    if (ceiling) {
      const ceiling1 = ceiling(x, z);
      fresh = true;
      for (; low >= high; high += 1) {
        const slope = rays.slopes[high] ?? 0;
        const g1 = view.eyeM + slope * d1 - ceiling1;
        if (g1 < 0) break;
        const g0 = view.eyeM + slope * d0 - ceiling0;
        const d = g0 >= 0 ? d0 : d0 + ((d1 - d0) * g0) / (g0 - g1);
        if (fresh)
          setFresh(
            scene,
            hit,
            {
              rise: (ceiling1 - ceiling0) / (d1 - d0),
              beside: column.ceilings[step],
              here: ceiling1,
              sx,
              d: d1,
              rays,
              up: true,
              sunStep: -1,
            },
            column,
          );
        paintHit(scene, hit, d, slope, high, column);
        fresh = false;
      }
      column.ceilings[step] = ceiling1;
      ceiling0 = ceiling1;
    }
    column.floors[step] = floor1;
    d0 = d1;
    floor0 = floor1;
  }
  for (let y = high; y <= low; y += 1) {
    const slope = rays.slopes[y] ?? 0;
    const length = Math.hypot(dx, dz, slope);
    putRow(column, y, scene.sky(dx / length, slope / length, dz / length), Number.POSITIVE_INFINITY);
  }
}

function paintHit(scene: Scene, hit: Hit, d: number, slope: number, row: number, column: Column): void {
  hit.d = d;
  hit.x = scene.view.x + hit.dx * d;
  hit.z = scene.view.z + hit.dz * d;
  hit.h = scene.view.eyeM + slope * d;
  putRow(column, row, scene.surface(hit), d);
}

/** Sets the normal from the previous step and from the column painted LAG columns before: no extra heights needed. */
function setFresh(scene: Scene, hit: Hit, near: Fresh, column: Column): void {
  const { rays, d } = near;
  hit.d = d;
  hit.x = scene.view.x + hit.dx * d;
  hit.z = scene.view.z + hit.dz * d;
  hit.h = near.here;
  hit.up = near.up;
  const length = Math.hypot(hit.dx, hit.dz);
  const ax = hit.dx / length;
  const az = hit.dz / length;
  const aside = scene.view.projection === 'sphere' ? (2 * Math.PI * LAG) / rays.width : LAG / rays.focal;
  const field = near.up && scene.ceiling ? scene.ceiling : scene.floor;
  const beside =
    near.sx < LAG ? field(hit.x - az * aside * d, hit.z + ax * aside * d) : (near.beside ?? near.here);
  const across = (near.here - beside) / (aside * d);
  const along = near.rise / length;
  const sx = along * ax + across * az;
  const sz = along * az - across * ax;
  const size = Math.hypot(sx, 1, sz) * (near.up ? -1 : 1);
  hit.nx = -sx / size;
  hit.ny = 1 / size;
  hit.nz = -sz / size;
  if (!scene.sunlight || near.sunStep < 0) hit.shade = 1;
  else if ((column.sunColumn[near.sunStep] ?? -9) > near.sx - LAG) hit.shade = column.sun[near.sunStep] ?? 1;
  else {
    hit.shade = scene.sunlight(hit);
    column.sun[near.sunStep] = hit.shade;
    column.sunColumn[near.sunStep] = near.sx;
  }
}

function createColumn(canvas: Canvas, scene: Scene): Column {
  const steps = Math.ceil(Math.log(scene.farM / scene.nearM) / Math.log(scene.growth)) + 2;
  return {
    rgb: new Float32Array(canvas.height * 6),
    depth: new Float32Array(canvas.height * 2),
    steps,
    floors: new Float64Array(steps * LAG),
    ceilings: new Float64Array(steps * LAG),
    sun: new Float32Array(steps),
    sunColumn: new Int32Array(steps).fill(-9),
  };
}

export type HeightField = (x: number, z: number) => number;
/** One visible point: position, height and distance in metres, unit normal, view direction on the ground. */
export type Hit = {
  x: number;
  z: number;
  h: number;
  d: number;
  nx: number;
  ny: number;
  nz: number;
  dx: number;
  dz: number;
  /** Share of sunlight that reaches the point, 0…1. */
  shade: number;
  /** True on the underside of a ceiling. */
  up: boolean;
};

export type Scene = {
  view: View;
  floor: HeightField;
  ceiling?: HeightField;
  nearM: number;
  farM: number;
  /** Factor between two steps outwards, slightly above 1. */
  growth: number;
  /** Colour of the sky in a unit direction. */
  sky: (dx: number, dy: number, dz: number) => Rgb;
  surface: (hit: Hit) => Rgb;
  sunlight?: (hit: Hit) => number;
};

type Rays = { slopes: Float64Array; width: number; focal: number };
/** Columns between the two heights that give a sideways slope. */
const LAG = 6;

type Fresh = {
  rise: number;
  beside: number | undefined;
  here: number;
  sx: number;
  d: number;
  rays: Rays;
  up: boolean;
  sunStep: number;
};
