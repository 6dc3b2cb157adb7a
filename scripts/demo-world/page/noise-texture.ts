import {
  Data3DTexture,
  DataTexture,
  DataUtils,
  HalfFloatType,
  LinearFilter,
  RepeatWrapping,
  RGBAFormat,
} from 'three';
import { latticeHash } from '../../lib/noise.ts';

/** Makes 64³ cells of four random numbers from −1 to 1 that repeat in all directions. The same every time. */
export function createNoiseTexture(): Data3DTexture {
  const data = randomHalves(SIDE ** 3 * 4, 0);
  const texture = new Data3DTexture(data, SIDE, SIDE, SIDE);
  texture.format = RGBAFormat;
  texture.type = HalfFloatType;
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.wrapR = RepeatWrapping;
  texture.needsUpdate = true;
  return texture;
}

/** Makes 256² cells of four random numbers from −1 to 1 that repeat in both directions. */
export function createFlatNoiseTexture(): DataTexture {
  const texture = new DataTexture(
    randomHalves(FLAT_SIDE ** 2 * 4, 9),
    FLAT_SIDE,
    FLAT_SIDE,
    RGBAFormat,
    HalfFloatType,
  );
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.needsUpdate = true;
  return texture;
}

function randomHalves(count: number, seed: number): Uint16Array {
  const data = new Uint16Array(count);
  for (let at = 0; at < count; at += 1) {
    const cell = at >> 2;
    data[at] = DataUtils.toHalfFloat(2 * latticeHash(seed + (at & 3), cell & 4095, cell >> 12) - 1);
  }
  return data;
}

const SIDE = 64;
const FLAT_SIDE = 256;
