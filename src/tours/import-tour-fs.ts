import { join, resolve } from 'node:path';
import type { ContentDraft, EntryDraft } from '../content/drafts.ts';
import { shownPath } from '../content/list-content-fs.ts';
import { readSite } from '../content/read-site-fs.ts';
import { findEntry } from '../content/scaffold/find-entry.ts';
import type { NewFault } from '../content/scaffold/new-plan.ts';
import { startOf } from '../content/source-file.ts';
import { type Diagnostic, describe, sortDiagnostics } from '../model/diagnostics.ts';
import type { Language } from '../model/languages.ts';
import type { Tour } from '../model/schemas/tour.ts';
import { composeTour } from './compose-tour.ts';
import { createNotes, type Notes, type TourFormat } from './foreign-tour.ts';
import { matchPanoramas } from './match-panoramas-fs.ts';
import { findWrong, listUnused, nameFiles, planTexts } from './plan-tour-files.ts';
import { readLoose } from './read-loose-fs.ts';
import { openTourSource } from './tour-source-fs.ts';
import type { PlannedPicture, PlannedText } from './write-tour-fs.ts';

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
  const target = findTarget(request, draft);
  if (target.fault) return { fault: target.fault };
  const { entry, language } = target;
  const notes = createNotes();
  const told = (plan?: TourImportPlan): TourImportResult => ({
    entry: entry.ref,
    diagnostics: sortDiagnostics(notes.list()),
    ...(plan && { plan }),
  });
  const read = await readScenes(request, draft, notes);
  if (!read) return told();
  const { composed, pictures, shown, unknown } = read;
  if (composed.tour.scenes.length === 0) notes.tell('TI-FILE', startOf(shown), { problem: 'empty' });
  if (composed.tour.scenes.length === 0) return told();
  if (request.given.kind === undefined && unknown.length > 0)
    return { fault: { is: 'panorama-kind', scenes: unknown } };
  const planned = nameFiles(composed, pictures, entry, request.cwd);
  const { defaultLanguage } = draft;
  const { editorLanguage, today } = request;
  const texts = planTexts({ composed, entry, language, defaultLanguage, editorLanguage });
  if (texts.undescribed.length > 0) notes.tell('TI-WORDS', startOf(shown), { scenes: texts.undescribed });
  const context = { draft, shownRoot: shownPath(root, request.cwd), today, language: editorLanguage };
  for (const wrong of findWrong(entry, texts.files, planned, context)) {
    const [en, vi] = [describe(wrong, 'en').message, describe(wrong, 'vi').message];
    notes.tell('TI-RESULT', startOf(shown), { file: wrong.path, message: en, messageVi: vi });
  }
  return told({
    files: texts.files.filter(({ before, after }) => before !== after),
    pictures: planned,
    scenes: composed.tour.scenes.map(({ id, panorama, links = [], hotspots = [] }) => ({
      id,
      panorama,
      links: links.length,
      hotspots: hotspots.length,
    })),
    unused: listUnused(entry, planned),
  });
}

function findTarget(request: TourImportRequest, { entries, defaultLanguage }: ContentDraft): Target {
  const { entry, fault } = findEntry(entries, request.entry);
  if (!entry) return { fault };
  const { ref, shown, files, original, translations } = entry;
  if (original?.data === undefined) return { fault: { is: 'unreadable', shown: `${shown}/index.md` } };
  if (files.includes('tour.yml') && !request.replace)
    return { fault: { is: 'tour-there', shown: `${shown}/tour.yml` } };
  const language = request.language ?? defaultLanguage;
  const isThere = language === defaultLanguage || translations.some((one) => one.language === language);
  return isThere ? { entry, language } : { fault: { is: 'no-translation', language, entry: ref } };
}

/** `unknown`: scenes of which neither the tour nor a camera says what their picture is. */
async function readScenes(request: TourImportRequest, draft: ContentDraft, notes: Notes) {
  const { cwd, format, given } = request;
  const source = openTourSource(resolve(cwd, request.path), { cwd, format, notes });
  if (!source) return undefined;
  const shown = (file: string) => shownPath(join(source.root, file), cwd);
  const tour = source.tour ?? (await readLoose(source.root, source.pictures, shown));
  const pictures = await matchPanoramas(tour, source, notes);
  const entries = new Map<string, string>(
    draft.entries.map(({ ref, original }) => [ref, original?.partial.title ?? '']),
  );
  const baseUrl = (draft.settings?.partial.baseUrl ?? '').replace(/\/$/, '');
  const composed = composeTour(tour, { pictures, given, entries, baseUrl, notes });
  const said = new Set(tour.scenes.filter(({ facts }) => facts?.kind !== undefined).map(({ key }) => key));
  const unknown = [...composed.sources].flatMap(([id, key]) =>
    said.has(key) || pictures.get(key)?.takenOn !== undefined ? [] : [id],
  );
  return { shown: source.shown, composed, pictures, unknown };
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

type Target =
  | { entry: EntryDraft; language: Language; fault?: undefined }
  | { fault: TourImportFault; entry?: undefined };
