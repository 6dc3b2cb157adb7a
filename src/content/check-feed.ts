import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { MemberSettings } from '../model/schemas/federation.ts';
import { type Feed, feedSchema } from '../model/schemas/feed.ts';
import { startOf } from './source-file.ts';

/** Largest feed that is read. Ten thousand entries in three languages have about 8 MB. */
export const FEED_LIMIT_BYTES = 16 * 1024 * 1024;

/**
 * Checks what a member publishes as `destination.json`. Everything in it is somebody else's: keys nobody described, text
 * with control characters, addresses outside the member's own site and other licences are refused, the feed as a whole.
 *
 * @param shown path for diagnostics
 * @returns the feed, or one diagnostic: FD-FEED, FD-ADDRESS or FD-LICENCE
 */
export function checkFeed(
  bytes: Uint8Array,
  member: MemberSettings,
  shown: string,
): { feed: Feed } | { diagnostic: Diagnostic } {
  const refuse = (at: string, problem: string) => ({
    diagnostic: createDiagnostic('FD-FEED', startOf(shown), { member: member.id, at, problem }),
  });
  if (bytes.length > FEED_LIMIT_BYTES) return refuse('', `larger than ${FEED_LIMIT_BYTES / 1024 / 1024} MB`);
  const data = parse(bytes);
  if (typeof data === 'string') return refuse('', data);
  const parsed = feedSchema.safeParse(data.json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(issue?.path.join('.') ?? '', issue?.message ?? 'unknown form');
  }
  const feed = parsed.data;
  const broken = findBroken(feed);
  if (broken) return refuse(broken.at, broken.problem);
  const stray = findStray(feed, member.url);
  if (stray) {
    const values = { member: member.id, ...stray, url: member.url };
    return { diagnostic: createDiagnostic('FD-ADDRESS', startOf(shown), values) };
  }
  if (feed.licence === member.licence) return { feed };
  const values = { member: member.id, found: feed.licence ?? '', wanted: member.licence };
  return { diagnostic: createDiagnostic('FD-LICENCE', startOf(shown), values) };
}

/** @returns a sentence when the bytes are no JSON in UTF-8 */
function parse(bytes: Uint8Array): { json: unknown } | string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { json: JSON.parse(text.normalize('NFC')) };
  } catch {
    return 'no JSON in UTF-8';
  }
}

/** What the schema cannot say: references once, words in the default language, days in order. */
function findBroken({ site, entries }: Feed): { at: string; problem: string } | undefined {
  const seen = new Set<string>();
  for (const { ref, words, dates } of entries) {
    if (seen.has(ref)) return { at: ref, problem: 'given twice' };
    seen.add(ref);
    if (!words[site.defaultLanguage])
      return { at: ref, problem: `no words in the default language (${site.defaultLanguage})` };
    if (dates?.some(({ from, until }) => until < from))
      return { at: ref, problem: 'an event ends before it begins' };
  }
  return undefined;
}

/** The first address that does not lie under the member's own. */
function findStray({ site, entries }: Feed, url: string): { at: string; found: string } | undefined {
  if (site.url !== url) return { at: 'site.url', found: site.url };
  const lies = (address: string) =>
    address.startsWith(`${url}/`) && new URL(address).href.startsWith(`${url}/`);
  for (const { ref, words, picture } of entries) {
    const addresses = [...Object.values(words).map((each) => each?.url), picture?.url];
    const found = addresses.find((each) => each !== undefined && !(URL.canParse(each) && lies(each)));
    if (found !== undefined) return { at: ref, found };
  }
  return undefined;
}
