import { execFileSync, spawnSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { listChangedTexts } from '../../src/content/changed-texts-fs.ts';
import { formatTranslations } from '../../src/content/report-translations.ts';
import type { TranslationFolder } from './translation-folder.ts';
import { makeSample, ORIGINAL, VI } from './translation-sample.ts';

const hasGit = spawnSync('git', ['--version']).status === 0;
let folder: TranslationFolder | undefined;
afterEach(() => folder?.remove());

const CHANGED = VI.replace('title: Động A', 'title: Động Á')
  .replace('  - Nhũ đá', '  - Cửa hang rộng\n  - Nhũ đá')
  .replace('## Đường đi\n\n', '')
  .replace('summary:', 'season: Mùa khô.\nsummary:');

describe.skipIf(!hasGit)('with a history (skipped where there is no git)', () => {
  it('shows the texts that changed as they were and as they are, and none that only moved', () => {
    folder = makeSample();
    folder.stamp();
    commit(folder, 'translated');
    folder.write(ORIGINAL, VI.replace('Suối ngầm', 'Suối nóng'));
    commit(folder, 'another original in between');
    folder.write(ORIGINAL, CHANGED);
    const [row] = folder.rows();
    if (!row) throw new Error('expected a row');
    const draft = folder.draft();
    expect(listChangedTexts(draft, row)).toEqual([
      { name: 'title', before: 'Động A', now: 'Động Á' },
      { name: 'highlights[1]', before: '', now: 'Cửa hang rộng' },
      { name: 'season', before: '', now: 'Mùa khô.' },
      { name: 'text[2]', before: '## Đường đi', now: '' },
    ]);
    const textsOf = (one: typeof row) => listChangedTexts(draft, one);
    expect(formatTranslations([row], { language: 'en', all: [], textsOf })).toContain(
      '      title:\n        - Động A\n        + Động Á\n      highlights[1]:\n        + Cửa hang rộng\n',
    );
  });

  it('has nothing to show when the older original was never kept', () => {
    folder = makeSample();
    folder.stamp();
    folder.write(ORIGINAL, CHANGED);
    commit(folder, 'too late');
    expect(shown(folder)).toBeUndefined();
  });
});

it('has nothing to show without a repository', () => {
  folder = makeSample();
  folder.stamp();
  folder.write(ORIGINAL, CHANGED);
  expect(shown(folder)).toBeUndefined();
});

function shown(one: TranslationFolder) {
  const [row] = one.rows();
  return row && listChangedTexts(one.draft(), row);
}

function commit({ path }: TranslationFolder, message: string): void {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: path, stdio: 'ignore' });
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=test', '-c', 'user.email=test@example.vn', 'commit', '--quiet', '--message', message);
}
