import { basename, dirname } from 'node:path/posix';
import { codePlacesAddress } from '../model/offline-codes.ts';
import { BASE_PACK, FACES } from '../model/panorama.ts';
import type { PackPlan } from './offline-plan.ts';
import { chooseSize, listPanoramaKeys, listReferences, servesLanguage } from './offline-references.ts';

/**
 * Lists the files a pack needs, found in the finished site itself, so that it holds what the pages really ask for.
 *
 * @param site the built site: which files there are and what the texts among them say
 * @param tags language tags of the whole site, lower case
 * @returns address → further names it stands for; pages end in a slash. Sorted
 */
export function listPackFiles(
  plan: PackPlan,
  site: BuiltSite,
  tags: { own: string; all: readonly string[] },
): Map<string, string[]> {
  const files = new Map<string, string[]>();
  const add = (path: string) => {
    if (files.has(path) || (plan.isShell && path.startsWith('/data/'))) return;
    const taken = take(path, site);
    if (!taken || files.has(taken.path)) return;
    files.set(taken.path, taken.sizes);
    if (isText(taken.path)) for (const reference of followed(taken.path, site)) add(reference);
  };
  const addPage = (url: string, isTakenWhole: boolean) => {
    const html = site.readText(`${url}index.html`);
    if (html === undefined) return;
    files.set(url, []);
    for (const path of listReferences(url, html)) {
      const isNeeded = isTakenWhole || !path.startsWith('/media/') || path.endsWith('.json');
      if (isNeeded && isFetched(path)) add(path);
    }
    if (isTakenWhole)
      for (const key of listPanoramaKeys(html)) for (const name of FIRST_TILES) add(`/media/${key}/${name}`);
  };
  for (const { url } of plan.pages) addPage(url, true);
  for (const url of plan.common) addPage(url, url === plan.common[0]);
  for (const code of plan.codes) addPage(`/Q/${code}/`, false);
  const places = codePlacesAddress(plan.language);
  if (!plan.isShell || (site.sizeOf(places) ?? 0) <= MOST_SHELL_CODES_BYTES) add(places);
  if (!plan.isShell) {
    if (plan.codes.length > 0) add('/Q/codes.txt');
    for (const path of site.listFolder('/pagefind/')) if (servesLanguage(path, tags.own, tags.all)) add(path);
  }
  const hasStreets = [...files.keys()].some(isStreets);
  const needed = [...files].filter(([path]) => hasStreets || !STREETS_SCRIPT.test(path));
  return new Map(needed.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The streets of a town, which a map needs whole: without network they are what one walks by. */
function isStreets(path: string): boolean {
  return path.endsWith('.pmtiles');
}

/** What draws streets; every map names it, few have any. */
const STREETS_SCRIPT = /^\/_astro\/streets(?:-drawing)?\./;

/** The first two levels of a 360° scene; finer ones stay on the net. */
const FIRST_TILES = [BASE_PACK, ...FACES.map((face) => `${face}-1.webp`)];

/** Larger files are left on the net, whatever names them: recorded clouds of points, originals to download. */
const MOST_BYTES = 4_000_000;

/** What every visitor fetches must stay small: about 300 places with codes, 8 kB on the way. Longer lists come with packs only. */
const MOST_SHELL_CODES_BYTES = 60_000;

/** Leaves out what belongs to a page without being part of it, the best of what has a lesser version, and strips for browsers without WebGL. */
function isFetched(path: string): boolean {
  return (
    !/^\/(?:data(?!\/help)|signs|manage|admin|packs)\//.test(path) &&
    !/^\/qr\/.*\.png$|\/share\.jpg$|\/high\.glb\.gz$|\/wide\.webp$/.test(path)
  );
}

function take(path: string, site: BuiltSite): { path: string; sizes: string[] } | undefined {
  const folder = `${dirname(path)}/`;
  const picture = path.startsWith('/media/') ? chooseSize(basename(path), site.listNames(folder)) : undefined;
  const taken = picture ? folder + picture.chosen : path;
  const size = site.sizeOf(taken);
  if (size === undefined || (size > MOST_BYTES && !isStreets(taken))) return undefined;
  if (isDetailedModel(taken, site)) return undefined;
  return { path: taken, sizes: picture?.sizes ?? [] };
}

/** A model whose quick version lies elsewhere, or anything of that kind too heavy to carry. */
function isDetailedModel(path: string, site: BuiltSite): boolean {
  const isModel = /\.(?:glb|glb\.gz|ply|spz|splat|ksplat)$/.test(path);
  return isModel && basename(path) !== 'first.glb.gz' && (site.sizeOf(path) ?? 0) > MOST_MODEL_BYTES;
}

const MOST_MODEL_BYTES = 1_000_000;

function isText(path: string): boolean {
  return /\.(?:js|css)$/.test(path);
}

/** What a script or style loads itself. Of fonts only those with the letters of our texts. */
function followed(path: string, site: BuiltSite): string[] {
  const references = listReferences(path, site.readText(path) ?? '');
  return references.filter(
    (reference) =>
      isFetched(reference) && (!/\.woff2?$/.test(reference) || /-(?:latin|vietnamese)-/.test(reference)),
  );
}

/** What the planner may know of a built site; paths begin with a slash. */
export type BuiltSite = {
  /** Size in bytes of a file; nothing for folders and what does not exist. */
  sizeOf: (path: string) => number | undefined;
  /** Nothing when there is no such file. */
  readText: (path: string) => string | undefined;
  /** Names directly in a folder. */
  listNames: (folder: string) => string[];
  /** Paths of all files below a folder. */
  listFolder: (folder: string) => string[];
};
