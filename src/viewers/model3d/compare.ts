import { Vector2 } from 'three';
import type { ComparedModel } from '../../model/model-view.ts';
import { createElement } from '../common/dom.ts';
import type { Content } from './content.ts';
import { loadContent } from './load.ts';
import type { Tool, ToolContext } from './tools.ts';

/** Draws another model of the same coordinates right of a line that a slider moves. */
export function createCompare({ pane, access, data, say }: ToolContext, other: ComparedModel): Tool {
  const { tools, messages, model } = data;
  const slider = createElement('input', '', { type: 'range', min: '0', max: '100', value: '50' });
  const panel = createElement(
    'div',
    'm3-tool-box',
    {},
    createElement('label', '', {}, tools.compareAt, slider),
  );
  const line = createElement('div', 'm3-split', { 'aria-hidden': 'true' });
  const loading = new AbortController();
  let content: Content | undefined;
  const looks = { isBaked: model.light === 'baked' };
  loadContent(other.kind, { url: other.url, looks, signal: loading.signal })
    .then((loaded) => {
      content = loaded;
      content.group.visible = false;
      access.scene.add(content.group);
      pane.after(line);
      move();
    })
    .catch(() => loading.signal.aborted || say(messages.failed));

  const move = () => {
    line.style.insetInlineStart = `calc(${slider.value}% - 1.5px)`;
    access.gl.shadowMap.needsUpdate = true;
    access.redraw();
  };
  slider.addEventListener('input', move);
  access.setDraw((gl, scene, camera) => {
    const own = access.content();
    if (!content || !own) return gl.render(scene, camera);
    const { width, height } = gl.getSize(new Vector2());
    const at = (width * Number(slider.value)) / 100;
    gl.setScissorTest(true);
    for (const [shown, hidden, from, to] of [
      [own, content, 0, at],
      [content, own, at, width],
    ] as const) {
      shown.group.visible = true;
      hidden.group.visible = false;
      // Each of the two throws its own shadow.
      gl.shadowMap.needsUpdate = true;
      gl.setScissor(from, 0, to - from, height);
      gl.render(scene, camera);
    }
    gl.setScissorTest(false);
    own.group.visible = true;
    content.group.visible = false;
  });
  return {
    box: panel,
    place() {},
    destroy() {
      loading.abort();
      access.setDraw(undefined);
      line.remove();
      if (content) access.scene.remove(content.group);
      content?.dispose();
      access.gl.shadowMap.needsUpdate = true;
      access.redraw();
    },
  };
}
