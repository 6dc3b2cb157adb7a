import type { PosterFile, PosterManifest, ScenePictures } from './panorama.ts';

/** Gives the addresses of a poster. */
export function planPoster({ key, webp, jpeg }: PosterManifest, mediaBase: string): PosterView {
  const toPicture = toFile(key, mediaBase);
  return { webp: webp.map(toPicture), jpeg: toPicture(jpeg) };
}

function toFile(key: string, mediaBase: string) {
  return ({ file, widthPx, heightPx }: PosterFile): PosterPicture => ({
    url: `${mediaBase}${key}/${file}`,
    widthPx,
    heightPx,
  });
}

/** Gives the addresses of the pictures that stand for a scene; none where none were made. */
export function planPictures(
  made: ScenePictures | undefined,
  mediaBase: string,
): { thumb?: PosterPicture; wide?: PosterPicture } {
  if (!made) return {};
  const { key, thumb, wide } = made;
  return { thumb: toFile(key, mediaBase)(thumb), wide: toFile(key, mediaBase)(wide) };
}

export type PosterView = { webp: PosterPicture[]; jpeg: PosterPicture };
export type PosterPicture = { url: string; widthPx: number; heightPx: number };
