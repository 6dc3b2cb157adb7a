import { stringify } from 'yaml';
import { describeKey } from '../../model/schemas/editor-words.ts';
import { listKeys } from '../../model/schemas/list-keys.ts';
import { tourSchema } from '../../model/schemas/tour.ts';
import { suggestId } from '../check-ids.ts';
import type { EntryDraft } from '../drafts.ts';
import { editFrontMatter } from '../edit-yaml.ts';
import { checkPlanned, listNew } from './check-planned.ts';
import { SCAFFOLD_WORDS } from './comments.ts';
import { exampleLines } from './example-lines.ts';
import type { NewContext, NewFile, NewResult } from './new-plan.ts';
import { titleOfId } from './plan-entry.ts';

/**
 * Plans `tour.yml` for the panoramas of an entry, one scene each in the order of their names, and puts a name and a
 * reminder for each scene into `index.md`, because a scene without words is an error. No way between scenes and no
 * hotspot is made up. Compass heading and day are those the pictures carry.
 *
 * @param original the text of `index.md` as it stands
 */
export function planTour(
  context: NewContext,
  { entry, original, panoramas, leftOut, given }: TourRequest,
): NewResult {
  if (entry.original?.data === undefined)
    return { fault: { is: 'unreadable', shown: `${entry.shown}/index.md` } };
  const tourFile = `${entry.shown}/tour.yml`;
  if (entry.files.includes('tour.yml')) return { fault: { is: 'tour-there', shown: tourFile } };
  if (panoramas.length === 0) return { fault: { is: 'no-panorama', folder: entry.shown, leftOut } };
  const kind = given.get('kind');
  const isUnknown = kind === undefined && panoramas.some(({ takenOn }) => takenOn === undefined);
  if (isUnknown) return { fault: { is: 'values', missing: [{ path: 'kind', choices: PANORAMA_KINDS }] } };
  const scenes = nameScenes(panoramas).map(({ id, file, northDeg, takenOn }) => ({
    id,
    panorama: file,
    kind: kind ?? 'photograph',
    ...Object.fromEntries([...given].filter(([key]) => key !== 'kind')),
    ...(takenOn !== undefined && { date: takenOn }),
    ...(northDeg !== undefined && { north: Math.round(northDeg * 10) / 10 }),
  }));
  const files: [NewFile, NewFile] = [
    { shown: tourFile, before: undefined, after: scaffoldTour(scenes, context.language) },
    {
      shown: `${entry.shown}/index.md`,
      before: original,
      after: addWords(original, scenes, entry, context.language),
    },
  ];
  const before = checkPlanned(entry, [{ ...files[1], after: original }], context);
  const findings = listNew(checkPlanned(entry, files, context), before);
  if (findings.some(({ severity }) => severity === 'error')) return { fault: { is: 'faulty', findings } };
  const changed = files.filter((file) => file.before !== file.after);
  return { plan: { ref: entry.ref, files: changed, findings, leftOut } };
}

/** What a panorama can be, as the schema says. */
export const PANORAMA_KINDS = tourSchema.shape.scenes.element.shape.kind.options;

/** Ids from file names; a name without a Latin letter counts as `scene`, and a second of a kind gets a number. */
function nameScenes(panoramas: readonly Panorama[]): (Panorama & { id: string })[] {
  const used = new Set<string>();
  return panoramas.map((panorama) => {
    const base = suggestId(panorama.file.replace(/^.*\//, '').replace(/\.[^.]*$/, '')) || 'scene';
    let id = base;
    for (let count = 2; used.has(id); count += 1) id = `${base.slice(0, 56)}-${count}`;
    used.add(id);
    return { ...panorama, id };
  });
}

/** The first scene shows as comments what else a scene may have. */
function scaffoldTour(scenes: readonly SceneFacts[], language: 'en' | 'vi'): string {
  const words = SCAFFOLD_WORDS[language];
  const keys = listKeys(tourSchema);
  const describe = new Map(keys.map((key) => [key.path, describeKey('tour', key, language)]));
  const open = keys
    .filter(({ path, name }) => /^scenes\[\]\.[a-z]+$/i.test(path) && !Object.hasOwn(scenes[0] ?? {}, name))
    .flatMap((key) => [
      describe.get(key.path)?.hint ?? '',
      ...exampleLines(key, (path) => describe.get(path)?.label ?? '', words.example),
    ])
    .map((line) => `    # ${line}`);
  const items = scenes.flatMap((scene, row) => [
    ...stringify([scene], { lineWidth: 0 })
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
    ...(row === 0 ? open : []),
  ]);
  return `${[...words.tour.map((line) => `# ${line}`), 'scenes:', ...items].join('\n')}\n`;
}

function addWords(
  original: string,
  scenes: readonly SceneFacts[],
  entry: EntryDraft,
  language: 'en' | 'vi',
): string {
  const there = entry.original?.partial.tour?.scenes ?? {};
  const missing = scenes.filter(({ id }) => !Object.hasOwn(there, id));
  const { scene: describe } = SCAFFOLD_WORDS[language];
  return editFrontMatter(
    original,
    missing.map(({ id }) => ({
      path: ['tour', 'scenes', id],
      value: { title: titleOfId(id), description: describe },
    })),
  );
}

/** A whole panorama beside an entry and what it says of itself. */
export type Panorama = {
  /** Relative to the folder of the entry. */
  file: string;
  /** Compass heading of the picture's centre. */
  northDeg?: number | undefined;
  /** YYYY-MM-DD, as the camera wrote it. */
  takenOn?: string | undefined;
};
type SceneFacts = { id: string; panorama: string; kind: string; date?: string; north?: number };
type TourRequest = {
  entry: EntryDraft;
  original: string;
  panoramas: readonly Panorama[];
  leftOut: readonly string[];
  /** What is true of every panorama: `kind`, `credit`, `licence`. */
  given: ReadonlyMap<string, string>;
};
