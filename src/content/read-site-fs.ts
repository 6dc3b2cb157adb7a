import { join } from 'node:path';
import type { z } from 'zod';
import { COLLECTIONS, isCollection } from '../model/collections.ts';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { isLanguage, type Language } from '../model/languages.ts';
import { digitisationSchema } from '../model/schemas/digitisation.ts';
import { codesSchema, settingsSchema, unitsSchema } from '../model/schemas/settings.ts';
import type { ContentDraft, Read } from './drafts.ts';
import { leadsOutside, listFolder, shownPath } from './list-content-fs.ts';
import { findNearest } from './nearest.ts';
import { type OpenEntry, readCollection } from './read-entries-fs.ts';
import { readYamlFile } from './read-file-fs.ts';
import { startOf } from './source-file.ts';

/**
 * Reads the whole content folder.
 *
 * @param contentDir absolute
 * @param cwd absolute; paths in diagnostics are relative to it
 * @param open decides when an entry is read; at once when left out
 */
export function readSite(
  contentDir: string,
  cwd: string,
  open?: OpenEntry,
): { draft: ContentDraft; diagnostics: Diagnostic[] } {
  const { folders, files } = listFolder(contentDir);
  const shown = (name: string) => shownPath(join(contentDir, name), cwd);
  const diagnostics: Diagnostic[] = [];
  const read = <S extends z.ZodType>(name: string, schema: S): Read<z.infer<S>> | undefined => {
    if (!files.includes(name)) return undefined;
    if (leadsOutside(join(contentDir, name), contentDir)) {
      diagnostics.push(createDiagnostic('FILE-OUTSIDE', startOf(shown(name)), { name }));
      return undefined;
    }
    const result = readYamlFile(join(contentDir, name), shown(name), schema);
    diagnostics.push(...result.diagnostics);
    return result.read;
  };
  const settings = read('site.yml', settingsSchema);
  const logo = settings?.partial.signs?.logo?.split('/', 1) ?? [];
  for (const { name, nearest } of listUnknown(folders, files)) {
    if (logo.includes(name)) continue;
    diagnostics.push(createDiagnostic('FILE-UNKNOWN', startOf(shown(name)), { name, nearest }));
  }
  if (!files.includes('site.yml'))
    diagnostics.push(createDiagnostic('FILE-NO-SETTINGS', startOf(shown('site.yml')), {}));
  const languages = languagesOf(settings?.data);
  const entries = COLLECTIONS.filter((name) => folders.includes(name)).flatMap((collection) => {
    const result = readCollection(contentDir, collection, cwd, languages.defaultLanguage, open);
    diagnostics.push(...result.diagnostics);
    return result.entries;
  });
  const draft = {
    settings,
    ...languages,
    units: read('units.yml', unitsSchema),
    codes: read('codes.yml', codesSchema),
    digitisation: read('digitisation.yml', digitisationSchema),
    entries,
  };
  return { draft, diagnostics };
}

/** Top-level names that mean nothing today. Those announced for later are passed over in silence. */
function listUnknown(
  folders: readonly string[],
  files: readonly string[],
): { name: string; nearest: string }[] {
  const unknownFolders = folders.filter((name) => !isCollection(name) && !ANNOUNCED.includes(name));
  const unknownFiles = files.filter((name) => !FILES.includes(name) && !/^(?:README|LICEN[CS]E)/i.test(name));
  return [
    ...unknownFolders.map((name) => ({ name, nearest: findNearest(name, COLLECTIONS) })),
    ...unknownFiles.map((name) => ({ name, nearest: findNearest(name, FILES) })),
  ];
}

/** Reads the languages even from settings with errors, so that one typing error there does not hide all others. */
function languagesOf(data: unknown): { defaultLanguage: Language; languages: Language[] } {
  const settings = typeof data === 'object' && data !== null ? data : {};
  const first = 'defaultLanguage' in settings ? String(settings.defaultLanguage) : '';
  const all = 'languages' in settings && Array.isArray(settings.languages) ? settings.languages : [];
  const languages = all.map(String).filter(isLanguage);
  const defaultLanguage = isLanguage(first) ? first : (languages[0] ?? 'vi');
  return { defaultLanguage, languages: languages.length > 0 ? languages : [defaultLanguage] };
}

const FILES = ['site.yml', 'units.yml', 'codes.yml', 'codes.lock', 'digitisation.yml', 'federation.yml'];
const ANNOUNCED = ['stories', 'offers', 'legal', 'projects', 'documents', 'kpi', 'geodata', 'federation'];
