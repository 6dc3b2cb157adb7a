import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFederation } from '../../scripts/lib/import-federation.ts';
import { loadContent } from '../../src/content/load-fs.ts';
import { makeCommune, memberFiles } from './communes.ts';
import { withContent } from './sample-site.ts';

const YAML = `# Whom we show
members:
  - id: xa-1 # the first
    name: Xã 1
    url: https://xa-1.example
    licence: CC-BY-4.0
  - { id: xa-2, name: Xã 2, url: "https://xa-2.example", licence: CC-BY-4.0, folder: ../xa-2 }
`;
const answer = (text: string) => async () =>
  new Response(text, { headers: { 'content-type': 'application/json' } });
const good = JSON.stringify(makeCommune(1));

describe('npm run import -- federation', () => {
  it('keeps the data, pins them in federation.yml, leaves its comments, and the next build shows them', async () => {
    await withContent({ 'federation.yml': YAML }, async (folder) => {
      const env = { CONTENT_DIR: folder };
      expect(await importFederation(['--member', 'xa-1'], env, answer(good))).toBe(0);
      expect(readFileSync(join(folder, 'federation/xa-1.json'), 'utf8')).toBe(good);
      expect(readFileSync(join(folder, 'federation.yml'), 'utf8')).toMatch(
        /id: xa-1 # the first[\s\S]*sha256: [0-9a-f]{64}\n/,
      );
      const { site } = await loadContent('.', { cwd: folder, today: '2026-07-01', isWithoutHistory: true });
      expect(site?.members?.map(({ name }) => name)).toEqual(['Xã 1']);
    });
  });

  it('leaves the last good data where they are when the new ones are broken', async () => {
    await withContent(memberFiles([{ id: 'xa-1', feed: makeCommune(1) }]), async (folder) => {
      const before = readFileSync(join(folder, 'federation.yml'), 'utf8');
      const status = await importFederation([], { CONTENT_DIR: folder }, answer('{"version":2}'));
      expect(status).toBe(1);
      expect(readFileSync(join(folder, 'federation/xa-1.json'), 'utf8')).toBe(good);
      expect(readFileSync(join(folder, 'federation.yml'), 'utf8')).toBe(before);
    });
  });

  it('takes the place of older data', async () => {
    await withContent(memberFiles([{ id: 'xa-1', feed: makeCommune(1) }]), async (folder) => {
      const newer = JSON.stringify({ ...makeCommune(1), checkedOn: '2026-06-01' });
      expect(await importFederation([], { CONTENT_DIR: folder }, answer(newer))).toBe(0);
      expect(readFileSync(join(folder, 'federation/xa-1.json'), 'utf8')).toBe(newer);
      const { diagnostics } = await loadContent('.', {
        cwd: folder,
        today: '2026-07-01',
        isWithoutHistory: true,
      });
      expect(diagnostics.filter(({ code }) => code.startsWith('FD-'))).toEqual([]);
    });
  });

  it('reads a finished site in a folder without any network', async () => {
    await withContent({ 'content/federation.yml': YAML }, async (folder) => {
      mkdirSync(join(folder, 'xa-2/data'), { recursive: true });
      writeFileSync(join(folder, 'xa-2/data/destination.json'), JSON.stringify(makeCommune(2)));
      const none = async () => {
        throw new Error('no network');
      };
      const env = { CONTENT_DIR: join(folder, 'content') };
      expect(await importFederation(['--member', 'xa-2'], env, none)).toBe(0);
      expect(existsSync(join(folder, 'content/federation/xa-2.json'))).toBe(true);
      expect(await importFederation(['--member', 'xa-9'], env, none)).toBe(2);
      expect(await importFederation([], env, none)).toBe(1); // xa-1 has only an address
    });
  });
});
