import { type CompiledLexicon, compileLexicon } from '../search/compile-lexicon.ts';
import { type NameIndex, prepareNames } from '../search/name-index.ts';
import type { HelpEntry, HelpFile } from './help-facts.ts';

/** Prepares a file of facts once, so that each question only looks up. */
export function prepareHelp(file: HelpFile): PreparedHelp {
  const rows = file.entries.map(({ ref, url, title, names, family }) => ({
    id: ref,
    url,
    title,
    names: [...names],
    family,
  }));
  return {
    file,
    names: prepareNames(rows),
    lexicon: compileLexicon(file.lexicon),
    byRef: new Map(file.entries.map((entry) => [entry.ref, entry])),
  };
}

export type PreparedHelp = {
  file: HelpFile;
  names: NameIndex;
  lexicon: CompiledLexicon;
  byRef: ReadonlyMap<string, HelpEntry>;
};
