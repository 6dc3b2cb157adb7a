import { expect, test } from 'vitest';
import { orientationToAngles } from '../../src/viewers/panorama/gyroscope.ts';

test.each<[string, [number, number, number], { yawDeg?: number; pitchDeg: number }]>([
  ['lying on a table it looks down', [0, 0, 0], { pitchDeg: -90 }],
  ['held upright it looks ahead, to the north', [0, 90, 0], { yawDeg: 0, pitchDeg: 0 }],
  ['turned to the right it looks to the east', [-90, 90, 0], { yawDeg: 90, pitchDeg: 0 }],
  ['turned to the left it looks to the west', [90, 90, 0], { yawDeg: -90, pitchDeg: 0 }],
  ['tipped back it looks above the horizon', [0, 120, 0], { yawDeg: 0, pitchDeg: 30 }],
  ['bowed it looks below', [0, 50, 0], { yawDeg: 0, pitchDeg: -40 }],
  ['held sideways it looks ahead as well', [0, 0, -90], { yawDeg: 90, pitchDeg: 0 }],
  ['over the head it looks up', [0, 180, 0], { pitchDeg: 90 }],
])('a device: %s', (_, [alpha, beta, gamma], { yawDeg, pitchDeg }) => {
  const found = orientationToAngles(alpha, beta, gamma);
  expect(found.pitchDeg).toBeCloseTo(pitchDeg);
  if (yawDeg !== undefined) expect(found.yawDeg).toBeCloseTo(yawDeg);
});
