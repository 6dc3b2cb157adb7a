import { getPrepared } from '../media/prepared.ts';
import { planTheme, type ThemeColours } from '../model/colours.ts';

/** The order of the layers must be the first thing a browser reads, and this file comes before the bundled ones. */
const LAYERS = '@layer reset,tokens,base,parts,print;';

/** The owner's colours as custom properties: a file of its own, because the policy allows no inline styles. */
export function GET(): Response {
  const { colours } = getPrepared().site.settings;
  const css = `${LAYERS}@layer tokens{:root{${properties(planTheme(colours, 'light'))}}@media (prefers-color-scheme:dark){:root{${properties(planTheme(colours, 'dark'))}}}}`;
  return new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
}

function properties(theme: ThemeColours): string {
  return `--brand:${theme.brand};--brand-ink:${theme.brandInk};--accent:${theme.accent};--accent-ink:${theme.accentInk}`;
}
