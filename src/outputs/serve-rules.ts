import { extname } from 'node:path';

const CONTENT_TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.gif': 'image/gif',
  '.glb': 'model/gltf-binary',
  '.gltf': 'model/gltf+json',
  '.gpx': 'application/gpx+xml; charset=utf-8',
  '.gz': 'application/gzip',
  '.kml': 'application/vnd.google-earth.kml+xml; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webm': 'video/webm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** Gives the content type of a file by its ending; bytes without meaning when the ending is unknown. */
export function contentType(path: string): string {
  return CONTENT_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/** Tells whether compressing this type is worth it. */
export function isCompressible(type: string): boolean {
  return /^(?:text\/|application\/(?:json|[a-z.-]+\+(?:json|xml)|xml|wasm)|image\/svg|model\/gltf)/.test(
    type,
  );
}

/** Chooses brotli before gzip from an `Accept-Encoding` header; nothing when the browser wants neither. */
export function acceptedEncoding(header: string | string[] | undefined): Encoding | undefined {
  const offers = String(header ?? '')
    .toLowerCase()
    .split(',')
    .filter((offer) => !/;\s*q=0(?:\.0*)?\s*$/.test(offer))
    .map((offer) => offer.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((encoding) => offers.includes(encoding));
}

/**
 * Splits the path of a request into decoded segments.
 *
 * @returns nothing for paths no file of a site can have: broken encoding, `..`, separators or NUL inside a segment,
 * hidden names (but for `.well-known`) and the file with the header rules
 */
export function requestSegments(path: string): string[] | undefined {
  let segments: string[];
  try {
    segments = path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined; // broken percent encoding
  }
  const isRefused = (segment: string) =>
    /[/\\\0]/.test(segment) ||
    (segment.startsWith('.') && segment !== '.well-known') ||
    segment === '_headers';
  return segments.some(isRefused) ? undefined : segments;
}

export type Encoding = 'br' | 'gzip';
