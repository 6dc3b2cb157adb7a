import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { planContent } from '../../bench/lib/plan-content.ts';
import { writeOurs } from '../../bench/lib/write-ours-fs.ts';
import { loadContent } from '../../src/content/load-fs.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import { isPlateCode } from '../../src/model/plate-code.ts';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

describe('content generated for benchmarks', () => {
  test('is the same on every run, and another one with another seed', () => {
    expect(planContent(60)).toEqual(planContent(60));
    expect(planContent(60, 2)).not.toEqual(planContent(60));
  });

  test('has a destination for every fifty sites, and every site lies in one', () => {
    const { destinations, sites } = planContent(101);
    const ids = new Set(destinations.map(({ id }) => id));
    expect([destinations.length, sites.length]).toEqual([3, 101]);
    expect(sites.filter(({ facts }) => !ids.has(facts.destination ?? ''))).toEqual([]);
  });

  test('gives every site a plate code of its own with the right check symbol', () => {
    const codes = planContent(500).sites.map(({ code }) => code ?? '');
    expect(codes.filter((code) => !isPlateCode(code))).toEqual([]);
    expect(new Set(codes).size).toBe(500);
  });

  test('passes the check without a single remark and exists in every language', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-content-'));
    folders.push(folder);
    writeOurs(planContent(55), folder);
    const { site, diagnostics } = await loadContent(folder, { today: '2026-11-21' });
    expect(diagnostics).toEqual([]);
    const statuses = site?.entries.sites.map((entry) =>
      LANGUAGES.map((language) => entry.translations[language]?.status),
    );
    expect(statuses).toEqual(Array(55).fill(['original', ...Array(5).fill('reviewed')]));
  });
});
