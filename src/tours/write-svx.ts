import type { Box } from '../model/surface.ts';
import { directionsOf, dot, type LocalText, type ModelStory, rounded } from './model-story.ts';

const ORBIT = 'scenes/0/setup/navigation/orbit';
const OFFSET = 'scenes/0/setup/navigation/offset';

/**
 * Writes a model with its pins and tour as a document of Smithsonian Voyager. The file of the model lies beside it.
 * @see https://github.com/Smithsonian/dpo-voyager/tree/00e36e539c93632997cfba6f83b1864043f818f5/source/client/schema
 */
export function writeSvx(story: ModelStory, { uri, sizeBytes, box, licence }: SvxModel): object {
  const tour = {
    id: 'tour',
    title: oneOf(story.title),
    titles: toDictionary(story.title),
    steps: story.steps.map((id) => {
      const title = story.views.find((view) => view.id === id)?.title ?? {};
      return { id, title: oneOf(title), titles: toDictionary(title) };
    }),
  };
  const [start] = story.views;
  return {
    asset: {
      type: 'application/si-dpo-3d.document+json',
      version: '1.0',
      generator: 'Điểm Đến',
      ...(licence !== undefined && { copyright: licence }),
    },
    scene: 0,
    scenes: [{ units: 'm', nodes: [0], setup: 0, meta: 0 }],
    nodes: [{ id: 'model', name: 'Model', model: 0 }],
    models: [
      {
        units: 'm',
        boundingBox: box,
        derivatives: [
          {
            usage: 'Web3D',
            quality: 'High',
            assets: [{ uri, type: 'Model', mimeType: 'model/gltf-binary', byteSize: sizeBytes }],
          },
        ],
        annotations: story.pins.map(({ id, label, text, at, normal, viewId }) => ({
          id,
          titles: toDictionary(label),
          leads: toDictionary(text),
          style: 'Extended',
          position: at,
          direction: normal ?? [0, 1, 0],
          scale: rounded(Math.max(...box.max.map((value, axis) => value - (box.min[axis] ?? 0))) / 20),
          ...(viewId !== undefined && { viewId }),
        })),
      },
    ],
    metas: [{ collection: { title: oneOf(story.title), titles: toDictionary(story.title) } }],
    setups: [
      {
        units: 'm',
        ...(start && {
          navigation: {
            type: 'Orbit',
            enabled: true,
            autoZoom: false,
            autoRotation: false,
            lightsFollowCamera: true,
            orbit: toOrbit(start.orbit),
          },
        }),
        ...(story.steps.length > 0 && { tours: [tour] }),
        ...(story.views.length > 0 && {
          snapshots: {
            features: ['navigation'],
            targets: [ORBIT, OFFSET],
            states: story.views.map(({ id, orbit }) => {
              const { orbit: turned, offset } = toOrbit(orbit);
              return { id, curve: 'EaseQuad', duration: 2, threshold: 0.5, values: [turned, offset] };
            }),
          },
        }),
      },
    ],
  };
}

/** Voyager turns the camera about the origin and then shifts it along its own axes. */
function toOrbit(orbit: ModelStory['views'][number]['orbit']): { orbit: number[]; offset: number[] } {
  const { right, up, back } = directionsOf(orbit);
  const { target, distance, yaw, pitch } = orbit;
  const offset = [dot(target, right), dot(target, up), dot(target, back) + distance];
  return { orbit: [-pitch, yaw, 0], offset: offset.map(rounded) };
}

/** Voyager names languages in capitals. */
function toDictionary(text: LocalText): Record<string, string> {
  return Object.fromEntries(Object.entries(text).map(([language, value]) => [language.toUpperCase(), value]));
}

function oneOf(text: LocalText): string {
  return text.en ?? text.vi ?? Object.values(text)[0] ?? '';
}

export type SvxModel = { uri: string; sizeBytes: number; box: Box; licence?: string | undefined };
