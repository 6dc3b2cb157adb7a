import { contentPolicy } from '../model/content-policy.ts';
import { escapeMarkup } from '../model/escape-markup.ts';

/** Writes a page for those who look after signs: Vietnamese first, English second, kept out of search engines. */
export function managerPage({
  title,
  titleEn,
  body,
}: {
  title: string;
  titleEn: string;
  body: string;
}): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(contentPolicy())}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title} · ${titleEn}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/brand.css"><link rel="stylesheet" href="/signs/signs.css"><script src="/signs/signs.js" defer></script></head>
<body><main><h1>${both(title, titleEn)}</h1>
${body}</main></body></html>
`;
}

/** Says the same in Vietnamese and, smaller, in English. */
export function both(vi: string, en: string): string {
  return `${vi} <span class="en" lang="en">${en}</span>`;
}

/** Style of the managers' pages. Its colours are the site's own, in light and dark. */
export const MANAGER_STYLE = `:root {
  color-scheme: light dark;
  --ground: #fdfaf4;
  --ink: #1d1d1b;
  --soft: #55524b;
  --line: #d5cfc2;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0d1613;
    --ink: #eef2ee;
    --soft: #b4c0b8;
    --line: #3a4640;
  }
}
body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif;
}
main {
  max-inline-size: 84rem;
  margin-inline: auto;
  padding: 1.5rem 1rem 4rem;
}
h1 {
  font-size: 1.75rem;
  line-height: 1.35;
}
h2 {
  margin-block: 2rem 0.5rem;
}
a {
  color: var(--brand);
}
a:focus-visible,
input:focus-visible {
  outline: 3px solid currentcolor;
  outline-offset: 2px;
}
.en {
  display: block;
  color: var(--soft);
  font-size: 0.875rem;
  font-weight: 400;
}
.links {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1.5rem;
  padding: 0;
  list-style: none;
}
label {
  display: block;
  margin-block: 1.5rem 0.75rem;
  font-weight: 600;
}
input {
  display: block;
  inline-size: min(100%, 28rem);
  min-block-size: 2.75rem;
  margin-block-start: 0.25rem;
  padding-inline: 0.75rem;
  border: 1px solid var(--soft);
  border-radius: 0.5rem;
  background: transparent;
  color: inherit;
  font: inherit;
}
.table {
  overflow-x: auto;
}
table {
  border-collapse: collapse;
  inline-size: 100%;
}
th,
td {
  padding: 0.5rem 0.75rem;
  border-block-end: 1px solid var(--line);
  text-align: start;
  vertical-align: top;
}
td img {
  inline-size: 6rem;
  block-size: auto;
  border: 1px solid var(--line);
}
td:last-child a,
.whole {
  white-space: nowrap;
}
code {
  font-size: 1rem;
  letter-spacing: 0.04em;
}
.fault {
  max-inline-size: 24rem;
  font-weight: 600;
}
meter {
  inline-size: min(100%, 28rem);
  block-size: 1rem;
}
.big {
  margin: 0;
  font-size: 2rem;
}
[hidden] {
  display: none;
}
`;

/** Filters the rows of a table while somebody types, with or without accents. Without script all rows are there. */
export const MANAGER_SCRIPT = `const field = document.querySelector('[data-filter]');
const rows = [...document.querySelectorAll('tbody tr')];
const fold = (text) => text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').replace(/đ/gi, 'd').toLowerCase();
// place, unit, where it hangs; not the names of languages, which hold half of all syllables
const texts = rows.map((row) => fold([...row.cells].slice(1, 4).map((cell) => cell.textContent).join(' ')));
field?.closest('label').removeAttribute('hidden');
field?.addEventListener('input', () => {
  const words = fold(field.value).split(/\\s+/).filter(Boolean);
  let shown = 0;
  rows.forEach((row, index) => {
    row.hidden = !words.every((word) => texts[index].includes(word));
    shown += row.hidden ? 0 : 1;
  });
  document.querySelector('[data-count]').textContent = String(shown);
});
`;
