/**
 * One sign per family of places: SVG path data on a 16 × 16 grid, drawn for this project, filled even-odd. They differ
 * in shape, so that nobody needs colours to tell them apart.
 */
export const MAP_GLYPHS: Record<KindFamily, string> = {
  destination: 'M8 1.2 9.9 6.1 15 6.4 11 9.6 12.4 14.6 8 11.8 3.6 14.6 5 9.6 1 6.4 6.1 6.1Z',
  nature:
    'M5.4 1.2 9.6 7H8l2.6 4H6.3v3.6H4.5V11H.2l2.6-4H1.2ZM11.8 4.5 15 9h-1.2l2 3.1h-3.1v2.5h-1.8v-2.5h-.6L12.6 9H9.9l.7-1Z',
  cave: 'M1 14.5V9a7 7 0 0 1 14 0v5.5h-4.2V11.2a2.8 2.8 0 0 0-5.6 0v3.3Z',
  waterfall:
    'M1 1.8h6.3a2.4 2.4 0 0 1 2.4 2.4v6.3H7.4V4.2H6.2v4.6H4V4.2H1ZM1 12c1.2-1.1 2.3-1.1 3.5 0s2.3 1.1 3.5 0 2.3-1.1 3.5 0 2.3 1.1 3.5 0v2c-1.2 1.1-2.3 1.1-3.5 0s-2.3-1.1-3.5 0-2.3 1.1-3.5 0-2.3-1.1-3.5 0ZM11.3 4.5h1.8v5h-1.8Z',
  water:
    'M1 4c1.2-1.2 2.3-1.2 3.5 0s2.3 1.2 3.5 0 2.3-1.2 3.5 0 2.3 1.2 3.5 0v2.2c-1.2 1.2-2.3 1.2-3.5 0s-2.3-1.2-3.5 0-2.3 1.2-3.5 0-2.3-1.2-3.5 0ZM1 9.5c1.2-1.2 2.3-1.2 3.5 0s2.3 1.2 3.5 0 2.3-1.2 3.5 0 2.3 1.2 3.5 0v2.2c-1.2 1.2-2.3 1.2-3.5 0s-2.3-1.2-3.5 0-2.3 1.2-3.5 0-2.3-1.2-3.5 0Z',
  mountain: 'M.8 14 6 3l2.9 5.4L10.7 6 15.2 14ZM6 6.4 4.4 9.8 6 9l1.5.9Z',
  culture: 'M8 1.5 15 6l-1 1.3-1-.5v6.2h1.5v1.5h-13V13H3V6.8L2 7.3 1 6ZM5 7.5V13h1.6V7.5ZM9.4 7.5V13H11V7.5Z',
  temple:
    'M8 .8 9 2.8h5.2L12.8 5.4H11v1.9h4.2l-1.8 2.6H12v3.6h1.6V15H2.4v-1.5H4V9.9H2.6L.8 7.3H5V5.4H3.2L1.8 2.8H7ZM6.9 10.5v3h2.2v-3Z',
  bridge: 'M.8 4.5h14.4v2.2h-1.1v7h-2.2v-3.2a3.9 3.9 0 0 0-7.8 0v3.2H1.9v-7H.8Z',
  market: 'M2.6 1.8h10.8l1.9 4.7H.7ZM1.8 7.7h12.4v6.8H1.8ZM3.6 9.3v2.9h3.6V9.3ZM9.3 9.3v5.2h2.8V9.3Z',
  village: 'M5.6 3.2 10.7 8v6.5H.8V8ZM4.5 10v2.6h2.3V10ZM10.8 4.6 15.3 8.9v5.6h-3V7.3L9.6 4.8Z',
  stay: 'M1 3h1.8v6H15v5h-1.8v-2H2.8v2H1ZM4 5.5h3.5V8H4ZM8.5 5h4A2.5 2.5 0 0 1 15 7.5V8H8.5Z',
  food: 'M1.2 7.5h13.6a6.8 6.8 0 0 1-4 6.2v.8H5.2v-.8a6.8 6.8 0 0 1-4-6.2ZM5 1.5h1.4v4.5H5ZM8.3 1.5h1.4v4.5H8.3Z',
  craft:
    'M3 1.5h2v2.2h1.5V1.5h3v2.2H11V1.5h2v13h-2v-2.2H9.5v2.2h-3v-2.2H5v2.2H3ZM5 5.3v2h1.5v-2ZM9.5 5.3v2H11v-2ZM5 8.8v2h1.5v-2ZM9.5 8.8v2H11v-2Z',
  event: 'M2 3h2V1.5h1.6V3h4.8V1.5H12V3h2v11.5H2ZM3.6 6.5v6.4h8.8V6.5ZM6 8h4v3.5H6Z',
  facility: 'M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2ZM7.1 4v1.8h1.8V4ZM7.1 7v5.2h1.8V7Z',
  stop: 'M3 1.5h1.7v1H14l-2.2 3L14 8.5H4.7v6H3Z',
  photo:
    'M5.6 2.5h4.8l1.1 2H15v9.3H1V4.5h3.5ZM8 5.7a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4ZM8 7.3a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2Z',
};

/** Families of kinds, coarse enough to be told apart at sixteen pixels. */
export const KIND_FAMILIES = [
  'destination',
  'cave',
  'waterfall',
  'mountain',
  'water',
  'nature',
  'temple',
  'culture',
  'bridge',
  'village',
  'market',
  'stay',
  'food',
  'craft',
  'event',
  'facility',
  'stop',
  'photo',
] as const;

export type KindFamily = (typeof KIND_FAMILIES)[number];
