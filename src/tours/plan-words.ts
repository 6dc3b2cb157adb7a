import type { EntryDraft } from '../content/drafts.ts';
import { editFrontMatter, type YamlEdit } from '../content/edit-yaml.ts';
import { SCAFFOLD_WORDS } from '../content/scaffold/comments.ts';
import { titleOfId } from '../content/scaffold/plan-entry.ts';
import type { Language } from '../model/languages.ts';
import type { TourWords } from './compose-tour.ts';

/**
 * Plans the words of an imported tour: into `index.md` when they are in the default language, else into the translation,
 * with reminders in `index.md` for what it lacks. What was written before stays where the source says nothing; words of
 * scenes and hotspots that are gone go from every language.
 *
 * @param texts of the Markdown files by language
 * @returns the new texts, and the scenes nobody has described yet
 * @throws when a file has no front matter
 */
export function planWords(
  words: TourWords,
  { entry, texts, language, defaultLanguage, editorLanguage }: WordsContext,
): { texts: ReadonlyMap<Language, string>; undescribed: string[] } {
  const isOriginal = language === defaultLanguage;
  const known = entry.original?.partial.tour;
  const undescribed: string[] = [];
  const reminder = SCAFFOLD_WORDS[editorLanguage].scene;
  const scenes = Object.entries(words.scenes).map(([id, { title, description }]) => {
    const before = pick(known?.scenes, id);
    const said = (isOriginal && description) || before?.description;
    if (said === undefined || said === reminder) undescribed.push(id);
    return [
      id,
      {
        title: (isOriginal && title) || before?.title || title || titleOfId(id),
        description: said ?? reminder,
      },
    ] as const;
  });
  const hotspots = Object.entries(words.hotspots).map(([id, said]) => {
    const before = pick(known?.hotspots, id);
    return [id, isOriginal ? said : { ...said, ...before }] as const;
  });
  const planned = new Map<Language, string>();
  for (const [one, text] of texts) {
    if (one === defaultLanguage) planned.set(one, editFrontMatter(text, setWords(scenes, hotspots)));
    else planned.set(one, translate(text, one));
  }
  return { texts: planned, undescribed };

  function translate(text: string, one: Language): string {
    const there = entry.translations.find((read) => read.language === one)?.partial.tour;
    const kept = (ids: readonly string[], before: object | undefined) =>
      Object.entries(before ?? {}).filter(([id]) => ids.includes(id));
    const [sceneIds, hotspotIds] = [scenes, hotspots].map((list) => list.map(([id]) => id));
    const own = one === language;
    const said = own
      ? Object.entries(words.scenes).filter(([, { title, description }]) => title && description)
      : [];
    const nextScenes = new Map([...kept(sceneIds ?? [], there?.scenes), ...said]);
    const nextHotspots = new Map([
      ...kept(hotspotIds ?? [], there?.hotspots),
      ...(own ? Object.entries(words.hotspots) : []),
    ]);
    return editFrontMatter(text, setWords([...nextScenes], [...nextHotspots]));
  }
}

function setWords(
  scenes: readonly (readonly [string, object])[],
  hotspots: readonly (readonly [string, object])[],
): YamlEdit[] {
  const set = (key: string, pairs: readonly (readonly [string, object])[]): YamlEdit => ({
    path: ['tour', key],
    // Maps of words hold texts only.
    value: pairs.length === 0 ? undefined : JSON.parse(JSON.stringify(Object.fromEntries(pairs))),
  });
  return [set('scenes', scenes), set('hotspots', hotspots)];
}

function pick<T>(map: Record<string, T> | undefined, id: string): T | undefined {
  return map && Object.hasOwn(map, id) ? map[id] : undefined;
}

type WordsContext = {
  entry: EntryDraft;
  texts: ReadonlyMap<Language, string>;
  /** Of the words that are imported. */
  language: Language;
  defaultLanguage: Language;
  editorLanguage: 'en' | 'vi';
};
