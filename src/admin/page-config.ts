import type { Bounds } from '../model/geo.ts';
import type { FormConfig } from './form-config.ts';

/** What the editing page reads when it opens: `/admin/config.<language>.json`. */
export type PageConfig = FormConfig & {
  /** Base maps for choosing a position, the widest first. */
  basemaps: { url: string; extent: Bounds }[];
  /** Words of the map picker, and which folder to choose on the first page. */
  words: { showMap: string; map: string; folder: string };
};
