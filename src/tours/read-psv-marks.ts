import type { LiteralNode } from './data-literal.ts';
import { psvAngleToDeg } from './foreign-angles.ts';
import type { ForeignHotspot, MarkPosition, TourText } from './foreign-tour.ts';
import { isGiven, memberOf, numberOf, textOf } from './literal-values.ts';
import { toPlainLines } from './plain-text.ts';
import { showValue } from './read-pannellum.ts';

/** Reads a marker of Photo Sphere Viewer as a hotspot; one without words, or that is an area, is told and left out. */
export function readPsvMarker(
  marker: LiteralNode,
  scene: string,
  { placeOf, notes }: TourText,
): ForeignHotspot[] {
  const place = placeOf(marker.offset);
  if (AREAS.some((name) => isGiven(memberOf(marker, name)))) {
    notes.leaveOut(scene, 'area', place);
    return [];
  }
  const position = memberOf(marker, 'position') ?? marker;
  const at = readPsvPosition(position);
  if (!at) {
    const wrong = readPsvAngle(memberOf(position, 'yaw')) === undefined ? 'yaw' : 'pitch';
    notes.tell('TI-VALUE', place, { scene, what: wrong, found: showValue(memberOf(position, wrong)) });
    return [];
  }
  if (PICTURES.some((name) => isGiven(memberOf(marker, name)))) notes.leaveOut(scene, 'icon', place);
  if (isGiven(memberOf(marker, 'videoLayer'))) notes.leaveOut(scene, 'picture', place);
  const tooltip = memberOf(marker, 'tooltip');
  const label =
    textOf(tooltip) || textOf(memberOf(tooltip, 'content')) || textOf(memberOf(marker, 'listContent'));
  const content =
    textOf(memberOf(marker, 'content')) || (label === '' ? textOf(memberOf(marker, 'html')) : '');
  const text = [toPlainLines(label).replaceAll('\n', ' '), toPlainLines(content)].filter(Boolean).join('\n');
  return [{ key: textOf(memberOf(marker, 'id')), at, text, url: '', place }];
}

/** Reads `{ yaw, pitch }` or `{ textureX, textureY }`; undefined when neither is there or one is no angle. */
export function readPsvPosition(node: LiteralNode): MarkPosition | undefined {
  const [xPx, yPx] = [numberOf(memberOf(node, 'textureX')), numberOf(memberOf(node, 'textureY'))];
  if (xPx !== undefined && yPx !== undefined) return { xPx, yPx };
  const [yawDeg, pitchDeg] = [readPsvAngle(memberOf(node, 'yaw')), readPsvAngle(memberOf(node, 'pitch'))];
  return yawDeg === undefined || pitchDeg === undefined ? undefined : { yawDeg, pitchDeg };
}

/** Reads an angle in degrees; undefined when there is none. */
export function readPsvAngle(node: LiteralNode | undefined): number | undefined {
  if (node?.is === 'number') return psvAngleToDeg(node.number);
  return node?.is === 'text' ? psvAngleToDeg(node.text) : undefined;
}

const AREAS = ['polygon', 'polygonPixels', 'polyline', 'polylinePixels', 'square', 'rect', 'path'];
const PICTURES = ['image', 'imageLayer', 'elementLayer', 'element'];
