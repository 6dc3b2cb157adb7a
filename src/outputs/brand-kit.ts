import type { Site } from '../model/site.ts';

/**
 * Plans the brand kit for the press and for printers: both colours as squares, and as tables for style sheets, programs and
 * drawing programs (GIMP and Inkscape read `.gpl`). The logo is written beside them where the site has one.
 */
export function planBrandKit({ settings, entries }: Site): { path: string; text: string }[] {
  if (!entries.pages.some(({ facts }) => facts.kind === 'press')) return [];
  const colours = Object.entries(settings.colours);
  const name = settings.words[settings.defaultLanguage]?.name ?? settings.baseUrl;
  return [
    ...colours.map(([id, value]) => ({ path: `brand/${id}.svg`, text: square(value) })),
    {
      path: 'brand/colours.css',
      text: `:root {\n${colours.map(([id, value]) => `  --${id}: ${value};\n`).join('')}}\n`,
    },
    { path: 'brand/colours.json', text: `${JSON.stringify({ name, ...settings.colours }, null, 2)}\n` },
    {
      path: 'brand/colours.gpl',
      text: `GIMP Palette\nName: ${name}\nColumns: ${colours.length}\n#\n${colours.map(([id, value]) => `${channels(value).join(' ')}\t${id}\n`).join('')}`,
    },
  ];
}

function square(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72" width="72" height="72"><path fill="${colour}" d="M0 0h72v72H0z"/></svg>\n`;
}

function channels(colour: string): string[] {
  return [1, 3, 5].map((at) => String(Number.parseInt(colour.slice(at, at + 2), 16)).padStart(3));
}
