import { directionToOrbit } from '../model/orbit.ts';
import type { Point3 } from '../model/surface.ts';
import { createIdTaker } from './id-taker.ts';
import {
  type LocalText,
  type ModelStory,
  orbitFrom,
  plainText,
  rounded,
  toLocalText,
} from './model-story.ts';
import { groupOf, listOf, manyOf, numbersOf, textOf } from './untrusted-json.ts';

const FOV_DEG = 35;
const LABEL_LENGTH = 80;

/**
 * Reads the comments and cameras of the first scene of a IIIF manifest with 3D (Presentation 4, draft). It is data: nothing it
 * names is opened.
 *
 * @param document parsed JSON
 * @param middle of the model, in the coordinates of its file
 * @returns undefined when it is no such manifest
 */
export function readIiif(document: unknown, middle: Point3): ModelStory | undefined {
  const root = groupOf(document);
  const scene = listOf(root.items)
    .map(groupOf)
    .find(({ type }) => type === 'Scene');
  if (!/iiif\.io\/api\/presentation\/4/.test(JSON.stringify(root['@context'] ?? '')) || !scene)
    return undefined;
  const annotations = [...listOf(scene.items), ...listOf(scene.annotations)].flatMap((page) =>
    listOf(groupOf(page).items).map(groupOf),
  );
  const [takeView, takePin] = [createIdTaker('view'), createIdTaker('pin')];
  const cameras = new Map<string, ModelStory['views'][number]>();
  for (const annotation of annotations) {
    const view = readCamera(annotation, middle, takeView);
    if (view) cameras.set(textOf(annotation.id), view);
  }
  const pins: ModelStory['pins'] = [];
  for (const annotation of annotations.filter(({ motivation }) =>
    manyOf(motivation).includes('commenting'),
  )) {
    const words = readBody(annotation);
    const camera = manyOf(annotation.target).map((one) =>
      cameras.get(textOf(groupOf(one).id) || textOf(one)),
    )[0];
    const point = readPoint(annotation.target);
    if (camera) camera.description = words;
    else if (point) pins.push(toPin(words, annotation, point, takePin));
  }
  const views = [...cameras.values()];
  const title = toLocalText(scene.label ?? root.label);
  return { title, views, pins, steps: views.map(({ id }) => id) };
}

function toPin(
  words: LocalText,
  annotation: Readonly<Record<string, unknown>>,
  at: Point3,
  takeId: (words: string) => string,
): ModelStory['pins'][number] {
  const named = toLocalText(annotation.label);
  const [label, text]: [LocalText, LocalText] = [{}, {}];
  for (const [language, value] of Object.entries(words)) {
    const key = language as keyof LocalText; // a key of LocalText
    const [name = '', ...more] = value.split(' — ');
    const own = named[key] ?? name;
    label[key] = own.length > LABEL_LENGTH ? `${own.slice(0, LABEL_LENGTH - 1)}…` : own;
    const rest = own.length > LABEL_LENGTH ? value : more.join(' — ');
    if (rest !== '') text[key] = rest;
  }
  return { id: takeId(label.en ?? label.vi ?? 'pin'), label, text, at };
}

function readCamera(
  { body, target }: Readonly<Record<string, unknown>>,
  middle: Point3,
  takeId: (words: string) => string,
): ModelStory['views'][number] | undefined {
  const given = groupOf(manyOf(body)[0]);
  const camera = given.type === 'SpecificResource' ? groupOf(manyOf(given.source)[0]) : given;
  const eye = readPoint(target);
  if (camera.type !== 'PerspectiveCamera' || !eye) return undefined;
  const fov = numbersOf([camera.fieldOfView], 1)?.[0] ?? FOV_DEG;
  const fovDeg = Math.min(90, Math.max(10, fov));
  const seen = readSelector(groupOf(camera.lookAt)) ?? readPoint(camera.lookAt);
  const turn = listOf(given.transform)
    .map(groupOf)
    .find(({ type }) => type === 'RotateTransform');
  const way = seen
    ? directionToOrbit([eye[0] - seen[0], eye[1] - seen[1], eye[2] - seen[2]])
    : { yaw: Number(turn?.y ?? 0) || 0, pitch: -(Number(turn?.x ?? 0) || 0) };
  const title = toLocalText(camera.label);
  const id = takeId(title.en ?? title.vi ?? 'view');
  return { id, title, description: {}, orbit: orbitFrom(eye, { ...way, fovDeg }, seen ?? middle) };
}

/** Texts stand as `bodyValue`, as one body, or as a choice of languages; those that name none are English. */
function readBody({ body, bodyValue }: Readonly<Record<string, unknown>>): LocalText {
  if (typeof bodyValue === 'string') return toLocalText({ en: bodyValue });
  const bodies = manyOf(body).map(groupOf);
  const texts = bodies.flatMap((one) => (one.type === 'Choice' ? listOf(one.items).map(groupOf) : [one]));
  const pairs = texts.map((one) => [textOf(one.language) || 'en', plainText(textOf(one.value))]);
  return toLocalText(Object.fromEntries(pairs));
}

function readPoint(target: unknown): Point3 | undefined {
  return manyOf(target)
    .flatMap((one) => manyOf(groupOf(one).selector))
    .map((selector) => readSelector(groupOf(selector)))
    .find((point) => point !== undefined);
}

function readSelector({ type, x, y, z }: Readonly<Record<string, unknown>>): Point3 | undefined {
  const numbers = type === 'PointSelector' ? numbersOf([x, y, z], 3) : undefined;
  return numbers && [rounded(numbers[0] ?? 0), rounded(numbers[1] ?? 0), rounded(numbers[2] ?? 0)];
}
