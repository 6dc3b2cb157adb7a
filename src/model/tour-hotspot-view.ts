import type { EntryRef } from './collections.ts';
import type { Language } from './languages.ts';
import { type Angles, normaliseYaw } from './panorama.ts';
import type { PanoramaVideo } from './schemas/panorama-video.ts';
import type { Hotspot } from './schemas/tour-hotspot.ts';
import type { SceneFilm } from './tour-film.ts';

/**
 * Brings together what one page in one language shows of a hotspot.
 * @param words those found for it, if any; a place, sound or model without takes the name of what it leads to
 * @throws when it has no words or names what does not exist: the content check refuses such tours
 */
export function planHotspot(hotspot: Hotspot, words: SpotWords | undefined, find: FindShown): HotspotView {
  const { id, area } = hotspot;
  const shared = { id, ...toAngles(hotspot), ...(area && { area: area.map(toAngles) }) };
  const named = () => getFound(words, `hotspot "${id}" has no words`);
  switch (hotspot.kind) {
    case 'info':
      return { kind: 'info', ...shared, ...named() };
    case 'place': {
      // The pattern of the schema allows nothing but `<collection>/<id>`.
      const place = find.place(hotspot.entry as EntryRef);
      const { title, language, href } = getFound(place, missing(id, hotspot.entry));
      return { kind: 'place', ...shared, href, ...(words ?? { label: title, language }) };
    }
    case 'picture': {
      const picture = getFound(find.picture(hotspot.picture), missing(id, hotspot.picture));
      return { kind: 'picture', ...shared, ...named(), picture };
    }
    case 'audio': {
      const {
        label,
        language,
        spoken: _,
        ...sound
      } = getFound(find.sound(hotspot.sound), missing(id, hotspot.sound));
      return { kind: 'audio', ...shared, ...(words ?? { label, language }), sound };
    }
    case 'video': {
      const video = getFound(find.video(hotspot), missing(id, hotspot.video));
      return { kind: 'video', ...shared, ...named(), video };
    }
    case 'model': {
      const { label, language, href } = getFound(find.model(hotspot.model), missing(id, hotspot.model));
      return { kind: 'model', ...shared, ...(words ?? { label, language }), href };
    }
    case 'link':
      return { kind: 'link', ...shared, ...named(), href: hotspot.url };
  }
}

/** Turns angles of `tour.yml` into those of views. */
export function toAngles({ yaw, pitch }: { yaw: number; pitch: number }): Angles {
  return { yawDeg: normaliseYaw(yaw), pitchDeg: pitch };
}

function missing(id: string, target: string): string {
  return `hotspot "${id}" leads to "${target}", which does not exist`;
}

function getFound<T>(found: T | undefined, otherwise: string): T {
  if (found === undefined) throw new Error(otherwise);
  return found;
}

export type SpotWords = { language: Language; label: string; text?: string | undefined };

/** Finds what hotspots show, in the language of the page. Files are named as the entry's facts name them. */
export type FindShown = {
  place: FindPlace;
  picture: (file: string) => TourPicture | undefined;
  /** `spoken`: the language of a narration. */
  sound: (file: string) => (TourSound & Named & { spoken?: Language | undefined }) | undefined;
  video: (hotspot: Extract<Hotspot, { kind: 'video' }>) => TourVideo | undefined;
  /** The film of a scene. */
  film?: (film: PanoramaVideo) => SceneFilm | undefined;
  model: (file: string) => (Named & { href: string }) | undefined;
};

/** Gives title and address of an entry's page, in the language of the page the tour stands on. */
export type FindPlace = (ref: EntryRef) => { title: string; language: Language; href: string } | undefined;

type Named = { label: string; language: Language };

/** A text and its language as BCP 47 where it is not the page's. */
export type TourText = { text: string; lang?: string | undefined };

export type TourPicture = {
  url: string;
  srcset: string;
  widthPx: number;
  heightPx: number;
  alt: TourText;
  caption?: TourText | undefined;
  credit?: string | undefined;
};

export type TourSound = {
  url: string;
  /** Minutes and seconds. */
  duration: string;
  loops: boolean;
  transcript?: TourText | undefined;
  credit: string;
};

export type TourVideo = {
  url: string;
  type: 'video/mp4' | 'video/webm';
  posterUrl?: string | undefined;
  isSilent: boolean;
  /** `lang` as BCP 47; `name` in that language. The page's own language first. */
  captions: { url: string; lang: string; name: string }[];
  credit?: string | undefined;
};

/** `area`: corners of an outline, in order. The angles of the hotspot itself say where its name stands. */
export type HotspotView = SpotWords & { id: string; area?: Angles[] } & Angles &
  (
    | { kind: 'info' }
    | { kind: 'place'; href: string }
    | { kind: 'picture'; picture: TourPicture }
    | { kind: 'audio'; sound: TourSound }
    | { kind: 'video'; video: TourVideo }
    | { kind: 'model'; href: string }
    | { kind: 'link'; href: string }
  );
