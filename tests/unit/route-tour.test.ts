import { expect, test } from 'vitest';
import { planRouteTour, type RouteStop } from '../../src/model/route-tour.ts';
import type { SceneView } from '../../src/model/tour-view.ts';

test('a route with fewer than two stops that have a tour has no guided tour', () => {
  expect(planRouteTour([])).toBeUndefined();
  expect(planRouteTour([stop('a')])).toBeUndefined();
});

test('each stop is one scene that leads to the next and the one before', () => {
  const tour = planRouteTour([stop('a'), stop('b'), stop('c')]);
  expect(tour?.guided).toBe(true);
  expect(tour?.start).toBe('a');
  expect(tour?.scenes.map(({ id, links }) => [id, links.map(({ to }) => to)])).toEqual([
    ['a', ['b']],
    ['b', ['c', 'a']],
    ['c', ['b']],
  ]);
});

test('an arrow points along the map, counted from the picture’s north', () => {
  const north = { lat: 22.4, lng: 103.7 };
  const south = { lat: 22.3, lng: 103.7 };
  const tour = planRouteTour([stop('a', { point: north, northDeg: 90 }), stop('b', { point: south })]);
  expect(tour?.scenes[0]?.links[0]?.yawDeg).toBeCloseTo(90, 1); // south of a picture whose centre looks east
});

test('where north is unknown the arrows stand beside the first view', () => {
  const tour = planRouteTour([stop('a'), stop('b'), stop('c')]);
  expect(tour?.scenes[1]?.links.map(({ yawDeg }) => yawDeg)).toEqual([40, -20]);
});

test('the words of the route come before those of the scene, and the site’s page is one of the marks', () => {
  const tour = planRouteTour([stop('a', { note: 'Xuống xe.' }), stop('b')]);
  expect(tour?.scenes.map(({ description }) => description)).toEqual(['Xuống xe.', 'Mô tả b']);
  expect(tour?.scenes[0]?.hotspots.map(({ id, kind }) => [id, kind])).toEqual([
    ['a-sun', 'info'],
    ['a-page', 'place'],
  ]);
});

function stop(
  id: string,
  { northDeg, point, note }: { northDeg?: number; point?: RouteStop['point']; note?: string } = {},
): RouteStop {
  const scene: SceneView = {
    id: 'first',
    language: 'vi',
    title: 'x',
    description: `Mô tả ${id}`,
    kind: 'render',
    ...(northDeg !== undefined && { northDeg }),
    view: { yawDeg: 10, pitchDeg: 0, fovDeg: 75 },
    panorama: {
      key: id,
      faceSizePx: 8,
      tileSizePx: 512,
      levels: [{ level: 0, sizePx: 8, columns: 1 }],
      preview: 'data:',
      colour: '#000000',
    },
    links: [{ to: 'second', title: 'y', language: 'vi', yawDeg: 0, pitchDeg: 0 }],
    hotspots: [{ kind: 'info', id: 'sun', language: 'vi', label: 'Mặt trời', yawDeg: 1, pitchDeg: 1 }],
  };
  const poster = { webp: [], jpeg: { url: '/p.jpg', widthPx: 1, heightPx: 1 } };
  const tour = { start: 'first', mediaBase: '/media/', poster, scenes: [scene] };
  return { id, title: id.toUpperCase(), language: 'vi', note, href: `/vi/sites/${id}/`, point, scene, tour };
}
