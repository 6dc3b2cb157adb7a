import { angleBetweenDeg } from '../model/bearing.ts';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { type LayoutFault, type PanoramaLayout, planLayout } from '../model/panorama-layout.ts';
import type { GPano } from '../model/read-gpano.ts';
import type { PictureFacts } from './check-picture-data.ts';
import type { NamedPicture } from './named-pictures.ts';

/** Compasses of cameras are seldom better. */
const COMPASS_DEG = 20;
/** A horizon that leans less is not noticed. */
const TILT_DEG = 2;

/** Compares a panorama with what it says about itself and what its scene says: projection, cut, size, level, heading. */
export function checkPanoramaData(picture: NamedPicture, facts: PictureFacts): Diagnostic[] {
  const { file, findPlace } = picture;
  const layout = planLayout(picture.shape ?? {}, facts.gpano, facts.stored);
  const found = 'fault' in layout ? [explainFault(layout, picture, facts)] : [];
  if (facts.gpano && layoutIsKnown(layout)) found.push(...checkGPano(picture, facts.gpano, facts.stored));
  if (facts.isTurned) found.push(createDiagnostic('TOUR-TURNED', findPlace(), { file }));
  return found;
}

function layoutIsKnown(layout: PanoramaLayout | LayoutFault): boolean {
  return !('fault' in layout) || (layout.fault !== 'projection' && layout.fault !== 'cropped');
}

function explainFault({ fault }: LayoutFault, picture: NamedPicture, facts: PictureFacts): Diagnostic {
  const { file, findPlace, shape, scene } = picture;
  const { widthPx, heightPx } = facts.stored;
  switch (fault) {
    case 'projection':
      return createDiagnostic('TOUR-PROJECTION', findPlace(), { file, found: facts.gpano?.projection ?? '' });
    case 'ratio':
      return createDiagnostic('TOUR-RATIO', findPlace(), { file, widthPx, heightPx });
    case 'cropped': {
      const { shownWidthPx, shownHeightPx, fullWidthPx = 0, fullHeightPx } = facts.gpano ?? {};
      const shown = `${shownWidthPx} × ${shownHeightPx}`;
      const full = `${fullWidthPx} × ${fullHeightPx ?? fullWidthPx / 2}`;
      return createDiagnostic('TOUR-CROPPED', findPlace(), { file, shown, full });
    }
    case 'extent':
      return createDiagnostic('TOUR-EXTENT', findPlace(), { file, widthPx, heightPx });
    case 'stereo': {
      const isStacked = shape?.stereo === 'top-bottom';
      const half = isStacked
        ? { widthPx, heightPx: Math.floor(heightPx / 2) }
        : { widthPx: Math.floor(widthPx / 2), heightPx };
      return createDiagnostic('TOUR-STEREO', findPlace(), { file, ...half });
    }
    case 'cube':
      return createDiagnostic('TOUR-CUBE', findPlace(), { file, widthPx, heightPx });
    case 'keys': {
      const keys = (['projection', 'faces', 'extent', 'stereo'] as const).filter(
        (key) => shape?.[key] !== undefined,
      );
      return createDiagnostic('TOUR-LAYOUT', findPlace(), {
        scene: scene?.id ?? file,
        keys: keys.join(', '),
      });
    }
  }
}

function checkGPano(picture: NamedPicture, gpano: GPano, stored: Size): Diagnostic[] {
  const isDeclared = picture.shape?.extent !== undefined || picture.shape?.stereo !== undefined;
  return [
    ...(isDeclared ? [] : checkSize(picture, gpano, stored)),
    ...(picture.shape?.level ? [] : checkLevel(picture, gpano)),
    ...checkNorth(picture, gpano),
  ];
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
