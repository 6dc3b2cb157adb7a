import { readSite } from '../../../src/content/read-site-fs.ts';
import { findEntry } from './entry-files-fs.ts';
import { escapeHtml } from './escape-html.ts';
import { EDITOR_LANGUAGES, type EditorLanguage, fill, type Words, wordsOf } from './page/words.ts';

/** Writes the list of all pages that may have a tour, those with one first. */
export function listPage(contentDir: string, language: EditorLanguage, isMissing = false): string {
  const words = wordsOf(language);
  const { entries } = readSite(contentDir, process.cwd()).draft;
  const withTour = entries.filter(({ tour }) => tour !== undefined);
  const withoutTour = entries.filter(({ tour }) => tour === undefined);
  const withModel = entries.filter(({ original }) =>
    original?.partial.models?.some(({ file }) => /\.glb$/i.test(file)),
  );
  const item =
    (kind: 'tour' | 'model') =>
    ({ ref, original, tour }: (typeof entries)[number]) => {
      const title = original?.partial.title ?? ref;
      const count =
        tour?.value && kind === 'tour' ? fill(words.scenesCount, { n: tour.value.scenes.length }) : '';
      const find = escapeHtml(`${title} ${ref}`);
      return `<li data-find="${find}"><a href="/_edit/${kind}/${ref}/?lang=${language}"><b>${escapeHtml(title)}</b>
      <span class="note">${escapeHtml([ref, count].filter(Boolean).join(' · '))}</span></a></li>`;
    };
  const group = (title: string, list: typeof entries, kind: 'tour' | 'model' = 'tour') =>
    `<h2>${title}</h2>\n<ul class="entries">${list.map(item(kind)).join('\n')}</ul>`;
  const languages = EDITOR_LANGUAGES.map(
    (one) =>
      `<a href="?lang=${one}" lang="${one}"${one === language ? ' aria-current="true"' : ''}>${one.toUpperCase()}</a>`,
  );
  return page({
    language,
    title: words.listTitle,
    body: `<body class="list">
<main>
<header class="bar"><h1>${words.listTitle}</h1><nav class="bar-languages" aria-label="${words.language}">${languages.join('')}</nav></header>
<div class="list-body">
<p>${isMissing ? words.noPage : words.listLead}</p>
<p class="field"><label for="find">${words.find}</label><input id="find" type="search" autocomplete="off"></p>
<p data-nothing hidden>${words.nothingFound}</p>
${group(words.withTour, withTour)}
${withModel.length > 0 ? group(words.withModel, withModel, 'model') : ''}
${group(words.withoutTour, withoutTour)}
</div>
</main>
<script type="module" src="${FOLDER}list.ts"></script>
</body>`,
  });
}

/** Writes the page of one entry. @returns undefined when there is no such entry */
export function tourPage(
  contentDir: string,
  { kind, collection, id, token, language }: Asked,
): string | undefined {
  if (!/^(?:tour|model)$/.test(kind) || !findEntry(contentDir, collection, id)) return undefined;
  const words: Words = wordsOf(language);
  return page({
    language,
    title: `${words.listTitle} – ${id}`,
    body: `<body class="editor" data-kind="${kind}" data-ref="${collection}/${id}" data-token="${token}">
<main></main>
<noscript>JavaScript</noscript>
<script type="module" src="${FOLDER}main.ts"></script>
</body>`,
  });
}

function page({ language, title, body }: { language: EditorLanguage; title: string; body: string }): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/src/styles/tokens.css?direct">
${STYLES.map((name) => `<link rel="stylesheet" href="${FOLDER}styles/${name}.css?direct">`).join('\n')}
</head>
${body}
</html>
`;
}

/** In the order they are laid over each other. */
const STYLES = ['controls', 'bar', 'columns', 'stage', 'tools', 'narrow'];

/** The development server hands out our own source files, translated for the browser. */
const FOLDER = '/scripts/dev/tour-editor/page/';

type Asked = { kind: string; collection: string; id: string; token: string; language: EditorLanguage };
