import { type LiteralNode, readDataLiteral } from './data-literal.ts';
import type { ForeignTour, TourFormat, TourText } from './foreign-tour.ts';
import { listItems, listPairs, memberOf } from './literal-values.ts';
import { readKrpano } from './read-krpano.ts';
import { readMarzipano } from './read-marzipano.ts';
import { readPannellum } from './read-pannellum.ts';
import { readPsv } from './read-psv.ts';
import { readVrview } from './read-vrview.ts';

/** Tells which program wrote a text; undefined when it is no tour of one that is known. */
export function detectFormat(text: string): TourFormat | undefined {
  if (/^\s*(?:<|KENC)/.test(text))
    return /<(?:krpano|encrypted)\b|^\s*KENC/.test(text) ? 'krpano' : undefined;
  const { value } = readDataLiteral(text);
  return value && detectLiteral(value);
}

/**
 * Reads a text as the tour of one program.
 * @returns undefined when it is none; the notes say why
 */
export function readForeignTour(format: TourFormat, source: TourText): ForeignTour | undefined {
  if (format === 'krpano') return readKrpano(source);
  const { value, fault } = readDataLiteral(source.text);
  if (fault) {
    source.notes.tell('TI-SYNTAX', source.placeOf(fault.offset), { found: fault.found });
    return undefined;
  }
  const read = READERS[format];
  return read?.(value, source);
}

function detectLiteral(root: LiteralNode): TourFormat | undefined {
  const scenes = memberOf(root, 'scenes');
  if (scenes?.is === 'list') return 'marzipano';
  if (scenes?.is === 'map' || ['multiRes', 'cubeMap', 'panorama'].some((key) => memberOf(root, key)))
    return 'pannellum';
  const [node] = root.is === 'list' ? root.items : listItems(memberOf(root, 'nodes'));
  if (memberOf(node, 'panorama') || memberOf(node, 'links')) return 'psv';
  const [first] = listPairs(root);
  return memberOf(first?.[1], 'image') ? 'vrview' : undefined;
}

const READERS: Partial<Record<TourFormat, (root: LiteralNode, source: TourText) => ForeignTour>> = {
  pannellum: readPannellum,
  psv: readPsv,
  marzipano: readMarzipano,
  vrview: readVrview,
};
