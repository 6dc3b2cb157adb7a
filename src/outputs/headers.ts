import { embedContentPolicy, headerContentPolicy, letterContentPolicy } from '../model/content-policy.ts';
import { LANGUAGES } from '../model/languages.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Sensors that no page needs are refused; those that the 360° viewer and the map ask for are ours alone. */
const PERMISSIONS = [
  'accelerometer=(self)',
  'fullscreen=(self)',
  'geolocation=(self)',
  'gyroscope=(self)',
  ...[
    'browsing-topics',
    'camera',
    'display-capture',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'usb',
  ].map((feature) => `${feature}=()`),
];

/**
 * Lays out `_headers`, the file in which static hosts (Netlify, Cloudflare Pages) read a site's response headers.
 * Hosts join values when two rules set the same header, so no two rules here that can meet set the same one.
 *
 * @param imageSources further origins of pictures, from the settings; see `contentPolicy`
 * @param adminPolicy content policy of the form for editors; nothing when the site has none
 * @param formTargets origins that forms of pages may be sent to, from the settings
 * @param inlineScripts policy sources of the scripts inside pages that are made to be framed
 */
export function planHeaders(
  imageSources: readonly string[] = [],
  adminPolicy?: string,
  formTargets: readonly string[] = [],
  inlineScripts: readonly string[] = [],
): { path: string; text: string }[] {
  const policy: Header = ['Content-Security-Policy', headerContentPolicy(imageSources, formTargets)];
  const rules: HeaderRule[] = [
    {
      pattern: '/*',
      headers: [
        ['X-Content-Type-Options', 'nosniff'],
        ['Referrer-Policy', 'strict-origin-when-cross-origin'],
        ['Permissions-Policy', PERMISSIONS.join(', ')],
      ],
    },
    // Names of these files contain a hash of their content.
    ...['/_astro/*', '/media/*'].map((pattern) => cacheRule(pattern, IMMUTABLE)),
    // Viewers of IIIF and portals of maps on other websites read them; nothing here depends on who asks.
    ...['/data/*', '/media/*'].map(
      (pattern): HeaderRule => ({ pattern, headers: [['Access-Control-Allow-Origin', '*']] }),
    ),
    // Whoever prints signs finds them; search engines need not.
    { pattern: '/signs/*', headers: [['X-Robots-Tag', 'noindex']] },
    { pattern: '/manage/*', headers: [['X-Robots-Tag', 'noindex']] },
    // A worker or a list of files that stayed in a cache would keep an old site alive.
    ...[
      '/',
      '/404.html',
      '/sw.js',
      '/packs/*',
      '/Q/*',
      '/signs/*',
      '/manage/*',
      '/embed/*',
      ...LANGUAGES.map((language) => `/${language}/*`),
    ].map((pattern) => cacheRule(pattern, 'no-cache')),
    ...policyRules(policy, embedContentPolicy(imageSources, inlineScripts)),
    ...(adminPolicy === undefined ? [] : [adminRule(adminPolicy)]),
  ];
  return [{ path: '_headers', text: formatRules(mergeRules(rules)) }];
}

/**
 * Browsers obey all policies they are sent, so that of visitors' pages must reach neither the form for editors nor the pages
 * other websites frame: it stands on every address that can hold a page or a worker instead of on all. Pages carry it
 * themselves too, but only a header may say who may frame them.
 */
function policyRules(policy: Header, embedPolicy: string): HeaderRule[] {
  return [
    ...[
      '/',
      '/404.html',
      '/sw.js',
      '/Q/*',
      '/_astro/*',
      '/media/*',
      '/pagefind/*',
      '/data/*',
      '/qr/*',
      '/signs/*',
      '/manage/*',
    ].map((pattern) => ({
      pattern,
      headers: [policy],
    })),
    ...LANGUAGES.map((language) => ({ pattern: `/${language}/*`, headers: [policy] })),
    { pattern: '/embed/*', headers: [['Content-Security-Policy', embedPolicy]] },
    // Letters carry their looks in themselves, as mail programs want it.
    { pattern: '/newsletter/*', headers: [['Content-Security-Policy', letterContentPolicy()]] },
  ];
}

function adminRule(adminPolicy: string): HeaderRule {
  return {
    pattern: '/admin/*',
    headers: [
      ['Content-Security-Policy', `${adminPolicy}; frame-ancestors 'none'`],
      ['Cache-Control', 'no-cache'],
      ['X-Robots-Tag', 'noindex'],
    ],
  };
}

/**
 * Reads the text of a `_headers` file: a path on a line of its own, headers indented below it, `#` for comments.
 * Lines that are neither are ignored, as hosts do.
 */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split(/\r?\n/)) {
    const header = /^\s+([^\s:]+):\s*(.*?)\s*$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else if (line.startsWith('/')) rules.push({ pattern: line.trim(), headers: [] });
  }
  return rules;
}

/**
 * Lists the headers that the rules give a path, in the rules' order; values of the same header are joined with a comma.
 *
 * @param path decoded, starting with `/`; `*` in a pattern stands for any text
 */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const rule of rules.filter((candidate) => matchesPattern(candidate.pattern, path))) {
    for (const [name, value] of rule.headers) {
      const earlier = found.get(name);
      found.set(name, earlier === undefined ? value : `${earlier}, ${value}`);
    }
  }
  return found;
}

function matchesPattern(pattern: string, path: string): boolean {
  const [start = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return path === pattern;
  const end = rest.join('*');
  return path.length >= start.length + end.length && path.startsWith(start) && path.endsWith(end);
}

function cacheRule(pattern: string, value: string): HeaderRule {
  return { pattern, headers: [['Cache-Control', value]] };
}

/** Hosts differ in what they do with a pattern that stands there twice. */
function mergeRules(rules: readonly HeaderRule[]): HeaderRule[] {
  const merged = Map.groupBy(rules, ({ pattern }) => pattern);
  return [...merged].map(([pattern, same]) => ({ pattern, headers: same.flatMap(({ headers }) => headers) }));
}

function formatRules(rules: readonly HeaderRule[]): string {
  return rules
    .map((rule) =>
      [rule.pattern, ...rule.headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}

export type HeaderRule = { pattern: string; headers: Header[] };

type Header = [name: string, value: string];
