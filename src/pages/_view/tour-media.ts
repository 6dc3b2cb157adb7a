import { join } from 'node:path';
import type { Prepared } from '../../media/prepared.ts';
import { BCP47, ENDONYMS, type Language } from '../../model/languages.ts';
import { fallbackUrl, toSrcset } from '../../model/picture-set.ts';
import { type Entry, localise, pictureId } from '../../model/site.ts';
import type { SceneFilm } from '../../model/tour-film.ts';
import type { FindShown, TourPicture, TourText, TourVideo } from '../../model/tour-hotspot-view.ts';
import { entryPath } from '../../model/urls.ts';
import { toPicture } from './pictures.ts';
import { toSound } from './sounds.ts';

/** Finds what the hotspots of an entry's tour show, in the language of the page. */
export function findTourMedia(prepared: Prepared, entry: Entry, language: Language): FindShown {
  const { site, files } = prepared;
  const origin = site.settings.defaultLanguage;
  const findPicture = (file: string) => findTourPicture(prepared, entry, language, file);
  const rank = (spoken: Language) => (spoken === language ? 0 : spoken === origin ? 1 : 2);
  /** The page's own language first. */
  const listCaptions = (given: readonly { language: Language; file: string }[] = []) =>
    given
      .toSorted((a, b) => rank(a.language) - rank(b.language))
      .flatMap(({ language: spoken, file }) => {
        const url = files.get(join(entry.folder, file))?.url;
        return url === undefined ? [] : [{ url, lang: BCP47[spoken], name: ENDONYMS[spoken] }];
      });
  return {
    place(ref) {
      const place = site.byRef.get(ref);
      if (!place) return undefined;
      const found = localise(site, place, language);
      return { title: found.words.title, language: found.language, href: entryPath(language, place) };
    },
    picture: findPicture,
    sound(file) {
      const sound = entry.facts.audio?.find((one) => one.file === file);
      const view = sound && toSound(prepared, { entry, sound, language, origin });
      if (!sound || !view) return undefined;
      const spoken = sound.kind === 'narration' ? (sound.language ?? origin) : undefined;
      const { url, duration, loops, transcript } = view;
      const named = { label: view.label, language: view.labelLang === BCP47[language] ? language : origin };
      const credit = [view.note, view.credit].filter(Boolean).join(' ');
      return {
        ...named,
        url,
        duration,
        loops,
        ...(transcript && { transcript: toText(transcript, language) }),
        credit,
        spoken,
      };
    },
    video(hotspot): TourVideo | undefined {
      const made = files.get(join(entry.folder, hotspot.video));
      if (!made) return undefined;
      return {
        url: made.url,
        type: typeOf(made.url),
        posterUrl: hotspot.poster === undefined ? undefined : findPicture(hotspot.poster)?.url,
        isSilent: hotspot.silent === true,
        captions: listCaptions(hotspot.captions),
        credit: [hotspot.credit, hotspot.licence].filter(Boolean).join(' · ') || undefined,
      };
    },
    film(video): SceneFilm | undefined {
      const made = files.get(join(entry.folder, video.file));
      if (!made) return undefined;
      return {
        url: made.url,
        type: typeOf(made.url),
        sizeBytes: made.sizeBytes,
        isSilent: video.silent === true,
        captions: listCaptions(video.captions),
        credit: [video.credit, video.licence].filter(Boolean).join(' · ') || undefined,
      };
    },
    model(file) {
      const model = entry.facts.models?.find((one) => one.file === file);
      if (!model) return undefined;
      const id = pictureId(model);
      const href = `${entryPath(language, entry)}#model-${id}`;
      for (const from of [language, origin]) {
        const label = entry.translations[from]?.words.modelLabels?.[id];
        if (label !== undefined) return { label, language: from, href };
      }
      return { label: id, language: origin, href };
    },
  };
}

function findTourPicture(
  prepared: Prepared,
  entry: Entry,
  language: Language,
  file: string,
): TourPicture | undefined {
  const picture = entry.facts.pictures?.find((one) => one.file === file);
  const shown = picture && toPicture(prepared, { entry, picture, language });
  if (!shown?.picture) return undefined;
  const { widthPx, heightPx } = shown.picture;
  return {
    url: fallbackUrl(shown.picture),
    srcset: toSrcset(shown.picture, 'webp'),
    widthPx,
    heightPx,
    alt: toText({ text: shown.alt, lang: shown.altLang }, language),
    ...(shown.caption !== undefined && {
      caption: toText({ text: shown.caption, lang: shown.captionLang }, language),
    }),
    credit: shown.credit,
  };
}

function typeOf(url: string): TourVideo['type'] {
  return url.endsWith('.webm') ? 'video/webm' : 'video/mp4';
}

/** The viewer is told a language only where it is not the page's. */
function toText({ text, lang }: TourText, language: Language): TourText {
  return lang === undefined || lang === BCP47[language] ? { text } : { text, lang };
}
