import { TARGETS as canhDong } from './places/canh-dong-binh-lu.ts';
import { TARGETS as cauKinh } from './places/cau-kinh-rong-may.ts';
import { TARGETS as chuVa6 } from './places/chu-va-6.ts';
import { TARGETS as tienSon } from './places/dong-tien-son.ts';
import { TARGETS as mauSon } from './places/mau-son.ts';
import { TARGETS as oQuyHo } from './places/o-quy-ho.ts';
import { TARGETS as quynhSon } from './places/quynh-son.ts';
import { TARGETS as tamThanh } from './places/tam-thanh.ts';
import { TARGETS as tacTinh } from './places/thac-tac-tinh.ts';
import { TARGETS as thachDong } from './places/thach-dong.ts';
import type { Targets, TourPlan } from './tour-facts.ts';

/** One of the sources of the entry. */
const FESTIVAL_ARTICLE =
  'https://dulichtaybac.vn/diem-den/lai-chau/le-hoi-van-hoa-dong-tien-son-noi-hoi-tu-gia-tri-thien-nhien-va-van-hoa-dan-toc';

/** The water’s edge of the largest pool, as seen. */
const POOL_EDGE = [
  [-130, -17],
  [-120, -10],
  [-95, -9],
  [-72, -11],
  [-67, -16],
  [-81, -23],
  [-100, -28],
  [-120, -25],
].map(([yawDeg = 0, pitchDeg = 0]) => ({ yawDeg, pitchDeg }));

/** What the tours of the demo lead to, by entry: the scenes in order, their links, and the targets worth a word. */
export const TOUR_PLANS: Record<string, { targets: Targets; plan: TourPlan }> = {
  'sites/canh-dong-binh-lu': {
    targets: canhDong,
    plan: {
      start: 'field',
      scenes: [
        {
          id: 'field',
          look: 'sheaves',
          links: ['stream', 'hillside'],
          hotspots: [
            { id: 'houses', at: 'stilt-houses' },
            { id: 'harvest', at: 'sheaves' },
          ],
        },
        {
          id: 'stream',
          look: 'water-wheel',
          links: ['field', 'hillside'],
          hotspots: [{ id: 'water-wheel' }, { id: 'bamboo-bridge' }],
        },
        {
          id: 'hillside',
          look: 'river',
          links: ['field', 'stream'],
          hotspots: [
            { id: 'valley', at: 'river' },
            { id: 'hoang-lien-son', at: 'high-range' },
          ],
        },
      ],
    },
  },
  'sites/o-quy-ho': {
    targets: oQuyHo,
    plan: {
      start: 'pass',
      scenes: [
        {
          id: 'pass',
          look: 'motorbikes',
          fovDeg: 80,
          links: ['ridge', 'lookout'],
          variants: ['pass-evening'],
          hotspots: [{ id: 'road', at: 'road-bend' }, { id: 'drink-stall' }],
        },
        {
          id: 'ridge',
          look: 'fansipan',
          fovDeg: 80,
          links: ['pass', 'lookout'],
          hotspots: [{ id: 'fansipan' }],
        },
        {
          id: 'lookout',
          look: 'road-bend',
          fovDeg: 80,
          links: ['pass', 'ridge'],
          hotspots: [{ id: 'pass-top' }],
        },
      ],
    },
  },
  'sites/cau-kinh-rong-may': {
    targets: cauKinh,
    plan: {
      start: 'bridge',
      scenes: [
        { id: 'bridge', look: 'glass-deck', fovDeg: 80, links: ['tower'], hotspots: [{ id: 'gorge' }] },
        { id: 'tower', look: 'lift-tower', links: ['bridge'], hotspots: [{ id: 'lift', at: 'lift-tower' }] },
      ],
    },
  },
  'sites/dong-tien-son': {
    targets: tienSon,
    plan: {
      start: 'gate',
      scenes: [
        {
          id: 'gate',
          look: 'mouth',
          links: ['chamber'],
          hotspots: [
            { id: 'festival' },
            { id: 'steps' },
            {
              id: 'festival-article',
              at: { yawDeg: 52, pitchDeg: 3 },
              facts: `kind: link, url: '${FESTIVAL_ARTICLE}'`,
            },
            {
              id: 'inside',
              at: { yawDeg: -24, pitchDeg: 12 },
              facts: 'kind: picture, picture: photos/main.jpg',
            },
          ],
        },
        {
          id: 'chamber',
          look: 'columns',
          fovDeg: 80,
          links: ['gate', 'pools', 'shrine'],
          hotspots: [
            { id: 'stalactites' },
            { id: 'daylight' },
            {
              id: 'dripping',
              at: { yawDeg: -86, pitchDeg: 6 },
              facts: 'kind: audio, sound: audio/ambient.mp3',
            },
          ],
        },
        {
          id: 'pools',
          look: 'rimstone-pools',
          links: ['chamber'],
          hotspots: [{ id: 'rimstone-pools', area: POOL_EDGE }],
        },
        { id: 'shrine', look: 'altar', links: ['chamber'], hotspots: [{ id: 'altar' }] },
      ],
    },
  },
  'sites/thac-tac-tinh': {
    targets: tacTinh,
    plan: {
      start: 'pool',
      scenes: [
        {
          id: 'pool',
          look: 'fall',
          fovDeg: 85,
          links: ['path'],
          hotspots: [{ id: 'fall' }, { id: 'pool', at: 'pool' }],
        },
        { id: 'path', look: 'steps', links: ['pool'], hotspots: [{ id: 'steps' }] },
      ],
    },
  },
  'sites/chu-va-6': {
    targets: chuVa6,
    plan: {
      start: 'lane',
      scenes: [
        {
          id: 'lane',
          look: 'peach-tree',
          links: ['yard'],
          hotspots: [
            { id: 'rammed-earth-house' },
            { id: 'peach-tree' },
            {
              id: 'house-model',
              at: { yawDeg: -40, pitchDeg: 4 },
              facts: 'kind: model, model: models/mong-house.glb',
            },
          ],
        },
        {
          id: 'yard',
          look: 'misty-valley',
          links: ['lane'],
          hotspots: [{ id: 'hanging-maize' }, { id: 'maize-crib' }],
        },
      ],
    },
  },
  'sites/tam-thanh': {
    targets: tamThanh,
    plan: {
      start: 'temple',
      scenes: [
        {
          id: 'temple',
          look: 'pagoda',
          links: ['lake', 'inner'],
          hotspots: [{ id: 'relief' }, { id: 'incense-burner' }],
        },
        { id: 'lake', look: 'hill', links: ['temple'], hotspots: [{ id: 'boat' }] },
        {
          id: 'inner',
          look: 'altar',
          links: ['temple'],
          hotspots: [{ id: 'amitabha' }, { id: 'am-ty-lake' }],
        },
      ],
    },
  },
  'sites/quynh-son': {
    targets: quynhSon,
    plan: {
      start: 'field',
      scenes: [
        {
          id: 'field',
          look: 'houses-facing-south',
          links: ['lane'],
          hotspots: [{ id: 'houses-facing-south' }, { id: 'karst-tower' }],
        },
        {
          id: 'lane',
          look: 'yin-yang-roof',
          links: ['field', 'house'],
          hotspots: [{ id: 'yin-yang-roof' }, { id: 'indigo-washing' }, { id: 'drying-rice' }],
        },
        {
          id: 'house',
          look: 'hearth',
          fovDeg: 85,
          links: ['lane'],
          hotspots: [{ id: 'hearth' }, { id: 'altar' }],
        },
      ],
    },
  },
  'sites/thach-dong': {
    targets: thachDong,
    plan: {
      start: 'foot',
      scenes: [
        {
          id: 'foot',
          look: 'rock',
          fovDeg: 85,
          links: ['pagoda'],
          hotspots: [{ id: 'mouth' }, { id: 'gate' }],
        },
        {
          id: 'pagoda',
          look: 'pagoda',
          links: ['foot', 'lookout'],
          hotspots: [{ id: 'pagoda' }, { id: 'shaft' }],
        },
        {
          id: 'lookout',
          look: 'mui-nai',
          links: ['pagoda'],
          hotspots: [{ id: 'mui-nai' }, { id: 'sea' }],
        },
      ],
    },
  },
  'sites/mau-son': {
    targets: mauSon,
    plan: {
      start: 'ridge',
      scenes: [
        {
          id: 'ridge',
          look: 'phja-po',
          fovDeg: 80,
          links: ['fir-forest'],
          hotspots: [{ id: 'phja-po' }, { id: 'sea-of-cloud' }],
        },
        {
          id: 'fir-forest',
          look: 'stone-steps',
          links: ['ridge'],
          hotspots: [{ id: 'frosted-fir', at: 'phja-po' }],
        },
      ],
    },
  },
};
