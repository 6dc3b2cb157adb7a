import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load-fs.ts';
import { isCollection } from '../../src/model/collections.ts';
import { isLanguage } from '../../src/model/languages.ts';
import type { Site } from '../../src/model/site.ts';
import { planDestinationFeed } from '../../src/outputs/destination-feed.ts';
import { planOpenData } from '../../src/outputs/open-data.ts';

const TEXT = readFileSync('docs/developers/capabilities.md', 'utf8');
const ROWS = TEXT.split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, number]) => /^\d+$/.test(number ?? ''))
  .map(([, number = '', what = '', state = '', proof = '']) => ({
    number: Number(number),
    what,
    state,
    proof,
  }));
const STATES = ['works here', 'works with a configured service', 'honestly left out'];
const PROOFS = ROWS.flatMap(({ number, proof }) =>
  [...proof.matchAll(/`([^`]+)`/g)].map(([, named = '']) => ({ number, named })),
);

let site: Site;
beforeAll(async () => {
  const loaded = await loadContent('content', { cwd: process.cwd(), today: '2026-11-22' });
  if (!loaded.site)
    throw new Error(JSON.stringify(loaded.diagnostics.filter(({ severity }) => severity === 'error')));
  site = loaded.site;
});

describe('the table of capabilities', () => {
  it('has 87 rows in order, each with a sentence, a state and a proof', () => {
    expect(ROWS.map(({ number }) => number)).toEqual(Array.from({ length: 87 }, (_, index) => index + 1));
    const bare = ROWS.filter(
      ({ what, state, proof }) =>
        !/^[\p{Lu}\d].*\.$/u.test(what) ||
        !STATES.some((one) => state.startsWith(one)) ||
        !proof.includes('`'),
    );
    expect(bare).toEqual([]);
  });

  it('says why where something is left out or needs a service', () => {
    const silent = ROWS.filter(({ state }) => state !== 'works here' && !/^[a-z ]+[:;] .{12,}/.test(state));
    expect(silent).toEqual([]);
  });

  it('promises nothing for later', () => {
    expect(TEXT).not.toMatch(/\b(planned|to do|todo|soon|upcoming|will be|coming)\b/i);
  });

  it('names only pages, commands and files that exist', () => {
    const missing = PROOFS.filter(({ named }) => !exists(named));
    expect(missing).toEqual([]);
  });

  it.each([
    '/vi/sites/khong-co/',
    '/vi/khong-co/',
    '/xx/map/',
    '/data/khong-co.json',
    'npm run khong-co',
    'docs/khong-co.md',
  ])('would notice that %s does not exist', (named) => expect(exists(named)).toBe(false));
});

function exists(named: string): boolean {
  if (named.startsWith('npm ')) return isCommand(named);
  return named.startsWith('/') ? isPage(named) : existsSync(named);
}

function isCommand(named: string): boolean {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  return Object.hasOwn(scripts, named.replace(/^npm (run )?/, ''));
}

function isPage(address: string): boolean {
  const [, first = '', second = '', third = ''] = address.split('/');
  if (first === 'data')
    return [...planOpenData(site), ...planDestinationFeed(site, () => undefined)].some(
      ({ path }) => `/${path}` === address,
    );
  if (first === 'manage') return existsSync('src/figures/publish-manager-pages-fs.ts');
  if (!isLanguage(first) || !site.settings.languages.includes(first)) return false;
  if (third !== '') return isCollection(second) && site.byRef.has(`${second}/${third}`);
  if (isCollection(second)) return existsSync('src/pages/[lang]/[collection]/index.astro');
  const names = second === '' ? ['index'] : [second, ...(second === 'data' ? ['[statement]'] : [])];
  return names.some((name) => existsSync(`src/pages/[lang]/${name}.astro`));
}
