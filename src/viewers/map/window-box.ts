import * as L from 'leaflet';
import type { PlaneBox } from './place-plane.ts';

/** Gives the window of a map in the plane of zoom 0, grown by a share of its size on each side. Asked for in every frame of moving. */
export function windowBox(map: L.Map, margin: number): PlaneBox {
  const origin = map.getPixelOrigin();
  const size = map.getSize();
  const pane = map.getPane('mapPane');
  const moved = pane ? L.DomUtil.getPosition(pane) : { x: 0, y: 0 };
  const [left, top] = [origin.x - moved.x, origin.y - moved.y];
  const scale = 2 ** -map.getZoom();
  return {
    minX: (left - size.x * margin) * scale,
    minY: (top - size.y * margin) * scale,
    maxX: (left + size.x * (1 + margin)) * scale,
    maxY: (top + size.y * (1 + margin)) * scale,
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
