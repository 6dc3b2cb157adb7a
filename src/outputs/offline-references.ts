/**
 * Finds every address on our own site that the text of a page, script or style names, whatever it is for: attributes,
 * JSON, `url()`, imports beside the file. Which of them exist, and which are worth taking along, others decide.
 *
 * @param path address of the text itself, against which `./name.js` is read
 * @returns pathnames without query or fragment, each once, in the order of the text
 */
export function listReferences(path: string, text: string): string[] {
  const found = new Set<string>();
  for (const [, absolute] of text.matchAll(ABSOLUTE)) if (absolute) found.add(decode(absolute));
  // Vite's list of what a script loads later: names without the slash.
  for (const [asset] of text.matchAll(/(?<![\w/])_astro\/[\w.@~-]+/g)) found.add(`/${asset}`);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  for (const [, name] of text.matchAll(BESIDE)) if (name) found.add(folder + name);
  return [...found];
}

/** Lists the keys of panoramas in the data of a page: their tiles have no addresses in it. */
export function listPanoramaKeys(html: string): string[] {
  return [...new Set([...html.matchAll(/"key":"([0-9a-f]{16})"/g)].flatMap((match) => match[1] ?? []))];
}

/**
 * Tells whether a file of the search serves this language: it names no other. Files that name none serve all.
 * @param tag lower-case language tag as the search writes it, `zh-hans`
 */
export function servesLanguage(path: string, tag: string, allTags: readonly string[]): boolean {
  const named = allTags.filter((one) => new RegExp(`(?:^|[/._-])${one}(?:[/._-]|$)`).test(path));
  return named.length === 0 || named.includes(tag);
}

/**
 * Chooses the one size of a picture that is taken along: the smallest WebP of at least 800 pixels, else the largest.
 *
 * @param name file name of any size, such as `480.avif` or `poster-640.webp`
 * @param siblings all names in its folder
 * @returns nothing when the name is no picture of several sizes
 */
export function chooseSize(
  name: string,
  siblings: readonly string[],
): { chosen: string; sizes: string[] } | undefined {
  const { prefix } = PICTURE.exec(name)?.groups ?? {};
  if (prefix === undefined) return undefined;
  const family = siblings.filter((sibling) => PICTURE.exec(sibling)?.groups?.prefix === prefix);
  const webp = family.filter((sibling) => sibling.endsWith('.webp')).sort((a, b) => widthOf(a) - widthOf(b));
  const chosen = webp.find((sibling) => widthOf(sibling) >= TAKEN_WIDTH_PX) ?? webp.at(-1);
  if (chosen === undefined) return undefined;
  return { chosen, sizes: family.filter((sibling) => sibling !== chosen).sort() };
}

function widthOf(name: string): number {
  return Number(/(\d+)\.\w+$/.exec(name)?.[1]);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a broken percent sign: no file of ours
  }
}

/** Enough for a phone held upright; twice as wide costs twice the bytes. */
const TAKEN_WIDTH_PX = 800;

/** Sizes are widths of at least three digits: `f-1.webp` is a pack of tiles. */
const PICTURE = /^(?<prefix>|.*-)\d{3,5}\.(?:avif|webp|jpg)$/;

const ABSOLUTE = /(?<=["'`(,\s=]|&quot;|&#34;)(\/(?!\/)[\w./%~@-]+)/g;

const BESIDE = /["'`(]\.\/([\w.@~-]+)["'`)]/g;
