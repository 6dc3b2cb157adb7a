const BUCKETS = 65_536;

/**
 * Orders splats from the farthest to the nearest by counting: distances fall into 65,536 buckets, those in one bucket keep
 * their order. A million take some milliseconds.
 *
 * @param centres x, y, z of each splat
 * @param eye where one looks from, in the same frame
 */
export function sortSplats(
  centres: Float32Array,
  [x, y, z]: readonly [number, number, number],
): Uint32Array<ArrayBuffer> {
  const count = centres.length / 3;
  const distances = new Float32Array(count);
  let [least, most] = [Infinity, 0];
  for (let index = 0; index < count; index += 1) {
    const [a, b, c] = [
      (centres[index * 3] ?? 0) - x,
      (centres[index * 3 + 1] ?? 0) - y,
      (centres[index * 3 + 2] ?? 0) - z,
    ];
    // Kept as the list keeps it: with more digits the nearest could come to lie before the first bucket.
    const distance = Math.fround(Math.sqrt(a * a + b * b + c * c));
    distances[index] = distance;
    if (distance < least) least = distance;
    if (distance > most) most = distance;
  }
  const scale = (BUCKETS - 1) / Math.max(1e-9, most - least);
  const buckets = new Uint16Array(count);
  const starts = new Uint32Array(BUCKETS + 1);
  for (let index = 0; index < count; index += 1) {
    const bucket = Math.max(0, BUCKETS - 1 - Math.floor(((distances[index] ?? 0) - least) * scale));
    buckets[index] = bucket;
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  }
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  }
  const order = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) {
    const bucket = buckets[index] ?? 0;
    const at = starts[bucket] ?? 0;
    order[at] = index;
    starts[bucket] = at + 1;
  }
  return order;
}
