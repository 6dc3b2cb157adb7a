import { Matrix4 } from 'three';
import type { Diorama, Eye, Ground } from '../diorama.ts';
import type { Part, Placed } from '../kit/types.ts';

/**
 * Turns a diorama a quarter so that what was built looking south (+z) looks east (+x). Sun, sky and compass stay; so do the
 * functions: they are asked in their old frame. Parts are turned once, in place.
 */
export function turnEast(made: Landed): Diorama {
  const turned = new WeakSet<Part['geometry']>();
  const turnPart = (part: Part): Part => {
    if (!turned.has(part.geometry)) turned.add(part.geometry.rotateY(Math.PI / 2));
    return part;
  };
  return {
    point: made.point,
    sun: made.sun,
    sky: made.sky,
    haze: made.haze,
    ...(made.exposure === undefined ? {} : { exposure: made.exposure }),
    // Asked for only when drawn: a place may make its land on first use.
    get ground() {
      return turnGround(made.ground);
    },
    water: (made.water ?? []).map((one) => ({ ...one, x: one.z, z: -one.x })),
    placeThings: (eye) => {
      const things = made.placeThings({ x: -eye.z, y: eye.y, z: eye.x });
      return {
        parts: (things.parts ?? []).map(turnPart),
        placed: (things.placed ?? []).map(turnPlaced),
        lamps: (things.lamps ?? []).map(turnPoint),
        mists: (things.mists ?? []).map(turnPoint),
      };
    },
    scenes: made.scenes.map(({ id, eye }) => ({ id, eye: turnPoint(eye) })),
    pictures: made.pictures.map((one) => ({ ...one, eye: turnPoint(one.eye), yawDeg: one.yawDeg - 90 })),
  };
}

/** Turns one point as `turnEast` does. */
export function turnPoint<T extends Eye>(point: T): T {
  return { ...point, x: point.z, z: -point.x };
}

function turnGround({ heightAt, colourAt, reachM, isHole }: Ground): Ground {
  return {
    reachM,
    heightAt: (x, z) => heightAt(-z, x),
    colourAt: (x, z, height, slope, out) => colourAt(-z, x, height, slope, out),
    ...(isHole ? { isHole: (x: number, z: number) => isHole(-z, x) } : {}),
  };
}

const QUARTER = new Matrix4().makeRotationY(Math.PI / 2);

function turnPlaced(placed: Placed): Placed {
  return { ...placed, matrices: placed.matrices.map((matrix) => matrix.clone().premultiply(QUARTER)) };
}

type Landed = Diorama & { ground: Ground };
