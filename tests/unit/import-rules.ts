import { dirname, join } from 'node:path/posix';

/**
 * What each folder of `src/` may import besides itself. Arrows go one way; `docs/developers` has the picture.
 * Files directly in `src/` are doors for Astro and count as pages.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  markdown: ['model'],
  media: ['model'],
  i18n: ['model'],
  content: ['model', 'markdown'],
  sheets: ['model', 'i18n', 'content'],
  tours: ['model', 'content'],
  outputs: ['model', 'markdown', 'i18n'],
  admin: ['model', 'i18n', 'content', 'media', 'viewers'],
  signs: ['model', 'i18n', 'media'],
  figures: ['model', 'i18n', 'signs'],
  viewers: ['model', 'i18n'],
  components: ['model', 'i18n', 'markdown'],
  layouts: ['model', 'i18n', 'markdown', 'components'],
  pages: [
    'model',
    'i18n',
    'markdown',
    'media',
    'content',
    'tours',
    'signs',
    'layouts',
    'components',
    'viewers',
  ],
};

/** Component folders whose viewer has another name: a tour is walked through in panoramas, nounless parts share theirs. */
const VIEWER_OF: Record<string, string> = { tour: 'panorama', ui: 'common' };

/**
 * Lists what is wrong with the imports of a set of files: arrows that go left, folders nobody has placed, viewers that
 * import each other, cycles. `sources` maps paths from the root (`src/model/site.ts`) to file text. Sorted.
 */
export function listImportFaults(sources: ReadonlyMap<string, string>): string[] {
  const imports = [...sources].map(([path, text]) => ({ path, found: listImports(path, text) }));
  const arrows = imports.flatMap(({ path, found }) =>
    found.flatMap(({ target }) => judgeArrow(path, target) ?? []),
  );
  // `import type` is erased before anything runs, so it cannot leave a module half loaded.
  const loaded = imports.map(({ path, found }): [string, string[]] => [
    path,
    found.filter(({ isErased }) => !isErased).map(({ target }) => target),
  ]);
  return [...new Set([...arrows, ...findCycles(new Map(loaded))])].sort();
}

/**
 * Lists the files of ours that a file imports, as paths from the root: `import`, `export … from`, `import()`, and
 * workers named by `new URL(…, import.meta.url)`. Comments are skipped. Styles and assets are no modules.
 */
export function listImports(path: string, text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(IMPORT)].flatMap((match) => {
    const name = (match[2] ?? match[3] ?? match[4] ?? '').replace(/\?.*$/, '').replace(/^@\//, 'src/');
    if (!/^(?:\.{1,2}|src)\//.test(name) || !/\.(?:tsx?|astro)$/.test(name)) return [];
    const target = name.startsWith('src/') ? name : join(dirname(path), name);
    return target.startsWith('src/') ? [{ target, isErased: match[1] !== undefined }] : [];
  });
}

function judgeArrow(from: string, to: string): string | undefined {
  const [source, target] = [placeOf(from), placeOf(to)];
  const allowed = MAY_IMPORT[source.layer];
  if (!allowed) return `${from}: src/${source.layer}/ is not in the list of folders`;
  if (source.layer === target.layer) {
    const isOtherViewer =
      source.layer === 'viewers' && source.noun !== target.noun && target.noun !== 'common';
    return isOtherViewer ? `${from} → ${to}: viewers do not import each other` : undefined;
  }
  if (target.layer === 'viewers' && from.endsWith('.astro') && isOwnViewer(source, target)) return undefined;
  return allowed.includes(target.layer)
    ? undefined
    : `${from} → ${to}: ${source.layer} may not import ${target.layer}`;
}

/** A component folder draws the page around the viewer of the same noun and loads it from a script. */
function isOwnViewer(source: Place, target: Place): boolean {
  return source.layer === 'components' && (VIEWER_OF[source.noun] ?? source.noun) === target.noun;
}

function placeOf(path: string): Place {
  const [, layer = '', noun = ''] = path.split('/');
  return /\.\w+$/.test(layer) ? { layer: 'pages', noun: '' } : { layer, noun };
}

/** Depth first; each cycle is named once, from its first file in the alphabet. */
function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const cycles = new Set<string>();
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.add(nameCycle(trail.slice(start)));
    if (start >= 0 || finished.has(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    finished.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return [...cycles];
}

function nameCycle(cycle: readonly string[]): string {
  const first = cycle.indexOf([...cycle].sort()[0] ?? '');
  const ordered = [...cycle.slice(first), ...cycle.slice(0, first)];
  return `cycle: ${[...ordered, ordered[0]].join(' → ')}`;
}

const IMPORT =
  /(?:^|[;>\n])\s*(?:import|export)\s(?:\s*(type)\s+(?=[{*\w]))?(?:[\w\s{},*$]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|\bnew\s+URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g;

export type Import = { target: string; isErased: boolean };

type Place = { layer: string; noun: string };
