import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listStaticImports, preloadModules } from '../../src/outputs/module-preload-fs.ts';

const siteDir = mkdtempSync(join(tmpdir(), 'preload-'));
afterAll(() => rmSync(siteDir, { recursive: true }));

test.each([
  ['import{a as b}from"./x.A_-1.js";', ['/_astro/x.A_-1.js']],
  [
    'import"./x.js";import*as y from"./y.js";export{z}from"./z.js"',
    ['/_astro/x.js', '/_astro/y.js', '/_astro/z.js'],
  ],
  ['import("./later.js");const from="./no.js"', []],
  ['import a from"three"', []],
])('%s needs %j', (code, expected) => {
  expect(listStaticImports('/_astro/entry.js', code)).toEqual(expected);
});

test('a page names what its scripts import at any depth, each once, and not what comes later', () => {
  const files = {
    'a.js': 'import"./b.js";import"./c.js"',
    'b.js': 'import{x}from"./c.js";import("./later.js")',
    'c.js': 'export const x=1;export{y}from"./d.js"',
    'd.js': 'import"./a.js"',
  };
  mkdirSync(join(siteDir, '_astro'));
  for (const [name, code] of Object.entries(files)) writeFileSync(join(siteDir, '_astro', name), code);
  const page = '<head><script type="module" src="/_astro/a.js"></script></head><body></body>';
  writeFileSync(join(siteDir, 'index.html'), page);
  preloadModules(siteDir, ['/']);
  const links = ['b', 'c', 'd']
    .map((name) => `<link rel="modulepreload" href="/_astro/${name}.js">`)
    .join('');
  expect(readFileSync(join(siteDir, 'index.html'), 'utf8')).toBe(page.replace('</head>', `${links}</head>`));
});
