/** Makes an element with attributes and children. Strings become text nodes, never HTML. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'string') element.setAttribute(name, value);
    else element.toggleAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** Makes a button. `why`, when given, disables it and is shown instead of the name. */
export function button(label: string, onClick: () => void, options: ButtonOptions = {}): HTMLButtonElement {
  const { icon, why, title, ...attributes } = options;
  const made = h('button', { type: 'button', ...attributes }, ...(icon ? [drawIcon(icon)] : []));
  if (options.class?.includes('icon-only')) made.setAttribute('aria-label', label);
  else made.append(h('span', {}, label));
  const explained = why ?? title ?? (options.class?.includes('icon-only') ? label : undefined);
  if (explained !== undefined) made.title = explained;
  if (why !== undefined) made.setAttribute('aria-disabled', 'true');
  made.addEventListener('click', () => why === undefined && onClick());
  return made;
}

/** Puts a label above a field; `note` is a line below that says why or how. */
export function field(label: string, control: HTMLElement, note?: string): HTMLElement {
  counter += 1;
  control.id = control.id || `field-${counter}`;
  const lines: Node[] = [h('label', { for: control.id }, label), control];
  if (note !== undefined) {
    control.setAttribute('aria-describedby', `${control.id}-note`);
    lines.push(h('p', { class: 'note', id: `${control.id}-note` }, note));
  }
  return h('div', { class: 'field' }, ...lines);
}

/** Draws an icon of 24 × 24 units with the colour of the text around it. */
export function drawIcon(icon: IconName): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('icon');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[icon]);
  svg.append(path);
  return svg;
}

let counter = 0;

/** Strokes, two units wide with round ends. */
const ICONS = {
  undo: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'm15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3',
  save: 'M5 12.5 10 17.5 19.5 7',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  close: 'm6 6 12 12M18 6 6 18',
  up: 'm5 15 7-7 7 7',
  down: 'm5 9 7 7 7-7',
  left: 'M15 5 8 12l7 7',
  right: 'm9 5 7 7-7 7',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v6M14 11v6',
  info: 'M12 10.5v8M12 5.5v.01',
  place: 'M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11ZM12 10v.01',
  walk: 'M12 20V6M6 11.5 12 5l6 6.5',
  north: 'M12 3 17 20 12 16.5 7 20Z',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  flag: 'M6 21V4h11l-2 4 2 4H6',
  diff: 'M7 4v10M2.5 9h9M13 18h8',
  picture: 'M4 5h16v14H4ZM4 16l5-5 4 4 3-3 4 4M15 9v.01',
  open: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  warn: 'M12 4 2.5 20h19ZM12 10v5M12 17.5v.01',
  audio: 'M4 9.5v5h3.5L12 18V6L7.5 9.5ZM15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  video: 'M7 5v14l12-7Z',
  model: 'm12 3 8 4.5v9L12 21l-8-4.5v-9ZM4 7.5l8 4.5 8-4.5M12 12v9',
  link: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
} as const;

export type IconName = keyof typeof ICONS;
type ButtonOptions = { icon?: IconName; why?: string; title?: string; class?: string; 'data-do'?: string };
