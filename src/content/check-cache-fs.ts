import { createHash, hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Code, createDiagnostic, type Diagnostic, type Values } from '../model/diagnostics.ts';
import type { Titles } from './check-titles.ts';
import type { EntryPlace } from './read-entries-fs.ts';

/** Reads what an earlier check found, by reference; empty when there is nothing of use. Never throws. */
export function readCheckCache(file: string, context: string): Map<string, CheckedEntry> {
  try {
    const stored: Stored = JSON.parse(readFileSync(file, 'utf8'));
    if (stored.context !== context) return new Map();
    return new Map(
      stored.entries.map(([ref, entry]) => [ref, { ...entry, diagnostics: entry.diagnostics.map(revive) }]),
    );
  } catch {
    return new Map(); // no cache, or one that a crash cut off: everything is checked
  }
}

/** Writes what this check found, whole or not at all. */
export function writeCheckCache(
  file: string,
  context: string,
  entries: ReadonlyMap<string, CheckedEntry>,
): void {
  const stored: Stored = {
    context,
    entries: [...entries].map(([ref, entry]) => [
      ref,
      { ...entry, diagnostics: entry.diagnostics.map(strip) },
    ]),
  };
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, JSON.stringify(stored));
  renameSync(temporary, file);
}

/**
 * Hashes what the check reads of an entry: the bytes of its texts, name, size and time of everything else. Pictures and
 * models are too big to be read each time.
 */
export function fingerprintEntry({ folder, files, outside }: EntryPlace): string {
  const sum = createHash('sha256');
  for (const name of files) {
    const path = join(folder, name);
    sum.update(`${name}\0`);
    if (/\.(?:md|ya?ml)$/i.test(name)) sum.update(readFileSync(path));
    else {
      const { size, mtimeMs } = statSync(path);
      sum.update(`${size} ${mtimeMs}`);
    }
    sum.update('\0');
  }
  return sum.update(outside.join('\0')).digest('base64url');
}

/** Hashes the check itself: our own code, the versions of what it stands on, the runtime. */
export function fingerprintCheck(): string {
  const source = join(import.meta.dirname, '..');
  const folders = ['content', 'markdown', 'model'].map((name) => join(source, name));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => join(folder, name)),
  );
  const sum = createHash('sha256').update(process.version);
  for (const file of [...files, join(source, '../package-lock.json')])
    sum.update(hash('sha256', readFileSync(file)));
  return sum.digest('base64url');
}

function strip({ path, line, column, length, code, values }: Diagnostic): StoredDiagnostic {
  return { path, line, column, length, code, values };
}

function revive({ code, values, ...place }: StoredDiagnostic): Diagnostic {
  // Written by `strip` under the same fingerprint of the check: each code has the values it needs.
  return createDiagnostic(code, place, values as Values<Code>);
}

type StoredDiagnostic = Pick<Diagnostic, 'path' | 'line' | 'column' | 'length' | 'code' | 'values'>;
type Stored = {
  context: string;
  entries: [ref: string, entry: Omit<CheckedEntry, 'diagnostics'> & { diagnostics: StoredDiagnostic[] }][];
};

/** What is kept of an entry that was checked. */
export type CheckedEntry = {
  fingerprint: string;
  /** Other entries that were looked into, with the fingerprints they had. */
  looked: readonly (readonly [ref: string, fingerprint: string])[];
  diagnostics: readonly Diagnostic[];
  titles: Titles;
  /** Files of pictures that are named and there, for finding the same picture twice. */
  pictures: readonly string[];
};
