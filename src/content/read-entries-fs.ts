import { join } from 'node:path';
import type { Collection, EntryRef } from '../model/collections.ts';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { Language } from '../model/languages.ts';
import { entrySchemas, type Facts } from '../model/schemas/entries.ts';
import { modelToursSchema } from '../model/schemas/model-tour.ts';
import { tourSchema } from '../model/schemas/tour.ts';
import { translationSchema } from '../model/schemas/words.ts';
import { checkIds } from './check-ids.ts';
import { classifyFile } from './classify-file.ts';
import type { EntryDraft, Read } from './drafts.ts';
import { listFiles, listFolder, shownPath } from './list-content-fs.ts';
import { readMarkdownFile, readYamlFile } from './read-file-fs.ts';
import { startOf } from './source-file.ts';

/** Reads every entry of a collection, sorted by id. `open` decides when an entry is read; at once when left out. */
export function readCollection(
  contentDir: string,
  collection: Collection,
  cwd: string,
  defaultLanguage: Language,
  open: OpenEntry = (_, read) => read(),
): { entries: EntryDraft[]; diagnostics: Diagnostic[] } {
  const root = join(contentDir, collection);
  const { folders, files } = listFolder(root);
  const shownRoot = shownPath(root, cwd);
  const diagnostics: Diagnostic[] = [
    ...checkIds(folders, shownRoot),
    ...files.map((name) => explainStrayFile(name, shownRoot)),
  ];
  const entries = folders.map((name) => {
    const folder = join(root, name);
    const listing = listFiles(folder, contentDir);
    const shown = `${shownRoot}/${name.normalize('NFC')}`;
    const ref: EntryRef = `${collection}/${name.normalize('NFC')}`;
    const place = { collection, id: name.normalize('NFC'), ref, folder, shown };
    diagnostics.push(
      ...listing.outside.map((file) =>
        createDiagnostic('FILE-OUTSIDE', startOf(`${shown}/${file}`), { name: file }),
      ),
    );
    const whole = { ...place, ...listing };
    const opened = open(whole, () => readEntry(whole, defaultLanguage));
    diagnostics.push(...opened.diagnostics);
    return opened.entry;
  });
  return { entries, diagnostics };
}

function readEntry(place: EntryPlace, defaultLanguage: Language): OpenedEntry {
  const diagnostics: Diagnostic[] = [];
  const { collection, folder, shown, files } = place;
  let original: Read<Facts> | undefined;
  let tour: EntryDraft['tour'];
  let modelTours: EntryDraft['modelTours'];
  const translations: EntryDraft['translations'][number][] = [];
  for (const name of files) {
    const kind = classifyFile(name, defaultLanguage, collection);
    const path = join(folder, name);
    const shownFile = `${shown}/${name.normalize('NFC')}`;
    if (kind.is === 'original') {
      const result = readMarkdownFile(path, shownFile, entrySchemas[collection]);
      diagnostics.push(...result.diagnostics);
      original = result.read;
    } else if (kind.is === 'translation') {
      const result = readMarkdownFile(path, shownFile, translationSchema);
      diagnostics.push(...result.diagnostics.map((fault) => nameFact(fault, collection)));
      if (result.read) translations.push({ ...result.read, language: kind.language });
    } else if (kind.is === 'tour') {
      const result = readYamlFile(path, shownFile, tourSchema);
      diagnostics.push(...result.diagnostics);
      tour = result.read;
    } else if (kind.is === 'model-tours') {
      const result = readYamlFile(path, shownFile, modelToursSchema);
      diagnostics.push(...result.diagnostics);
      modelTours = result.read;
    } else if (kind.is === 'fault') {
      diagnostics.push(kind.explain(startOf(shownFile)));
    }
  }
  if (!files.includes('index.md')) {
    const others = files.filter((name) => /^index\..*\.md$/i.test(name));
    diagnostics.push(createDiagnostic('FILE-NO-INDEX', startOf(`${shown}/index.md`), { others }));
  }
  return { entry: { ...place, original, translations, tour, modelTours }, diagnostics };
}

/** A key that is unknown in a translation but known in index.md is a fact in the wrong file. */
function nameFact(diagnostic: Diagnostic, collection: Collection): Diagnostic {
  const { key, known } = diagnostic.values;
  if (diagnostic.code !== 'FM-UNKNOWN-KEY' || typeof key !== 'string' || !Array.isArray(known))
    return diagnostic;
  const isTopLevel = known.includes('title') && known.includes('source');
  if (!isTopLevel || !Object.hasOwn(entrySchemas[collection].shape, key)) return diagnostic;
  const { path, line, column, length } = diagnostic;
  return createDiagnostic('TR-FACT', { path, line, column, length }, { key });
}

function explainStrayFile(name: string, shownRoot: string): Diagnostic {
  const place = startOf(`${shownRoot}/${name}`);
  if (/\.mdx?$/i.test(name))
    return createDiagnostic('FILE-NOT-A-FOLDER', place, { folder: name.replace(/\.mdx?$/i, '') });
  return createDiagnostic('FILE-UNKNOWN', place, { name, nearest: '' });
}

/** What is known of an entry without reading its files. */
export type EntryPlace = Pick<
  EntryDraft,
  'collection' | 'id' | 'ref' | 'folder' | 'shown' | 'files' | 'outside'
>;
export type OpenedEntry = { entry: EntryDraft; diagnostics: Diagnostic[] };
export type OpenEntry = (place: EntryPlace, read: () => OpenedEntry) => OpenedEntry;
