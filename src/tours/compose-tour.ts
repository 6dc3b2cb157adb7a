import { type EntryRef, isCollection } from '../model/collections.ts';
import { isLanguage } from '../model/languages.ts';
import type { Tour } from '../model/schemas/tour.ts';
import type { ForeignHotspot, ForeignScene, ForeignTour, Notes } from './foreign-tour.ts';
import { LONGEST_TEXT, splitHotspotText } from './hotspot-words.ts';
import { createIdTaker } from './id-taker.ts';
import type { FoundPanorama } from './match-panoramas-fs.ts';
import { toTourAngles, toTourNorth } from './place-marks.ts';
import { planSceneIds } from './scene-names.ts';

/**
 * Brings a tour of another program into the form of `tour.yml`, with its words apart. Scenes without a picture are left out,
 * and so are ways that lead to none.
 */
export function composeTour(tour: ForeignTour, context: ComposeContext): ComposedTour {
  const { pictures, notes } = context;
  const kept = tour.scenes.filter(({ key }) => pictures.has(key));
  const ids = planSceneIds(kept);
  const composing: Composing = { ...context, ids, hotspots: {}, takeId: createIdTaker('hotspot') };
  const scenes = kept.map((scene) => composeScene(scene, composing));
  const titles = titleScenes(kept, ids);
  tellLinkWords(kept, titles, ids, notes);
  const start = tour.start === undefined ? undefined : ids.get(tour.start);
  const isFirst = start === undefined || start === scenes[0]?.id;
  return {
    tour: { ...(!isFirst && { start }), scenes },
    words: {
      scenes: Object.fromEntries(
        kept.map(({ key, description }) => [
          ids.get(key) ?? '',
          { title: titles.get(key) ?? '', description },
        ]),
      ),
      hotspots: composing.hotspots,
    },
    sources: new Map(kept.map(({ key }) => [ids.get(key) ?? '', key])),
  };
}

function composeScene(scene: ForeignScene, context: Composing): Tour['scenes'][number] {
  const { key } = scene;
  const picture = context.pictures.get(key);
  if (!picture) throw new Error(`scene "${key}" has no picture`);
  const north = toTourNorth(scene, picture);
  const view = scene.view && {
    ...toTourAngles(scene.view, scene, picture),
    fov: Math.round(Math.min(110, Math.max(30, scene.view.fovDeg ?? USUAL_FOV_DEG))),
  };
  const links = scene.links.flatMap((link) => {
    const to = context.ids.get(link.to);
    if (to !== undefined && link.to !== key) return [{ to, ...toTourAngles(link.at, scene, picture) }];
    context.notes.tell('TI-LINK', link.place, { scene: key, target: link.to });
    return [];
  });
  const hotspots = scene.hotspots.flatMap((hotspot) => composeHotspot(hotspot, scene, picture, context));
  const { kind, licence } = scene.facts ?? {};
  const said = scene.facts?.date;
  const date = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(said ?? '') ? said : picture.takenOn;
  return {
    id: context.ids.get(key) ?? '',
    panorama: '',
    kind: isKind(kind) ? kind : (context.given.kind ?? 'photograph'),
    ...definedOnly({
      credit: context.given.credit ?? (scene.credit || undefined),
      licence: context.given.licence ?? licence,
      date,
      north,
      point: scene.point && { ...scene.point, lat: roundAt(scene.point.lat), lng: roundAt(scene.point.lng) },
      view,
      links: links.length > 0 ? links : undefined,
      hotspots: hotspots.length > 0 ? hotspots : undefined,
    }),
  };
}

function composeHotspot(
  hotspot: ForeignHotspot,
  scene: ForeignScene,
  picture: FoundPanorama,
  context: Composing,
): NonNullable<Tour['scenes'][number]['hotspots']> {
  const { notes, takeId } = context;
  const { label, text, isCut } = splitHotspotText(hotspot.text);
  const entry = findEntryOfUrl(hotspot.url, context);
  if (label === '' && !entry) {
    notes.leaveOut(scene.key, 'silent', hotspot.place, hotspot.url);
    return [];
  }
  if (hotspot.url !== '' && !entry) notes.leaveOut(scene.key, 'address', hotspot.place, hotspot.url);
  const id = takeId(hotspot.key || label);
  if (isCut) notes.tell('TI-SHORTENED', hotspot.place, { hotspot: id, most: LONGEST_TEXT });
  const at = toTourAngles(hotspot.at, scene, picture);
  const isOwnName = label === '' || (entry !== undefined && label === context.entries.get(entry));
  if (!isOwnName) context.hotspots[id] = { label, ...(text !== undefined && { text }) };
  return [entry ? { id, kind: 'place', entry, ...at } : { id, kind: 'info', ...at }];
}

/** An address of our own site, such as `/vi/sites/tam-thanh/`, leads to an entry. */
function findEntryOfUrl(url: string, { entries, baseUrl }: ComposeContext): EntryRef | undefined {
  const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
  const [, language = '', collection = '', id = ''] = /^\/(\w\w)\/(\w+)\/([\w-]+)\/?$/.exec(path) ?? [];
  const ref = `${collection}/${id}`;
  if (!isLanguage(language) || !isCollection(collection) || !entries.has(ref)) return undefined;
  return `${collection}/${id}`;
}

/** A scene without a title is called what the first way to it is called. */
function titleScenes(scenes: readonly ForeignScene[], ids: ReadonlyMap<string, string>): Map<string, string> {
  const titles = new Map(scenes.map(({ key, title }) => [key, title]));
  for (const { links } of scenes)
    for (const { to, label } of links) if (ids.has(to) && titles.get(to) === '') titles.set(to, label);
  return titles;
}

function tellLinkWords(
  scenes: readonly ForeignScene[],
  titles: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, string>,
  notes: Notes,
): void {
  for (const { key, links } of scenes)
    for (const { to, label, place } of links)
      if (label !== '' && ids.has(to) && label !== titles.get(to)) notes.leaveOut(key, 'link-words', place);
}

function isKind(kind: string | undefined): kind is Tour['scenes'][number]['kind'] {
  return kind === 'photograph' || kind === 'render' || kind === 'illustration';
}

/** Six digits are a tenth of a metre. */
function roundAt(deg: number): number {
  return Number(deg.toFixed(6));
}

function definedOnly<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Object.entries forgets which key has which type.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

const USUAL_FOV_DEG = 75;

export type ComposeContext = {
  pictures: ReadonlyMap<string, FoundPanorama>;
  /** What the owner says of every panorama. */
  given: { kind?: Tour['scenes'][number]['kind']; credit?: string; licence?: string };
  /** Titles of the entries of the site, by reference. */
  entries: ReadonlyMap<string, string>;
  /** Of the site, without a slash at its end. */
  baseUrl: string;
  notes: Notes;
};

type Composing = ComposeContext & {
  ids: ReadonlyMap<string, string>;
  hotspots: Record<string, { label: string; text?: string }>;
  /** Gives ids of hotspots. */
  takeId: (words: string) => string;
};

export type ComposedTour = {
  /** `panorama` of each scene is still ''. */
  tour: Tour;
  /** Titles and descriptions may be ''. */
  words: TourWords;
  /** Keys of the foreign scenes by our ids. */
  sources: ReadonlyMap<string, string>;
};
export type TourWords = {
  scenes: Record<string, { title: string; description: string }>;
  hotspots: Record<string, { label: string; text?: string }>;
};
