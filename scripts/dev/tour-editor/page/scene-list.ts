import type { Scene } from '../../../../src/model/schemas/tour.ts';
import { addPictures } from './adding.ts';
import type { Editor } from './context.ts';
import { button, drawIcon, h } from './dom.ts';
import { replaceKeeping } from './keep-focus.ts';
import { fill } from './words.ts';

/** The scenes in their order, with small pictures, and the place to drop new ones. */
export function createSceneList(editor: Editor): HTMLElement {
  const { words, doc, ui } = editor;
  const list = h('ol', {});
  const thumbnails = new Map<string, HTMLImageElement>();
  const heading = h('h2', { id: 'scenes-title' });
  const box = h(
    'section',
    { class: 'scenes', 'aria-labelledby': 'scenes-title' },
    heading,
    list,
    createPicker(editor),
  );
  let drawn: unknown[] = [];
  const draw = () => {
    const state = [doc.now(), ui().sceneId];
    if (state.every((part, index) => part === drawn[index])) return;
    drawn = state;
    const { scenes } = doc.now().tour;
    replaceKeeping(
      list,
      ...scenes.map((scene, index) =>
        drawScene(editor, scene, index, thumbnailOf(editor, scene, thumbnails)),
      ),
    );
    heading.textContent = scenes.length === 0 ? words.emptyTitle : words.scenes;
  };
  editor.subscribe(draw);
  draw();
  return box;
}

function drawScene(editor: Editor, { id }: Scene, index: number, picture: HTMLImageElement): HTMLElement {
  const { words, doc, ui, textOf, showScene } = editor;
  const { scenes, start } = doc.now().tour;
  const title = textOf('scenes', id, 'title');
  const isStart = (start ?? scenes[0]?.id) === id;
  const isOpen = ui().sceneId === id;
  const open = h(
    'button',
    {
      type: 'button',
      class: 'scene',
      'data-keep': `scene-${id}`,
      'data-scene': id,
      ...(isOpen && { 'aria-current': 'true' }),
    },
    picture,
    h('span', { class: 'scene-name', ...(title === '' && { 'data-missing': '' }) }, title || id),
    ...(isStart ? [h('span', { class: 'badge' }, drawIcon('flag'), words.startScene)] : []),
  );
  open.addEventListener('click', () => showScene(id));
  const move = (to: number) => void editor.edit([{ do: 'move-scene', scene: id, to }]);
  const arrow = (label: string, icon: 'up' | 'down', to: number) => {
    const made = button(fill(label, { scene: title || id }), () => move(to), {
      icon,
      class: 'icon-only small',
    });
    made.setAttribute('data-keep', `${icon}-${id}`);
    made.disabled = to < 0 || to >= scenes.length;
    return made;
  };
  const arrows = h(
    'div',
    { class: 'scene-move' },
    arrow(words.earlier, 'up', index - 1),
    arrow(words.later, 'down', index + 1),
  );
  return h('li', {}, open, ...(scenes.length > 1 ? [arrows] : []));
}

/** One picture element for each file, so that drawing the list again does not ask for it again. */
function thumbnailOf(
  { client }: Editor,
  { panorama }: Scene,
  known: Map<string, HTMLImageElement>,
): HTMLImageElement {
  const found = known.get(panorama);
  if (found) return found;
  const picture = h('img', { alt: '', width: '256', height: '128' });
  known.set(panorama, picture);
  client.picture(panorama, 256).then(
    (blob) => {
      picture.src = URL.createObjectURL(blob);
    },
    () => known.delete(panorama), // asked for again when the list is drawn next
  );
  return picture;
}

/** A button for those who do not drop files; the whole window takes them too. */
function createPicker(editor: Editor): HTMLElement {
  const { words } = editor;
  const input = h('input', {
    type: 'file',
    accept: 'image/jpeg,image/png,image/webp',
    multiple: true,
    hidden: true,
    'data-do': 'files',
  });
  input.addEventListener('change', () => {
    void addPictures(editor, [...(input.files ?? [])]);
    input.value = '';
  });
  return h(
    'div',
    { class: 'picker' },
    drawIcon('picture'),
    h('p', { class: 'picker-title' }, words.dropHere),
    button(words.chooseFile, () => input.click(), { 'data-do': 'choose-files' }),
    h('p', { class: 'note' }, words.dropHelp),
    input,
  );
}
