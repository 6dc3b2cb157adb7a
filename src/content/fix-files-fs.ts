import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fingerprintParts, formatSourceFields } from '../model/source-fields.ts';
import { listSourceParts } from '../model/source-parts.ts';
import { translationSource } from '../model/translation-source.ts';
import { type Edit, fixText } from './fix-text.ts';
import { listFolder } from './list-content-fs.ts';
import { loadContent } from './load-fs.ts';
import { parseOriginal } from './parse-original.ts';
import { writeChange } from './write-changes-fs.ts';

/**
 * Finds what can be put right without a person in the files that the check complains about. Reads only.
 *
 * @param contentDir as for `loadContent`
 * @returns one fix per file that would change, in the order of paths
 */
export async function planFixes(
  contentDir: string,
  options: { cwd?: string; today?: string } = {},
): Promise<FileFix[]> {
  const cwd = resolve(options.cwd ?? process.cwd());
  const { diagnostics } = await loadContent(contentDir, options);
  const paths = new Set(diagnostics.filter(({ code }) => FIXABLE.has(code)).map(({ path }) => path));
  const fixes = new Map<string, FileFix>();
  for (const shown of [...paths].sort()) {
    const fix = planFix(resolve(cwd, shown), shown);
    if (fix) fixes.set(shown, fix);
  }
  for (const fix of [...fixes.values()]) {
    for (const follower of planFollowers(fix, fixes)) fixes.set(follower.shown, follower);
  }
  return [...fixes.values()].sort((a, b) => (a.shown < b.shown ? -1 : 1));
}

/**
 * Writes one fix, whole or not at all: into a file beside it that then takes its place.
 *
 * @returns false when somebody changed the file in the meantime; it is then left as it is
 */
export function writeFix(fix: FileFix): boolean {
  return writeChange(fix);
}

function planFix(path: string, shown: string): FileFix | undefined {
  const before = readRaw(path);
  if (before === undefined) return undefined;
  const { text, edits } = fixText(before, shown);
  return edits.length === 0 ? undefined : { path, shown, before, after: text, edits };
}

/**
 * When typography changes in index.md, translations that were up to date would count as stale. Their `source:` follows,
 * because nothing changed that a translator would have to know; `sourceFields:` follow with it.
 */
function planFollowers(
  { path, shown, before, after }: FileFix,
  fixes: ReadonlyMap<string, FileFix>,
): FileFix[] {
  if (!shown.endsWith('/index.md')) return [];
  const [old, now] = [sourceOf(before), sourceOf(after)];
  if (old === undefined || now === undefined || old.source === now.source) return [];
  return listFolder(dirname(path)).files.flatMap((name) => {
    if (!/^index\.[a-z]{2}\.md$/.test(name)) return [];
    const file = shown.replace(/index\.md$/, name);
    const known = fixes.get(file);
    const raw = known?.before ?? readRaw(join(dirname(path), name));
    if (raw === undefined || SOURCE_LINE.exec(raw)?.[2] !== old.source) return [];
    const follow = (text: string) =>
      text.replace(SOURCE_LINE, `$1${now.source}`).replace(FIELDS_LINE, `$1${now.fields}`);
    const edits = [
      ...(known?.edits ?? []),
      ...followEdit(raw, SOURCE_LINE, now.source),
      ...followEdit(raw, FIELDS_LINE, now.fields),
    ].sort((a, b) => a.offset - b.offset);
    return [
      {
        path: join(dirname(path), name),
        shown: file,
        before: raw,
        after: follow(known?.after ?? raw),
        edits,
      },
    ];
  });
}

function followEdit(raw: string, line: RegExp, replacement: string): Edit[] {
  const match = line.exec(raw);
  const [, head = '', old = ''] = match ?? [];
  if (!match || old === replacement) return [];
  return [{ code: 'TR-STALE', offset: match.index + head.length, length: old.length, replacement }];
}

function sourceOf(raw: string): { source: string; fields: string } | undefined {
  const original = parseOriginal(raw);
  if (!original) return undefined;
  const { words, body } = original;
  const fields = formatSourceFields(fingerprintParts(listSourceParts(words, body)));
  return { source: translationSource(words, body), fields };
}

function readRaw(path: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return undefined; // gone, or not UTF-8, which the check says
  }
}

/** The line of a translation's front matter that names what it was made from. */
const SOURCE_LINE = /^(source:[ \t]*["']?)([0-9a-f]{12})(?=["']?[ \t]*\r?$)/m;
/** The line that says so for each text. */
const FIELDS_LINE = /^(sourceFields:[ \t]*["']?)([\w.,\t -]+?)(?=["']?[ \t]*\r?$)/m;

/** Codes whose findings may be fixed. Not every place is: see `fix-text.ts`. */
const FIXABLE: ReadonlySet<string> = new Set([
  'FM-NFD',
  'FM-INVISIBLE',
  'FM-SMART-QUOTE',
  'FM-LOOKALIKE',
  'TXT-SPACES',
  'TXT-QUOTES',
]);

export type FileFix = {
  /** Absolute. */
  path: string;
  /** As diagnostics show it. */
  shown: string;
  before: string;
  after: string;
  edits: readonly Edit[];
};
