import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFeed, FEED_LIMIT_BYTES } from '../../src/content/check-feed.ts';
import { editYaml } from '../../src/content/edit-yaml.ts';
import { fingerprint } from '../../src/content/federation-fs.ts';
import { type Fetch, fetchFeed } from '../../src/content/fetch-feed.ts';
import { readYamlFile } from '../../src/content/read-file-fs.ts';
import { readRawText, writeChange } from '../../src/content/write-changes-fs.ts';
import type { Diagnostic } from '../../src/model/diagnostics.ts';
import { federationSchema, type MemberSettings } from '../../src/model/schemas/federation.ts';
import { refuse, toFault } from './call-fault.ts';
import { printFaults } from './load-or-report.ts';

/**
 * Brings the data of the members of `federation.yml` into `federation/` and pins them: `npm run import -- federation`. The
 * only step of a province's site that uses the network. What cannot be used is reported; the last good data stay.
 *
 * @param fetch as the platform's
 * @returns exit status: 0 fine, 1 a member's data are at fault, 2 the call is at fault
 */
export async function importFederation(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  fetch: Fetch = globalThis.fetch,
): Promise<number> {
  const only = readOnly(argv);
  if ('fault' in only) return refuse(only.fault);
  const contentDir = resolve(env.CONTENT_DIR ?? 'content');
  const path = join(contentDir, 'federation.yml');
  if (!existsSync(path)) return refuse(`There is no ${path}; docs/developers/federation.md shows one.`);
  const { read, diagnostics } = readYamlFile(path, path, federationSchema);
  if (!read?.value) {
    printFaults(diagnostics);
    return 1;
  }
  const members = [...read.value.members.entries()].filter(([, { id }]) => !only.id || id === only.id);
  if (members.length === 0) return refuse(`federation.yml has no member "${only.id ?? ''}".`);
  let status = 0;
  for (const [row, member] of members) {
    const said = await importMember({ member, row, contentDir, path }, fetch);
    if (said.isFault) status = 1;
    if (said.diagnostic) printFaults([said.diagnostic]);
    (said.isFault ? process.stderr : process.stdout).write(`${member.id}: ${said.text}\n`);
  }
  return status;
}

async function importMember({ member, row, contentDir, path }: Target, fetch: Fetch): Promise<Said> {
  const got = member.folder
    ? readFolder(resolve(contentDir, member.folder))
    : await fetchFeed(member.url, fetch);
  const kept = 'nothing was changed; the last good data stay.';
  if ('fault' in got) return { isFault: true, text: `${got.fault}; ${kept}` };
  const shown = `${member.folder ?? member.url}/data/destination.json`;
  const checked = checkFeed(got.bytes, member, shown);
  if ('diagnostic' in checked) return { isFault: true, text: kept, diagnostic: checked.diagnostic };
  const sha256 = fingerprint(got.bytes);
  const target = join(contentDir, 'federation', `${member.id}.json`);
  const count = `${checked.feed.entries.length} entries`;
  const had = existsSync(target) ? readFileSync(target) : undefined;
  if (sha256 === member.sha256 && had && fingerprint(had) === sha256)
    return { isFault: false, text: `${count}, as before.` };
  mkdirSync(join(contentDir, 'federation'), { recursive: true });
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(got.bytes);
  const before = had && readRawText(target);
  const yaml = readRawText(path);
  // The data first: were the pin written and the data not, the build would leave the member out.
  const isWritten =
    writeChange({ path: target, shown: target, before, after: text }) &&
    writeChange({
      path,
      shown: path,
      before: yaml,
      after: editYaml(yaml, [{ path: ['members', row, 'sha256'], value: sha256 }]),
    });
  return isWritten
    ? { isFault: false, text: `${count}; pinned ${sha256.slice(0, 12)}….` }
    : { isFault: true, text: 'a file was changed by somebody else in the meantime; run the command again.' };
}

function readFolder(folder: string): { bytes: Uint8Array } | { fault: string } {
  const path = join(folder, 'data', 'destination.json');
  if (!existsSync(path)) return { fault: `there is no ${path}` };
  if (statSync(path).size > FEED_LIMIT_BYTES) return { fault: `${path} is too large` };
  return { bytes: readFileSync(path) };
}

function readOnly(argv: readonly string[]): { id: string | undefined } | { fault: string } {
  try {
    const { values } = parseArgs({ args: [...argv], options: { member: { type: 'string' } } });
    return { id: values.member };
  } catch (error) {
    return toFault(error);
  }
}

type Target = { member: MemberSettings; row: number; contentDir: string; path: string };
type Said = { isFault: boolean; text: string; diagnostic?: Diagnostic };
