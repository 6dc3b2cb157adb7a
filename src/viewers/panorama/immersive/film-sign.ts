import { SRGBColorSpace, VideoTexture } from 'three';
import { formatFileSize } from '../../../i18n/file-size.ts';
import { fillMessage, type TourData } from '../../../i18n/tour.ts';
import { filmMessages } from '../../../i18n/tour-film.ts';
import type { Angles } from '../../../model/panorama.ts';
import type { SceneFilm } from '../../../model/tour-film.ts';
import { createFilm, type Film } from '../film.ts';
import type { Ball } from './ball.ts';
import { drawLabel } from './label-picture.ts';
import { type Panels, SIGN_M } from './panels.ts';

/** Below what one looks at, above one's feet. */
const SIGN_PITCH_DEG = -35;
const CAPTION_PITCH_DEG = -22;

/** A sign that plays and stops the 360° film of a scene. Nothing of the film is fetched before it is chosen. */
export function createFilmSign({ video, data, panels, seen, show }: FilmSignInput): FilmSign {
  const messages = filmMessages(data.language);
  const at: Angles = { yawDeg: seen().yawDeg, pitchDeg: SIGN_PITCH_DEG };
  let film: Film | undefined;
  let texture: VideoTexture | undefined;
  let removeSign: (() => void) | undefined;
  let removeCaption: (() => void) | undefined;

  let wasPlaying: boolean | undefined;

  const draw = () => {
    const isPlaying = film?.element.paused === false;
    if (isPlaying === wasPlaying) return;
    wasPlaying = isPlaying;
    removeSign?.();
    const size = formatFileSize(data.language, video.sizeBytes);
    const text = isPlaying ? messages.filmPause : fillMessage(messages.filmPlay, { size });
    const canvas = drawLabel(isPlaying ? '▮▮' : '▶', text);
    removeSign = panels.add({ at, canvas, distanceM: SIGN_M, onSelect: toggle });
  };
  const caption = (text: string) => {
    removeCaption?.();
    removeCaption = undefined;
    if (text === '') return;
    const where = { yawDeg: seen().yawDeg, pitchDeg: CAPTION_PITCH_DEG };
    const canvas = drawLabel('', text);
    removeCaption = panels.add({ at: where, canvas, distanceM: SIGN_M, onSelect: () => {} });
  };
  const start = () => {
    const one = createFilm(video, { onChange: draw, onCaption: caption, onFailed: stop });
    one.element.addEventListener('playing', () => {
      if (film !== one || texture) return;
      texture = new VideoTexture(one.element);
      texture.colorSpace = SRGBColorSpace;
      texture.flipY = false;
      show(texture);
    });
    return one;
  };
  const toggle = () => {
    film ??= start();
    film.toggle();
  };
  const stop = () => {
    film?.destroy();
    film = undefined;
    texture = undefined;
    show(undefined);
    caption('');
    draw();
  };
  draw();
  return {
    destroy() {
      film?.destroy();
      film = undefined;
    },
  };
}

export type FilmSign = { destroy: () => void };

type FilmSignInput = {
  video: SceneFilm;
  data: TourData;
  panels: Panels;
  /** What the visitor looks at now. */
  seen: () => Angles;
  show: Ball['showFilm'];
};
