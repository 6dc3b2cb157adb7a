import type { LiteralNode } from './data-literal.ts';
import { horizontalToVerticalDeg } from './foreign-angles.ts';
import type {
  Crop,
  ForeignHotspot,
  ForeignLink,
  ForeignScene,
  ForeignTour,
  PanoramaHint,
  TourText,
} from './foreign-tour.ts';
import { isGiven, listItems, listPairs, memberOf, numberOf, textOf } from './literal-values.ts';
import { toPlainLines, toPlainText } from './plain-text.ts';

/**
 * Reads a Pannellum configuration: `default` and `scenes`, or a single panorama. Degrees; yaw to the right, pitch up, yaw 0
 * at the picture's centre; `hfov` is horizontal; `northOffset` is the compass heading of the centre; `vOffset` is how far
 * the centre of a cut picture lies above the horizon.
 *
 * @returns the tour; what cannot be used is told in the notes
 * @see https://pannellum.org/documentation/reference/
 */
export function readPannellum(root: LiteralNode, source: TourText): ForeignTour {
  const defaults = memberOf(root, 'default');
  const list = memberOf(root, 'scenes');
  const pairs = list ? listPairs(list) : [['scene', root] as const];
  if (list?.is === 'map')
    for (const { key, offset } of list.repeated)
      source.notes.tell('TI-ID', source.placeOf(offset), { problem: 'twice', id: key });
  const scenes = pairs.map(([key, node]) => readScene({ key, node, defaults, source }));
  return { scenes, start: textOf(memberOf(defaults, 'firstScene')) || undefined };
}

function readScene(config: SceneConfig): ForeignScene {
  const { key, node, source } = config;
  const place = source.placeOf(node.offset);
  const { links, hotspots } = readMarks(config);
  if (numberOf(setting(config, 'horizonPitch')) || numberOf(setting(config, 'horizonRoll')))
    source.notes.leaveOut(key, 'tilt', place);
  if (['minYaw', 'maxYaw', 'minPitch', 'maxPitch'].some((name) => isGiven(setting(config, name))))
    source.notes.leaveOut(key, 'limits', place);
  const own = setting(config, 'x-diem-den');
  const facts = ['kind', 'licence', 'date'].flatMap((name) => {
    const text = textOf(memberOf(own, name));
    return text === '' ? [] : [[name, text]];
  });
  return {
    key,
    place,
    title: toPlainText(textOf(setting(config, 'title'))),
    description: toPlainText(textOf(memberOf(own, 'description'))),
    panorama: readPanorama(config),
    northDeg: readNumber(config, 'northOffset'),
    view: readView(config),
    point: readPoint(own),
    credit: toPlainText(textOf(setting(config, 'author'))),
    facts: Object.fromEntries(facts),
    links,
    hotspots,
  };
}

/** Only our own export says where a scene lies. */
function readPoint(own: LiteralNode | undefined): ForeignScene['point'] {
  const [lat, lng, accuracyM] = ['lat', 'lng', 'accuracyM'].map((name) => numberOf(memberOf(own, name)));
  if (lat === undefined || lng === undefined || Math.abs(lat) > 90 || Math.abs(lng) > 180) return undefined;
  return { lat, lng, ...(accuracyM !== undefined && accuracyM > 0 && { accuracyM }) };
}

function readPanorama(config: SceneConfig): PanoramaHint {
  const { source, node } = config;
  const type = textOf(setting(config, 'type')) || 'equirectangular';
  const file = setting(config, 'panorama');
  const place = source.placeOf((file ?? setting(config, 'type') ?? node).offset);
  if (type === 'cubemap') return { place, problem: 'cube' };
  if (type === 'multires') return { place, problem: 'tiles' };
  if (isGiven(setting(config, 'video')) || textOf(setting(config, 'dynamic')) !== '')
    return { place, problem: 'video' };
  const name = textOf(file);
  if (name === '') return { place, problem: 'none' };
  const crop = readCrop(config);
  return { file: textOf(setting(config, 'basePath')) + name, place, ...(crop && { crop }) };
}

function readCrop(config: SceneConfig): Crop | undefined {
  const haov = numberOf(setting(config, 'haov')) ?? 360;
  const vaov = numberOf(setting(config, 'vaov')) ?? 180;
  const vOffset = numberOf(setting(config, 'vOffset')) ?? 0;
  if ((haov >= 360 && vaov >= 180) || haov <= 0 || vaov <= 0) return undefined;
  const width = Math.min(1, haov / 360);
  const height = Math.min(1, vaov / 180);
  return { left: (1 - width) / 2, width, height, top: (90 - (vOffset + vaov / 2)) / 180 };
}

function readView(config: SceneConfig): ForeignScene['view'] {
  const read = (name: string) => readNumber(config, name);
  const [yawDeg, pitchDeg, hfovDeg] = [read('yaw'), read('pitch'), read('hfov')];
  const given = ['yaw', 'pitch', 'hfov'].filter((name) => isGiven(setting(config, name)));
  const numbers = [yawDeg, pitchDeg, hfovDeg].filter((number) => number !== undefined);
  if (given.length === 0 || numbers.length < given.length) return undefined;
  const fovDeg = horizontalToVerticalDeg(hfovDeg ?? USUAL_HFOV_DEG);
  return { yawDeg: yawDeg ?? 0, pitchDeg: pitchDeg ?? 0, fovDeg };
}

function readMarks(config: SceneConfig): { links: ForeignLink[]; hotspots: ForeignHotspot[] } {
  const links: ForeignLink[] = [];
  const hotspots: ForeignHotspot[] = [];
  for (const node of listItems(setting(config, 'hotSpots'))) {
    const place = config.source.placeOf(node.offset);
    const [yawDeg, pitchDeg] = [numberOf(memberOf(node, 'yaw')), numberOf(memberOf(node, 'pitch'))];
    if (yawDeg === undefined || pitchDeg === undefined) {
      const wrong = yawDeg === undefined ? 'yaw' : 'pitch';
      const values = { scene: config.key, what: wrong, found: showValue(memberOf(node, wrong)) };
      config.source.notes.tell('TI-VALUE', place, values);
      continue;
    }
    tellParts(node, config);
    const at = { yawDeg, pitchDeg };
    const text = textOf(memberOf(node, 'text'));
    const to = textOf(memberOf(node, 'sceneId'));
    if (to !== '') links.push({ to, at, label: toPlainText(text), place });
    else {
      const url = textOf(memberOf(node, 'URL'));
      hotspots.push({ key: textOf(memberOf(node, 'id')), at, text: toPlainLines(text), url, place });
    }
  }
  return { links, hotspots };
}

function tellParts(node: LiteralNode, { key, source }: SceneConfig): void {
  for (const [what, names] of PARTS)
    for (const name of names) {
      const value = memberOf(node, name);
      if (isGiven(value)) source.notes.leaveOut(key, what, source.placeOf(value.offset));
    }
}

/** Shows a value the way it stands in the file, for texts and numbers. */
export function showValue(node: LiteralNode | undefined): string {
  if (node?.is === 'number') return String(node.number);
  return node === undefined ? '' : textOf(node) || node.is;
}

/** Tells of a value that is there and is no number. */
function readNumber(config: SceneConfig, name: string): number | undefined {
  const node = setting(config, name);
  const number = numberOf(node);
  if (isGiven(node) && number === undefined) {
    const values = { scene: config.key, what: name, found: showValue(node) };
    config.source.notes.tell('TI-VALUE', config.source.placeOf(node.offset), values);
  }
  return number;
}

/** What a scene does not say itself, `default` says for all. */
function setting({ node, defaults }: SceneConfig, name: string): LiteralNode | undefined {
  return memberOf(node, name) ?? memberOf(defaults, name);
}

const USUAL_HFOV_DEG = 100;
const PARTS: [string, string[]][] = [
  ['arrival', ['targetYaw', 'targetPitch', 'targetHfov']],
  ['picture', ['image', 'video']],
  ['icon', ['cssClass', 'createTooltipFunc', 'createTooltipArgs']],
  ['action', ['clickHandlerFunc', 'clickHandlerArgs']],
];

type SceneConfig = {
  key: string;
  node: LiteralNode;
  defaults: LiteralNode | undefined;
  source: TourText;
};
