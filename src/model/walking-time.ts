/**
 * Gives the walking time by DIN 33466 in minutes: 4 km an hour on the level, 300 m an hour up, 500 m an hour down; the
 * larger of level and climb counts whole, the smaller half. Without breaks. A local guide knows better.
 */
export function walkingMinutes({
  lengthM,
  upM,
  downM,
}: {
  lengthM: number;
  upM: number;
  downM: number;
}): number {
  const level = lengthM / 4000;
  const climb = upM / 300 + downM / 500;
  return Math.round(60 * (Math.max(level, climb) + Math.min(level, climb) / 2));
}
