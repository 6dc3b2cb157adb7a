import { createElement } from '../common/dom.ts';

/** How long a picture stands. */
const SCENE_MS = 8000;

/**
 * Shows the pictures of the places over the whole screen until somebody touches it. Nothing moves for those who asked their
 * system for less motion: then it does not start at all.
 */
export async function attract(words: readonly { text: string; lang: string }[]): Promise<void> {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches || document.querySelector('.kiosk-attract'))
    return;
  const scenes = await loadScenes();
  if (scenes.length === 0) return;
  const lines = words.map(({ text, lang }) => createElement('span', '', { lang }, text));
  const screen = createElement(
    'div',
    'kiosk-attract',
    { role: 'button', tabindex: '0' },
    createElement('p', '', {}, ...lines),
  );
  let index = 0;
  const next = () => {
    const scene = scenes[index++ % scenes.length];
    if (scene) turnTo(screen, scene);
  };
  next();
  const turning = setInterval(next, SCENE_MS);
  const end = (event: Event) => {
    event.preventDefault(); // the touch that wakes the screen must not press what lies below
    clearInterval(turning);
    screen.remove();
    for (const type of ['click', 'keydown']) removeEventListener(type, end, { capture: true });
    document.querySelector<HTMLElement>('#choose-language a')?.focus();
  };
  for (const type of ['click', 'keydown']) addEventListener(type, end, { capture: true });
  document.body.append(screen);
  screen.focus();
}

function turnTo(screen: HTMLElement, { title, picture, alt, credit }: Scene): void {
  const image = createElement('img', '', { src: picture, alt });
  const caption = createElement(
    'figcaption',
    '',
    {},
    createElement('strong', '', {}, title),
    createElement('small', '', {}, credit),
  );
  const figure = createElement('figure', '', {}, image, caption);
  const before = [...screen.querySelectorAll('figure')];
  screen.prepend(...before, figure);
  const show = () => {
    figure.setAttribute('data-shown', '');
    for (const old of before) {
      old.removeAttribute('data-shown');
      setTimeout(() => old.remove(), 2000);
    }
  };
  image.decode().then(show, () => figure.remove()); // a picture that cannot be drawn is left out
}

async function loadScenes(): Promise<Scene[]> {
  try {
    return await (await fetch('/kiosk/scenes.json')).json(); // made by our own build
  } catch {
    return [];
  }
}

type Scene = { title: string; picture: string; alt: string; credit: string };
