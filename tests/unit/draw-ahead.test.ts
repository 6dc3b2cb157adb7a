import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawAhead } from '../../scripts/lib/draw-ahead-fs.ts';
import type { Site } from '../../src/model/site.ts';
import { planSigns } from '../../src/signs/plan-signs.ts';
import { publishSigns } from '../../src/signs/publish-signs-fs.ts';
import { loadSample } from './sample-site.ts';

const CODES = `
- { code: F6ZQVZ2, target: sites/hang-mau, plate: Cửa hang, state: planned, languages: [vi, en], format: a5 }
- { code: SMCF1ZT, target: sites/thac-mau, plate: Chân thác, state: installed, checkedOn: 2026-05-01 }
`;
const LOCK = 'SMCF1ZT sites/thac-mau installed\n';

let site: Site;
let folder = '';
beforeAll(async () => {
  site = await loadSample({ 'codes.yml': CODES, 'codes.lock': LOCK });
  folder = mkdtempSync(join(tmpdir(), 'diem-den-ahead-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const planOf = (cacheDir: string) => ({
  jobs: planSigns(site, {}),
  settings: site.settings,
  cacheDir,
  contentDir: folder,
});

test('plates drawn ahead are all that the pages of signs need, and are drawn once', async () => {
  const cacheDir = join(folder, 'cache');
  const told: string[] = [];
  const { over } = await drawAhead({ signs: planOf(cacheDir) }, (done, total) =>
    told.push(`${done}/${total}`),
  );
  await over;
  expect(told).toEqual(['1/2', '2/2']);
  const drawn = readdirSync(cacheDir).sort();
  expect(drawn).toHaveLength(3); // two plates, and both together
  await publishSigns(site, join(folder, 'site'), planOf(cacheDir));
  expect(readdirSync(cacheDir).sort()).toEqual(drawn);

  const again: string[] = [];
  const second = await drawAhead({ signs: planOf(cacheDir) }, () => again.push('told'));
  await second.over;
  expect(again).toEqual([]);
});

test('what cannot be made ahead is left to whoever needs it', async () => {
  const { over } = await drawAhead(
    { admin: { root: join(folder, 'nowhere'), cacheDir: join(folder, 'admin') } },
    () => {},
  );
  await expect(over).resolves.toBeUndefined();
});

test('a thread that is no longer wanted ends', async () => {
  const told: number[] = [];
  const { over, stop } = await drawAhead({ signs: planOf(join(folder, 'stopped')) }, (done) =>
    told.push(done),
  );
  await stop();
  await over;
  expect(told).toEqual([]);
});
