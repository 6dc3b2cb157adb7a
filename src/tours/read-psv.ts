import { bearingDeg } from '../model/bearing.ts';
import { distanceM } from '../model/geo.ts';
import { radiansToDegrees } from '../model/panorama.ts';
import type { LiteralNode } from './data-literal.ts';
import type {
  CameraFrame,
  Crop,
  ForeignLink,
  ForeignScene,
  ForeignTour,
  MarkPosition,
  PanoramaHint,
  TourText,
} from './foreign-tour.ts';
import { isGiven, listItems, memberOf, numberOf, textOf } from './literal-values.ts';
import { toPlainText } from './plain-text.ts';
import { showValue } from './read-pannellum.ts';
import { readPsvAngle, readPsvMarker, readPsvPosition } from './read-psv-marks.ts';

/**
 * Reads the nodes of Photo Sphere Viewer's virtual tour: a list, or a map with `nodes` and `startNodeId`. Angles are radians
 * or texts with a unit; yaw to the right, pitch up; `gps` is [longitude, latitude, altitude]. Yaw 0 is the heading 0 of the
 * camera when the picture or `panoData` says where the camera looked, and `sphereCorrection.pan` turns on from there.
 *
 * @see https://photo-sphere-viewer.js.org/plugins/virtual-tour.html
 */
export function readPsv(root: LiteralNode, source: TourText): ForeignTour {
  const nodes = root.is === 'list' ? root.items : listItems(memberOf(root, 'nodes'));
  const byId = new Map<string, LiteralNode>();
  for (const node of nodes) {
    const id = textOf(memberOf(node, 'id'));
    if (id !== '' && !byId.has(id)) byId.set(id, node);
    else
      source.notes.tell('TI-ID', source.placeOf(node.offset), {
        problem: id === '' ? 'missing' : 'twice',
        id,
      });
  }
  const scenes = [...byId].map(([key, node]) => readNode({ key, node, byId, source }));
  return { scenes, start: textOf(memberOf(root, 'startNodeId')) || undefined };
}

function readNode(context: NodeContext): ForeignScene {
  const { key, node, source } = context;
  const place = source.placeOf(node.offset);
  const links = listItems(memberOf(node, 'links')).flatMap((link) => readLink(link, context));
  const view = memberOf(node, 'rotateToPosition');
  const at = view && readPsvPosition(view);
  const correction = memberOf(node, 'sphereCorrection');
  const [tilt, roll] = [
    readPsvAngle(memberOf(correction, 'tilt')),
    readPsvAngle(memberOf(correction, 'roll')),
  ];
  if (tilt || roll) source.notes.leaveOut(key, 'tilt', source.placeOf(correction?.offset ?? node.offset));
  for (const name of ['map', 'plan']) {
    const found = memberOf(node, name);
    if (isGiven(found)) source.notes.leaveOut(key, 'map', source.placeOf(found.offset));
  }
  const gps = memberOf(node, 'gps');
  const point = readGps(gps);
  if (isGiven(gps) && !point) {
    const found = listItems(gps).map(showValue).join(', ');
    source.notes.tell('TI-VALUE', source.placeOf(gps.offset), { scene: key, what: 'gps', found });
  }
  const isCompass = links.some(({ isFromGps }) => isFromGps);
  const frame: CameraFrame = {
    headingDeg: numberOf(memberOf(memberOf(node, 'panoData'), 'poseHeading')),
    panDeg: readPsvAngle(memberOf(correction, 'pan')) ?? 0,
    isCompass,
  };
  return {
    key,
    place,
    title: toPlainText(textOf(memberOf(node, 'name')) || textOf(memberOf(node, 'caption'))),
    description: toPlainText(textOf(memberOf(node, 'description'))),
    panorama: readPanorama(node, source),
    frame,
    view: at && 'yawDeg' in at ? { ...at, fovDeg: undefined } : undefined,
    point,
    links: links.map(({ isFromGps: _, ...link }) => link),
    hotspots: listItems(memberOf(node, 'markers')).flatMap((marker) => readPsvMarker(marker, key, source)),
  };
}

function readLink(link: LiteralNode, { key, node, byId, source }: NodeContext): PsvLink[] {
  const place = source.placeOf(link.offset);
  const to = textOf(memberOf(link, 'nodeId'));
  const label = toPlainText(textOf(memberOf(link, 'name')));
  if (isGiven(memberOf(link, 'rotateToPosition'))) source.notes.leaveOut(key, 'arrival', place);
  const given = readPsvPosition(memberOf(link, 'position') ?? link);
  if (given) return [{ to, at: given, label, place, isFromGps: false }];
  const at = gpsToPosition(memberOf(node, 'gps'), memberOf(link, 'gps') ?? memberOf(byId.get(to), 'gps'));
  if (at) return [{ to, at, label, place, isFromGps: true }];
  source.notes.tell('TI-VALUE', place, { scene: key, what: 'position', found: to });
  return [];
}

/** From the bearing and the difference in altitude. */
function gpsToPosition(from: LiteralNode | undefined, to: LiteralNode | undefined): MarkPosition | undefined {
  const [a, b] = [readGps(from), readGps(to)];
  if (!a || !b) return undefined;
  const [low, high] = [numberOf(listItems(from)[2]) ?? 0, numberOf(listItems(to)[2]) ?? 0];
  const pitchDeg = radiansToDegrees(Math.atan2(high - low, distanceM(a, b)));
  return { yawDeg: bearingDeg(a, b), pitchDeg: Math.abs(pitchDeg) < 1e-9 ? 0 : pitchDeg };
}

function readGps(node: LiteralNode | undefined): { lat: number; lng: number } | undefined {
  const [lng, lat] = listItems(node).map(numberOf);
  if (lat === undefined || lng === undefined) return undefined;
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined;
}

function readPanorama(node: LiteralNode, source: TourText): PanoramaHint {
  const panorama = memberOf(node, 'panorama');
  const place = source.placeOf((panorama ?? node).offset);
  const file = textOf(panorama) || textOf(memberOf(panorama, 'path'));
  if (file !== '') {
    const crop = readCrop(memberOf(node, 'panoData'));
    return { file, place, ...(crop && { crop }) };
  }
  if (memberOf(panorama, 'source')) return { place, problem: 'video' };
  if (memberOf(panorama, 'tileUrl') || memberOf(panorama, 'baseUrl') || memberOf(panorama, 'faceSize'))
    return { place, problem: 'tiles' };
  return { place, problem: isGiven(panorama) ? 'cube' : 'none' };
}

function readCrop(data: LiteralNode | undefined): Crop | undefined {
  const read = (name: string) => numberOf(memberOf(data, name));
  const fullWidth = read('fullWidth') ?? (read('fullHeight') ?? 0) * 2;
  const fullHeight = read('fullHeight') ?? fullWidth / 2;
  const [width, height] = [read('croppedWidth'), read('croppedHeight')];
  if (fullWidth <= 0 || width === undefined || height === undefined) return undefined;
  if (width >= fullWidth && height >= fullHeight) return undefined;
  return {
    left: (read('croppedX') ?? (fullWidth - width) / 2) / fullWidth,
    top: (read('croppedY') ?? (fullHeight - height) / 2) / fullHeight,
    width: width / fullWidth,
    height: height / fullHeight,
  };
}

type PsvLink = ForeignLink & { isFromGps: boolean };
type NodeContext = {
  key: string;
  node: LiteralNode;
  byId: ReadonlyMap<string, LiteralNode>;
  source: TourText;
};
