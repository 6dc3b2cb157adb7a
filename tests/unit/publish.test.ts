import { existsSync, statSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listPages, publishMedia, replaceFolder } from '../../src/outputs/publish-fs.ts';
import { writeSiteOutputs } from '../../src/outputs/site-outputs-fs.ts';
import { loadSample } from './sample-site.ts';

let folder = '';
const at = (...parts: string[]) => join(folder, ...parts);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, text = path): Promise<void> {
  await mkdir(dirname(at(path)), { recursive: true });
  await writeFile(at(path), text);
}

describe('a finished site', () => {
  test('takes the place of the old one as a whole and leaves nothing else behind', async () => {
    await write('dist/old.html');
    await write('draft/new.html');
    await replaceFolder(at('draft'), at('dist'));
    expect(await readdir(at('dist'))).toEqual(['new.html']);
    expect(await readdir(folder)).toEqual(['dist']);
  });

  test('needs no old one, nor the folders above it', async () => {
    await write('draft/new.html');
    await replaceFolder(at('draft'), at('srv', 'www', 'site'));
    expect(await readdir(at('srv', 'www'))).toEqual(['site']);
  });

  test('that is not there leaves the old one whole', async () => {
    await write('dist/old.html', 'still here');
    await expect(replaceFolder(at('draft'), at('dist'))).rejects.toThrow(/ENOENT/);
    expect(await readFile(at('dist/old.html'), 'utf8')).toBe('still here');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  test('is not confused by what an interrupted run left beside the site', async () => {
    await write('dist/old.html');
    await write('dist.new/half.html');
    await write('dist.old/older.html');
    await write('draft/new.html');
    await replaceFolder(at('draft'), at('dist'));
    expect(await readdir(at('dist'))).toEqual(['new.html']);
    expect(await readdir(folder)).toEqual(['dist']);
  });

  test.skipIf(!isElsewhere('/dev/shm'))('may come from another file system', async () => {
    const draft = await mkdtemp('/dev/shm/publish-');
    await writeFile(join(draft, 'new.html'), 'new');
    await write('dist/old.html');
    await replaceFolder(draft, at('dist'));
    expect(await readdir(at('dist'))).toEqual(['new.html']);
    await expect(stat(draft)).rejects.toThrow(/ENOENT/);
  });

  // Drafts are made in temporary folders, which only their owner may enter; web servers run as somebody else.
  test.skipIf(process.platform === 'win32')('can be entered by the web server', async () => {
    await write('draft/new.html');
    await chmod(at('draft'), 0o700);
    await replaceFolder(at('draft'), at('dist'));
    expect((await stat(at('dist'))).mode & 0o777).toBe(0o755);
  });
});

describe('publishing media', () => {
  test('copies the folders the site uses and no others', async () => {
    await write('cache/used/480.webp');
    await write('cache/used/tiles/0.webp');
    await write('cache/unused/480.webp');
    await publishMedia(at('cache'), ['used'], at('site'));
    expect((await readdir(at('site'), { recursive: true })).toSorted()).toEqual([
      'media',
      join('media', 'used'),
      join('media', 'used', '480.webp'),
      join('media', 'used', 'tiles'),
      join('media', 'used', 'tiles', '0.webp'),
    ]);
  });

  test('leaves out files that begin with a dot, at any depth', async () => {
    await write('cache/used/480.webp');
    await write('cache/used/.facts.json');
    await write('cache/used/tiles/.notes/a.txt');
    await publishMedia(at('cache'), ['used'], at('site'));
    const files = await readdir(at('site'), { recursive: true });
    expect(files.filter((file) => file.includes('.facts') || file.includes('.notes'))).toEqual([]);
  });

  test('copies also when the cache itself lies in a hidden folder', async () => {
    await write('.cache/media/used/480.webp');
    await publishMedia(at('.cache/media'), ['used'], at('site'));
    expect(await readdir(at('site/media/used'))).toEqual(['480.webp']);
  });

  test('refuses a folder that was never made', async () => {
    await expect(publishMedia(at('cache'), ['gone'], at('site'))).rejects.toThrow(/ENOENT/);
  });
});

test('pages are listed by address, sorted, and only pages', async () => {
  await write('site/index.html');
  await write('site/vi/sites/hang/index.html');
  await write('site/vi/index.html');
  await write('site/404.html');
  await write('site/vi/reindex.html');
  expect(listPages(at('site'))).toEqual(['/', '/vi/', '/vi/sites/hang/']);
});

describe('what is made from the finished pages', () => {
  const head = (inside: string) => `<!doctype html><html><head>${inside}</head><body></body></html>`;
  const canonical = (path: string) => `<link rel="canonical" href="https://dulich.example${path}">`;

  beforeEach(async () => {
    await write('site/index.html', head(canonical('/vi/')));
    await write('site/vi/index.html', head(canonical('/vi/')));
    await write('site/fr/index.html', head(`<meta name="robots" content="noindex">${canonical('/vi/')}`));
    await writeSiteOutputs(await loadSample(), at('site'), { search: false });
  });

  test('is a sitemap that names each address once, and no page that hides', async () => {
    const sitemap = await readFile(at('site/sitemap.xml'), 'utf8');
    expect(sitemap.match(/<loc>[^<]*/g)).toEqual(['<loc>https://dulich.example/vi/']);
  });

  test('is a robots file that leads to the sitemap', async () => {
    expect(await readFile(at('site/robots.txt'), 'utf8')).toContain(
      '\nSitemap: https://dulich.example/sitemap.xml\n',
    );
  });

  test('are the open data and the headers, and no search index unless it was asked for', async () => {
    const files = await readdir(at('site'));
    expect(files).toContain('data');
    expect(files).toContain('_headers');
    expect(files).not.toContain('pagefind');
  });
});

function isElsewhere(path: string): boolean {
  return existsSync(path) && statSync(path).dev !== statSync(tmpdir()).dev;
}
