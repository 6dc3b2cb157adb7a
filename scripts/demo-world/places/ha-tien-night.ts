import { Color } from 'three';
import { createRandom } from '../../lib/noise.ts';
import type { Diorama } from '../diorama.ts';
import { plant, type Stand, setDown, strew } from '../kit/scatter.ts';
import type { Lamp, Placed } from '../kit/types.ts';
import { sampan } from '../props/boats.ts';
import { fishingBoat } from '../props/fishing-boat.ts';
import { buildCoconutPalm } from '../props/palms.ts';
import { stoneLantern } from '../props/temple-lanterns.ts';
import { buildBroadleaf } from '../props/trees.ts';
import { hatienColour, hatienHeight, landwardM, SEA_M } from './ha-tien-map.ts';
import { townHouse } from './town-house.ts';

/** Builds Hà Tiên at nightfall from the river's mouth: the lit town, boats on still water, the full moon over Đông Hồ. */
export function haTienNight(): Diorama {
  const eye = { x: 1338, y: 2.6, z: 4215 };
  return {
    point: { lat: 10.413, lng: 104.473 },
    // The full moon takes the sun's place.
    sun: { azimuthDeg: 56, elevationDeg: 11.5, colour: [0.42, 0.46, 0.58] },
    sky: {
      zenith: [0.012, 0.04, 0.15],
      horizon: [0.2, 0.115, 0.165],
      glow: [0.3, 0.22, 0.22],
      ground: [0.06, 0.05, 0.07],
      clouds: 0.3,
      fill: 0.95,
    },
    haze: {
      colour: [0.085, 0.075, 0.15],
      sunColour: [0.2, 0.155, 0.18],
      densityPerM: 0.00011,
      mistDensityPerM: 0.0003,
      mistTopM: SEA_M + 2,
      mistFadeM: 14,
    },
    ground: { heightAt: hatienHeight, colourAt: nightColour, reachM: 12000 },
    water: [
      {
        x: 2000,
        z: 4000,
        levelM: SEA_M,
        radiusM: 9000,
        colour: [0.012, 0.03, 0.06],
        cover: 0.97,
        ripple: 0.16,
      },
    ],
    placeThings: () => ({ placed: [...town(eye), ...boats(), ...green(eye)], lamps: quayLamps() }),
    exposure: 1.05,
    scenes: [],
    pictures: [
      {
        file: 'sites/ha-tien/photos/main.jpg',
        eye,
        yawDeg: 33,
        pitchDeg: 4.5,
        fovDeg: 40,
        widthPx: 2000,
        heightPx: 1250,
      },
    ],
  };
}

function nightColour(x: number, z: number, heightM: number, slope: number, out: Color): void {
  hatienColour(x, z, heightM, slope, out);
}

/** Houses in rows along the west bank, each with its front to the water. */
function town(eye: { x: number; y: number; z: number }): Placed[] {
  const isFine = (x: number, z: number) => {
    const landM = landwardM(x, z);
    return landM > 16 && landM < 120 && z < 4350 && x < 2150 && hatienHeight(x, z) < 16 && x + z * 0.2 < 2560;
  };
  const houses = strew(11, {
    centre: { x: 1350, z: 3650 },
    radiusM: 760,
    count: 9000,
    apartM: 8.4,
    sizeSpread: 0.12,
    isFine,
  });
  const turned = houses.map((stand): Stand => ({ ...stand, turnDeg: towardsWaterDeg(stand.x, stand.z) }));
  const random = createRandom(4);
  const white = new Color('#ffffff');
  return plant(turned, eye, hatienHeight, (r) => townHouse(r), {
    nearM: 1,
    variants: 14,
    seed: 12,
    sinkM: 0.3,
    tint: () => white.clone().multiplyScalar(0.82 + 0.18 * random()),
  });
}

function towardsWaterDeg(x: number, z: number): number {
  const dx = landwardM(x + 12, z) - landwardM(x - 12, z);
  const dz = landwardM(x, z + 12) - landwardM(x, z - 12);
  return (Math.atan2(-dx, dz) * 180) / Math.PI;
}

function boats(): Placed[] {
  const fleet: [x: number, z: number, facing: number][] = [
    [1363, 4172, 300],
    [1352, 4188, 60],
    [1340, 4128, 35],
    [1392, 4120, 250],
    [1384, 4152, 75],
    [1408, 4052, 200],
    [1380, 4040, 40],
    [1446, 4010, 300],
    [1470, 3960, 80],
    [1560, 3890, 210],
  ];
  return fleet.flatMap(([x, z, facing], i) =>
    i % 3 === 1
      ? [setDown(sampan(createRandom(50 + i)), x, SEA_M - 0.18, z, facing)]
      : [
          setDown(fishingBoat(createRandom(60 + i)), x, SEA_M - 0.75, z, facing),
          setDown(stoneLantern(createRandom(70 + i)), x, SEA_M + 0.55, z, facing, 0.5),
        ],
  );
}

function green(eye: { x: number; y: number; z: number }): Placed[] {
  const shore = (x: number, z: number) => landwardM(x, z) > 5 && landwardM(x, z) < 13;
  const palms = strew(13, {
    centre: { x: 1400, z: 3900 },
    radiusM: 900,
    count: 4200,
    apartM: 13,
    isFine: shore,
  });
  const hills = strew(14, {
    centre: { x: 1700, z: 4000 },
    radiusM: 1700,
    count: 5200,
    apartM: 9,
    isFine: (x, z) => hatienHeight(x, z) > 12 || (landwardM(x, z) > 20 && x + z * 0.2 > 2560),
  });
  return [
    ...plant(palms, eye, hatienHeight, (random, detail) => buildCoconutPalm(random, { detail }), {
      nearM: 160,
      variants: 4,
    }),
    ...plant(hills, eye, hatienHeight, (random) => buildBroadleaf(random, { detail: 'far', hue: random() }), {
      nearM: 1,
      variants: 4,
    }),
  ];
}

/** Lamps along the quay, as many as the renderer takes. */
function quayLamps(): Lamp[] {
  const quay = strew(15, {
    centre: { x: 1330, z: 4000 },
    radiusM: 420,
    count: 2600,
    apartM: 42,
    isFine: (x, z) => landwardM(x, z) > 9 && landwardM(x, z) < 15 && z < 4300 && x < 1700,
  });
  return quay.slice(0, 20).map(({ x, z }) => ({ x, y: 5, z, colour: [60, 34, 13], reachM: 34 }));
}
