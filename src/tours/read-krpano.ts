import { attributeOf, scanXml, type XmlElement } from '../content/scan-xml.ts';
import { diagonalToVerticalDeg, horizontalToVerticalDeg } from './foreign-angles.ts';
import type { ForeignScene, ForeignTour, TourText } from './foreign-tour.ts';
import { toPlainText } from './plain-text.ts';
import { readKrpanoHotspot, readKrpanoNumber } from './read-krpano-hotspot.ts';
import { type KrpanoScene, readKrpanoPicture } from './read-krpano-picture.ts';

/**
 * Reads a krpano XML file: scenes with their picture, view and hotspots. Degrees; `ath` and `hlookat` to the right,
 * `atv` and `vlookat` **down**; `fov` is vertical unless `fovtype` says otherwise. Actions are never run; the only thing
 * read out of `onclick` is the name in `loadscene(…)`.
 *
 * @returns undefined when the file is no well-formed XML, declares entities or is encrypted; the notes say which
 * @see https://krpano.com/docu/xml/ and https://krpano.com/docu/coordinates/
 */
export function readKrpano(source: TourText): ForeignTour | undefined {
  const { text, notes, placeOf } = source;
  if (/^\s*KENC|<encrypted\b/.test(text)) {
    notes.tell('TI-FILE', placeOf(0), { problem: 'encrypted' });
    return undefined;
  }
  const reading: Reading = { scenes: [], scene: undefined, root: undefined };
  const fault = scanXml(text, {
    open: (element) => open(element, reading, source),
    close: (name) => {
      if (name === 'scene') reading.scene = undefined;
    },
    text: () => {}, // what stands between tags is code of actions
  });
  if (fault?.found === 'entity') notes.tell('TI-FILE', placeOf(fault.offset), { problem: 'entity' });
  else if (fault)
    notes.tell('TI-SYNTAX', placeOf(fault.offset), { found: text.slice(fault.offset, fault.offset + 40) });
  if (fault) return undefined;
  const { scenes, root } = reading;
  const isWhole = root && (root.panorama.file !== undefined || root.panorama.problem !== 'none');
  if (scenes.length === 0 && isWhole) scenes.push(root);
  tellTwice(scenes, source);
  return { scenes: [...new Map(scenes.map((scene) => [scene.key, scene])).values()], start: undefined };
}

function open(element: XmlElement, reading: Reading, source: TourText): void {
  const { name, attributes, offset } = element;
  const place = source.placeOf(offset);
  if (name === 'scene') {
    const key = attributeOf(attributes, 'name') ?? '';
    if (key === '') source.notes.tell('TI-ID', place, { problem: 'missing', id: '' });
    reading.scene = createScene(key, element, source);
    if (key !== '') reading.scenes.push(reading.scene);
    return;
  }
  if (name === 'include') {
    source.notes.leaveOut('', 'include', place, attributeOf(attributes, 'url') ?? '');
    return;
  }
  const what = LEFT_OUT.get(name);
  if (what) source.notes.leaveOut(reading.scene?.key ?? '', what, place);
  if (!PARTS.has(name)) return;
  reading.root ??= createScene('scene', element, source);
  const scene = reading.scene ?? reading.root;
  if (name === 'view') scene.view = readView(attributes);
  else if (name === 'hotspot') readKrpanoHotspot(element, scene, source);
  else readKrpanoPicture(element, scene, source);
}

function createScene(key: string, { attributes, offset }: XmlElement, { placeOf }: TourText): KrpanoScene {
  const place = placeOf(offset);
  const read = (name: string) => readKrpanoNumber(attributeOf(attributes, name));
  const [lat, lng] = [read('lat'), read('lng')];
  const isPoint = lat !== undefined && lng !== undefined && (lat !== 0 || lng !== 0);
  return {
    key,
    place,
    title: toPlainText(attributeOf(attributes, 'title') ?? ''),
    description: toPlainText(attributeOf(attributes, 'description') ?? ''),
    panorama: { place, problem: 'none' },
    northDeg: read('heading'),
    point: isPoint && Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined,
    links: [],
    hotspots: [],
  };
}

function readView(attributes: string): ForeignScene['view'] {
  const read = (name: string) => readKrpanoNumber(attributeOf(attributes, name));
  const [hlookat, vlookat, fov] = [read('hlookat'), read('vlookat'), read('fov')];
  if (hlookat === undefined && vlookat === undefined && fov === undefined) return undefined;
  const type = (attributeOf(attributes, 'fovtype') ?? 'VFOV').toUpperCase();
  const fovDeg = fov === undefined ? undefined : toVerticalDeg(fov, type, read('mfovratio') ?? 4 / 3);
  return { yawDeg: hlookat ?? 0, pitchDeg: vlookat ? -vlookat : 0, fovDeg };
}

/** MFOV is the width of a screen of `ratio`; wider screens keep its height. */
function toVerticalDeg(fovDeg: number, type: string, ratio: number): number {
  if (type === 'HFOV') return horizontalToVerticalDeg(fovDeg);
  if (type === 'DFOV') return diagonalToVerticalDeg(fovDeg);
  return type === 'MFOV' ? horizontalToVerticalDeg(fovDeg, ratio) : fovDeg;
}

function tellTwice(scenes: readonly ForeignScene[], { notes }: TourText): void {
  const seen = new Set<string>();
  for (const { key, place } of scenes) {
    if (seen.has(key)) notes.tell('TI-ID', place, { problem: 'twice', id: key });
    seen.add(key);
  }
}

const PARTS = new Set([
  'view',
  'hotspot',
  'image',
  'sphere',
  'cube',
  'left',
  'cylinder',
  'flat',
  'fisheye',
  'video',
  'level',
]);
const LEFT_OUT = new Map([
  ['action', 'action'],
  ['events', 'action'],
  ['point', 'area'],
  ['map', 'map'],
  ['radar', 'map'],
]);

type Reading = {
  scenes: KrpanoScene[];
  scene: KrpanoScene | undefined;
  /** What stands outside of scenes: a file with one panorama has none. */
  root: KrpanoScene | undefined;
};
