import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/content/load-fs.ts';
import { BCP47 } from '../../src/model/languages.ts';
import { listShownCollections } from '../../src/model/shown-collections.ts';
import { listLanguages, type Site } from '../../src/model/site.ts';
import { entryPath } from '../../src/model/urls.ts';
import { headersFor, parseHeaderRules } from '../../src/outputs/headers.ts';
import { listFiles, readPage } from '../setup/site-files.ts';

const siteDir = inject('siteDir');
const files = listFiles(siteDir);
/** Newsletters are letters under a policy of their own; papers.test.ts looks into them. */
const pages = files.filter((file) => file.endsWith('.html') && !file.startsWith('newsletter/'));
const HEADER_RULES = parseHeaderRules(readFileSync(join(siteDir, '_headers'), 'utf8'));
let site: Site;

beforeAll(async () => {
  const loaded = await loadContent('content');
  if (!loaded.site) throw new Error('the demo content has errors');
  site = loaded.site;
});

describe('the built demo', () => {
  it('has every page type in every published language', () => {
    for (const language of site.settings.languages) {
      for (const page of [
        '',
        'map/',
        'search/',
        'about/',
        'data/',
        'accessibility/',
        'translations/',
        ...listShownCollections(site).map((name) => `${name}/`),
      ]) {
        expect(files).toContain(`${language}/${page}index.html`);
      }
      for (const entry of site.byRef.values())
        expect(files).toContain(`${entryPath(language, entry).slice(1)}index.html`);
    }
    expect(files).toEqual(
      expect.arrayContaining([
        'index.html',
        '404.html',
        'sitemap.xml',
        'robots.txt',
        '_headers',
        'data/sites.geojson',
      ]),
    );
  });

  it('has no internal link, picture, script or style that leads nowhere', () => {
    const known = new Set(files);
    const broken = pages.flatMap((page) =>
      listAddresses(readFileSync(join(siteDir, page), 'utf8'))
        .filter((address) => address.startsWith('/') && !leadsSomewhere(known, address))
        .map((address) => `${page} → ${address}`),
    );
    expect(broken).toEqual([]);
  });

  it('has no fragment link that leads nowhere', () => {
    const broken = pages.flatMap((page) => {
      const html = readFileSync(join(siteDir, page), 'utf8');
      const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
      const fragments = [...html.matchAll(/href="#([^"=]+)"/g)].map((match) => match[1]);
      return fragments.filter((fragment) => !ids.has(fragment)).map((fragment) => `${page} → #${fragment}`);
    });
    expect(broken).toEqual([]);
  });

  it('loads nothing from another origin', () => {
    const foreign = pages.flatMap((page) =>
      [
        ...readFileSync(join(siteDir, page), 'utf8').matchAll(
          /<(?:script|img|source|iframe|video|audio)[^>]*\s(?:src|srcset)="(?:https?:)?\/\/[^"]*"|<link rel="(?:stylesheet|preload|icon)"[^>]*href="(?:https?:)?\/\/[^"]*"/g,
        ),
      ].map((match) => `${page}: ${match[0]}`),
    );
    expect(foreign).toEqual([]);
  });

  it('holds no inline script, style or handler but the one that opens a tour at once, which the policy names', () => {
    const inline = pages.flatMap((page) =>
      [
        ...dropAllowedScript(page, readFileSync(join(siteDir, page), 'utf8')).matchAll(
          /<script(?![^>]*(?:\ssrc=|type="application\/(?:ld\+)?json"))[^>]*>|<style|<[a-z][^>]*\sstyle="|<[a-z][^>]*\son[a-z]+="/g,
        ),
      ].map((match) => `${page}: ${match[0].slice(0, 80)}`),
    );
    expect(inline).toEqual([]);
  });

  it('declares its language, one h1, a canonical address and a share picture on every entry page', () => {
    for (const language of site.settings.languages) {
      for (const entry of site.byRef.values()) {
        const html = readPage(siteDir, entryPath(language, entry));
        expect(html).toContain(`<html lang="${BCP47[language]}"`);
        expect(html.match(/<h1[\s>]/g), entry.ref).toHaveLength(1);
        expect(html).toMatch(/<link rel="canonical" href="https:\/\/[^"]+"/);
        if (entry.facts.pictures)
          expect(html).toMatch(/<meta property="og:image" content="https:[^"]+share\.jpg"/);
      }
    }
  });

  it('offers search engines only the languages an entry exists in', () => {
    for (const entry of site.byRef.values()) {
      const languages = listLanguages(site, entry);
      for (const language of site.settings.languages) {
        const html = readPage(siteDir, entryPath(language, entry));
        const offered = [...html.matchAll(/hreflang="([^"]+)" href="https:/g)].map((match) => match[1]);
        const expected = languages.includes(language)
          ? [...languages.map((each) => BCP47[each]), 'x-default']
          : [];
        expect(offered, `${entry.ref} ${language}`).toEqual(expected);
        expect(html.includes('name="robots" content="noindex"')).toBe(!languages.includes(language));
      }
    }
  });

  it('says on every machine-translated page that nobody has read it', () => {
    for (const entry of site.byRef.values()) {
      for (const translation of Object.values(entry.translations)) {
        if (translation.status !== 'machine') continue;
        expect(readPage(siteDir, entryPath(translation.language, entry)), translation.path).toContain(
          'class="notice"',
        );
      }
    }
  });

  it('says of every picture that is not a photograph what it is', () => {
    for (const entry of site.byRef.values()) {
      if (entry.facts.pictures?.[0]?.kind !== 'illustration') continue;
      expect(readPage(siteDir, entryPath('en', entry)), entry.ref).toContain(
        'An illustration, not a photograph.',
      );
    }
  });

  it('carries structured data that parses and names the page', () => {
    for (const entry of site.byRef.values()) {
      const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(
        readPage(siteDir, entryPath('en', entry)),
      )?.[1];
      expect(json, entry.ref).toBeDefined();
      expect(JSON.stringify(JSON.parse(json ?? '')), entry.ref).toContain(entryPath('en', entry));
    }
  });

  it('has a landing page of at most 2 KB, an SVG and a PNG for every code in the ledger', () => {
    expect(site.codes.length).toBeGreaterThan(0);
    for (const { code } of site.codes) {
      expect(readFileSync(join(siteDir, 'Q', code, 'index.html')).length).toBeLessThanOrEqual(2048);
      expect(existsSync(join(siteDir, 'qr', `${code}.svg`))).toBe(true);
      expect(existsSync(join(siteDir, 'qr', `${code}.png`))).toBe(true);
    }
  });

  it('has a code for every site that visitors can go to', () => {
    const coded = new Set(site.codes.map((code) => code.target));
    expect(
      site.entries.sites
        .filter((entry) => entry.facts.status === 'open' && !coded.has(entry.ref))
        .map((entry) => entry.id),
    ).toEqual([]);
  });

  it('indexes all six languages for search', () => {
    const entry: { languages: Record<string, unknown> } = JSON.parse(
      readFileSync(join(siteDir, 'pagefind/pagefind-entry.json'), 'utf8'),
    );
    expect(
      Object.keys(entry.languages)
        .map((tag) => tag.toLowerCase())
        .sort(),
    ).toEqual(site.settings.languages.map((language) => BCP47[language].toLowerCase()).sort());
  });

  it('publishes none of the cache’s own notes', () => {
    expect(files.filter((file) => /(^|\/)\./.test(file))).toEqual([]);
  });
});

/** Takes the script out that opens a tour at once, if both policies of the page allow this very text. */
function dropAllowedScript(page: string, html: string): string {
  const script = page.endsWith('/open/index.html') && /<script>([\s\S]*?)<\/script>/.exec(html);
  if (!script) return html;
  const source = `'sha256-${createHash('sha256')
    .update(script[1] ?? '')
    .digest('base64')}'`;
  const policies = [
    /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1],
    headersFor(HEADER_RULES, `/${page.replace('index.html', '')}`).get('Content-Security-Policy'),
  ];
  return policies.every((policy) => policy?.includes(source)) ? html.replace(script[0], '') : html;
}

/** All addresses a page asks for or links to, without fragment and query. */
function listAddresses(html: string): string[] {
  const single = [...html.matchAll(/\s(?:href|src|action)="([^"]+)"/g)].map((match) => match[1] ?? '');
  const sets = [...html.matchAll(/\ssrcset="([^"]+)"/g)].flatMap((match) =>
    (match[1] ?? '').split(',').map((part) => part.trim().split(' ')[0] ?? ''),
  );
  return [...single, ...sets].map((address) => address.replace(/[#?].*$/, '')).filter(Boolean);
}

function leadsSomewhere(known: ReadonlySet<string>, address: string): boolean {
  const path = decodeURIComponent(address).slice(1);
  return known.has(path) || known.has(path === '' ? 'index.html' : `${path}index.html`);
}
