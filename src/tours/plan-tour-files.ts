import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryDraft } from '../content/drafts.ts';
import { shownPath } from '../content/list-content-fs.ts';
import { FRONT_MATTER_LIMIT, YAML_LIMIT_BYTES } from '../content/read-file-fs.ts';
import { checkPlanned, listNew } from '../content/scaffold/check-planned.ts';
import { splitMarkdown, startOf } from '../content/source-file.ts';
import { readRawText } from '../content/write-changes-fs.ts';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { Language } from '../model/languages.ts';
import type { ComposedTour } from './compose-tour.ts';
import type { FoundPanorama } from './match-panoramas-fs.ts';
import { planWords } from './plan-words.ts';
import type { PlannedPicture, PlannedText } from './write-tour-fs.ts';
import { writeTourYaml } from './write-tour-yaml.ts';

/**
 * Names the panoramas of an entry after their scenes and fills in `panorama` of each scene. Files that the tour had before may
 * be overwritten; all others keep their names.
 */
export function nameFiles(
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

/**
 * Plans the texts of an entry with an imported tour: `tour.yml`, `index.md`, then the translations.
 * @throws when one of the files there is no UTF-8, or has no front matter
 */
export function planTexts({ composed, entry, language, defaultLanguage, editorLanguage }: TextsInput): {
  files: PlannedText[];
  undescribed: string[];
} {
  const fileOf = (one: Language) => (one === defaultLanguage ? 'index.md' : `index.${one}.md`);
  const languages = [defaultLanguage, ...entry.translations.map((one) => one.language)];
  const before = new Map(languages.map((one) => [one, readRawText(join(entry.folder, fileOf(one)))]));
  const words = planWords(composed.words, {
    entry,
    texts: before,
    language,
    defaultLanguage,
    editorLanguage,
  });
  const tourText = entry.files.includes('tour.yml')
    ? readFileSync(join(entry.folder, 'tour.yml'), 'utf8')
    : undefined;
  // A file with faults is written anew.
  const there = entry.tour?.value;
  const known = there && tourText !== undefined ? { text: tourText, tour: there } : undefined;
  const tour: PlannedText = {
    path: join(entry.folder, 'tour.yml'),
    shown: `${entry.shown}/tour.yml`,
    before: tourText,
    after: writeTourYaml(composed.tour, known, editorLanguage),
  };
  const files = languages.map((one) => ({
    path: join(entry.folder, fileOf(one)),
    shown: `${entry.shown}/${fileOf(one)}`,
    before: before.get(one),
    after: words.texts.get(one) ?? '',
  }));
  return { files: [tour, ...files], undescribed: words.undescribed };
}

/** Lists the errors the check would find in the planned files and did not find before. It has the last word. */
export function findWrong(
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
  return [...files.flatMap(findTooBig), ...listNew(after, before)].filter(
    ({ severity }) => severity === 'error',
  );
}

/** The check does not even read such files. */
function findTooBig({ shown, before, after }: PlannedText): Diagnostic[] {
  const isYaml = shown.endsWith('.yml');
  const { yamlStart, yamlEnd } = splitMarkdown(shown, after);
  const size = isYaml ? Buffer.byteLength(after) : yamlEnd - yamlStart;
  const limit = isYaml ? YAML_LIMIT_BYTES : FRONT_MATTER_LIMIT;
  if (size <= limit || before === after) return [];
  const part = isYaml ? 'file' : 'front matter';
  const values = { part, sizeKb: Math.ceil(size / 1000), limitKb: Math.floor(limit / 1000) };
  return [createDiagnostic('FM-TOO-BIG', startOf(shown), values)];
}

/** Lists the panoramas of the tour before that no scene shows any more. */
export function listUnused(entry: EntryDraft, pictures: readonly PlannedPicture[]): string[] {
  const used = new Set(pictures.map(({ file }) => file));
  return (entry.tour?.partial.scenes ?? []).map(({ panorama }) => panorama).filter((file) => !used.has(file));
}

type TextsInput = {
  composed: ComposedTour;
  entry: EntryDraft;
  language: Language;
  defaultLanguage: Language;
  editorLanguage: 'en' | 'vi';
};
