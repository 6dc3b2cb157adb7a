import { degreesToRadians, directionToAngles } from '../model/panorama.ts';
import type { LiteralNode } from './data-literal.ts';
import type { ForeignLink, ForeignScene, ForeignTour, TourText } from './foreign-tour.ts';
import { listPairs, memberOf, numberOf, textOf } from './literal-values.ts';
import { toPlainText } from './plain-text.ts';
import { showValue } from './read-pannellum.ts';

/**
 * Reads the `scenes` of a Google VR View page: by name an `image` and `hotspots` that are named after the scene they lead
 * to. Degrees; pitch up, but yaw grows to the **left**, because VR View turns its scene about the upward axis of three.js.
 *
 * @see https://github.com/googlearchive/vrview (src/embed/hotspot-renderer.js: Euler(pitch, yaw, 0), order XYZ)
 */
export function readVrview(root: LiteralNode, source: TourText): ForeignTour {
  if (root.is === 'map')
    for (const { key, offset } of root.repeated)
      source.notes.tell('TI-ID', source.placeOf(offset), { problem: 'twice', id: key });
  return { scenes: listPairs(root).map(([key, node]) => readScene(key, node, source)), start: undefined };
}

/** Turns the angles of a VR View hotspot into ours, all in degrees. */
export function vrviewToAngles(yaw: number, pitch: number): { yawDeg: number; pitchDeg: number } {
  const [y, p] = [degreesToRadians(yaw), degreesToRadians(pitch)];
  return directionToAngles([-Math.sin(y), Math.cos(y) * Math.sin(p), -Math.cos(y) * Math.cos(p)]);
}

function readScene(key: string, node: LiteralNode, source: TourText): ForeignScene {
  const image = memberOf(node, 'image');
  const place = source.placeOf(node.offset);
  const file = textOf(image);
  const isStereo = memberOf(node, 'is_stereo');
  const yaw = numberOf(memberOf(node, 'default_yaw'));
  const links = listPairs(memberOf(node, 'hotspots')).flatMap(([to, mark]): ForeignLink[] => {
    const markPlace = source.placeOf(mark.offset);
    const [markYaw, pitch] = [numberOf(memberOf(mark, 'yaw')), numberOf(memberOf(mark, 'pitch'))];
    if (markYaw !== undefined && pitch !== undefined)
      return [{ to, at: vrviewToAngles(markYaw, pitch), label: '', place: markPlace }];
    const wrong = markYaw === undefined ? 'yaw' : 'pitch';
    const values = { scene: key, what: wrong, found: showValue(memberOf(mark, wrong)) };
    source.notes.tell('TI-VALUE', markPlace, values);
    return [];
  });
  return {
    key,
    place,
    title: toPlainText(textOf(memberOf(node, 'title'))),
    description: '',
    panorama:
      file === ''
        ? { place, problem: memberOf(node, 'video') ? 'video' : 'none' }
        : {
            file,
            place: source.placeOf(image?.offset ?? node.offset),
            isStereo: isStereo?.is === 'boolean' && isStereo.boolean,
          },
    view: yaw === undefined ? undefined : { yawDeg: -yaw, pitchDeg: 0, fovDeg: undefined },
    links,
    hotspots: [],
  };
}
