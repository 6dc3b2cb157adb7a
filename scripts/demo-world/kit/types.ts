import type { BufferGeometry, Color, Matrix4 } from 'three';

/**
 * Frame of every diorama: metres, y up, +x east, −z north, origin at the place's point on the ground.
 * Triangles wind counter-clockwise seen from outside.
 */

/** What a surface is made of. The renderer and the glTF writer both read it. */
export type Surface =
  | 'earth' // ground, paths, fields: fine noise is added by the renderer
  | 'rock' // limestone: fine noise, streaks down steep faces
  | 'leaf' // foliage and grass: lit from both sides, lets light through
  | 'wood'
  | 'roof' // tiles, thatch
  | 'plaster' // walls, stone blocks, concrete, cloth, skin: plain matte
  | 'metal'
  | 'glass' // see-through and reflecting
  | 'foam' // white water: streaked along its fall, `ao` is how dense it is (0 clear … 1 white)
  | 'glow' // lanterns, lit windows, flames: shines by itself
  | 'cloud'; // a sea of cloud from above (kit/cloud-sea.ts); `ao` says how thick it is

/**
 * Indexed triangles of one surface. Attributes: `position` and `normal` (metres, unit), `color` (linear RGB 0…1, the
 * surface's own colour without light), and, when known, `ao` (one float a vertex, 1 open … 0 hidden).
 */
export type Part = { geometry: BufferGeometry; surface: Surface };

/** A thing made of parts, standing on y = 0 at the origin, its front towards +z (south) unless it says otherwise. */
export type Prop = Part[];

/** One prop in many places. `tints` multiplies the colours, one a place. */
export type Placed = { prop: Prop; matrices: Matrix4[]; tints?: Color[] };

/** A lamp: light without shadow that fades to nothing at `reachM`. `colour` is linear RGB and may exceed 1. */
export type Lamp = { x: number; y: number; z: number; colour: [number, number, number]; reachM: number };
