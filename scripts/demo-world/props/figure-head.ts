import { linear, mix, PALETTE } from '../kit/colour.ts';
import type { Hat, Look } from './figure-types.ts';
import type { Mesh } from './life-mesh.ts';
import { addBlob, addSweep } from './life-shapes.ts';
import { add, cross, dot, heading, type Vec } from './life-vectors.ts';

/** Adds neck, head, a few plain features, hair and what is worn on it. `at` is the head's centre. */
export function addHead(mesh: Mesh, look: Look, place: HeadPlace): void {
  const size = look.headScale ?? 1.07;
  const at = add(place.at, [0, 0.1 * (size - 1), 0]);
  const face = heading(place.yawRad, 0);
  const frame: Frame = { at, face, side: cross([0, 1, 0], face), size };
  const skin = linear(look.skin ?? PALETTE.skin);
  addSweep(
    mesh,
    [
      { at: place.neck, wide: 0.047 },
      { at: add(at, [0, -0.06 * size, 0]), wide: 0.046 },
    ],
    { sides: 7, colour: () => skin.clone().multiplyScalar(0.82) },
  );
  addFace(mesh, look, frame);
  addHair(mesh, look, frame);
  addHat(mesh, look.hat, frame);
}

function addFace(mesh: Mesh, look: Look, frame: Frame): void {
  const skin = linear(look.skin ?? PALETTE.skin);
  const blush = linear('#c9695a');
  addBlob(mesh, {
    at: frame.at,
    radii: times([0.088, 0.11, 0.094], frame.size),
    rows: 8,
    sides: 11,
    // The jaw is narrower than the brow.
    bump: (direction) => 1 - 0.08 * Math.max(0, -direction[1]) * Math.abs(dot(direction, frame.side)),
    colour: (direction) => {
      const cheek = Math.exp(
        -(((Math.abs(dot(direction, frame.side)) - 0.52) / 0.24) ** 2) - ((direction[1] + 0.28) / 0.24) ** 2,
      );
      return mix(skin, blush, dot(direction, frame.face) > 0.3 ? 0.34 * cheek : 0);
    },
  });
  const dark = linear('#2a2020');
  for (const sign of [-1, 1]) {
    addBlob(mesh, {
      at: onFace(frame, 0.036 * sign, 0.004, 0.083),
      radii: times([0.0095, 0.012, 0.0095], frame.size),
      rows: 3,
      sides: 5,
      colour: () => dark,
    });
  }
  addBlob(mesh, {
    at: onFace(frame, 0, -0.024, 0.091),
    radii: times([0.013, 0.014, 0.014], frame.size),
    rows: 3,
    sides: 5,
    colour: () => mix(skin, blush, 0.12),
  });
  addBlob(mesh, {
    at: onFace(frame, 0, -0.061, 0.077),
    radii: times([0.017, 0.005, 0.009], frame.size),
    rows: 3,
    sides: 5,
    colour: () => linear('#a04e48'),
  });
}

function addHair(mesh: Mesh, look: Look, frame: Frame): void {
  const hair = linear(look.hair ?? '#241d1c');
  addBlob(mesh, {
    at: add(add(frame.at, frame.face, -0.012 * frame.size), [0, 0.012 * frame.size, 0]),
    radii: times([0.096, 0.112, 0.1], frame.size),
    rows: 7,
    sides: 11,
    // Pressed inside the head where the face and the neck are.
    bump: (direction) => {
      const overFace = soft(dot(direction, frame.face), 0.2, 0.42) * soft(-direction[1], -0.62, -0.42);
      return 1.03 - 0.26 * Math.max(overFace, soft(-direction[1], 0.5, 0.75));
    },
    colour: (direction) => hair.clone().multiplyScalar(1 + 0.5 * Math.max(0, direction[1])),
  });
  if (look.hat.kind !== 'hair' || !look.hat.bun) return;
  addBlob(mesh, {
    at: onFace(frame, 0, 0.045, -0.115),
    radii: times([0.052, 0.05, 0.045], frame.size),
    rows: 6,
    sides: 8,
    colour: () => hair.clone().multiplyScalar(1.2),
  });
}

function addHat(mesh: Mesh, hat: Hat, frame: Frame): void {
  if (hat.kind === 'wrap') addWrap(mesh, hat, frame);
  if (hat.kind === 'conical') addConical(mesh, frame);
  if (hat.kind === 'brim') addBrim(mesh, hat.colour, frame);
  if (hat.kind === 'helmet') addHelmet(mesh, hat.colour, frame);
}

/** A long cloth wound in three turns, the upper ones narrower and a little aslant. */
function addWrap(mesh: Mesh, hat: { colour: string; band: string }, frame: Frame): void {
  const [cloth, band] = [linear(hat.colour), linear(hat.band)];
  const crown: Vec = add(frame.at, frame.face, -0.012);
  const ring = (y: number, wide: number): { at: Vec; wide: number } => ({
    at: add(add(crown, [0, y * frame.size, 0]), frame.side, (y - 0.05) * 0.22),
    wide: wide * frame.size,
  });
  addSweep(
    mesh,
    [
      ring(0.028, 0.098),
      ring(0.038, 0.116),
      ring(0.062, 0.119),
      ring(0.068, 0.11),
      ring(0.078, 0.117),
      ring(0.1, 0.112),
      ring(0.105, 0.1),
      ring(0.13, 0.085),
      ring(0.142, 0.045),
      ring(0.145, 0),
    ],
    {
      sides: 13,
      colour: (along) =>
        (along > 0.28 && along < 0.38) || (along > 0.62 && along < 0.7)
          ? band
          : cloth.clone().multiplyScalar(0.9 + 0.25 * along),
    },
  );
}

function addConical(mesh: Mesh, frame: Frame): void {
  const straw = linear('#e6cf98');
  const shade = linear('#8a7448');
  const y = (value: number): Vec => add(frame.at, [0, value * frame.size, 0]);
  const rings: [number, number][] = [
    [0.1, 0],
    [0.008, 0.225],
    [0.012, 0.232],
    [0.06, 0.165],
    [0.112, 0.092],
    [0.16, 0.03],
    [0.178, 0],
  ];
  addSweep(
    mesh,
    rings.map(([height, wide]) => ({ at: y(height), wide: wide * frame.size })),
    {
      sides: 22,
      colour: (along, _around, at) =>
        along < 0.2
          ? shade
          : straw.clone().multiplyScalar(0.9 + 0.12 * Math.cos((at[1] - frame.at[1]) * 160)),
    },
  );
  const strap = linear('#b4545c');
  for (const sign of [-1, 1]) {
    addSweep(
      mesh,
      [
        { at: onFace(frame, 0.1 * sign, 0.03, 0), wide: 0.006 },
        { at: onFace(frame, 0.084 * sign, -0.06, 0.02), wide: 0.006 },
        { at: onFace(frame, 0, -0.116, 0.035), wide: 0.006 },
      ],
      { sides: 4, colour: () => strap },
    );
  }
}

function addBrim(mesh: Mesh, css: string, frame: Frame): void {
  const cloth = linear(css);
  const rings: [number, number][] = [
    [0.045, 0.08],
    [0.032, 0.165],
    [0.042, 0.17],
    [0.056, 0.112],
    [0.066, 0.108],
    [0.125, 0.1],
    [0.148, 0.07],
    [0.154, 0],
  ];
  addSweep(
    mesh,
    rings.map(([height, wide]) => ({
      at: add(frame.at, [0, height * frame.size, 0]),
      wide: wide * frame.size,
    })),
    {
      sides: 16,
      colour: (along) =>
        cloth.clone().multiplyScalar(along > 0.38 && along < 0.6 ? 0.6 : along < 0.1 ? 0.7 : 1),
      bulge: (angle, at) => 1 + (at[1] < frame.at[1] + 0.05 ? 0.05 * Math.cos(2 * angle) : 0),
    },
  );
}

function addHelmet(mesh: Mesh, css: string, frame: Frame): void {
  const shell = linear(css);
  addBlob(mesh, {
    at: add(add(frame.at, frame.face, -0.008), [0, 0.04 * frame.size, 0]),
    radii: times([0.118, 0.112, 0.128], frame.size),
    rows: 8,
    sides: 14,
    bump: (direction) => (direction[1] < -0.12 ? 0.7 : 1),
    colour: (direction) => (direction[1] < 0.16 ? shell.clone().multiplyScalar(0.55) : shell),
  });
  addSweep(
    mesh,
    [
      { at: onFace(frame, 0, 0.06, 0.1), wide: 0.085, deep: 0.012 },
      { at: onFace(frame, 0, 0.046, 0.165), wide: 0.06, deep: 0.007 },
    ],
    { sides: 8, ends: 'round', side: frame.side, colour: () => shell.clone().multiplyScalar(0.5) },
  );
}

/** Rises smoothly from 0 at `low` to 1 at `high`. */
function soft(value: number, low: number, high: number): number {
  const t = Math.max(0, Math.min(1, (value - low) / (high - low)));
  return t * t * (3 - 2 * t);
}

function onFace(frame: Frame, right: number, up: number, out: number): Vec {
  return add(
    add(add(frame.at, frame.side, right * frame.size), [0, up * frame.size, 0]),
    frame.face,
    out * frame.size,
  );
}

function times(a: Vec, by: number): Vec {
  return [a[0] * by, a[1] * by, a[2] * by];
}

type HeadPlace = { at: Vec; neck: Vec; yawRad: number };
type Frame = { at: Vec; face: Vec; side: Vec; size: number };
