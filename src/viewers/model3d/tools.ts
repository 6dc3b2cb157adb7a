import type { ModelData } from '../../i18n/model3d.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { createElement } from '../common/dom.ts';
import { createCompare } from './compare.ts';
import { countPieces, createExplode } from './explode.ts';
import { createMeasure } from './measure.ts';
import { createIconButton } from './parts.ts';
import type { PictureAccess } from './picture-access.ts';
import { createSection } from './section.ts';
import { listSessions, startSession, type XrMode } from './xr.ts';

/**
 * Makes the bar of tools: tape, section, taking apart where there are several parts, comparison where there is another model, and sessions in the room or a headset where
 * the device has them. One tool at a time. Loaded when a visitor asks for it.
 */
export function createTools(context: ToolContext): Tools {
  const { data, stage } = context;
  const { tools, model } = data;
  const bar = createElement('div', 'm3-tool-bar', { role: 'toolbar', 'aria-label': tools.tools });
  const element = createElement('div', 'm3-tools', {}, bar);
  const buttons = new Map<string, HTMLButtonElement>();
  let current: { name: string; tool: Tool } | undefined;
  const stop = () => {
    current?.tool.destroy();
    current?.tool.box.remove();
    buttons.get(current?.name ?? '')?.setAttribute('aria-pressed', 'false');
    current = undefined;
  };
  const add = (name: 'measure' | 'section' | 'explode' | 'compare', title: string, make: () => Tool) => {
    const button = createIconButton(name, title, () => {
      const wasOn = current?.name === name;
      stop();
      if (wasOn) return;
      const tool = make();
      current = { name, tool };
      button.setAttribute('aria-pressed', 'true');
      element.append(tool.box);
      context.access.redraw();
    });
    button.setAttribute('aria-pressed', 'false');
    buttons.set(name, button);
    bar.append(button);
  };
  add('measure', tools.measure, () => createMeasure(context));
  if (model.kind !== 'splat') add('section', tools.section, () => createSection(context));
  if (model.kind === 'mesh' && countPieces(context.access.content()) > 1)
    add('explode', tools.explode, () => createExplode(context));
  const { compare } = model;
  if (compare) {
    const title = fillMessage(tools.compare, { label: compare.label });
    add('compare', title, () => createCompare(context, compare));
  }
  let session: XRSession | undefined;
  const addSession = (mode: XrMode) => {
    const isAr = mode === 'immersive-ar';
    const start = async () => {
      stop();
      try {
        session = await startSession(mode, context.access, model, () => {
          stage.removeAttribute('data-in-session');
          button.focus();
        });
        stage.toggleAttribute('data-in-session', true);
      } catch {
        context.say(tools.failed);
      }
    };
    const button = createIconButton(isAr ? 'ar' : 'vr', isAr ? tools.ar : tools.vr, () => void start());
    bar.append(button);
  };
  void listSessions().then((modes) => modes.forEach(addSession));
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !current || event.defaultPrevented) return;
    event.preventDefault();
    const button = buttons.get(current.name);
    stop();
    button?.focus();
  };
  stage.addEventListener('keydown', onKey);
  return {
    element,
    place: () => current?.tool.place(),
    focus: () => bar.querySelector('button')?.focus(),
    destroy() {
      stop();
      void session?.end().catch(() => {});
      stage.removeEventListener('keydown', onKey);
      element.remove();
    },
  };
}

export type ToolContext = {
  stage: HTMLElement;
  pane: HTMLElement;
  access: PictureAccess;
  data: ModelData;
  /** Tells screen readers. */
  say: (sentence: string) => void;
};

/** One tool while it is on. `place` is called after each frame. */
export type Tool = { box: HTMLElement; place: () => void; destroy: () => void };
export type Tools = { element: HTMLElement; place: () => void; focus: () => void; destroy: () => void };
