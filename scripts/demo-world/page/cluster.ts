/**
 * Parts the places of a repeated thing by direction and distance from the eye, so that whole groups behind the viewer
 * can be left out. `matrices` holds 16 numbers a place, `tints` three.
 */
export function clusterByDirection(
  matrices: Float32Array,
  tints: Float32Array | undefined,
  eye: { x: number; z: number },
): Cluster[] {
  const groups = new Map<number, number[]>();
  for (let place = 0; place < matrices.length / 16; place += 1) {
    const x = (matrices[16 * place + 12] ?? 0) - eye.x;
    const z = (matrices[16 * place + 14] ?? 0) - eye.z;
    const band = Math.floor(Math.log2(1 + Math.hypot(x, z) / 6));
    const sector = band === 0 ? 0 : Math.floor(((Math.atan2(z, x) + Math.PI) / (2 * Math.PI)) * 11.999);
    const key = band * 12 + sector;
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return [...groups].map(([key, places]) => ({
    key,
    matrices: pick(matrices, 16, places),
    tints: tints && pick(tints, 3, places),
  }));
}

function pick(source: Float32Array, size: number, places: number[]): Float32Array {
  const out = new Float32Array(places.length * size);
  places.forEach((place, i) => {
    out.set(source.subarray(place * size, (place + 1) * size), i * size);
  });
  return out;
}

export type Cluster = { key: number; matrices: Float32Array; tints: Float32Array | undefined };
