import { Color } from 'three';

/** Reads a CSS colour (sRGB) as the linear RGB that vertex colours hold. */
export function linear(css: string): Color {
  return new Color(css);
}

/** Mixes two colours in linear light: 0 gives `a`, 1 gives `b`. */
export function mix(a: Color, b: Color, share: number): Color {
  return a.clone().lerp(b, share);
}

/**
 * The palette of the demo world: one travel poster for all places. Sunlit surfaces are warm and light, the renderer
 * turns their shadows to indigo. Scenes pick from here, so that ten places look like one land.
 */
export const PALETTE = {
  paddyGold: '#d9a93f',
  paddyGreen: '#8fae45',
  paddyYoung: '#b5c75a',
  paddyWater: '#9fb8b0',
  meadow: '#7f9a48',
  forest: '#3f6b45',
  forestDeep: '#2a4f41',
  pine: '#34574a',
  bamboo: '#8aa64b',
  blossom: '#e89aa0',
  earth: '#b98a5c',
  path: '#d8bd8f',
  stone: '#b3aa98',
  limestone: '#c2bdae',
  limestoneDark: '#767a76',
  timber: '#7a5238',
  timberDark: '#4c3327',
  bambooWall: '#c79f63',
  thatch: '#a8875a',
  tile: '#8f4a38',
  tileDark: '#6a3a32',
  templeRed: '#a83228',
  templeGold: '#dca53a',
  plaster: '#ead9b5',
  asphalt: '#5f6066',
  indigo: '#2c3358',
  clothRed: '#c8452f',
  clothWhite: '#f2e8d2',
  skin: '#c98f68',
  sand: '#e6cfa0',
} as const;
