const DIRECTIVES: Record<string, string> = {
  'default-src': "'self'",
  // WebAssembly is the search engine; it needs no other exception.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'media-src': "'self'",
  'worker-src': "'self' blob:",
  'connect-src': "'self' blob:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
};

/**
 * Writes the content security policy of our pages, as a page's `<meta>` element carries it.
 *
 * @param imageSources origins the site owner listed in the settings, such as a map's tiles; see {@link tileSource}
 * @param formTargets origins that forms may be sent to: the one service for reports, if the settings name it
 * @param inlineScripts hashes of the scripts that stand in the page itself, each as a source of its own (`'sha256-…'`)
 */
export function contentPolicy(
  imageSources: readonly string[] = [],
  formTargets: readonly string[] = [],
  inlineScripts: readonly string[] = [],
): string {
  const more: Record<string, readonly string[]> = {
    'img-src': imageSources,
    'form-action': formTargets,
    'script-src': inlineScripts,
  };
  return Object.entries(DIRECTIVES)
    .map(([name, value]) => [name, value, ...(more[name] ?? [])].join(' '))
    .join('; ');
}

/**
 * Writes the same policy for an HTTP header. Only a header may say who may frame the page; a browser warns about
 * that directive in a `<meta>` element.
 */
export function headerContentPolicy(
  imageSources: readonly string[] = [],
  formTargets: readonly string[] = [],
): string {
  return `${contentPolicy(imageSources, formTargets)}; frame-ancestors 'self'`;
}

/** The header policy of pages made to be framed by other websites. */
export function embedContentPolicy(
  imageSources: readonly string[] = [],
  inlineScripts: readonly string[] = [],
): string {
  return `${contentPolicy(imageSources, [], inlineScripts)}; frame-ancestors *`;
}

/** The header policy of newsletters as letters: pictures of ours and looks within the file, nothing else. */
export function letterContentPolicy(): string {
  return "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

/**
 * Writes the content security policy of the editing page at `/admin/`. Its program sets styles from script, shows pictures
 * from the editor's folder through `blob:` addresses, and talks to the site owner's repository if there is one. Nothing is
 * inline or evaluated. What each exception is for stands in `docs/decisions/0010-forms-in-the-browser.md`.
 */
export function adminPolicy({
  connect,
  images,
}: {
  connect: readonly string[];
  images: readonly string[];
}): string {
  const directives: Record<string, string> = {
    ...DIRECTIVES,
    'script-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': ["'self' data: blob:", ...images].join(' '),
    'worker-src': "'self'",
    'connect-src': ["'self' data: blob:", ...connect].join(' '),
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** Turns a tile address such as `https://{s}.tiles.example/{z}/{x}/{y}.png` into a policy source: `https://*.tiles.example`. */
export function tileSource(tileUrl: string): string {
  const origin = /^https:\/\/[^/?#]+/.exec(tileUrl)?.[0];
  if (!origin) throw new Error(`expected an address starting with https://, got "${tileUrl}"`);
  return origin.replace(/\{[^}]+\}/g, '*');
}

/** Lists the origins that forms of the site may be sent to: none unless the settings name a form service. */
export function listFormTargets(feedback: { form?: string | undefined } | undefined): string[] {
  return feedback?.form === undefined ? [] : [new URL(feedback.form).origin];
}
