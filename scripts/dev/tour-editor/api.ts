import { checkChanged } from '../../../src/content/check-changed-fs.ts';
import { type ModelTourEdit, planModelTourEdit } from '../../../src/content/edit-model-tour.ts';
import { planTourEdit, type TourEdit } from '../../../src/content/edit-tour.ts';
import { shownPath } from '../../../src/content/list-content-fs.ts';
import { type Diagnostic, describe } from '../../../src/model/diagnostics.ts';
import { isLanguage, type Language } from '../../../src/model/languages.ts';
import { checkCacheFile } from '../../lib/site-folders.ts';
import { type EntryFolder, findEntry, findFile, hashOf, isEditable, readOne } from './entry-files-fs.ts';
import {
  type EditorKind,
  type Files,
  readDraft,
  readEntryState,
  readHashes,
  type Texts,
  toFiles,
  toTexts,
} from './entry-state-fs.ts';
import { createPreviews } from './preview-fs.ts';
import { createSaves, type Outcome } from './saves-fs.ts';
import { createStage } from './stage-fs.ts';

/**
 * Makes what the pages of the editor ask for. Addresses: `<kind>/<collection>/<id>/<what>`.
 * @param contentDir absolute
 */
export function createApi(contentDir: string): Api {
  const stage = createStage();
  const saves = createSaves();
  const preview = createPreviews();

  const save = (entry: EntryFolder, body: unknown): Outcome => {
    const { files, base } = asSave(body);
    const changes = new Map<string, { base: string; bytes: Uint8Array | undefined }>();
    // A picture must be there before the file that names it.
    for (const file of listPanoramas(files)) {
      const bytes = stage.read(entry, file);
      const isStored = bytes && hashOf(bytes) === hashOf(readOne(entry, file));
      if (bytes && !isStored) changes.set(file, { base: 'none', bytes });
    }
    const inOrder = Object.entries(files).sort(([a], [b]) => Number(isFacts(a)) - Number(isFacts(b)));
    for (const [name, text] of inOrder)
      changes.set(name, { base: base[name] ?? 'none', bytes: text === null ? undefined : Buffer.from(text) });
    return saves.save(entry, changes);
  };

  return async ({ segments, query, body, method }) => {
    const [kind = '', collection = '', id = '', what = ''] = segments;
    const entry = findEntry(contentDir, collection, id);
    if (!entry || segments.length !== 4 || (kind !== 'tour' && kind !== 'model'))
      return { status: 404, json: { reason: 'there is no such entry' } };
    if ((method === 'POST') !== !ANSWERS_GET.includes(what))
      return { status: 405, json: { reason: 'another method is expected' } };
    switch (what) {
      case 'state':
        return { json: { ...readEntryState(entry, kind), saves: saves.count(entry) } };
      case 'hashes':
        return { json: { hashes: readHashes(entry), saves: saves.count(entry) } };
      case 'plan':
        return { json: plan(JSON.parse(body.toString('utf8')), kind) };
      case 'panorama': {
        const ids = (query.get('ids') ?? '').split(',').filter(Boolean);
        const { diagnostics, scene } = await stage.add(entry, query.get('name') ?? '', body, ids);
        return { json: { scene, findings: diagnostics.map((one) => tell(one)) } };
      }
      case 'picture': {
        const file = query.get('file') ?? '';
        const path = stage.find(entry, file) ?? findFile(entry, file);
        if (path === undefined) return { status: 404, json: { reason: 'there is no such picture' } };
        return { bytes: await preview(path, Number(query.get('width'))), type: 'image/webp' };
      }
      case 'save':
        return { json: { ...save(entry, JSON.parse(body.toString('utf8'))), saves: saves.count(entry) } };
      case 'undo':
        return { json: { ...saves.undo(entry), saves: saves.count(entry) } };
      case 'check': {
        const { diagnostics } = await checkChanged(contentDir, { cacheFile: checkCacheFile(contentDir) });
        const shown = `${shownPath(entry.folder, process.cwd())}/`;
        return {
          json: {
            findings: diagnostics.filter(({ path }) => path.startsWith(shown)).map((one) => tell(one, shown)),
          },
        };
      }
      default:
        return { status: 404, json: { reason: 'there is no such address' } };
    }
  };
}

function plan(request: unknown, kind: EditorKind): unknown {
  const { files, edits, defaultLanguage } = asPlan(request);
  const texts = edits.reduce(applyEdit, toTexts(files, defaultLanguage));
  const next = toFiles(texts, files, defaultLanguage);
  return { files: next, ...readDraft(next, defaultLanguage, kind) };
}

function tell(diagnostic: Diagnostic, shown = ''): Finding {
  const { code, severity, line, path } = diagnostic;
  const file = path.slice(shown.length);
  return {
    code,
    severity,
    file,
    line,
    vi: describe(diagnostic, 'vi'),
    en: describe(diagnostic, 'en'),
  };
}

function applyEdit(texts: Texts, edit: EntryEdit): Texts {
  return { ...texts, ...(isModelEdit(edit) ? planModelTourEdit(texts, edit) : planTourEdit(texts, edit)) };
}

function isModelEdit(edit: EntryEdit): edit is ModelTourEdit {
  return 'model' in edit;
}

/** The file of facts is written last: it names pictures and words that must be there. */
function isFacts(name: string): boolean {
  return name.endsWith('.yml');
}

function listPanoramas({ 'tour.yml': tour }: SavedFiles): string[] {
  return typeof tour !== 'string'
    ? []
    : [...tour.matchAll(/panoramas\/[a-z0-9-]+\.(?:jpg|png|webp)/g)].map(([file]) => file);
}

function asPlan(request: unknown): { files: Files; edits: EntryEdit[]; defaultLanguage: Language } {
  const { edits, defaultLanguage } = asRecord(request);
  const files = asFiles(asRecord(request).files);
  if (typeof defaultLanguage !== 'string' || !isLanguage(defaultLanguage))
    throw new Error('expected a language');
  // Sent by our own page; the planner throws at names it does not know, and the check reads what it wrote.
  return { files, edits: Array.isArray(edits) ? (edits as EntryEdit[]) : [], defaultLanguage };
}

function asSave(request: unknown): { files: SavedFiles; base: Record<string, string> } {
  const { files, base } = asRecord(request);
  const hashes = Object.entries(asRecord(base)).map(([name, hash]) => [name, String(hash)]);
  const gone = Object.entries(asRecord(files)).filter(
    ([name, text]) => /^(?:tour|model)\.yml$/.test(name) && text === null,
  );
  const kept = Object.entries(asRecord(files)).filter(([, text]) => text !== null);
  return {
    files: {
      ...asFiles(Object.fromEntries(kept)),
      ...Object.fromEntries(gone.map(([name]) => [name, null])),
    },
    base: Object.fromEntries(hashes),
  };
}

function asFiles(data: unknown): Files {
  const files = Object.entries(asRecord(data)).map(([name, text]) => {
    if (!isEditable(name) || typeof text !== 'string')
      throw new Error(`"${name}" is not for the editor to write`);
    return [name, text] as const;
  });
  return Object.fromEntries(files);
}

function asRecord(data: unknown): Record<string, unknown> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new Error('expected an object');
  return { ...data };
}

/** Everything else changes something, or carries much. */
const ANSWERS_GET: readonly string[] = ['state', 'hashes', 'picture'];

export type EntryEdit = TourEdit | ModelTourEdit;
/** Nothing takes the file away. */
type SavedFiles = Readonly<Record<string, string | null>>;
type Question = { method: string; segments: readonly string[]; query: URLSearchParams; body: Buffer };
type Answer = { status?: number; json: unknown } | { bytes: Buffer; type: string; status?: undefined };
export type Api = (question: Question) => Promise<Answer>;

/** A diagnostic as the page shows it. */
export type Finding = {
  code: string;
  severity: 'error' | 'warning' | 'note';
  file: string;
  line: number;
  vi: { message: string; hint: string };
  en: { message: string; hint: string };
};
