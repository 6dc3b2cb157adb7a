import { formatFileSize } from '../../i18n/file-size.ts';
import { fillMessage, type TourData } from '../../i18n/tour.ts';
import { type FilmMessages, filmMessages } from '../../i18n/tour-film.ts';
import type { SceneFilm } from '../../model/tour-film.ts';
import { createElement } from '../common/dom.ts';
import { createIcon, createIconButton, setIcon } from './dom.ts';
import { createFilm, type Film } from './film.ts';
import { createFilmPane, type FilmPane } from './film-pane.ts';
import { findScene } from './state.ts';
import type { TourStore } from './store.ts';

/**
 * Makes the bar for scenes that are also a 360° film: one button that says how much it will fetch, and while the film is on the
 * usual controls of a film. The panorama lies below it all the time and is what is left when the film cannot be played.
 */
export function createFilmPlace({ root, data, stage, pane, store, say }: FilmPlaceInput): FilmPlace {
  const messages = filmMessages(data.language);
  const bar = createElement('div', 'tour-film', { role: 'group', 'aria-label': messages.film });
  const words = createElement('p', 'tour-film-words');
  words.hidden = true;
  stage.append(words, bar);
  let video: SceneFilm | undefined;
  let running: { film: Film; drawn: FilmPane; controls: Controls } | undefined;

  const offer = () => {
    bar.hidden = video === undefined;
    words.hidden = true;
    if (!video) return bar.replaceChildren();
    const size = formatFileSize(data.language, video.sizeBytes);
    const start = createElement('button', 'tour-film-start', { type: 'button' });
    start.append(createIcon('play'), fillMessage(messages.filmPlay, { size }));
    start.addEventListener('click', begin);
    bar.replaceChildren(start);
  };
  const stop = () => {
    if (!running) return;
    const hadFocus = bar.contains(document.activeElement);
    running.film.destroy();
    running.drawn.destroy();
    running = undefined;
    pane.removeAttribute('data-film');
    offer();
    if (hadFocus) (bar.querySelector('button') ?? pane).focus({ preventScroll: true });
  };
  const fail = () => {
    stop();
    say(messages.filmFailed);
  };
  const begin = () => {
    if (!video) return;
    const caption = (text: string) => {
      words.textContent = text;
      words.hidden = text === '' || running?.controls.wantsCaptions() === false;
    };
    const film = createFilm(video, {
      onChange: () => running?.controls.show(),
      onCaption: caption,
      onFailed: fail,
    });
    const drawn = createFilmPane(film.element, pane, store);
    if (!drawn) {
      film.destroy();
      return say(messages.filmFailed);
    }
    const showWords = (isShown: boolean) => {
      words.hidden = !isShown || words.textContent === '';
    };
    const controls = createControls({ film, video, messages, stop, showWords });
    running = { film, drawn, controls };
    pane.toggleAttribute('data-film', true);
    root.removeAttribute('data-covered');
    bar.replaceChildren(...controls.elements);
    controls.elements[0]?.focus({ preventScroll: true });
    film.toggle();
  };
  return {
    show(sceneId) {
      const next = findScene(data.tour.scenes, sceneId)?.video;
      if (next === video && running) return;
      stop();
      video = next;
      offer();
    },
    destroy() {
      stop();
      bar.remove();
      words.remove();
    },
  };
}

function createControls({ film, video, messages, stop, showWords }: ControlsInput): Controls {
  const { element } = film;
  const play = createIconButton('pause', messages.filmPause, film.toggle);
  const mute = createIconButton('audio', messages.filmMute, () => {
    element.muted = !element.muted;
  });
  mute.hidden = video.isSilent;
  const seek = createElement('input', 'tour-film-seek', {
    type: 'range',
    min: '0',
    max: '0',
    step: '1',
    'aria-label': messages.filmSeek,
  });
  seek.addEventListener('input', () => {
    element.currentTime = seek.valueAsNumber;
  });
  const time = createElement('span', 'tour-film-time', { 'aria-hidden': 'true' });
  const words = createIconButton('captions', messages.filmCaptions, () => {
    const isShown = words.getAttribute('aria-pressed') !== 'true';
    words.setAttribute('aria-pressed', String(isShown));
    showWords(isShown);
  });
  words.setAttribute('aria-pressed', 'true');
  words.hidden = video.captions.length === 0;
  const back = createIconButton('back', messages.filmStop, stop);
  // The arrow keys move the film here, not the picture.
  seek.addEventListener('keydown', (event) => event.stopPropagation());
  const show = () => {
    const { paused, muted, currentTime: atS, duration } = element;
    const lengthS = Number.isFinite(duration) ? duration : 0; // unknown while it begins, and in some recordings
    if (play.getAttribute('aria-label') !== (paused ? messages.filmGoOn : messages.filmPause)) {
      setIcon(play, paused ? 'play' : 'pause', paused ? messages.filmGoOn : messages.filmPause);
    }
    if (mute.getAttribute('aria-label') !== (muted ? messages.filmUnmute : messages.filmMute)) {
      setIcon(mute, muted ? 'muted' : 'audio', muted ? messages.filmUnmute : messages.filmMute);
    }
    seek.max = String(Math.floor(lengthS));
    seek.value = String(Math.floor(atS));
    seek.hidden = lengthS === 0;
    const said = { at: formatTime(atS), length: formatTime(lengthS) };
    seek.setAttribute('aria-valuetext', fillMessage(messages.filmAt, said));
    time.textContent = lengthS === 0 ? said.at : `${said.at} / ${said.length}`;
  };
  show();
  return {
    elements: [play, mute, seek, time, words, back],
    show,
    wantsCaptions: () => words.getAttribute('aria-pressed') === 'true',
  };
}

function formatTime(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

type ControlsInput = {
  film: Film;
  video: SceneFilm;
  messages: FilmMessages;
  stop: () => void;
  showWords: (isShown: boolean) => void;
};
type Controls = { elements: HTMLElement[]; show: () => void; wantsCaptions: () => boolean };

type FilmPlaceInput = {
  root: HTMLElement;
  data: TourData;
  stage: HTMLElement;
  pane: HTMLElement;
  store: TourStore;
  say: (sentence: string) => void;
};

/** `show` is called when another scene is shown. */
export type FilmPlace = { show: (sceneId: string) => void; destroy: () => void };
