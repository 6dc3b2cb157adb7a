import { fillMessage, type TourMessages } from '../../i18n/tour.ts';
import type {
  HotspotView,
  TourPicture,
  TourSound,
  TourText,
  TourVideo,
} from '../../model/tour-hotspot-view.ts';
import { createElement } from '../common/dom.ts';

/** Makes what the panel of a hotspot shows below its text. Loaded when the first such panel is opened. */
export function createPanelMedia(
  hotspot: HotspotView,
  messages: TourMessages,
  close: () => void,
): HTMLElement[] {
  switch (hotspot.kind) {
    case 'picture':
      return [showPicture(hotspot.picture)];
    case 'audio':
      return showSound(hotspot.sound, hotspot.label, messages);
    case 'video':
      return showVideo(hotspot.video, hotspot.label);
    case 'link':
      return askToLeave(hotspot.href, messages, close);
    default:
      return [];
  }
}

function showPicture({ url, srcset, widthPx, heightPx, alt, caption, credit }: TourPicture): HTMLElement {
  const size = { width: String(widthPx), height: String(heightPx) };
  const sizes = '(max-width: 60rem) 92vw, 56rem';
  const image = createElement('img', '', { src: url, srcset, sizes, alt: alt.text, ...size, ...langOf(alt) });
  const figure = createElement('figure', 'tour-panel-media', {}, image);
  const lines = [
    ...(caption ? [createElement('span', '', langOf(caption), caption.text)] : []),
    ...(credit === undefined ? [] : [createElement('span', 'tour-panel-credit', {}, credit)]),
  ];
  if (lines.length > 0) figure.append(createElement('figcaption', '', {}, ...lines));
  return figure;
}

function showSound(
  { url, transcript, credit, loops }: TourSound,
  label: string,
  messages: TourMessages,
): HTMLElement[] {
  const player = createElement('audio', 'tour-panel-player', {
    src: url,
    controls: '',
    preload: 'none',
    'aria-label': label,
    ...(loops && { loop: '' }),
  });
  const figure = createElement('div', 'tour-panel-media', {}, player);
  if (transcript) {
    const words = createElement('p', 'tour-panel-words', langOf(transcript), transcript.text);
    figure.append(createElement('h4', 'tour-panel-part', {}, messages.transcript), words);
  }
  figure.append(createElement('p', 'tour-panel-credit', {}, credit));
  return [figure];
}

function showVideo({ url, type, posterUrl, captions, credit }: TourVideo, label: string): HTMLElement[] {
  const tracks = captions.map((one, index) =>
    createElement('track', '', {
      kind: 'captions',
      src: one.url,
      srclang: one.lang,
      label: one.name,
      ...(index === 0 && { default: '' }),
    }),
  );
  const player = createElement(
    'video',
    'tour-panel-player',
    {
      controls: '',
      playsinline: '',
      preload: 'none',
      'aria-label': label,
      ...(posterUrl !== undefined && { poster: posterUrl }),
    },
    createElement('source', '', { src: url, type }),
    ...tracks,
  );
  const figure = createElement('div', 'tour-panel-media', {}, player);
  if (credit !== undefined) figure.append(createElement('p', 'tour-panel-credit', {}, credit));
  return [figure];
}

/** Nobody should find themselves on another website without having meant it. */
function askToLeave(href: string, messages: TourMessages, close: () => void): HTMLElement[] {
  const { host } = new URL(href);
  const go = createElement(
    'a',
    'tour-panel-choice tour-panel-go',
    { href, target: '_blank', rel: 'noopener noreferrer external' },
    fillMessage(messages.leavingGo, { host }),
  );
  const stay = createElement('button', 'tour-panel-choice', { type: 'button' }, messages.leavingStay);
  go.addEventListener('click', close);
  stay.addEventListener('click', close);
  return [
    createElement('p', 'tour-panel-text', {}, fillMessage(messages.leaving, { host })),
    createElement('div', 'tour-panel-choices', {}, go, stay),
  ];
}

function langOf({ lang }: TourText): { lang?: string } {
  return lang === undefined ? {} : { lang };
}
