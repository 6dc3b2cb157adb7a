import { type Canvas, reflectWater } from './canvas.ts';
import { hexToRgb, type Rgb } from './colour.ts';
import { createSunlight, toneAt } from './light.ts';
import { type HeightField, type Hit, paintScene } from './march.ts';
import type { Mood } from './moods.ts';
import { dab } from './picture.ts';
import { createStage, type Stage } from './place.ts';
import { focalPx, type View } from './view.ts';

/** Paints land, water and sky of a scene and gives the stage for everything that stands in it. */
export function paintLandscape(canvas: Canvas, look: Landscape): Stage {
  const { mood, view, floor } = look;
  const wraps = view.projection === 'sphere';
  paintScene(canvas, {
    view,
    floor,
    ...(look.ceiling ? { ceiling: look.ceiling } : {}),
    nearM: look.nearM ?? 6,
    farM: look.farM ?? 9000,
    growth: look.growth ?? 1.0036,
    sky: look.sky ?? mood.sky,
    ...(look.shadowM ? { sunlight: createSunlight(look.shadowFloor ?? floor, mood.sun, look.shadowM) } : {}),
    surface: (hit) => {
      if (look.waterM !== undefined && hit.h <= look.waterM + 0.02)
        return mood.air(hit, look.water ?? hexToRgb(mood.water));
      return mood.air(hit, look.surface(hit, toneAt(hit, mood.sun, mood.noise, look.roughness ?? 0.3)));
    },
  });
  if (look.waterM !== undefined) mirror(canvas, look, look.waterM);
  dab(canvas, look.dab ?? 1, wraps);
  const clear = { distanceM: look.hazeM ?? 2600, power: 1.1 };
  return createStage(canvas, { view, floor, air: mood.haze, ...clear });
}

/** A point of view looking along +z from the origin. */
export function flatView(eyeM: number, change: Partial<View> = {}): View {
  return { projection: 'flat', x: 0, z: 0, eyeM, yawDeg: 0, fovDeg: 58, horizon: 0.46, ...change };
}

/** A point of view for a panorama, centred on +z. */
export function roundView(eyeM: number): View {
  return { projection: 'sphere', x: 0, z: 0, eyeM, yawDeg: 0, fovDeg: 90, horizon: 0.5 };
}

function mirror(canvas: Canvas, look: Landscape, waterM: number): void {
  const { view, mood } = look;
  const focal = focalPx(canvas, view);
  const heightAt = (i: number): number => {
    const y = Math.floor(i / canvas.width) + 0.5;
    const slope =
      view.projection === 'sphere'
        ? Math.tan((0.5 - y / canvas.height) * Math.PI)
        : (view.horizon * canvas.height - y) / focal;
    return view.eyeM + slope * (canvas.depth[i] ?? 0);
  };
  reflectWater(canvas, {
    isWater: (i) =>
      Number.isFinite(canvas.depth[i] ?? 0) &&
      Math.abs(heightAt(i) - waterM) < 0.08 + (canvas.depth[i] ?? 0) * 0.0006,
    ripple: (u, v, below) => mood.noise.fbm(u * 14, (v * 160) / (1 + below * 5), 2) * (0.004 + below * 0.03),
    horizon: view.horizon,
    // In a panorama rows near the horizon are evenly spaced angles, so the same rule holds with this focal length.
    focalEyePx: (view.projection === 'sphere' ? canvas.height / Math.PI : focal) * (view.eyeM - waterM),
    share: look.waterShare ?? 0.25,
    fade: look.waterFade ?? 1.1,
  });
}

export type Landscape = {
  mood: Mood;
  view: View;
  floor: HeightField;
  ceiling?: HeightField;
  /** Colour of the land before the air; `tone` is the light on it, 0…1. */
  surface: (hit: Hit, tone: number) => Rgb;
  sky?: (dx: number, dy: number, dz: number) => Rgb;
  nearM?: number;
  farM?: number;
  growth?: number;
  /** How far shadows reach; none when left out. */
  shadowM?: number;
  shadowFloor?: HeightField;
  roughness?: number;
  dab?: number;
  hazeM?: number;
  /** Level of standing water. */
  waterM?: number;
  water?: Rgb;
  waterShare?: number;
  waterFade?: number;
};
