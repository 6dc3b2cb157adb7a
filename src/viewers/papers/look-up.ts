import type { DocumentState } from '../../model/document-state.ts';
import { foldText } from '../../model/fold-text.ts';

/** Tells whether a document is one that was asked for: every word begins a word of it,
 * without regard to accents. */
export function isAskedFor(document: Sought, { words, kind, isInForce }: Query): boolean {
  const parts = foldText(words).split(' ').filter(Boolean);
  return (
    parts.every((part) => ` ${document.text}`.includes(SPACED.test(part) ? ` ${part}` : part)) &&
    (kind === '' || document.kind === kind) &&
    (!isInForce || document.state === 'inForce')
  );
}

/** Scripts that put spaces between words; Chinese and Japanese do not. */
const SPACED = /^[\p{Script=Latin}\p{N}]/u;

/** Reads what the address asks for. */
export function readQuery(search: string): Query {
  const asked = new URLSearchParams(search);
  return {
    words: (asked.get('q') ?? '').slice(0, 200),
    kind: asked.get('kind') ?? '',
    isInForce: asked.get('force') === '1',
  };
}

/** Writes what is asked for as the part of an address after the path; empty when nothing is. */
export function writeQuery({ words, kind, isInForce }: Query): string {
  const asked = new URLSearchParams();
  if (words.trim() !== '') asked.set('q', words.trim());
  if (kind !== '') asked.set('kind', kind);
  if (isInForce) asked.set('force', '1');
  const text = asked.toString();
  return text === '' ? '' : `?${text}`;
}

/** Empty texts ask for nothing. */
export type Query = { words: string; kind: string; isInForce: boolean };

/** `text` is folded. */
export type Sought = { text: string; kind: string; state: DocumentState | undefined };
