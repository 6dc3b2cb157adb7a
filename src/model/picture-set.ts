/** Lists the derivatives of one format as a `srcset`. */
export function toSrcset(picture: PictureSet, format: Format): string {
  return picture.derivatives
    .filter((derivative) => derivative.format === format)
    .map((derivative) => `${picture.base}${derivative.file} ${derivative.widthPx}w`)
    .join(', ');
}

/** Address of the derivative that every browser can show. */
export function fallbackUrl(picture: PictureSet): string {
  const jpeg = picture.derivatives.find((derivative) => derivative.format === 'jpg');
  if (!jpeg) throw new Error(`picture ${picture.base} was planned without a JPEG`);
  return picture.base + jpeg.file;
}

/** Address of the narrowest derivative for thumbnails set by a script: WebP, because an `img` alone cannot fall back from AVIF. */
export function thumbnailUrl(picture: PictureSet): string {
  const webp = picture.derivatives.find((derivative) => derivative.format === 'webp');
  return webp ? picture.base + webp.file : fallbackUrl(picture);
}

export type Format = 'avif' | 'webp' | 'jpg';
export type Derivative = { format: Format; widthPx: number; file: string };

/** A picture ready for pages. */
export type PictureSet = {
  /** Folder address, ending in a slash. */
  base: string;
  /** Size of the upright original. */
  widthPx: number;
  heightPx: number;
  derivatives: Derivative[];
  /** Data URI of a 16-pixel-wide WebP, shown until the picture is there. */
  blur: string;
  /** Address of the 1200×630 JPEG for sharing. */
  share: string;
};
