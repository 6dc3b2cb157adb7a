import { isLanguage, type Language } from '../../model/languages.ts';
import { shellId } from '../../model/offline-pack.ts';
import { fetchPack, keepFile } from './fetch-file.ts';
import { dropList, listHeld, partKey, readList, readLists, shellKey, writeList } from './store.ts';
import { BUILD } from './worker-scope.ts';

/** Keeps the page for lack of network in one language, unless this build's is kept already. @throws PackFault */
export async function keepShell(language: Language): Promise<void> {
  const key = shellKey(BUILD, language);
  if (await readList(key)) return;
  const pack = await fetchPack(shellId(language));
  const part = partKey(pack.id); // until it is whole, so that nobody sweeps its files away
  await writeList(part, pack, '');
  const held = await listHeld();
  for (const file of pack.files) if (!held.has(file.hash)) await keepFile(file);
  await writeList(key, pack, new Date().toISOString());
  await dropList(part);
}

/** Fetches this build's pages in the languages kept so far, before the new worker may take over. */
export async function renewShells(): Promise<void> {
  // The oldest first: what a visitor came to last stays the newest, and is the language shown where no address names one.
  for (const language of (await listShellLanguages(false)).toReversed()) await keepShell(language);
}

/** Lists the languages kept. @param isCleaning whether pages of other builds go, where this build's is there */
export async function listShellLanguages(isCleaning: boolean): Promise<Language[]> {
  const kept = await readLists('shells');
  const languages = [...new Set(kept.map(({ pack }) => pack.id.split('/')[0] ?? ''))].filter(isLanguage);
  for (const { key } of isCleaning ? kept : []) {
    const language = languages.find((one) => key.endsWith(`/${one}`));
    const own = language && shellKey(BUILD, language);
    if (own !== key && own && (await readList(own))) await dropList(key);
  }
  return languages;
}
