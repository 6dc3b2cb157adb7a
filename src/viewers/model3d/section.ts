import { DoubleSide, type Material, Mesh, Plane, type Side, Vector3 } from 'three';
import { createElement } from '../common/dom.ts';
import type { Tool, ToolContext } from './tools.ts';

/** Half the steps of the slider: where the cut begins. */
const START = 600;
const STEPS = 1000;

/** Cuts the model along a plane that a slider moves; what is cut away is not drawn, and insides are. */
export function createSection({ access, data }: ToolContext): Tool {
  const { tools, model } = data;
  const { box } = model;
  const plane = new Plane();
  const axis = createElement('select', '', {});
  for (const [value, name] of [
    ['1', tools.axisY],
    ['0', tools.axisX],
    ['2', tools.axisZ],
  ] as const) {
    axis.append(createElement('option', '', { value }, name));
  }
  const slider = createElement('input', '', {
    type: 'range',
    min: '0',
    max: String(STEPS),
    value: String(START),
  });
  const panel = createElement(
    'div',
    'm3-tool-box',
    {},
    createElement('label', '', {}, tools.axis, axis),
    createElement('label', '', {}, tools.sectionAt, slider),
  );
  const sides = new Map<Material, Side>();
  const open = () => {
    access.content()?.group.traverse((object) => {
      if (!(object instanceof Mesh) || Array.isArray(object.material)) return;
      const material: Material = object.material;
      if (sides.has(material)) return;
      sides.set(material, material.side);
      material.side = DoubleSide;
      material.needsUpdate = true;
    });
  };
  const cut = () => {
    const along = Number(axis.value) as 0 | 1 | 2; // one of the three options above
    const share = Number(slider.value) / STEPS;
    const at = box.min[along] + (box.max[along] - box.min[along]) * share;
    const normal = new Vector3();
    normal.setComponent(along, -1);
    plane.set(normal, at);
    access.gl.clippingPlanes = [plane];
    open();
    access.redraw();
  };
  axis.addEventListener('change', cut);
  slider.addEventListener('input', cut);
  cut();
  return {
    box: panel,
    place: open, // a finer version may have taken the place of the first
    destroy() {
      access.gl.clippingPlanes = [];
      for (const [material, side] of sides) {
        material.side = side;
        material.needsUpdate = true;
      }
      access.redraw();
    },
  };
}
