import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { kioskMessages } from '../../src/i18n/kiosk.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import { screenCode, toKioskPage } from '../../src/outputs/kiosk.ts';

const BASE = 'https://a.example';

function turn(body: string): { html: string; codes: Map<string, string> } {
  const codes = new Map<string, string>();
  const page = `<html lang="vi"><head><link rel="manifest" href="/vi/app.webmanifest"></head><body>${body}</body></html>`;
  return { html: toKioskPage(page, { path: '/vi/sites/hang/', baseUrl: BASE, codes }), codes };
}

describe('a page on a screen without network', () => {
  it.each([
    [
      '<a href="https://b.example/?x=1&amp;y=2" target="_blank" rel="noopener">B</a>',
      'https://b.example/?x=1&y=2',
    ],
    ['<a class="call" href="tel:+84123">call</a>', 'tel:+84123'],
    ['<a href="/data/sites.geojson">data</a>', `${BASE}/data/sites.geojson`],
    ['<a href="/media/ab/model.glb" download>model</a>', `${BASE}/media/ab/model.glb`],
    ['<a href="https://b.example/đường">B</a>', 'https://b.example/%C4%91%C6%B0%E1%BB%9Dng'],
  ])('shows a code in the place of %s', (link, address) => {
    const { html, codes } = turn(link);
    expect(codes.has(address)).toBe(true);
    expect(html).toContain(`href="${codes.get(address)}" data-kiosk-code="`);
    expect(html).not.toMatch(/<a[^>]*(?:target=|download)/);
  });

  it.each(['<a href="/vi/sites/hang/">H</a>', '<a href="#map">M</a>'])('leaves %s alone', (link) => {
    expect(turn(link).html).toContain(link);
  });

  it('follows links to its own public address on the spot', () => {
    expect(turn(`<a class="x" href="${BASE}/vi/map/">M</a>`).html).toContain('<a class="x" href="/vi/map/">');
  });

  it('names the code of its own public address and carries the kiosk', () => {
    const { html, codes } = turn('');
    expect(html).toContain(`data-kiosk="${codes.get(`${BASE}/vi/sites/hang/`)}"`);
    expect(html).toContain('<script src="/kiosk/kiosk.js" defer></script></head>');
    expect(html).not.toContain('manifest');
  });
});

it('codes for the screen can be read, long addresses too', async () => {
  const address = `${BASE}/vi/sites/${'rat-dai-'.repeat(12)}/`;
  const { data, info } = await sharp(Buffer.from(screenCode(address)), { density: 500 })
    .resize(800, 800, { kernel: 'nearest' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(address);
});

it.each(LANGUAGES)('the warning in %s says how long', (language) => {
  expect(kioskMessages(language).still).toContain('{seconds}');
});
