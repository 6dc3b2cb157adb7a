import type { SceneFilm } from '../../model/tour-film.ts';
import { createElement } from '../common/dom.ts';

/**
 * Holds the 360° film of a scene for whoever draws it. Made when the visitor asks for it: nothing is fetched before. Captions
 * are handed over as plain text, because a film drawn on a sphere has no place of its own for them.
 */
export function createFilm(
  { url, type, captions }: Pick<SceneFilm, 'url' | 'type' | 'captions'>,
  { onChange, onCaption, onFailed }: FilmEvents,
): Film {
  const source = createElement('source', '', { src: url, type });
  const tracks = captions.map((one) =>
    createElement('track', '', { kind: 'captions', src: one.url, srclang: one.lang, label: one.name }),
  );
  const element = createElement('video', '', { playsinline: '', preload: 'none' }, source, ...tracks);
  const listening = new AbortController();
  const { signal } = listening;
  for (const type of ['play', 'pause', 'ended', 'timeupdate', 'volumechange', 'durationchange']) {
    element.addEventListener(type, onChange, { signal });
  }
  source.addEventListener('error', onFailed, { signal });
  element.addEventListener('error', onFailed, { signal });
  // The first is the page's own language, or the best there is.
  const [words] = tracks;
  if (words) {
    words.track.mode = 'hidden'; // read, and shown by us
    words.track.addEventListener('cuechange', () => onCaption(listCues(words.track.activeCues).join('\n')), {
      signal,
    });
  }
  return {
    element,
    toggle() {
      if (!element.paused) return element.pause();
      element.play().catch((error: unknown) => {
        const isStopped = error instanceof DOMException && error.name === 'AbortError'; // paused before it began
        if (!signal.aborted && !isStopped) onFailed();
      });
    },
    destroy() {
      listening.abort();
      element.pause();
      source.remove();
      for (const track of tracks) track.remove();
      element.load(); // gives the connection and the decoder back
    },
  };
}

/** Without the tags of WebVTT. */
function listCues(cues: TextTrackCueList | null): string[] {
  return Array.from(cues ?? [], (cue) =>
    cue instanceof VTTCue ? (cue.getCueAsHTML().textContent ?? '') : '',
  );
}

type FilmEvents = {
  /** It plays, rests, was moved or grew louder. */
  onChange: () => void;
  /** What is said now; empty when nothing is. */
  onCaption: (text: string) => void;
  onFailed: () => void;
};

export type Film = { element: HTMLVideoElement; toggle: () => void; destroy: () => void };
