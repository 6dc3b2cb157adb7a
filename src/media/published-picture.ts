import type { Entry } from '../model/site.ts';
import { mainPicture, type Prepared } from './prepared.ts';

/** Finds the JPEG of an entry's main picture as it is published: path on the site, size of that file in pixels. */
export function publishedPicture(
  prepared: Prepared,
): (entry: Entry) => { path: string; widthPx: number; heightPx: number } | undefined {
  return (entry) => {
    const picture = mainPicture(prepared, entry);
    const jpeg = picture?.derivatives.find(({ format }) => format === 'jpg');
    if (!picture || !jpeg) return undefined;
    const heightPx = Math.max(1, Math.round((jpeg.widthPx * picture.heightPx) / picture.widthPx));
    return { path: picture.base + jpeg.file, widthPx: jpeg.widthPx, heightPx };
  };
}
