import { colourChannels, contrastRatio, mixColours } from '../model/colours.ts';

/** Smallest contrast of sign text at printing time, since sunlight fades ink (WCAG 2.2, 1.4.6). */
export const SIGN_CONTRAST = 7;

/**
 * Derives the inks of a sign from the brand colour. Text on the brand colour is white; a brand colour too bright for
 * that is darkened, hue kept, until white reaches {@link SIGN_CONTRAST}.
 * @param brand `#rrggbb`
 * @param spot name of the ready-mixed ink a printer uses for the brand colour, such as `PANTONE 349 C`
 */
export function planInks(brand: string, spot?: string): Inks {
  const ground = darkenUntilReadable(brand);
  const deep = mixColours(ground, '#000000', 0.22);
  const rgb: Record<InkName, string> = {
    black: '#000000',
    white: '#ffffff',
    paper: PAPER,
    ink: '#1d1d1b',
    soft: '#4a4a46',
    brand: ground,
    brandDeep: deep,
    brandPale: mixColours(ground, PAPER, 0.86),
    onBrand: '#ffffff',
    warning: '#ffc700',
    prohibition: '#c1121f',
  };
  return { rgb, spot, cmyk: (name) => FIXED_CMYK[name] ?? rgbToCmyk(rgb[name]) };
}

/**
 * Says whether white text on `brand` is readable as it is, so that an owner can be told that signs are darker than the
 * screen.
 */
export function isBrandDarkEnough(brand: string): boolean {
  return contrastRatio(brand, '#ffffff') >= SIGN_CONTRAST;
}

function darkenUntilReadable(brand: string): string {
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mixColours(brand, '#000000', share);
    if (isBrandDarkEnough(mixed)) return mixed;
  }
  return '#000000';
}

/** Divides the grey part out into black (full grey component replacement): least ink, and no four-ink greys. */
function rgbToCmyk(rgb: string): Cmyk {
  const [red = 0, green = 0, blue = 0] = colourChannels(rgb).map((value) => value / 255);
  const light = Math.max(red, green, blue);
  if (light === 0) return [0, 0, 0, 100];
  const part = (value: number) => Math.round(((light - value) / light) * 100);
  return [part(red), part(green), part(blue), Math.round((1 - light) * 100)];
}

/** White boards glare in the sun; cream does not (US National Park Service, wayside exhibit guidelines). */
const PAPER = '#f8f3e6';

/** Text and code are black ink alone: four inks printed a hair apart would blur their edges. */
const FIXED_CMYK: Partial<Record<InkName, Cmyk>> = {
  black: [0, 0, 0, 100],
  ink: [0, 0, 0, 100],
  soft: [0, 0, 0, 80],
  white: [0, 0, 0, 0],
  onBrand: [0, 0, 0, 0],
  paper: [2, 4, 12, 0],
  warning: [0, 20, 100, 0],
  prohibition: [0, 100, 90, 10],
};

export type InkName =
  | 'black'
  | 'white'
  | 'paper'
  | 'ink'
  | 'soft'
  | 'brand'
  | 'brandDeep'
  | 'brandPale'
  | 'onBrand'
  // safety colours of ISO 3864
  | 'warning'
  | 'prohibition';

/** Percent of cyan, magenta, yellow and black. */
export type Cmyk = readonly [number, number, number, number];

export type Inks = {
  rgb: Readonly<Record<InkName, string>>;
  cmyk: (name: InkName) => Cmyk;
  /** Ink of its own for `brand` in files for the printer; `cmyk('brand')` stands in where a machine has four inks only. */
  spot: string | undefined;
};
