import type * as L from 'leaflet';
import type { PlaneBox } from './place-plane.ts';

/** Gives the window of a map in the plane of zoom 0, grown by a share of its size on each side. */
export function windowBox(map: L.Map, margin: number): PlaneBox {
  const { min, max } = map.getPixelBounds();
  if (!min || !max) return { minX: 0, minY: 0, maxX: 0, maxY: 0 };
  const [padX, padY] = [(max.x - min.x) * margin, (max.y - min.y) * margin];
  const scale = 2 ** -map.getZoom();
  return {
    minX: (min.x - padX) * scale,
    minY: (min.y - padY) * scale,
    maxX: (max.x + padX) * scale,
    maxY: (max.y + padY) * scale,
  };
}

/** Gives where the corner of the map's panes lies in the plane of a zoom: now, or where an animation leads. */
export function pixelOrigin(map: L.Map, center?: L.LatLng, zoom?: number): L.Point {
  if (!center) return map.getPixelOrigin();
  return map
    .project(center, zoom)
    .subtract(map.getSize().divideBy(2))
    .subtract(map.containerPointToLayerPoint([0, 0]))
    .round();
}
