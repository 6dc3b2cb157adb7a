import type { Camera } from '../../../../src/model/camera.ts';
import { projectAngles } from '../../../../src/model/camera-sight.ts';
import type { View } from '../../../../src/model/panorama.ts';
import { h } from './dom.ts';
import type { Words } from './words.ts';

/** A band over the picture with the points of the compass where they lie, or a word that north is not known. */
export function createCompass(words: Words): Compass {
  const points = (
    [
      [0, words.north],
      [90, words.east],
      [180, words.south],
      [270, words.west],
    ] as const
  ).map(([bearingDeg, name]) => ({ bearingDeg, element: h('span', {}, name) }));
  const unknown = h('b', {}, words.northUnknown);
  const element = h(
    'div',
    { class: 'compass', 'aria-hidden': 'true' },
    unknown,
    ...points.map(({ element: one }) => one),
  );
  return {
    element,
    place(camera, { pitchDeg }, northDeg) {
      unknown.hidden = northDeg !== undefined;
      for (const { bearingDeg, element: name } of points) {
        const point = projectAngles(camera, { yawDeg: bearingDeg - (northDeg ?? 0), pitchDeg });
        name.hidden = northDeg === undefined || point === undefined || point.x < 0 || point.x > 1;
        if (point) name.style.insetInlineStart = `${(point.x * 100).toFixed(2)}%`;
      }
    },
  };
}

export type Compass = {
  element: HTMLElement;
  place: (camera: Camera, view: View, northDeg: number | undefined) => void;
};
