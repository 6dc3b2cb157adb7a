/**
 * One sign per family of places: SVG path data on a 16 × 16 grid, drawn for this project, filled even-odd.
 */
export const MAP_GLYPHS: Record<KindFamily, string> = {
  destination: 'M8 1.2 9.9 6.1 15 6.4 11 9.6 12.4 14.6 8 11.8 3.6 14.6 5 9.6 1 6.4 6.1 6.1Z',
  nature: 'M1 13.5 5.6 5l2.3 3.9L10 5.9l5 7.6ZM12.2 1.6a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4Z',
  culture: 'M8 1.5 15 6l-1 1.3-1-.5v6.2h1.5v1.5h-13V13H3V6.8L2 7.3 1 6ZM5 7.5V13h1.6V7.5ZM9.4 7.5V13H11V7.5Z',
  stay: 'M1 3h1.8v6H15v5h-1.8v-2H2.8v2H1ZM4 5.5h3.5V8H4ZM8.5 5h4A2.5 2.5 0 0 1 15 7.5V8H8.5Z',
  food: 'M1.2 7.5h13.6a6.8 6.8 0 0 1-4 6.2v.8H5.2v-.8a6.8 6.8 0 0 1-4-6.2ZM5 1.5h1.4v4.5H5ZM8.3 1.5h1.4v4.5H8.3Z',
  craft:
    'M3 1.5h2v2.2h1.5V1.5h3v2.2H11V1.5h2v13h-2v-2.2H9.5v2.2h-3v-2.2H5v2.2H3ZM5 5.3v2h1.5v-2ZM9.5 5.3v2H11v-2ZM5 8.8v2h1.5v-2ZM9.5 8.8v2H11v-2Z',
  event: 'M2 3h2V1.5h1.6V3h4.8V1.5H12V3h2v11.5H2ZM3.6 6.5v6.4h8.8V6.5ZM6 8h4v3.5H6Z',
  facility: 'M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2ZM7.1 4v1.8h1.8V4ZM7.1 7v5.2h1.8V7Z',
  stop: 'M3 1.5h1.7v1H14l-2.2 3L14 8.5H4.7v6H3Z',
};

/** Families of kinds, coarse enough to be told apart at sixteen pixels. */
export type KindFamily =
  | 'destination'
  | 'nature'
  | 'culture'
  | 'stay'
  | 'food'
  | 'craft'
  | 'event'
  | 'facility'
  | 'stop';
