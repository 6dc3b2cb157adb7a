import { type KioskMessages, kioskMessages } from '../../i18n/kiosk.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { BCP47, isLanguage, LANGUAGES, type Language } from '../../model/languages.ts';
import { createElement } from '../common/dom.ts';
import { attract } from './attract.ts';
import { IDLE_MS, WARNING_MS, watchIdle } from './idle.ts';

// The edition for a screen without network. Without this script the pages still work; links that lead out then show their code.
const path = location.pathname;
const short = document.documentElement.lang.slice(0, 2);
const language: Language = isLanguage(short) ? short : 'vi';
const messages = kioskMessages(language);
const isStart = path === '/';

addEventListener('click', followCode, { capture: true });
if (!isStart) addBar();
watchIdle({
  idleMs: isStart ? 30_000 : IDLE_MS,
  warnMs: isStart ? 0 : WARNING_MS,
  warn: (secondsLeft) => showWarning(messages, secondsLeft),
  end: () => (isStart ? void attract(touchWords()) : goToStart()),
});

function addBar(): void {
  const button = (text: string, run: () => void) => {
    const made = createElement('button', '', { type: 'button' }, text);
    made.addEventListener('click', run);
    return made;
  };
  const bar = createElement(
    'nav',
    'kiosk-bar',
    { 'aria-label': messages.bar },
    button(messages.start, goToStart),
    button(messages.back, () => history.back()),
    button(messages.phone, () =>
      showCode(messages.phoneLead, document.documentElement.dataset.kiosk ?? '', publicAddress()),
    ),
  );
  document.body.append(bar);
}

/** The next visitor starts anew: nothing of the last one is left. */
function goToStart(): void {
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // nothing could be kept either
  }
  location.replace('/');
}

function followCode(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a[data-kiosk-code]') : null;
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  showCode(messages.outside, link.pathname, link.dataset.kioskCode ?? '');
}

function showCode(lead: string, code: string, address: string): void {
  const picture = createElement('img', '', { src: code, alt: `QR: ${address}`, width: '352', height: '352' });
  showBox(messages.close, createElement('p', '', {}, lead), picture, createElement('code', '', {}, address));
}

let warning: HTMLDialogElement | undefined;

function showWarning({ still, stay }: KioskMessages, secondsLeft: number | undefined): void {
  if (secondsLeft === undefined) {
    warning?.close();
    warning = undefined;
    return;
  }
  const text = fillMessage(still, { seconds: secondsLeft });
  const shown = warning?.querySelector('p');
  if (shown) shown.textContent = text;
  else warning = showBox(stay, createElement('p', '', {}, text));
}

function showBox(label: string, ...parts: Node[]): HTMLDialogElement {
  const close = createElement('button', '', { type: 'button' }, label);
  const box = createElement('dialog', 'kiosk-box', {}, ...parts, close);
  close.addEventListener('click', () => box.close());
  box.addEventListener('close', () => box.remove());
  document.body.append(box);
  box.showModal();
  return box;
}

/** This page's address on the public site. */
function publicAddress(): string {
  const { href } = document.querySelector<HTMLLinkElement>('link[rel=canonical]') ?? location;
  return new URL(path, href).href;
}

function touchWords(): { text: string; lang: string }[] {
  return LANGUAGES.map((one) => ({ text: kioskMessages(one).touch, lang: BCP47[one] }));
}
