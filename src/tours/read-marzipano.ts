import { radiansToDegrees } from '../model/panorama.ts';
import type { LiteralNode } from './data-literal.ts';
import type { ForeignHotspot, ForeignLink, ForeignScene, ForeignTour, TourText } from './foreign-tour.ts';
import { listItems, memberOf, numberOf, textOf } from './literal-values.ts';
import { toPlainLines, toPlainText } from './plain-text.ts';
import { showValue } from './read-pannellum.ts';

/**
 * Reads the `data.js` of the Marzipano tool. Radians; yaw to the right from the middle of the front face; pitch **down**;
 * `fov` is vertical. The tool keeps only tiles, so every scene needs the picture it was made from.
 *
 * @see https://github.com/google/marzipano (src/views/Rectilinear.js)
 */
export function readMarzipano(root: LiteralNode, source: TourText): ForeignTour {
  const seen = new Set<string>();
  const scenes = listItems(memberOf(root, 'scenes')).flatMap((node) => {
    const place = source.placeOf(node.offset);
    const key = textOf(memberOf(node, 'id'));
    if (key === '' || seen.has(key)) {
      source.notes.tell('TI-ID', place, { problem: key === '' ? 'missing' : 'twice', id: key });
      return [];
    }
    seen.add(key);
    return [readScene(key, node, source)];
  });
  return { scenes, start: undefined };
}

function readScene(key: string, node: LiteralNode, source: TourText): ForeignScene {
  const place = source.placeOf(node.offset);
  const view = memberOf(node, 'initialViewParameters');
  const at = readAngles(view);
  const fov = numberOf(memberOf(view, 'fov'));
  const fovDeg = fov === undefined ? undefined : radiansToDegrees(fov);
  const links: ForeignLink[] = [];
  const hotspots: ForeignHotspot[] = [];
  for (const name of ['linkHotspots', 'infoHotspots', 'hotspots'])
    for (const mark of listItems(memberOf(node, name))) readMark(mark);
  return {
    key,
    place,
    title: toPlainText(textOf(memberOf(node, 'name'))),
    description: '',
    panorama: { place, problem: 'tiles' },
    view: at && { ...at, fovDeg },
    links,
    hotspots,
  };

  function readMark(mark: LiteralNode): void {
    const markPlace = source.placeOf(mark.offset);
    const angles = readAngles(mark);
    if (!angles) {
      const wrong = numberOf(memberOf(mark, 'yaw')) === undefined ? 'yaw' : 'pitch';
      const values = { scene: key, what: wrong, found: showValue(memberOf(mark, wrong)) };
      source.notes.tell('TI-VALUE', markPlace, values);
      return;
    }
    if (memberOf(mark, 'targetViewParameters')) source.notes.leaveOut(key, 'arrival', markPlace);
    const to = textOf(memberOf(mark, 'target'));
    const lines = ['title', 'text'].map((name) => toPlainText(textOf(memberOf(mark, name))));
    if (to !== '') links.push({ to, at: angles, label: lines[0] ?? '', place: markPlace });
    else {
      const text = toPlainLines(lines.filter((line) => line !== '').join('\n'));
      hotspots.push({ key: '', at: angles, text, url: '', place: markPlace });
    }
  }
}

function readAngles(node: LiteralNode | undefined): { yawDeg: number; pitchDeg: number } | undefined {
  const [yaw, pitch] = [numberOf(memberOf(node, 'yaw')), numberOf(memberOf(node, 'pitch'))];
  if (yaw === undefined || pitch === undefined) return undefined;
  return { yawDeg: radiansToDegrees(yaw), pitchDeg: -radiansToDegrees(pitch) };
}
