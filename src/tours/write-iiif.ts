import { eyeOf } from '../model/orbit.ts';
import type { Point3 } from '../model/surface.ts';
import { type LocalText, type ModelStory, rounded } from './model-story.ts';

/**
 * Writes a model with its pins and views as a manifest with one scene of IIIF Presentation 4 (draft).
 * @param base address of the folder it will lie in, with a slash at its end: such documents name everything by whole addresses
 * @see https://github.com/IIIF/3d/tree/2e6cabc6901a9cc7b3692923be5c045d2888ed74/manifests
 */
export function writeIiif(story: ModelStory, { base, file, rights, credit }: IiifModel): object {
  const id = (path: string) => `${base}${path}`;
  const scene = { id: id('scene'), type: 'Scene' };
  const camera = (view: ModelStory['views'][number], index: number) => ({
    id: id(`camera/${view.id}`),
    type: 'Annotation',
    motivation: ['painting'],
    // The first is the camera of the scene, the others wait to be asked for.
    ...(index > 0 && { behavior: ['hidden'] }),
    body: {
      id: id(`cameras/${view.id}`),
      type: 'PerspectiveCamera',
      label: toLanguageMap(view.title),
      fieldOfView: view.orbit.fovDeg,
      lookAt: toSelector(view.orbit.target),
    },
    target: at(scene, eyeOf(view.orbit)),
  });
  const comments = [
    ...story.views
      .filter(({ description }) => Object.keys(description).length > 0)
      .map((view) => ({
        id: id(`comment/view/${view.id}`),
        body: toChoice(view.description),
        target: [{ id: id(`camera/${view.id}`), type: 'Annotation' }],
      })),
    ...story.pins.map((pin) => ({
      id: id(`comment/pin/${pin.id}`),
      label: toLanguageMap(pin.label),
      body: toChoice(mergeText(pin.label, pin.text)),
      target: [at(scene, pin.at)],
    })),
  ];
  return {
    '@context': 'http://iiif.io/api/presentation/4/context.json',
    id: id('manifest.json'),
    type: 'Manifest',
    label: toLanguageMap(story.title),
    ...(rights !== undefined && { rights }),
    ...(credit !== undefined && {
      requiredStatement: { label: { en: ['Attribution'] }, value: { none: [credit] } },
    }),
    items: [
      {
        ...scene,
        label: toLanguageMap(story.title),
        items: [
          {
            id: id('scene/painted'),
            type: 'AnnotationPage',
            items: [
              {
                id: id('scene/model'),
                type: 'Annotation',
                motivation: ['painting'],
                body: {
                  id: new URL(file, base).href,
                  type: 'Model',
                  format: 'model/gltf-binary',
                  label: toLanguageMap(story.title),
                },
                target: scene,
              },
              ...story.views.map(camera),
            ],
          },
        ],
        annotations: [
          {
            id: id('scene/comments'),
            type: 'AnnotationPage',
            items: comments.map((one) => ({ ...one, type: 'Annotation', motivation: ['commenting'] })),
          },
        ],
      },
    ],
  };
}

function at(scene: object, point: Point3): object {
  return { type: 'SpecificResource', source: [scene], selector: [toSelector(point)] };
}

function toSelector([x, y, z]: Point3): object {
  return { type: 'PointSelector', x: rounded(x), y: rounded(y), z: rounded(z) };
}

function toLanguageMap(text: LocalText): Record<string, string[]> {
  return Object.fromEntries(Object.entries(text).map(([language, value]) => [language, [value]]));
}

function toChoice(text: LocalText): object[] {
  const items = Object.entries(text).map(([language, value]) => ({
    type: 'TextualBody',
    value,
    language,
    format: 'text/plain',
  }));
  return [{ type: 'Choice', items }];
}

/** The name, and what is told about it after a dash. */
function mergeText(label: LocalText, text: LocalText): LocalText {
  const merged = Object.entries(label).map(([language, name]) => {
    const more = Object.entries(text).find(([one]) => one === language)?.[1];
    return [language, more === undefined ? name : `${name} — ${more}`];
  });
  return Object.fromEntries(merged);
}

/** `file`: address of the model, whole or from the folder. */
export type IiifModel = {
  base: string;
  file: string;
  rights?: string | undefined;
  credit?: string | undefined;
};
