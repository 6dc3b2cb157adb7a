import type { Color } from 'three';
import type { Lamp, Part, Placed } from './kit/types.ts';

/** One place as a model of it: ground, things, air and light, and the points from which it is shown. */
export type Diorama = {
  /** Where the origin of the frame lies on the map, and how the light comes about. */
  point: { lat: number; lng: number };
  sun: Sun;
  sky: Sky;
  haze: Haze;
  /** Height and colour of the land; absent where everything is built (inside a cave). */
  ground?: Ground;
  water?: Water[];
  /** Things near `eye`; called once a view, so that far trees can be simple ones. */
  placeThings: (eye: Eye) => { placed?: Placed[]; parts?: Part[]; lamps?: Lamp[]; mists?: Mist[] };
  /** Brightness of the finished picture; 0.75 when left out. */
  exposure?: number;
  scenes: SceneCamera[];
  pictures: PictureCamera[];
};

export type Eye = { x: number; y: number; z: number };

/** Where the sun stands (`azimuthDeg` clockwise from north) and the linear RGB of its light on a facing surface. */
export type Sun = { azimuthDeg: number; elevationDeg: number; colour: [number, number, number] };

/** Colours of the sky as linear RGB; `glow` is around the sun, `ground` the light thrown back from below. */
export type Sky = {
  zenith: [number, number, number];
  horizon: [number, number, number];
  glow: [number, number, number];
  ground: [number, number, number];
  /** 0 clear … 1 covered. */
  clouds: number;
  /** Multiplies sky light on surfaces; 1 is natural. */
  fill: number;
};

/** Air: a thin haze everywhere and a mist that lies below `mistTopM` and thins out within `mistFadeM` above it. */
export type Haze = {
  colour: [number, number, number];
  sunColour: [number, number, number];
  /** Share of light lost a metre. 0.0001 hides mountains at 20 km. */
  densityPerM: number;
  mistDensityPerM: number;
  mistTopM: number;
  mistFadeM: number;
};

/** The land, given everywhere. `colourAt` writes linear RGB into `out`. */
export type Ground = {
  heightAt: (x: number, z: number) => number;
  colourAt: (x: number, z: number, heightM: number, slope: number, out: Color) => void;
  /** Radius of the modelled land, metres. */
  reachM: number;
  /** Leaves out land where this says so (a cave mouth, a hall under a hill). */
  isHole?: (x: number, z: number) => boolean;
};

/** Level water: a disc of `radiusM` around (x, z). `colour` is what the depth looks like, linear RGB. */
export type Water = {
  x: number;
  z: number;
  levelM: number;
  radiusM: number;
  colour: [number, number, number];
  /** How much one sees of the bottom at the shore: 0 all, 1 nothing. */
  cover: number;
  /** 0 a mirror … 1 a choppy sea. */
  ripple: number;
  /** The rim is that of a rimstone pool with this seed (see `poolRadiusM`) instead of a circle. */
  scallop?: number;
  /** Left out, with the cost of its mirror, when the eye is farther away. */
  seenWithinM?: number;
};

/** A soft bank of mist or spray facing the viewer. `colour` linear RGB, `density` 0…1. */
export type Mist = {
  x: number;
  y: number;
  z: number;
  widthM: number;
  heightM: number;
  colour: [number, number, number];
  density: number;
};

/** Where a panorama is taken. Its centre always looks north; `eye.y` is above sea of the frame, not above ground. */
export type SceneCamera = { id: string; eye: Eye };

/** An ordinary picture: `yawDeg` clockwise from north, `fovDeg` vertical. `file` is below `content/`. */
export type PictureCamera = {
  file: string;
  eye: Eye;
  yawDeg: number;
  pitchDeg: number;
  fovDeg: number;
  widthPx: number;
  heightPx: number;
};
