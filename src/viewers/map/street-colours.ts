/**
 * Gives the colours of streets for the theme of the page; ground, water and letters are those of the sketch. They are not in a
 * style sheet because those of all scripts are linked in every page, and hardly any map has streets.
 */
export function streetColours(): StreetColours {
  return matchMedia('(prefers-color-scheme: dark)').matches ? NIGHT : DAY;
}

const DAY = {
  green: '#d2dbbb',
  built: '#e9decb',
  house: '#dfd0bb',
  minor: '#ffffff',
  'minor-edge': '#cfc0a2',
  'minor-far': '#ddd0b5',
  major: '#ffe3a1',
  'major-edge': '#c89b4d',
  main: '#ffc76b',
  'main-edge': '#b97f2b',
  path: '#a1835a',
  rail: '#8b8680',
  'water-name': '#1f5f73',
};

const NIGHT: StreetColours = {
  green: '#223a28',
  built: '#28352b',
  house: '#333c30',
  minor: '#3f5048',
  'minor-edge': '#0f1a15',
  'minor-far': '#35453d',
  major: '#6d6041',
  'major-edge': '#15130b',
  main: '#8d7440',
  'main-edge': '#15130b',
  path: '#7d8a72',
  rail: '#76797a',
  'water-name': '#9ad0dc',
};

export type StreetColours = Record<keyof typeof DAY, string>;
