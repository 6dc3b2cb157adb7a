import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { distanceM } from '../model/geo.ts';
import type { GPano } from '../model/read-gpano.ts';
import type { Point } from '../model/schemas/entries.ts';
import { checkPanoramaData } from './check-panorama-data.ts';
import type { NamedPicture } from './named-pictures.ts';
import type { ExifFacts } from './read-exif.ts';

/** Narrower pictures look blurred on every telephone. */
const SMALLEST_WIDTH_PX = 320;
/** One side of a strip against the other. Cards show 3:2, so that less than half of a 4:1 picture is seen. */
const NARROWEST_RATIO = 4;
/** What a progressive JPEG may take in memory before it is named, in MB of 10⁶ bytes. */
const PROGRESSIVE_LIMIT_MB = 300;
/** Positions of telephones are off by less in the open; a viewpoint and what it shows may be kilometres apart. */
const FAR_M = 5000;

/** Checks what a picture file carries besides its pixels, and the shape of its pixels. */
export function checkPictureData(
  picture: NamedPicture,
  facts: PictureFacts,
  point: Point | undefined,
): Diagnostic[] {
  return [
    ...checkShape(picture, facts),
    ...checkColours(picture, facts),
    ...checkPosition(picture, facts.exif, picture.scene?.point ?? point),
    ...checkOrigin(picture, facts),
    ...(picture.is === 'panorama' ? checkPanoramaData(picture, facts) : []),
  ];
}

function checkShape(picture: NamedPicture, facts: PictureFacts): Diagnostic[] {
  const { file, is, findPlace } = picture;
  const { widthPx, heightPx } = facts;
  const found: Diagnostic[] = [];
  if (widthPx < SMALLEST_WIDTH_PX) found.push(createDiagnostic('IM-SMALL', findPlace(), { file, widthPx }));
  if (facts.frames > 1) {
    found.push(createDiagnostic('IM-ANIMATED', findPlace(), { file, frames: facts.frames }));
  }
  const memoryMb = progressiveMemoryMb(facts);
  if (memoryMb > PROGRESSIVE_LIMIT_MB) {
    found.push(createDiagnostic('IM-PROGRESSIVE', findPlace(), { file, memoryMb }));
  }
  if (is === 'panorama') return found;
  const ratio = Math.max(widthPx / heightPx, heightPx / widthPx);
  if (ratio > NARROWEST_RATIO) {
    found.push(createDiagnostic('IM-SHAPE', findPlace(), { file, widthPx, heightPx }));
  }
  if (/^equirectangular$/i.test(facts.gpano?.projection ?? '')) {
    found.push(createDiagnostic('IM-PANORAMA', findPlace(), { file }));
  }
  return found;
}

/** All coefficients must be held at once: two bytes each, one and a half per pixel with the usual colour sampling. */
export function progressiveMemoryMb({
  isProgressive,
  stored,
}: Pick<PictureFacts, 'isProgressive' | 'stored'>): number {
  return isProgressive ? Math.round((stored.widthPx * stored.heightPx * 3) / 1e6) : 0;
}

function checkColours({ file, findPlace }: NamedPicture, { isCmyk, icc }: PictureFacts): Diagnostic[] {
  if (isCmyk) return [createDiagnostic('IM-CMYK', findPlace(), { file })];
  const found = icc ? explainProfile(icc) : '';
  return found === '' ? [] : [createDiagnostic('IM-PROFILE', findPlace(), { file, found })];
}

/** Says what is wrong with the header of a colour profile, or ''. See ICC.1:2022, section 7.2. */
function explainProfile(icc: Uint8Array): string {
  const text = (from: number, length: number) => String.fromCharCode(...icc.subarray(from, from + length));
  if (icc.length < 128 || text(36, 4) !== 'acsp') return 'ICC: acsp';
  const sizeBytes = new DataView(icc.buffer, icc.byteOffset).getUint32(0);
  if (sizeBytes > icc.length) return `ICC: ${icc.length} < ${sizeBytes}`;
  const space = text(16, 4).trim();
  return space === 'RGB' || space === 'GRAY' ? '' : `ICC: ${space}`;
}

function checkPosition(
  { file, findPlace }: NamedPicture,
  exif: ExifFacts,
  point: Point | undefined,
): Diagnostic[] {
  if (!exif.point) return [];
  const lat = exif.point.lat.toFixed(4);
  const lng = exif.point.lng.toFixed(4);
  const found = [createDiagnostic('IM-GPS', findPlace(), { file, lat, lng })];
  const apartM = point ? distanceM(exif.point, point) - (point.accuracyM ?? 0) : 0;
  if (apartM > FAR_M) {
    found.push(createDiagnostic('IM-GPS-FAR', findPlace(), { file, km: Math.round(apartM / 1000) }));
  }
  return found;
}

function checkOrigin(picture: NamedPicture, { exif, previewDiffers }: PictureFacts): Diagnostic[] {
  const { file, date, findPlace } = picture;
  const found: Diagnostic[] = [];
  if (exif.owners.length > 0) {
    found.push(createDiagnostic('IM-OWNER', findPlace(), { file, found: exif.owners.join(', ') }));
  }
  if (previewDiffers) found.push(createDiagnostic('IM-THUMBNAIL', findPlace(), { file }));
  if (date !== undefined && exif.takenOn !== undefined && !exif.takenOn.startsWith(date)) {
    const values = { file, given: date, found: exif.takenOn };
    found.push(createDiagnostic('IM-DATE', findPlace(), values));
  }
  return found;
}

/** What the header of a picture says. */
export type PictureFacts = {
  /** Size before turning by EXIF. */
  stored: { widthPx: number; heightPx: number };
  /** Size as a viewer sees it. */
  widthPx: number;
  heightPx: number;
  isTurned: boolean;
  isCmyk: boolean;
  isProgressive: boolean;
  frames: number;
  icc: Uint8Array | undefined;
  exif: ExifFacts;
  gpano: GPano | undefined;
  /** The embedded preview shows another cut than the picture. */
  previewDiffers: boolean;
};
