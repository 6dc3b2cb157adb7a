/** Smallest contrast for text, WCAG 2.2 success criterion 1.4.3. */
export const TEXT_CONTRAST = 4.5;

/** Grounds the theme is drawn on; the brand colours must be readable on both. */
export const GROUNDS = { light: '#fdfaf4', dark: '#0d1613' } as const;

/**
 * Derives the colours of one theme from the brand colours of `site.yml`. A colour too weak on its ground is moved
 * towards black or white until text in it reaches {@link TEXT_CONTRAST}; its hue stays.
 * @param colours hexadecimal `#rrggbb`
 */
export function planTheme(colours: BrandColours, scheme: keyof typeof GROUNDS): ThemeColours {
  const ground = GROUNDS[scheme];
  const towards = scheme === 'light' ? '#000000' : '#ffffff';
  const brand = readable(colours.brand, ground, towards);
  const accent = readable(colours.accent, ground, towards);
  return { brand, accent, brandInk: inkOn(brand), accentInk: inkOn(accent) };
}

/**
 * Contrast ratio of two colours, 1 to 21.
 * Source: WCAG 2.2, definitions of "contrast ratio" and "relative luminance".
 */
export function contrastRatio(a: string, b: string): number {
  const [bright, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]; // two in, two out
  return (bright + 0.05) / (dark + 0.05);
}

function readable(colour: string, ground: string, towards: string): string {
  for (let share = 0; share <= 1; share += 0.04) {
    const mixed = mixColours(colour, towards, share);
    if (contrastRatio(mixed, ground) >= TEXT_CONTRAST) return mixed;
  }
  return towards;
}

function inkOn(colour: string): string {
  return contrastRatio(colour, '#ffffff') >= TEXT_CONTRAST ? '#ffffff' : '#0d1613';
}

/** Mixes two colours, channel by channel. @param share of `to`, 0 to 1 */
export function mixColours(from: string, to: string, share: number): string {
  const a = colourChannels(from);
  const b = colourChannels(to);
  const mixed = a.map((value, index) => Math.round(value + ((b[index] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = colourChannels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue of `#rrggbb`, 0 to 255 each. */
export function colourChannels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

export type BrandColours = { brand: string; accent: string };
export type ThemeColours = { brand: string; accent: string; brandInk: string; accentInk: string };
