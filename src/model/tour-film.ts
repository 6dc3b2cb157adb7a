/** The 360° film of a scene: equirectangular, seen the same way round as the panorama that stands for it until it plays. */
export type SceneFilm = {
  url: string;
  type: 'video/mp4' | 'video/webm';
  sizeBytes: number;
  /** Nothing is to be heard in it. */
  isSilent: boolean;
  /** `lang` as BCP 47; `name` in that language. The page's own language first. */
  captions: { url: string; lang: string; name: string }[];
  credit?: string | undefined;
};
