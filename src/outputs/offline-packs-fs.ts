import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { BCP47, type Language } from '../model/languages.ts';
import { codePlacesAddress } from '../model/offline-codes.ts';
import {
  PACK_FORMAT,
  type Pack,
  type PackFile,
  type PackSummary,
  packAddress,
  packBytes,
  packIndexAddress,
} from '../model/offline-pack.ts';
import type { Site } from '../model/site.ts';
import { listCodePlaces } from './offline-codes.ts';
import { type BuiltSite, listPackFiles } from './offline-files.ts';
import { type PackPlan, planPacks } from './offline-plan.ts';
import { type OutputFile, writeOutputFiles } from './write-fs.ts';

/**
 * Writes the lists of files of everything a visitor can take along, `packs/<language>/…json`, from the finished pages.
 * To be called when nothing below `siteDir` changes any more: the lists hold the hash of every file.
 *
 * @returns a hash that changes when the page for visitors without network does, in any language
 */
export async function writePacks(site: Site, siteDir: string): Promise<{ shellRev: string }> {
  const plans = planPacks(site);
  // Part of the packs themselves, so there before anything is listed.
  await writeOutputFiles(
    siteDir,
    site.settings.languages.map((language) =>
      jsonFile(codePlacesAddress(language), listCodePlaces(site, language, plans)),
    ),
  );
  const built = openSite(siteDir);
  const hashes = new Map<string, PackFile>();
  const all = site.settings.languages.map(tagOf);
  const packs = plans.map((plan) => {
    const files = listPackFiles(plan, built, { own: tagOf(plan.language), all });
    return {
      plan,
      pack: makePack(
        plan,
        [...files].map(([url, sizes]) => describe(siteDir, url, sizes, hashes)),
      ),
    };
  });
  await writeOutputFiles(siteDir, [
    ...packs.map(({ pack }) => jsonFile(packAddress(pack.id), pack)),
    ...site.settings.languages.map((language) =>
      jsonFile(packIndexAddress(language), summarise(packs, language)),
    ),
  ]);
  const shells = packs.filter(({ plan }) => plan.isShell).map(({ pack }) => pack.rev);
  return { shellRev: shorten(shells.join()) };
}

function makePack({ id, title, pages }: PackPlan, files: PackFile[]): Pack {
  const taken = new Set(files.map(({ url }) => url));
  const rev = shorten(JSON.stringify([id, title, files]));
  return {
    format: PACK_FORMAT,
    id,
    title,
    rev,
    bytes: packBytes(files),
    pages: pages.filter(({ url }) => taken.has(url)),
    files,
  };
}

function summarise(packs: readonly { plan: PackPlan; pack: Pack }[], language: Language): PackSummary[] {
  return packs
    .filter(({ plan }) => plan.language === language && !plan.isShell)
    .map(({ pack: { id, title, rev, bytes, files } }) => ({ id, title, rev, bytes, count: files.length }));
}

function describe(siteDir: string, url: string, sizes: string[], known: Map<string, PackFile>): PackFile {
  const before = known.get(url);
  if (before) return before;
  const bytes = readFileSync(join(siteDir, url.endsWith('/') ? `${url}index.html` : url));
  const file: PackFile = {
    url,
    hash: shorten(bytes),
    bytes: bytes.length,
    ...(sizes.length > 0 ? { sizes } : {}),
  };
  known.set(url, file);
  return file;
}

function shorten(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 24);
}

/** The tag as the search index writes it. */
function tagOf(language: Language): string {
  return BCP47[language].toLowerCase();
}

function jsonFile(address: string, content: unknown): OutputFile {
  return { path: address.slice(1), text: `${JSON.stringify(content)}\n` };
}

/** Reads the site once: packs of one language share most of their files. */
function openSite(siteDir: string): BuiltSite {
  const sizes = new Map<string, number>();
  for (const entry of readdirSync(siteDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    sizes.set(file.slice(siteDir.length).split(sep).join('/'), statSync(file).size);
  }
  const names = Map.groupBy(sizes.keys(), (path) => path.slice(0, path.lastIndexOf('/') + 1));
  const texts = new Map<string, string>();
  return {
    sizeOf: (path) => sizes.get(path),
    readText(path) {
      if (!sizes.has(path)) return undefined;
      const text = texts.get(path) ?? readFileSync(join(siteDir, path), 'utf8');
      if (!path.endsWith('.html')) texts.set(path, text);
      return text;
    },
    listNames: (folder) => names.get(folder)?.map((path) => path.slice(folder.length)) ?? [],
    listFolder: (folder) => [...sizes.keys()].filter((path) => path.startsWith(folder)),
  };
}
