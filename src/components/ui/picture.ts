import { escapeMarkup } from '../../model/escape-markup.ts';
import { fallbackUrl, type PictureSet, toSrcset } from '../../model/picture-set.ts';

/**
 * Writes a responsive picture. A string rather than a component: list pages draw dozens, and the component call costs
 * more than the markup. AVIF is offered to narrow windows only, because it is made for phone widths only.
 *
 * @param options `sizes` as in HTML; `eager` for the one picture that is the largest thing on the first screen
 */
export function pictureHtml(picture: PictureSet, options: PictureOptions): string {
  const { widthPx, heightPx } = picture;
  const loading = options.eager ? 'fetchpriority="high"' : 'loading="lazy"';
  const avif = toSrcset(picture, 'avif');
  const sizes = escapeMarkup(options.sizes);
  return (
    `<span class="picture"><img class="picture__blur" src="${picture.blur}" alt="" aria-hidden="true" width="16" height="10">` +
    `<picture><source type="image/avif" media="(max-width: 48em)" srcset="${avif}" sizes="${sizes}">` +
    `<source type="image/webp" srcset="${toSrcset(picture, 'webp')}" sizes="${sizes}">` +
    `<img src="${fallbackUrl(picture)}" alt="${escapeMarkup(options.alt)}"${langAttribute(options.lang)} width="${widthPx}" height="${heightPx}" ` +
    `${loading} decoding="async"></picture></span>`
  );
}

function langAttribute(lang: string | undefined): string {
  return lang === undefined ? '' : ` lang="${lang}"`;
}

export type PictureOptions = {
  alt: string;
  sizes: string;
  eager?: boolean;
  /** BCP 47 tag of `alt` where it differs from the page. */
  lang?: string | undefined;
};
