import type { ModelData } from '../../i18n/model3d.ts';
import type { Overlay } from './overlay.ts';
import type { PictureAccess } from './picture-access.ts';
import type { Tools } from './tools.ts';

/** Fetches the tools when a visitor asks for them, and puts them away again. */
export function createToolbox(data: ModelData, overlay: Overlay): Toolbox {
  let access: PictureAccess | undefined;
  let tools: Tools | undefined;
  let isEnded = false;
  const say = (sentence: string) => overlay.say(sentence);
  return {
    connect(given) {
      access = given;
    },
    async toggle() {
      if (tools) {
        tools.destroy();
        tools = undefined;
        return;
      }
      const part = await import('./tools.ts').catch(() => undefined);
      if (!part) return say(data.messages.failed);
      if (!access || isEnded || tools) return;
      tools = part.createTools({ stage: overlay.stage, pane: overlay.pane, access, data, say });
      overlay.stage.append(tools.element);
      tools.focus();
    },
    place: () => tools?.place(),
    destroy() {
      isEnded = true;
      tools?.destroy();
      tools = undefined;
    },
  };
}

type Toolbox = {
  connect: (access: PictureAccess) => void;
  toggle: () => Promise<void>;
  place: () => void;
  destroy: () => void;
};
