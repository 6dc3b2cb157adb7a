import { attributeOf, type XmlElement } from '../content/scan-xml.ts';
import type { ForeignScene, TourText } from './foreign-tour.ts';
import { toPlainLines, toPlainText } from './plain-text.ts';

/** Reads a hotspot of krpano into the scene it stands in; areas are passed over, their points tell of them. */
export function readKrpanoHotspot(
  { attributes, offset }: XmlElement,
  scene: ForeignScene,
  source: TourText,
): void {
  const place = source.placeOf(offset);
  const read = (name: string) => attributeOf(attributes, name) ?? '';
  const [ath, atv] = [readKrpanoNumber(read('ath')), readKrpanoNumber(read('atv'))];
  const isArea = ath === undefined && atv === undefined && read('ath') === '' && read('atv') === '';
  if (isArea) return;
  if (ath === undefined || atv === undefined) {
    const wrong = ath === undefined ? 'ath' : 'atv';
    source.notes.tell('TI-VALUE', place, { scene: scene.key, what: wrong, found: read(wrong) });
    return;
  }
  const at = { yawDeg: ath, pitchDeg: atv === 0 ? 0 : -atv };
  const to =
    read('linkedscene') || (/^\s*(?:skin_)?loadscene\(\s*'?([\w-]+)/.exec(read('onclick'))?.[1] ?? '');
  if (read('linkedscene_lookat') !== '') source.notes.leaveOut(scene.key, 'arrival', place);
  if (to !== '') {
    scene.links.push({ to, at, label: toPlainText(read('tooltip')), place });
    return;
  }
  if (read('videourl') !== '') source.notes.leaveOut(scene.key, 'picture', place);
  if (/^\s*(?:js|jscall|call|set|tween|if)\b/.test(read('onclick')))
    source.notes.leaveOut(scene.key, 'action', place);
  const label = toPlainText(read('tooltip') || read('title'));
  const text = toPlainLines(unbracket(read('description') || read('html') || read('text')));
  const url = /openurl\(\s*'?([^,')]+)/.exec(read('onclick'))?.[1]?.trim() ?? '';
  const key = read('name');
  scene.hotspots.push({ key, at, text: [label, text].filter(Boolean).join('\n'), url, place });
}

/** krpano lets tags be written with square brackets inside attributes. */
function unbracket(text: string): string {
  return text.replace(/\[(\/?[a-z][^[\]]*)\]/gi, '<$1>');
}

/** Reads a number as krpano writes it; undefined for none, `NaN` and anything else. */
export function readKrpanoNumber(text: string | undefined): number | undefined {
  const trimmed = (text ?? '').trim();
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(trimmed) ? Number(trimmed) : undefined;
}
