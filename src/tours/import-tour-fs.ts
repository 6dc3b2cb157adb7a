import { readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { EntryDraft } from '../content/drafts.ts';
import { shownPath } from '../content/list-content-fs.ts';
import { readSite } from '../content/read-site-fs.ts';
import { checkPlanned, listNew } from '../content/scaffold/check-planned.ts';
import { findEntry } from '../content/scaffold/find-entry.ts';
import type { NewFault } from '../content/scaffold/new-plan.ts';
import { startOf } from '../content/source-file.ts';
import { readRawText } from '../content/write-changes-fs.ts';
import { createDiagnostic, type Diagnostic, describe, sortDiagnostics } from '../model/diagnostics.ts';
import type { Language } from '../model/languages.ts';
import type { Tour } from '../model/schemas/tour.ts';
import { type ComposedTour, composeTour } from './compose-tour.ts';
import { createNotes, type TourFormat } from './foreign-tour.ts';
import { type FoundPanorama, matchPanoramas } from './match-panoramas-fs.ts';
import { planWords } from './plan-words.ts';
import { readLoose } from './read-loose-fs.ts';
import { openTourSource } from './tour-source-fs.ts';
import type { PlannedPicture, PlannedText } from './write-tour-fs.ts';
import { writeTourYaml } from './write-tour-yaml.ts';

/**
 * Reads a tour of another program and plans its import into an entry. Nothing is written, executed or fetched.
 *
 * @param request `path` and `contentDir` relative to `cwd`
 * @returns the plan with everything there is to tell; `plan` undefined when no scene can be imported; `fault` when the call
 *   cannot be carried out
 */
export async function readTourImport(request: TourImportRequest): Promise<TourImportResult> {
  const root = resolve(request.cwd, request.contentDir);
  const { draft } = readSite(root, request.cwd);
  const { entry, fault } = findEntry(draft.entries, request.entry);
  if (!entry) return { fault };
  if (entry.original?.data === undefined)
    return { fault: { is: 'unreadable', shown: `${entry.shown}/index.md` } };
  const hasTour = entry.files.includes('tour.yml');
  if (hasTour && !request.replace) return { fault: { is: 'tour-there', shown: `${entry.shown}/tour.yml` } };
  const { defaultLanguage } = draft;
  const language = request.language ?? defaultLanguage;
  const isThere = language === defaultLanguage || entry.translations.some((one) => one.language === language);
  if (!isThere) return { fault: { is: 'no-translation', language, entry: entry.ref } };

  const notes = createNotes();
  const read = await readScenes(request, notes);
  const told = () => sortDiagnostics(notes.list());
  if (!read) return { entry: entry.ref, diagnostics: told() };
  const { composed, pictures } = read.compose(draft.entries, draft.settings?.partial.baseUrl ?? '');
  if (composed.tour.scenes.length === 0) {
    notes.tell('TI-FILE', startOf(read.shown), { problem: 'empty' });
    return { entry: entry.ref, diagnostics: told() };
  }
  const isKnown = ({ kind }: { kind?: string | undefined }) => kind !== undefined;
  const unknown = [...composed.sources].filter(
    ([, key]) => !isKnown(read.facts.get(key) ?? {}) && pictures.get(key)?.takenOn === undefined,
  );
  if (request.given.kind === undefined && unknown.length > 0)
    return { fault: { is: 'panorama-kind', scenes: unknown.map(([id]) => id) } };
  const planned = nameFiles(composed, pictures, entry, request.cwd);
  const texts = planTexts({ composed, planned, entry, language, defaultLanguage, request });
  if (texts.undescribed.length > 0)
    notes.tell('TI-WORDS', startOf(read.shown), { scenes: texts.undescribed });
  const context = {
    draft,
    shownRoot: shownPath(root, request.cwd),
    today: request.today,
    language: request.editorLanguage,
  };
  for (const fault of findWrong(entry, texts.files, planned, context)) {
    const values = {
      file: fault.path,
      message: describe(fault, 'en').message,
      messageVi: describe(fault, 'vi').message,
    };
    notes.add([createDiagnostic('TI-RESULT', startOf(read.shown), values)]);
  }
  const unused = listUnused(entry, planned);
  const files = texts.files.filter(({ before, after }) => before !== after);
  const scenes = composed.tour.scenes.map(({ id, panorama, links, hotspots }) => ({
    id,
    panorama,
    links: links?.length ?? 0,
    hotspots: hotspots?.length ?? 0,
  }));
  return { entry: entry.ref, diagnostics: told(), plan: { files, pictures: planned, scenes, unused } };
}

async function readScenes(request: TourImportRequest, notes: ReturnType<typeof createNotes>) {
  const { cwd, format } = request;
  const source = openTourSource(resolve(cwd, request.path), { cwd, format, notes });
  if (!source) return undefined;
  const shown = (file: string) => shownPath(join(source.root, file), cwd);
  const tour = source.tour ?? (await readLoose(source.root, source.pictures, shown));
  const pictures = await matchPanoramas(tour, source, notes);
  return {
    shown: source.shown,
    facts: new Map(tour.scenes.map(({ key, facts }) => [key, facts ?? {}])),
    compose: (entries: readonly EntryDraft[], baseUrl: string) => {
      const titles = new Map(
        entries.map(({ ref, original }) => [ref as string, original?.partial.title ?? '']),
      );
      const context = {
        pictures,
        given: request.given,
        entries: titles,
        baseUrl: baseUrl.replace(/\/$/, ''),
        notes,
      };
      return { composed: composeTour(tour, context), pictures };
    },
  };
}

/** Files that the tour had before may be overwritten; all others keep their names. Fills in `panorama`. */
function nameFiles(
  composed: ComposedTour,
  pictures: ReadonlyMap<string, FoundPanorama>,
  entry: EntryDraft,
  cwd: string,
): PlannedPicture[] {
  const own = new Set((entry.tour?.partial.scenes ?? []).map(({ panorama }) => panorama));
  const taken = new Set(
    entry.files.filter((file) => !own.has(file)).map((file) => file.normalize('NFC').toLowerCase()),
  );
  return composed.tour.scenes.map((scene) => {
    const found = pictures.get(composed.sources.get(scene.id) ?? '');
    if (!found) throw new Error(`scene "${scene.id}" has no picture`);
    const ending = found.fit !== 'whole' || found.format === 'jpeg' ? 'jpg' : found.format;
    let file = `panoramas/${scene.id}.${ending}`;
    for (let count = 2; taken.has(file); count += 1) file = `panoramas/${scene.id}-${count}.${ending}`;
    taken.add(file);
    scene.panorama = file;
    const to = join(entry.folder, file);
    return { from: found.path, fit: found.fit, to, shown: shownPath(to, cwd), file };
  });
}

function planTexts({ composed, planned, entry, language, defaultLanguage, request }: TextsInput) {
  const fileOf = (one: Language) => (one === defaultLanguage ? 'index.md' : `index.${one}.md`);
  const languages = [defaultLanguage, ...entry.translations.map((one) => one.language)];
  const before = new Map(languages.map((one) => [one, readRawText(join(entry.folder, fileOf(one)))]));
  const words = planWords(composed.words, {
    entry,
    texts: before,
    language,
    defaultLanguage,
    editorLanguage: request.editorLanguage,
  });
  const tourText = entry.files.includes('tour.yml')
    ? readFileSync(join(entry.folder, 'tour.yml'), 'utf8')
    : undefined;
  const tour: PlannedText = {
    path: join(entry.folder, 'tour.yml'),
    shown: `${entry.shown}/tour.yml`,
    before: tourText,
    after: writeTourYaml(composed.tour, isTour(entry) ? tourText : undefined, request.editorLanguage),
  };
  const files = languages.map((one) => ({
    path: join(entry.folder, fileOf(one)),
    shown: `${entry.shown}/${fileOf(one)}`,
    before: before.get(one),
    after: words.texts.get(one) ?? '',
  }));
  return { files: [tour, ...files], undescribed: words.undescribed, planned };
}

/** A file with faults is written anew. */
function isTour({ tour }: EntryDraft): boolean {
  return tour?.value !== undefined;
}

/** The last word has the check itself: what it would call an error is not written. */
function findWrong(
  entry: EntryDraft,
  files: readonly PlannedText[],
  pictures: readonly PlannedPicture[],
  context: Parameters<typeof checkPlanned>[2],
): Diagnostic[] {
  const [tour, index] = files;
  if (!tour || !index) return [];
  const grown = {
    ...entry,
    files: [...new Set([...entry.files, ...pictures.map(({ file }) => file)])].sort(),
  };
  const before = checkPlanned(entry, [{ shown: index.shown, after: index.before ?? '' }], context);
  const after = checkPlanned(grown, [tour, index], context);
  return listNew(after, before).filter(({ severity }) => severity === 'error');
}

function listUnused(entry: EntryDraft, pictures: readonly PlannedPicture[]): string[] {
  const used = new Set(pictures.map(({ file }) => file));
  return (entry.tour?.partial.scenes ?? [])
    .map(({ panorama }) => panorama)
    .filter((file) => !used.has(file) && extname(file) !== '');
}

export type TourImportRequest = {
  /** Reference, id or folder. */
  entry: string;
  path: string;
  contentDir: string;
  /** Absolute. */
  cwd: string;
  format: TourFormat | undefined;
  /** Of the words; the site's default language when left out. */
  language: Language | undefined;
  editorLanguage: 'en' | 'vi';
  given: { kind?: Tour['scenes'][number]['kind']; credit?: string; licence?: string };
  replace: boolean;
  /** YYYY-MM-DD */
  today: string;
};

export type TourImportPlan = {
  files: PlannedText[];
  pictures: PlannedPicture[];
  scenes: { id: string; panorama: string; links: number; hotspots: number }[];
  /** Panoramas of the tour before that no scene shows any more. */
  unused: string[];
};

export type TourImportFault =
  | NewFault
  | { is: 'no-translation'; language: Language; entry: string }
  | { is: 'panorama-kind'; scenes: string[] };

export type TourImportResult =
  | { fault: TourImportFault; entry?: undefined; plan?: undefined }
  | { fault?: undefined; entry: string; diagnostics: Diagnostic[]; plan?: TourImportPlan };

type TextsInput = {
  composed: ComposedTour;
  planned: PlannedPicture[];
  entry: EntryDraft;
  language: Language;
  defaultLanguage: Language;
  request: TourImportRequest;
};
