import type { TourData } from '../../i18n/tour.ts';
import { headsetMessages } from '../../i18n/tour-headset.ts';
import { createIconButton } from './dom.ts';
import type { Feeds } from './feeds.ts';
import type { TourStore } from './store.ts';

/**
 * Adds a button for a headset where the browser has one. What shows the tour in it is fetched when somebody points at the button
 * or presses it, and never otherwise.
 * @returns what takes it away again and ends a session that is going on
 */
export function addHeadset(input: HeadsetPlace): () => void {
  const { root, list, stage, data, store, feeds, say } = input;
  const messages = headsetMessages(data.language);
  let session: XRSession | undefined;
  let isGone = false;
  const start = async () => {
    if (session) return;
    try {
      // Both at once: the browser grants a session only right after the press.
      const loading = load();
      loading.catch(() => {}); // said below
      session = await navigator.xr?.requestSession('immersive-vr', { optionalFeatures: ['local-floor'] });
      if (!session) throw new Error('no session');
      const granted = session;
      const parts = await loading.catch(async (error: unknown) => {
        await granted.end();
        throw error;
      });
      if (isGone) return void granted.end();
      stage.toggleAttribute('data-in-session', true);
      await parts.enterHeadset({ root, data, store, feeds, session: granted, onEnd: end });
    } catch {
      end();
      say(messages.headsetFailed);
    }
  };
  const end = () => {
    session = undefined;
    stage.removeAttribute('data-in-session');
    if (!isGone) button.focus({ preventScroll: true });
  };
  const button = createIconButton('headset', messages.headsetEnter, () => void start());
  button.setAttribute('data-tool', 'headset');
  for (const type of ['pointerenter', 'focus']) {
    button.addEventListener(type, () => void load().catch(() => {}), { once: true }); // said on the press
  }
  const show = () => list.append(button);
  whenThere(show);
  return () => {
    isGone = true;
    waiting.delete(show);
    button.remove();
    void session?.end().catch(() => {}); // it may be over already
  };
}

/**
 * Calls back when the browser says that it has a headset. Some take minutes to say so: what waits stands in a list of its
 * own, so that the question does not keep a viewer that was closed meanwhile.
 */
function whenThere(show: () => void): void {
  waiting.add(show);
  answer ??= navigator.xr?.isSessionSupported('immersive-vr').catch(() => false); // a page around this one forbids it
  void answer?.then(tellWaiting);
}

function tellWaiting(isThere: boolean): void {
  if (isThere) for (const show of waiting) show();
  waiting.clear();
}

const waiting = new Set<() => void>();
let answer: Promise<boolean> | undefined;

function load(): Promise<typeof import('./immersive/mount.ts')> {
  return import('./immersive/mount.ts');
}

type HeadsetPlace = {
  root: HTMLElement;
  list: HTMLElement;
  stage: HTMLElement;
  data: TourData;
  store: TourStore;
  feeds: Pick<Feeds, 'open'>;
  say: (sentence: string) => void;
};
