import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { launchPlainChromium } from '../setup/chromium.ts';
import { makeAttack } from './markdown-attack-list.ts';

const COUNT = 500;
const PER_PAGE = 50;
let browser: Browser;

beforeAll(async () => {
  browser = await launchPlainChromium();
});

afterAll(() => browser.close());

it('runs nothing and lets nothing through in 500 bodies made of known attacks, in a page without a content policy', async () => {
  const bodies = Array.from({ length: COUNT }, (_, seed) => makeAttack(seed));
  const findings: string[] = [];
  for (let from = 0; from < COUNT; from += PER_PAGE) {
    findings.push(...(await visit(bodies.slice(from, from + PER_PAGE).map(render))));
  }
  expect(findings).toEqual([]);
}, 120_000);

it('would notice an attack that got through', async () => {
  const leaks = [
    '<img src=x onerror="hit(1)">',
    '<script>hit(2)</script>',
    '<a href="javascript:hit(3)">x</a>',
    '<p style="color:red">x</p>',
    '<svg><animate onbegin="hit(4)" attributeName=x dur=1s></svg>',
  ];
  const findings = await visit(leaks);
  for (const sign of ['ran 1', 'ran 2', 'ran 3', '<script>', '<svg>', 'href=javascript', 'onerror', 'style'])
    expect(findings.join('\n')).toContain(sign);
});

function render(body: string): string {
  return renderMarkdown(body, {
    language: 'vi',
    sources: ['a'],
    resolveLink: (href) => (href.startsWith('sites/') ? { href: `/vi/${href}/` } : undefined),
  });
}

/** Opens the pieces as one page, touches everything in it, and lists what ran, what was asked for and what stands there. */
async function visit(pieces: readonly string[]): Promise<string[]> {
  const page = await browser.newPage();
  const findings: string[] = [];
  await page.exposeFunction('hit', (what: unknown) => findings.push(`ran ${what}`));
  page.on('dialog', (dialog) => {
    findings.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined); // the page may be gone already
  });
  await page.route('**', (route) => {
    const url = route.request().url();
    if (url === PAGE) return route.fulfill({ contentType: 'text/html', body: toPage(pieces) });
    findings.push(`asked for ${url}`);
    return route.abort();
  });
  await page.goto(PAGE);
  findings.push(...(await page.evaluate(listForbidden, ALLOWED)));
  await page.evaluate(touchEverything);
  await page.waitForTimeout(150);
  if (page.url() !== PAGE) findings.push(`went to ${page.url()}`);
  await page.close();
  return findings;
}

function toPage(pieces: readonly string[]): string {
  const parts = pieces.map((html, row) => `<section data-body="${row}">${html}</section>`);
  return `<!doctype html><meta charset="utf-8"><title>x</title><main>${parts.join('\n')}</main>`;
}

/** Runs in the page: every element and attribute that is not on the list, and addresses of unsafe schemes. */
function listForbidden(allowed: Record<string, readonly string[]>): string[] {
  const found: string[] = [];
  const main = document.querySelector('main');
  if (!main || document.body.children.length !== 1) found.push('the page lost its shape');
  for (const element of document.querySelectorAll('body *')) {
    const name = element.localName;
    if (name === 'main' || element.matches('main > section[data-body]')) continue;
    const attributes = allowed[name];
    if (!attributes) found.push(`<${name}>`);
    for (const { name: key, value } of element.attributes) {
      if (!attributes?.includes(key)) found.push(`${name} ${key}`);
      const scheme = /^(?:href|src|action)$/.test(key) ? new URL(value, location.href).protocol : 'https:';
      if (!/^(?:https?|mailto|tel):$/.test(scheme)) found.push(`href=${scheme}`);
    }
  }
  return found;
}

/** Runs in the page: clicks, hovers and focuses everything, without leaving. */
function touchEverything(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    // Only addresses that a browser would run are followed.
    if (link && /^(?:https?|mailto|tel):$/.test(link.protocol)) event.preventDefault();
  });
  for (const element of document.querySelectorAll<HTMLElement>('main *')) {
    element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    element.dispatchEvent(new FocusEvent('focus'));
    element.dispatchEvent(new Event('toggle'));
    if (typeof element.click === 'function') element.click();
  }
}

const PAGE = 'http://attacks.test/';

/** What the renderer writes; see src/markdown/. */
const ALLOWED: Record<string, readonly string[]> = {
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, ['id']])),
  ...Object.fromEntries(
    [
      'p',
      'blockquote',
      'ul',
      'li',
      'code',
      'hr',
      'table',
      'thead',
      'tbody',
      'tr',
      'strong',
      'em',
      'del',
      'br',
      'sup',
    ].map((name) => [name, []]),
  ),
  ol: ['start'],
  pre: ['tabindex'],
  th: ['scope', 'class'],
  td: ['class'],
  span: ['lang'],
  div: ['class', 'tabindex', 'role', 'aria-label'],
  a: ['href', 'title', 'hreflang', 'rel', 'role', 'aria-label'],
};
