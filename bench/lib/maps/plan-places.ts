import type { MapPlaceRequest } from '../../../src/model/map-view.ts';

export const KINDS = [
  'cave',
  'waterfall',
  'mountain',
  'pagoda',
  'bridge',
  'village',
  'market',
  'lake',
] as const;
const FAMILIES = ['cave', 'waterfall', 'mountain', 'temple', 'bridge', 'village', 'market', 'water'] as const;
/** Around these towns places lie thickly, as they do; a third lie anywhere between. */
const TOWNS = [
  { lat: 22.4, lng: 103.5 },
  { lat: 21.85, lng: 106.76 },
  { lat: 21.03, lng: 105.85 },
  { lat: 16.05, lng: 108.2 },
  { lat: 11.94, lng: 108.44 },
  { lat: 10.22, lng: 103.97 },
];

/** Plans places of nonsense, the same on every machine: two thirds around a few towns, the rest anywhere in the country. */
export function planPlaces(count: number): MapPlaceRequest[] {
  const random = createRandom(20261122);
  return Array.from({ length: count }, (_, index) => {
    const kind = Math.floor(random() * KINDS.length);
    const town = TOWNS[Math.floor(random() * TOWNS.length)];
    const isNear = town !== undefined && random() < 0.66;
    const point = isNear
      ? { lat: town.lat + (random() - 0.5) * random(), lng: town.lng + (random() - 0.5) * random() }
      : { lat: 9 + random() * 13.5, lng: 104 + random() * 4.5 };
    return {
      ref: `sites/place-${index}`,
      title: `Địa điểm thử nghiệm số ${index}`,
      href: `/vi/sites/place-${index}/`,
      family: FAMILIES[kind] ?? 'nature',
      kindLabel: KINDS[kind] ?? '',
      facets: { kind: [KINDS[kind] ?? ''] },
      point,
    };
  });
}

/** Linear congruential generator of Numerical Recipes. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
