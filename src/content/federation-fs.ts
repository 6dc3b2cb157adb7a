import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { type Member, toMember } from '../model/federation.ts';
import { federationSchema, type MemberSettings } from '../model/schemas/federation.ts';
import { checkFeed, FEED_LIMIT_BYTES } from './check-feed.ts';
import { leadsOutside, shownPath } from './list-content-fs.ts';
import { listDuplicates } from './list-duplicates.ts';
import { readYamlFile } from './read-file-fs.ts';
import { startOf } from './source-file.ts';

/**
 * Reads the members of `federation.yml` and their data in `federation/`. Nothing is fetched. A member whose data are missing,
 * changed, broken or hostile is left out and reported; the others are not touched by it.
 *
 * @param contentDir absolute
 * @param cwd absolute; paths in diagnostics are relative to it
 * @returns `members`: those to show, in the order of the file; undefined without `federation.yml`. Diagnostics FD-MISSING,
 *   FD-PIN, FD-FEED, FD-ADDRESS, FD-LICENCE, FILE-OUTSIDE, and faults of the file itself
 */
export function readFederation(
  contentDir: string,
  cwd: string,
): { members: Member[] | undefined; diagnostics: Diagnostic[] } {
  const path = join(contentDir, 'federation.yml');
  if (!existsSync(path)) return { members: undefined, diagnostics: [] };
  if (leadsOutside(path, contentDir))
    return { members: undefined, diagnostics: [outside(shownPath(path, cwd))] };
  const { read, diagnostics } = readYamlFile(path, shownPath(path, cwd), federationSchema);
  if (!read?.value) return { members: undefined, diagnostics };
  const { members } = read.value;
  const ids = members.map(({ id }) => id);
  const twice = listDuplicates(ids, read.file, 'members', (row) => ['members', row, 'id']);
  const known = members.filter(({ id }, row) => ids.indexOf(id) === row);
  const results = known.map((member) => readMember(member, contentDir, cwd));
  return {
    members: results.flatMap((result) => ('member' in result && result.isPublic ? result.member : [])),
    diagnostics: [
      ...diagnostics,
      ...twice,
      ...results.flatMap((result) => ('diagnostic' in result ? result.diagnostic : [])),
    ],
  };
}

/** The fingerprint that `federation.yml` keeps of a feed. */
export function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function readMember(settings: MemberSettings, contentDir: string, cwd: string): Result {
  const path = join(contentDir, 'federation', `${settings.id}.json`);
  const shown = shownPath(path, cwd);
  const member = settings.id;
  if (!existsSync(path) || settings.sha256 === undefined)
    return { diagnostic: createDiagnostic('FD-MISSING', startOf(shown), { member }) };
  if (leadsOutside(path, contentDir)) return { diagnostic: outside(shown) };
  if (statSync(path).size > FEED_LIMIT_BYTES) {
    const problem = `larger than ${FEED_LIMIT_BYTES / 1024 / 1024} MB`;
    return { diagnostic: createDiagnostic('FD-FEED', startOf(shown), { member, at: '', problem }) };
  }
  const bytes = readFileSync(path);
  const found = fingerprint(bytes);
  if (found !== settings.sha256)
    return { diagnostic: createDiagnostic('FD-PIN', startOf(shown), { member, found }) };
  const checked = checkFeed(bytes, settings, shown);
  if ('diagnostic' in checked) return checked;
  return { member: toMember(settings, checked.feed), isPublic: settings.public };
}

function outside(shown: string): Diagnostic {
  return createDiagnostic('FILE-OUTSIDE', startOf(shown), { name: shown });
}

type Result = { member: Member; isPublic: boolean } | { diagnostic: Diagnostic };
