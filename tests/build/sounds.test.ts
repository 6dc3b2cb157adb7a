import { describe, expect, inject, test } from 'vitest';
import { LANGUAGES } from '../../src/model/languages.ts';

import { readPage, transferBytes } from '../setup/site-files.ts';

const siteDir = inject('siteDir');

describe.each(LANGUAGES)('the sound on a page in %s', (language) => {
  const html = readPage(siteDir, `${language}/sites/thac-tac-tinh/`);
  const [player = ''] = /<audio[^>]*>/.exec(html) ?? [];

  test('waits for the visitor: nothing is loaded or played before', () => {
    expect(player).toContain(' controls');
    expect(player).toContain('preload="none"');
    expect(player).not.toMatch(/autoplay/);
  });

  test('has a name and says in words what can be heard', () => {
    const id = /aria-labelledby="([^"]+)"/.exec(player)?.[1] ?? 'none';
    expect(html).toMatch(new RegExp(`<strong id="${id}" lang="${language}[^"]*">[^<]+</strong>`));
    expect(html).toMatch(/<details[^>]*>\s*<summary[^>]*>[^<]+<\/summary>\s*<p lang="[^"]+">[^<]{20,}<\/p>/);
  });

  test('is a file of the site that weighs at most 250 kB', () => {
    const url = /src="(\/media\/[0-9a-f]{16}\/sound\.mp3)"/.exec(player)?.[1] ?? 'none';
    expect(transferBytes(siteDir, url.slice(1))).toBeLessThanOrEqual(250_000);
  });
});
