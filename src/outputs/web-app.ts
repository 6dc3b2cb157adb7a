import { GROUNDS, planTheme } from '../model/colours.ts';
import { BCP47, type Language } from '../model/languages.ts';
import type { Site } from '../model/site.ts';
import type { OutputFile } from './write-fs.ts';

/**
 * Lays out what makes the site installable: one web app manifest per language, `<lang>/app.webmanifest`. All share one
 * `id`, so that a visitor who changes the language still has one app.
 */
export function planWebApp(site: Site): OutputFile[] {
  return site.settings.languages.map((language) => ({
    path: `${language}/app.webmanifest`,
    text: `${JSON.stringify(manifest(site, language), null, 1)}\n`,
  }));
}

function manifest({ settings }: Site, language: Language): Record<string, unknown> {
  const words = settings.words[language] ?? settings.words[settings.defaultLanguage];
  const name = words?.name ?? settings.baseUrl;
  return {
    id: '/',
    lang: BCP47[language],
    dir: 'ltr',
    name,
    short_name: (name.split(' — ')[0] ?? name).slice(0, 24),
    description: words?.description,
    start_url: `/${language}/`,
    scope: '/',
    display: 'standalone',
    background_color: GROUNDS.light,
    theme_color: planTheme(settings.colours, 'light').brand,
    icons: [
      ...APP_ICONS.filter(({ isForManifest }) => isForManifest).map(({ file, sizePx, isMaskable }) => ({
        src: `/${file}`,
        sizes: `${sizePx}x${sizePx}`,
        type: 'image/png',
        purpose: isMaskable ? 'maskable' : 'any',
      })),
    ],
  };
}

/**
 * Draws the sign of the site as a square: the pin with hills of the header on the brand colour. Systems cut maskable icons
 * to a shape of their own, so there the sign keeps to the inner four fifths (W3C Web App Manifest, "safe zone").
 */
export function appIconSvg(
  colours: Site['settings']['colours'],
  sizePx: number,
  isMaskable: boolean,
): string {
  const { brand, brandInk } = planTheme(colours, 'light');
  const share = isMaskable ? 0.52 : 0.72;
  const scale = (sizePx * share) / 36;
  const centre = sizePx / 2;
  const corner = isMaskable ? 0 : sizePx * 0.2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sizePx}" height="${sizePx}">`,
    `<rect width="${sizePx}" height="${sizePx}" rx="${corner}" fill="${brand}"/>`,
    `<path transform="translate(${centre} ${centre}) scale(${scale}) translate(-20 -20)" fill="${brandInk}" d="${PIN}"/>`,
    '</svg>',
  ].join('');
}

const PIN =
  'M20 2A13 13 0 0 0 7 15c0 9.200 13 23 13 23s13-13.800 13-23A13 13 0 0 0 20 2Zm-8.500 16 5-7.500 3.200 4.500 2.300-3 6.500 6Z';

/** The icons of the app. Apple rounds its own corners and takes no transparency, so its icon fills the square. */
export const APP_ICONS: readonly {
  file: string;
  sizePx: number;
  isMaskable: boolean;
  isForManifest: boolean;
}[] = [
  { file: 'app/icon-192.png', sizePx: 192, isMaskable: false, isForManifest: true },
  { file: 'app/icon-512.png', sizePx: 512, isMaskable: false, isForManifest: true },
  { file: 'app/icon-maskable-512.png', sizePx: 512, isMaskable: true, isForManifest: true },
  { file: 'app/icon-180.png', sizePx: 180, isMaskable: true, isForManifest: false },
];
