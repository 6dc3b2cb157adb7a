import { angleBetweenDeg } from '../model/bearing.ts';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { PictureFacts } from './check-picture-data.ts';
import type { NamedPicture } from './named-pictures.ts';
import type { GPano } from './read-gpano.ts';

/** Compasses of cameras are seldom better. */
const COMPASS_DEG = 20;
/** A horizon that leans less is not noticed. */
const TILT_DEG = 2;

/** Compares a panorama with what it says about itself: projection, cut, size, level, heading. */
export function checkPanoramaData(picture: NamedPicture, facts: PictureFacts): Diagnostic[] {
  const { file, findPlace } = picture;
  const { widthPx, heightPx } = facts.stored;
  const found = facts.gpano ? checkGPano(picture, facts.gpano, facts.stored) : [];
  const isCropped = found.some(({ code }) => code === 'TOUR-CROPPED' || code === 'TOUR-PROJECTION');
  if (widthPx !== heightPx * 2 && !isCropped) {
    found.push(createDiagnostic('TOUR-RATIO', findPlace(), { file, widthPx, heightPx }));
  }
  if (facts.isTurned) found.push(createDiagnostic('TOUR-TURNED', findPlace(), { file }));
  return found;
}

function checkGPano(picture: NamedPicture, gpano: GPano, stored: Size): Diagnostic[] {
  const { file, findPlace } = picture;
  if (gpano.projection !== '' && !/^equirectangular$/i.test(gpano.projection)) {
    return [createDiagnostic('TOUR-PROJECTION', findPlace(), { file, found: gpano.projection })];
  }
  return [
    ...checkCut(picture, gpano),
    ...checkSize(picture, gpano, stored),
    ...checkLevel(picture, gpano),
    ...checkNorth(picture, gpano),
  ];
}

function checkCut({ file, findPlace }: NamedPicture, gpano: GPano): Diagnostic[] {
  const { shownWidthPx, shownHeightPx, fullWidthPx, fullHeightPx } = gpano;
  if (!shownWidthPx || !shownHeightPx || !fullWidthPx) return [];
  const wholeHeightPx = fullHeightPx ?? fullWidthPx / 2;
  if (shownWidthPx >= fullWidthPx && shownHeightPx >= wholeHeightPx) return [];
  const shown = `${shownWidthPx} × ${shownHeightPx}`;
  const full = `${fullWidthPx} × ${wholeHeightPx}`;
  return [createDiagnostic('TOUR-CROPPED', findPlace(), { file, shown, full })];
}

/** A panorama made smaller keeps its shape; another shape means that a program did not know what it changed. */
function checkSize({ file, findPlace }: NamedPicture, gpano: GPano, stored: Size): Diagnostic[] {
  const { shownWidthPx, shownHeightPx } = gpano;
  if (!shownWidthPx || !shownHeightPx) return [];
  const change = (shownWidthPx / shownHeightPx) * (stored.heightPx / stored.widthPx);
  if (Math.abs(change - 1) < 0.01) return [];
  const said = `${shownWidthPx} × ${shownHeightPx}`;
  const found = `${stored.widthPx} × ${stored.heightPx}`;
  return [createDiagnostic('TOUR-SIZE', findPlace(), { file, said, found })];
}

function checkLevel({ file, findPlace }: NamedPicture, gpano: GPano): Diagnostic[] {
  const pitchDeg = Math.round(gpano.pitchDeg);
  const rollDeg = Math.round(gpano.rollDeg);
  if (angleBetweenDeg(gpano.pitchDeg, 0) <= TILT_DEG && angleBetweenDeg(gpano.rollDeg, 0) <= TILT_DEG)
    return [];
  return [createDiagnostic('TOUR-TILT', findPlace(), { file, pitchDeg, rollDeg })];
}

/** A heading of exactly 0 is what programs write that know none. */
function checkNorth({ scene, findPlace }: NamedPicture, { headingDeg }: GPano): Diagnostic[] {
  if (!scene || headingDeg === undefined || headingDeg === 0) return [];
  const found = Math.round(headingDeg);
  const values = { scene: scene.id, found };
  if (scene.north === undefined) return [createDiagnostic('TOUR-NORTH-MISSING', findPlace(), values)];
  if (angleBetweenDeg(scene.north, headingDeg) <= COMPASS_DEG) return [];
  return [createDiagnostic('TOUR-NORTH', scene.findNorth(), { ...values, north: scene.north })];
}

type Size = { widthPx: number; heightPx: number };
