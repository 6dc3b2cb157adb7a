import type { Point3 } from '../model/surface.ts';
import { createIdTaker } from './id-taker.ts';
import {
  directionsOf,
  dot,
  type LocalText,
  type ModelStory,
  orbitFrom,
  rounded,
  toLocalText,
} from './model-story.ts';
import { groupOf, listOf, numbersOf, textOf } from './untrusted-json.ts';

const FOV_DEG = 35;

/**
 * Reads pins, views and the first tour of a document of Smithsonian Voyager. It is data: nothing it names is opened.
 *
 * @param document parsed JSON of a `*.svx.json`
 * @param middle of the model, in the coordinates of its file
 * @returns undefined when it is no such document
 */
export function readSvx(document: unknown, middle: Point3): ModelStory | undefined {
  const root = groupOf(document);
  if (!/si-dpo-3d\.document/.test(textOf(groupOf(root.asset).type))) return undefined;
  const [setup] = listOf(root.setups).map(groupOf);
  const takeView = createIdTaker('view');
  const takePin = createIdTaker('pin');
  const snapshots = groupOf(setup?.snapshots);
  const targets = listOf(snapshots.targets).map(textOf);
  const [orbitAt, offsetAt] = ['orbit', 'offset'].map((key) =>
    targets.findIndex((one) => one.endsWith(`/${key}`)),
  );
  const states = new Map(
    listOf(snapshots.states).map((state) => [textOf(groupOf(state).id), groupOf(state)]),
  );
  const [tour] = listOf(setup?.tours).map(groupOf);
  const views = listOf(tour?.steps).flatMap((item): ModelStory['views'] => {
    const step = groupOf(item);
    const values = listOf(states.get(textOf(step.id))?.values);
    const [orbit, offset] = [numbersOf(values[orbitAt ?? -1], 3), numbersOf(values[offsetAt ?? -1], 3)];
    if (!orbit || !offset) return [];
    const title = readText(step.titles, step.title);
    const id = takeView(title.en ?? title.vi ?? textOf(step.id));
    return [{ id, title, description: {}, orbit: toOrbit(orbit, offset, middle) }];
  });
  const pins = listOf(root.models).flatMap((model) =>
    listOf(groupOf(model).annotations).flatMap((item): ModelStory['pins'] => {
      const annotation = groupOf(item);
      const at = numbersOf(annotation.position, 3);
      if (!at) return [];
      const normal = numbersOf(annotation.direction, 3);
      const label = readText(annotation.titles, annotation.title);
      const text = readText(annotation.leads, annotation.lead);
      const id = takePin(label.en ?? label.vi ?? textOf(annotation.id));
      return [{ id, label, text, at: toPoint(at), ...(normal && { normal: toPoint(normal) }) }];
    }),
  );
  const [meta] = listOf(root.metas).map(groupOf);
  const collection = groupOf(meta?.collection);
  return {
    title: readText(collection.titles, collection.title),
    views,
    pins,
    steps: views.map(({ id }) => id),
  };
}

/** Texts without a language are English, as Voyager takes them. */
function readText(byLanguage: unknown, plain: unknown): LocalText {
  const found = toLocalText(byLanguage);
  return Object.keys(found).length > 0 ? found : toLocalText({ en: plain });
}

function toOrbit([turn = 0, yaw = 0]: number[], [x = 0, y = 0, z = 0]: number[], middle: Point3) {
  const way = { yaw, pitch: -turn, fovDeg: FOV_DEG };
  const { right, up, back } = directionsOf(way);
  const along = (axis: 0 | 1 | 2) => dot([x, y, z], [right[axis], up[axis], back[axis]]);
  return orbitFrom([along(0), along(1), along(2)], way, middle);
}

function toPoint([x = 0, y = 0, z = 0]: number[]): Point3 {
  return [rounded(x), rounded(y), rounded(z)];
}
