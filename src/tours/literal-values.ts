import type { LiteralNode } from './data-literal.ts';

/** Gives the value under a key; undefined when there is none, or `node` is no map. */
export function memberOf(node: LiteralNode | undefined, key: string): LiteralNode | undefined {
  return node?.is === 'map' ? node.entries.get(key) : undefined;
}

/** Lists keys and values of a map in the order of the file; [] for anything else. */
export function listPairs(node: LiteralNode | undefined): (readonly [string, LiteralNode])[] {
  return node?.is === 'map' ? [...node.entries] : [];
}

/** Lists the items of a list; [] for anything else. */
export function listItems(node: LiteralNode | undefined): readonly LiteralNode[] {
  return node?.is === 'list' ? node.items : [];
}

/** Gives a text as it is written; numbers count as text, since ids may be numbers. '' for anything else. */
export function textOf(node: LiteralNode | undefined): string {
  if (node?.is === 'text') return node.text;
  return node?.is === 'number' ? String(node.number) : '';
}

/** Gives a number; undefined for anything else, also for NaN and infinity. */
export function numberOf(node: LiteralNode | undefined): number | undefined {
  return node?.is === 'number' && Number.isFinite(node.number) ? node.number : undefined;
}

/** Tells whether something is given: neither missing nor null. */
export function isGiven(node: LiteralNode | undefined): node is LiteralNode {
  return node !== undefined && node.is !== 'nothing';
}
