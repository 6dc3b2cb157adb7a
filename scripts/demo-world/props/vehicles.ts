import { linear } from '../kit/colour.ts';
import { type Mesh, meshOf, type Sculpt } from './life-mesh.ts';
import { addBlob, addSweep, type Station } from './life-shapes.ts';
import type { Vec } from './life-vectors.ts';

/** Adds a bicycle that stands on its wheels and looks to +z; saddle at 0.92 m. `css` is the frame's colour. */
export function addBicycle(sculpt: Sculpt, css: string): void {
  const metal = meshOf(sculpt, 'metal');
  const rubber = meshOf(sculpt, 'plaster');
  for (const z of [-0.5, 0.55]) {
    addWheel(rubber, { z, radiusM: 0.33, tyreM: 0.017, css: '#2b292b' });
    addSpokes(metal, { z, radiusM: 0.3 });
  }
  const frame: [Vec, Vec, number][] = [
    [[0, 0.29, -0.06], [0, 0.84, -0.22], 0.017],
    [[0, 0.29, -0.06], [0, 0.8, 0.37], 0.02],
    [[0, 0.76, -0.2], [0, 0.86, 0.36], 0.016],
    [[0.03, 0.33, -0.5], [0.012, 0.78, -0.2], 0.01],
    [[-0.03, 0.33, -0.5], [-0.012, 0.78, -0.2], 0.01],
    [[0.03, 0.33, -0.5], [0.012, 0.29, -0.06], 0.011],
    [[-0.03, 0.33, -0.5], [-0.012, 0.29, -0.06], 0.011],
    [[0, 0.72, 0.4], [0, 0.98, 0.33], 0.017],
    [[0.035, 0.33, 0.55], [0.02, 0.74, 0.4], 0.012],
    [[-0.035, 0.33, 0.55], [-0.02, 0.74, 0.4], 0.012],
    [[-0.11, 0.14, -0.02], [0, 0.29, -0.06], 0.011],
    [[0.11, 0.44, -0.1], [0, 0.29, -0.06], 0.011],
  ];
  for (const [from, to, radius] of frame) addTube(metal, [from, to], radius, css);
  addTube(
    metal,
    [
      [-0.27, 1.0, 0.24],
      [-0.2, 1.03, 0.33],
      [0, 0.98, 0.34],
      [0.2, 1.03, 0.33],
      [0.27, 1.0, 0.24],
    ],
    0.013,
    '#b9b6b0',
  );
  addTube(
    rubber,
    [
      [0, 0.9, -0.36],
      [0, 0.92, -0.24],
      [0, 0.91, -0.08],
    ],
    0.05,
    '#4a342a',
    0.03,
  );
  for (const side of [-1, 1])
    addTube(
      rubber,
      [
        [side * 0.06, side < 0 ? 0.135 : 0.44, side < 0 ? -0.02 : -0.1],
        [side * 0.16, side < 0 ? 0.135 : 0.44, side < 0 ? -0.02 : -0.1],
      ],
      0.035,
      '#35302e',
      0.014,
    );
}

/** Adds a small step-through motorbike that looks to +z; seat at 0.82 m. `css` is the body's colour. */
export function addMotorbike(sculpt: Sculpt, css: string): void {
  const [shell, metal] = [meshOf(sculpt, 'plaster'), meshOf(sculpt, 'metal')];
  for (const z of [-0.58, 0.62]) {
    addWheel(shell, { z, radiusM: 0.29, tyreM: 0.045, css: '#2a282a' });
    addSpokes(metal, { z, radiusM: 0.24 });
    addMudguard(shell, { z, radiusM: 0.325, css });
  }
  const cream = linear('#efe3cc');
  const body = linear(css);
  addSweep(
    shell,
    [
      [0.92, 0.4, 0.07, 0.08],
      [0.72, 0.36, 0.08, 0.08],
      [0.46, 0.26, 0.1, 0.1],
      [0.4, 0.05, 0.12, 0.11],
      [0.52, -0.22, 0.15, 0.16],
      [0.64, -0.5, 0.14, 0.13],
      [0.7, -0.84, 0.07, 0.06],
    ].map(([y = 0, z = 0, wide = 0, deep = 0]): Station => ({ at: [0, y, z], wide, deep })),
    {
      sides: 10,
      steps: 2,
      ends: 'round',
      side: [1, 0, 0],
      colour: () => body,
    },
  );
  addBlob(shell, { at: [0, 0.64, 0.37], radii: [0.22, 0.27, 0.05], rows: 8, sides: 12, colour: () => cream });
  addBlob(shell, { at: [0, 1.0, 0.4], radii: [0.13, 0.1, 0.11], rows: 7, sides: 10, colour: () => body });
  addBlob(metal, {
    at: [0, 1.0, 0.475],
    radii: [0.07, 0.065, 0.05],
    rows: 6,
    sides: 10,
    colour: () => linear('#f4ead0'),
  });
  addBlob(shell, {
    at: [0, 0.66, -0.9],
    radii: [0.06, 0.04, 0.03],
    rows: 5,
    sides: 8,
    colour: () => linear('#b8322c'),
  });
  addTube(
    shell,
    [
      [0, 0.72, 0.02],
      [0, 0.79, -0.1],
      [0, 0.79, -0.4],
      [0, 0.83, -0.8],
    ],
    0.13,
    '#35292a',
    0.055,
  );
  for (const side of [-1, 1]) {
    addTube(
      metal,
      [
        [0.07 * side, 0.82, 0.44],
        [0.075 * side, 0.29, 0.62],
      ],
      0.022,
      '#a9a6a2',
    );
    addTube(
      metal,
      [
        [0.02 * side, 1.03, 0.36],
        [0.2 * side, 1.08, 0.32],
        [0.34 * side, 1.05, 0.25],
      ],
      0.016,
      '#8e8b88',
    );
    addTube(
      metal,
      [
        [0.24 * side, 1.07, 0.3],
        [0.3 * side, 1.26, 0.33],
      ],
      0.008,
      '#6f6d6b',
    );
    addBlob(metal, {
      at: [0.31 * side, 1.29, 0.33],
      radii: [0.06, 0.045, 0.015],
      rows: 5,
      sides: 8,
      colour: () => linear('#c9d3d8'),
    });
    addTube(
      shell,
      [
        [0.1 * side, 0.36, 0.12],
        [0.24 * side, 0.36, 0.12],
      ],
      0.03,
      '#2d2a2a',
      0.016,
    );
  }
  addTube(
    metal,
    [
      [-0.12, 0.3, 0.1],
      [-0.16, 0.27, -0.15],
      [-0.17, 0.33, -0.45],
      [-0.18, 0.37, -0.85],
    ],
    0.042,
    '#b4b0aa',
  );
}

function addWheel(mesh: Mesh, wheel: { z: number; radiusM: number; tyreM: number; css: string }): void {
  const middle = wheel.radiusM - wheel.tyreM;
  const stations = circle(20).map(
    ([sin, cos]): Station => ({
      at: [0, wheel.radiusM + middle * sin, wheel.z + middle * cos],
      wide: wheel.tyreM,
    }),
  );
  addSweep(mesh, [...stations, ...stations.slice(0, 1)], {
    sides: 6,
    side: [1, 0, 0],
    colour: () => linear(wheel.css),
  });
}

function addSpokes(mesh: Mesh, wheel: { z: number; radiusM: number }): void {
  const hub: Vec = [0, wheel.radiusM * 1.1, wheel.z];
  addTube(
    mesh,
    [
      [-0.05, hub[1], hub[2]],
      [0.05, hub[1], hub[2]],
    ],
    0.026,
    '#a9a6a2',
  );
  for (const [sin, cos] of circle(9))
    addTube(
      mesh,
      [hub, [0, hub[1] + wheel.radiusM * sin, hub[2] + wheel.radiusM * cos]],
      0.0045,
      '#c6c3bd',
      0.0045,
      3,
    );
}

function addMudguard(mesh: Mesh, guard: { z: number; radiusM: number; css: string }): void {
  const angles = [0.35, 0.8, 1.3, 1.8, 2.3, 2.75];
  const stations = angles.map(
    (angle): Station => ({
      at: [0, 0.29 + guard.radiusM * Math.sin(angle), guard.z + guard.radiusM * Math.cos(angle)],
      wide: 0.075,
      deep: 0.018,
    }),
  );
  addSweep(mesh, stations, { sides: 8, ends: 'round', side: [1, 0, 0], colour: () => linear(guard.css) });
}

function addTube(mesh: Mesh, path: Vec[], wide: number, css: string, deep = wide, sides = 6): void {
  const colour = linear(css);
  const along = path[1] && path[0] ? Math.abs(path[1][0] - path[0][0]) : 0;
  // A tube that runs across lies flat with its section's wide side fore and aft.
  const side: Vec = along > 0.05 ? [0, 0, 1] : [1, 0, 0];
  addSweep(
    mesh,
    path.map((at) => ({ at, wide, deep })),
    { sides, steps: path.length > 2 ? 2 : 1, ends: sides > 3 ? 'round' : 'open', side, colour: () => colour },
  );
}

function circle(count: number): [number, number][] {
  return Array.from({ length: count }, (_, i) => [
    Math.sin((2 * Math.PI * i) / count),
    Math.cos((2 * Math.PI * i) / count),
  ]);
}
