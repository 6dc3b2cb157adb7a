import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentReference } from '../../src/model/content-reference.ts';

const manifest: {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  scripts: Record<string, string>;
} = JSON.parse(readFileSync('package.json', 'utf8'));

describe('documents', () => {
  it('list every dependency, and none that is gone', () => {
    const rows = [...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| ([@a-z][^|]*?) \|/gm)].map(
      (match) => match[1] ?? '',
    );
    const listed = rows.filter((row) => row !== 'package').flatMap((row) => row.split(', '));
    const used = Object.keys({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    });
    expect(listed.sort()).toEqual(used.sort());
  });

  it('pin every dependency exactly, because newest is not always installable', () => {
    const loose = Object.entries({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[a-z0-9.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });

  it('hold a reference of the content keys that is up to date', () => {
    expect(readFileSync('docs/reference/content-keys.md', 'utf8')).toBe(contentReference());
  });

  it('describe every key', () => {
    const undescribed = contentReference()
      .split('\n')
      .filter((line) => /^\| .* \| {2}\|$/.test(line));
    expect(undescribed).toEqual([]);
  });

  it('name only commands that exist', () => {
    const unknown = listDocuments().flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/npm (?:run ([a-z-]+)|(start|test)\b)/g)]
        .map((match) => match[1] ?? match[2] ?? '')
        .filter((command) => !(command in manifest.scripts))
        .map((command) => `${file}: ${command}`),
    );
    expect(unknown).toEqual([]);
  });

  it('link only to files that exist', () => {
    // the pages of the diagnostics show broken links on purpose
    const broken = listDocuments()
      .filter((file) => !file.includes('diagnostics'))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#|\/|sites\/|mailto:)([^)#]+)/g)]
          .map((match) => join(file, '..', match[1] ?? ''))
          .filter((target) => !isThere(target))
          .map((target) => `${file} → ${target}`),
      );
    expect(broken).toEqual([]);
  });
});

function listDocuments(): string[] {
  const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file));
  return ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...docs];
}

function isThere(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EISDIR';
  }
}
