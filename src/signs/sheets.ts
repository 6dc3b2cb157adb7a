import type { SignFormatId } from '../model/schemas/settings.ts';
import type { DisplayList } from './display-list.ts';
import type { DrawnSign } from './draw-signs.ts';
import { FORMATS } from './formats.ts';
import { countPerSheet, imposeSheet } from './impose.ts';

/** Puts the signs of one format on the pages of one file: a page each, small ones many to a page. */
export function listSheets(
  format: SignFormatId,
  signs: readonly DrawnSign[],
): { list: DisplayList; signs: readonly DrawnSign[] }[] {
  const perPage = format === 'stickers' ? countPerSheet(FORMATS.stickers) : 1;
  return groupPages(signs, perPage).map((page, index) => {
    const [first] = page;
    const lists = page.map(({ list }) => list);
    const isAlone = perPage === 1 && first;
    return { list: isAlone ? first.list : imposeSheet(lists, `${format} ${index + 1}`), signs: page };
  });
}

function groupPages<T>(items: readonly T[], perPage: number): T[][] {
  const pages = Math.ceil(items.length / perPage);
  return Array.from({ length: pages }, (_, index) => items.slice(index * perPage, (index + 1) * perPage));
}
