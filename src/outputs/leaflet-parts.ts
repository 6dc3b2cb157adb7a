import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Lets the bundler leave out what maps here do not use of Leaflet: popups, tooltips, shapes with their two renderers, GeoJSON, most controls. Its
 * modules come as one file whose classes hang on one another, so no bundler can tell; the statements that hang them there are
 * taken away, and classes are marked as made without effects. Leaflet weighs 25 kB instead of 38 so. Version 1.9.4 is its last of this shape.
 * @param root of the project
 */
export function leafletParts(root: string): Plugin {
  const file = join(root, 'node_modules/leaflet/dist/leaflet-src.esm.js');
  return {
    name: 'diem-den-leaflet-parts',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source === 'leaflet' ? file : undefined),
    transform(code, id) {
      if (id !== file) return undefined;
      const statements = this.parse(code).body.filter(({ type }) => type === 'ExpressionStatement');
      const kept = statements.reduceRight((text, { start, end }) => {
        const isUnused = UNUSED.some((pattern) => pattern.test(text.slice(start, end)));
        return isUnused ? text.slice(0, start) + text.slice(end) : text;
      }, code);
      return { code: kept.replace(CLASSES, '$1/*@__PURE__*/ '), map: null };
    },
  };
}

/** `var Marker = Layer.extend({` */
const CLASSES = /^(var \w+ = )(?=\w+\.extend\()/gm;

/** What statements begin with, or hold, that only serve parts not used here. */
const UNUSED = [
  /^(?:GeoJSON|SVG|CRS|Map|control|Polyline)\.\w+ = \w+;/,
  /^(?:Control\.(?:Layers|Zoom|Attribution)|Icon\.Default|TileLayer\.WMS|tileLayer\.wms) = /,
  /^(?:Marker|Circle|CircleMarker|Polyline|Polygon|LayerGroup)\.include\(/,
  /^(?:Map|Layer)\.include\(\{[\s\S]*\b(?:_initOverlay|openPopup|openTooltip|getRenderer): function/,
  /^Map\.(?:mergeOptions|addInitHook)\([\s\S]*\b(?:zoomControl|attributionControl|closePopupOnClick)\b/,
];
