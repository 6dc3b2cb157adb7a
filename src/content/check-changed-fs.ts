import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { type Diagnostic, sortDiagnostics } from '../model/diagnostics.ts';
import { checkAudioFiles } from './audio-fs.ts';
import {
  type CheckedEntry,
  fingerprintCheck,
  fingerprintEntry,
  readCheckCache,
  writeCheckCache,
} from './check-cache-fs.ts';
import { checkEntry, checkShared } from './check-content.ts';
import { checkPictureNames } from './check-picture-names.ts';
import { checkTitles, listTitles } from './check-titles.ts';
import { indexContent } from './content-index.ts';
import { checkDataBeside, checkSharedData } from './data-files-fs.ts';
import type { ContentDraft, EntryDraft } from './drafts.ts';
import { readGeodata } from './geodata-fs.ts';
import { readLedgerHistory } from './ledger-history-fs.ts';
import { todayInVietNam } from './load-fs.ts';
import { checkModelData } from './models-fs.ts';
import { listNamedPictures } from './named-pictures.ts';
import { findTwins } from './picture-twins-fs.ts';
import { checkPictures } from './pictures-fs.ts';
import { checkPrintedCodes } from './printed-codes-fs.ts';
import type { EntryPlace, OpenedEntry } from './read-entries-fs.ts';
import { readSite } from './read-site-fs.ts';
import { checkSignLogo } from './sign-logo-fs.ts';

/**
 * Finds exactly what `loadContent` finds, but reads and checks only the entries that changed since the last time, and
 * those that looked into them. For large sites; what is kept is thrown away when the check itself, the settings, the
 * units, the set of entries or the day change.
 *
 * @param options `cacheFile`: absolute; `cwd`, `today` and `isWithoutHistory` as for `loadContent`; `fewest`: entries from which on something
 *   is kept at all, default 200
 * @returns diagnostics, sorted, and how many entries were checked anew
 */
export async function checkChanged(
  contentDir: string,
  options: { cacheFile: string; cwd?: string; today?: string; fewest?: number; isWithoutHistory?: boolean },
): Promise<{ diagnostics: Diagnostic[]; checkedCount: number }> {
  const cwd = resolve(options.cwd ?? process.cwd());
  const root = resolve(cwd, contentDir);
  const today = options.today ?? todayInVietNam();
  const history = options.isWithoutHistory ? Promise.resolve([]) : readLedgerHistory(root);
  const doors = new Map<string, Door>();
  const watch: Watch = { seen: new Set() };
  const { draft, diagnostics: readFaults } = readSite(root, cwd, (place, read) => {
    const door = makeDoor(place, read, watch);
    doors.set(place.ref, door);
    return { entry: door.entry, diagnostics: [] };
  });
  const index = indexContent(draft, today);
  const context = describeContext(draft, { root, cwd, today });
  const known = readCheckCache(options.cacheFile, context);
  const changed = [...doors.values()].filter((door) => !isSame(door, known.get(door.entry.ref), doors));
  const checked = new Map(known);
  for (const { entry, open, fingerprint } of changed) {
    watch.seen = new Set();
    const diagnostics = [
      ...open().diagnostics,
      ...checkEntry(entry, draft, index),
      ...checkDataBeside(entry, draft),
      ...checkAudioFiles({ ...draft, entries: [entry] }),
      ...(await checkModelData({ entries: [entry] })),
    ];
    watch.seen.delete(entry.ref);
    const looked = [...watch.seen].map((ref) => [ref, doors.get(ref)?.fingerprint ?? ''] as const);
    const [titles = {}] = listTitles({ ...draft, entries: [entry] });
    const pictures = listPictures(entry);
    checked.set(entry.ref, { fingerprint, looked, diagnostics, titles, pictures });
  }
  await addPictureFaults(
    draft,
    changed.map(({ entry }) => entry),
    checked,
  );
  const all = draft.entries.flatMap(({ ref }) => checked.get(ref) ?? []);
  const twins = draft.entries.flatMap(({ ref, folder, shown }) =>
    (checked.get(ref)?.pictures ?? []).map((file) => ({
      path: join(folder, file),
      shown: `${shown}/${file}`,
      file,
    })),
  );
  const isWorthIt = draft.entries.length >= (options.fewest ?? FEWEST_ENTRIES);
  if (isWorthIt && changed.length > 0) writeCheckCache(options.cacheFile, context, checked);
  const points = () => draft.entries.flatMap(({ original }) => original?.partial.point ?? []);
  const geodata = await readGeodata(root, cwd, { points, cacheDir: dirname(options.cacheFile) });
  const diagnostics = sortDiagnostics([
    ...readFaults,
    ...checkShared(draft, index),
    ...checkSharedData(root, cwd),
    ...geodata.diagnostics,
    ...(await checkPrintedCodes(draft, { root, cwd, history })),
    ...(await checkSignLogo(draft, root)),
    ...all.flatMap((entry) => entry.diagnostics),
    ...checkTitles(
      draft.entries,
      all.map(({ titles }) => titles),
    ),
    ...findTwins(twins),
  ]);
  return { diagnostics, checkedCount: changed.length };
}

/** An entry that is read when somebody first looks into it; who looks is written down. */
function makeDoor(place: EntryPlace, read: () => OpenedEntry, watch: Watch): Door {
  let opened: OpenedEntry | undefined;
  const open = () => {
    watch.seen.add(place.ref);
    opened ??= read();
    return opened;
  };
  const entry: EntryDraft = {
    ...place,
    get original() {
      return open().entry.original;
    },
    get translations() {
      return open().entry.translations;
    },
    get tour() {
      return open().entry.tour;
    },
    get modelTours() {
      return open().entry.modelTours;
    },
  };
  return { entry, open, fingerprint: fingerprintEntry(place) };
}

function isSame(door: Door, before: CheckedEntry | undefined, doors: ReadonlyMap<string, Door>): boolean {
  if (before?.fingerprint !== door.fingerprint) return false;
  return before.looked.every(([ref, fingerprint]) => doors.get(ref)?.fingerprint === fingerprint);
}

/** Everything outside an entry's folder that can change what is found in it, other entries' content apart. */
function describeContext(draft: ContentDraft, folders: { root: string; cwd: string; today: string }): string {
  const settings = draft.settings?.file.text;
  const parts = [
    fingerprintCheck(),
    folders,
    settings,
    draft.units?.file.text,
    draft.entries.map(({ ref }) => ref),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** Twins are looked for among all entries, not only the changed ones. */
async function addPictureFaults(
  draft: ContentDraft,
  entries: readonly EntryDraft[],
  checked: Map<string, CheckedEntry>,
): Promise<void> {
  const faults = (await checkPictures({ ...draft, entries })).filter(({ code }) => code !== 'IM-TWICE');
  for (const { ref, shown } of faults.length > 0 ? entries : []) {
    const own = faults.filter(({ path }) => path.startsWith(`${shown}/`));
    const entry = checked.get(ref);
    if (entry && own.length > 0) checked.set(ref, { ...entry, diagnostics: [...entry.diagnostics, ...own] });
  }
}

function listPictures(entry: EntryDraft): string[] {
  const { found } = checkPictureNames(entry, listNamedPictures(entry));
  return [...new Set(found.map(({ file }) => file))];
}

/** Fewer are checked in a second; nothing need be kept of them. */
const FEWEST_ENTRIES = 200;

type Door = { entry: EntryDraft; open: () => OpenedEntry; fingerprint: string };
/** References of the entries that were looked into since it was last emptied. */
type Watch = { seen: Set<string> };
