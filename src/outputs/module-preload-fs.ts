import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Names in the head of pages all scripts that those they begin with import, so that a browser asks for them at once instead of
 * finding them one behind the other, a round trip each.
 * @param pages addresses ending in a slash
 */
export function preloadModules(siteDir: string, pages: readonly string[]): void {
  const known = new Map<string, string[]>();
  for (const page of pages) {
    const file = join(siteDir, page, 'index.html');
    const html = readFileSync(file, 'utf8');
    const links = listModules(siteDir, html, known).map(
      (path) => `<link rel="modulepreload" href="${path}">`,
    );
    writeFileSync(
      file,
      html.replace('</head>', () => `${links.join('')}</head>`),
    );
  }
}

/** @param known what each script imports, filled on the way */
function listModules(siteDir: string, html: string, known: Map<string, string[]>): string[] {
  const found = new Set([...html.matchAll(/<script type="module" src="(\/[^"]+)"/g)].map(([, path]) => path));
  const entries = new Set(found);
  for (const path of found) {
    if (path === undefined) continue;
    const imports = known.get(path) ?? listStaticImports(path, readFileSync(join(siteDir, path), 'utf8'));
    known.set(path, imports);
    for (const one of imports) found.add(one);
  }
  return [...found].flatMap((path) => (path === undefined || entries.has(path) ? [] : [path]));
}

/** Lists the scripts beside this one that it needs before it runs; those of `import()` come later. @param code minified by the bundler */
export function listStaticImports(path: string, code: string): string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*(["'`])\.\/([\w.@~-]+)\1/g)].map(
    ([, , name]) => folder + name,
  );
}
