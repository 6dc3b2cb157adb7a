import { isParallel, splitBlocks } from '../model/markdown-blocks.ts';
import { BODY } from '../model/source-parts.ts';
import { squeeze } from '../model/translation-source.ts';
import { decodeText } from './decode-text.ts';
import { markOf, type ReturnedUnit } from './returned-unit.ts';
import type { TranslationUnit } from './translation-units.ts';
import { listKept } from './unit-notes.ts';

/** Decides what a returned row means for the text it belongs to as it is today. Changes nothing. */
export function judgeUnit(row: ReturnedUnit, unit: TranslationUnit): Judgement {
  const text = tidy(row.translation, unit);
  const confirms = row.isConfirmed && unit.state === 'stale';
  const isTouched = markOf(unit, text) !== row.mark && text !== tidy(unit.translation, unit);
  if (!isTouched && !confirms) return { is: 'untouched' };
  if (squeeze(clean(row.original)) !== squeeze(unit.original)) return refuse('original');
  if (!isTouched) return { is: 'accepted', text: undefined, lost: [] };
  if (text === '') return refuse('emptied');
  if (markOf(unit, unit.translation) !== row.mark) return refuse(row.mark === '' ? 'mark' : 'meanwhile');
  if (unit.part.name === BODY && unit.index !== undefined && !isOneBlock(text, unit)) return refuse('block');
  const kept = listKept(text);
  return { is: 'accepted', text, lost: listKept(unit.original).filter((each) => !kept.includes(each)) };
}

/** Text as the content check wants it: composed, without invisible characters; one line where the original is one. */
function tidy(text: string, { original, part, index }: TranslationUnit): string {
  const trimmed = clean(text).trim();
  const isOneLine = !original.includes('\n') && !(part.isList && index === undefined) && part.name !== BODY;
  return isOneLine ? trimmed.replace(/\s*\n\s*/g, ' ') : trimmed;
}

function clean(text: string): string {
  const decoded = decodeText(new TextEncoder().encode(text));
  return decoded.ok ? decoded.text : '';
}

/** A paragraph stays one paragraph and a heading a heading, or the texts would no longer stand for each other. */
function isOneBlock(text: string, { original }: TranslationUnit): boolean {
  return isParallel(splitBlocks(original), splitBlocks(text));
}

function refuse(reason: Refusal): Judgement {
  return { is: 'refused', reason };
}

export type Refusal = 'original' | 'emptied' | 'mark' | 'meanwhile' | 'block';

/** `lost`: marks and links of the original that the new text does not have. */
export type Judgement =
  | { is: 'untouched' }
  | { is: 'refused'; reason: Refusal }
  | { is: 'accepted'; text: string | undefined; lost: string[] };
