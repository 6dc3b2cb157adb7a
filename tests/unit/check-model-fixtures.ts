import { writeFileSync } from 'node:fs';
import type { Code } from '../../src/model/diagnostics.ts';
import { makeBoxGlb } from './glb-parts.ts';
import { PLAIN_JPEG } from './jpeg-parts.ts';

const OWN = 'kind: render, credit: Nhóm biên tập, licence: CC0-1.0';
const WORDS = `modelTour:
  views: { truoc: { title: Phía trước, description: Mặt trước pho tượng. } }
  pins: { dau: { label: Đầu tượng } }
`;
const VIEW = '{ id: truoc, target: [0, 0, 0], yaw: 0, pitch: 10, distance: 6 }';
const PIN = '{ id: dau, at: [0, 1, 0] }';
const PLAIN = `models:
  - id: tuong
    views: [${VIEW}]
    pins: [${PIN}]
`;

/** Fixtures of `model.yml` beside a box of two metres, made on the spot. */
export const MADE_MODELS: Partial<Record<Code, (at: At) => void>> = {
  'DG-COUNT': (at) => writeProgramme(at, 'places: [{ status: planned }, { status: planned }]'),
  'DG-EMPTY': (at) => writeProgramme(at, 'places: [{ site: sites/dong-a, status: published }]'),
  'M3-TOUR-MODEL': (at) => writeModel(at, { tours: PLAIN.replace('tuong', 'tuongg') }),
  'M3-DUPLICATE-ID': (at) =>
    writeModel(at, { tours: PLAIN.replace(PIN, `${PIN}, { id: dau, at: [0, -1, 0] }`) }),
  'M3-TARGET': (at) =>
    writeModel(at, { tours: `${PLAIN}    tour: [{ view: truoc, pins: [dauu] }, { view: sau }]\n` }),
  'M3-LIMITS': (at) => writeModel(at, { tours: `${PLAIN}    limits: { distanceMin: 8, distanceMax: 3 }\n` }),
  'M3-VIEW-LIMITS': (at) =>
    writeModel(at, { tours: `${PLAIN}    limits: { pitchMin: 20, distanceMax: 5 }\n` }),
  'M3-VIEW-WORDS': (at) => writeModel(at, { words: WORDS.replace(/ {2}views.*\n/, '') }),
  'M3-PIN-WORDS': (at) => writeModel(at, { words: WORDS.replace(/ {2}pins.*\n/, '') }),
  'M3-PIN-OFF': (at) => writeModel(at, { tours: PLAIN.replace('[0, 1, 0]', '[0.25, 2.5, 0]') }),
  'M3-VIEW-INSIDE': (at) => writeModel(at, { tours: PLAIN.replace('distance: 6', 'distance: 0.5') }),
  'M3-SIZE': (at) => writeModel(at, { glb: makeBoxGlb({ sides: [8000, 1250, 6000] }), tours: '' }),
  'M3-SIZE-DIFFERS': (at) => writeModel(at, { tours: `${PLAIN}    sizeM: 200\n` }),
  'M3-FAR': (at) => writeModel(at, { glb: makeBoxGlb({ middle: [600_000, 0, 2_400_000] }), tours: '' }),
  'M3-EMPTY': (at) =>
    writeModel(at, {
      glb: makeBoxGlb({ change: (json) => ({ ...json, scenes: [{ nodes: [] }] }) }),
      tours: '',
    }),
  'M3-DAMAGED': (at) =>
    writeModel(at, {
      glb: makeBoxGlb({
        change: (json) => ({ ...json, accessors: json.accessors.map((one) => ({ ...one, count: 999 })) }),
      }),
      tours: '',
    }),
  'M3-TOO-LARGE': (at) =>
    writeModel(at, {
      glb: makeBoxGlb({
        change: (json) => ({ ...json, nodes: Array.from({ length: 20_001 }, () => ({ mesh: 0 })) }),
      }),
      tours: '',
    }),
  'M3-NOT-SHOWN': (at) =>
    writeModel(at, {
      glb: makeBoxGlb({
        // A picture of the right kind whose bytes are none.
        change: (json) => ({
          ...json,
          extensionsUsed: ['KHR_texture_basisu'],
          extensionsRequired: ['KHR_texture_basisu'],
          images: [{ bufferView: 0, mimeType: 'image/ktx2' }],
          textures: [{ extensions: { KHR_texture_basisu: { source: 0 } } }],
          materials: [{ pbrMetallicRoughness: { baseColorTexture: { index: 0 } } }],
        }),
      }),
      tours: '',
    }),
};

/** Fixtures of files of splats and heights. */
export const MADE_MODEL_FILES: Partial<Record<Code, (at: At) => void>> = {
  'M3-BROKEN': (at) => {
    const header =
      'format binary_little_endian 1.0\nelement vertex 900000000\nproperty float x\nend_header\n';
    writeModel(at, { file: 'tuong.ply', glb: Buffer.from(`ply\n${header}`), tours: '' });
  },
  'M3-GROUND-PLACE': (at) =>
    writeModel(at, { file: 'tuong.hgt', glb: Buffer.alloc(1201 * 1201 * 2), tours: '' }),
  'M3-GROUND-AREA': (at) => {
    const facts = ', terrain: { area: { south: 9.9, west: 103.8, north: 10.5, east: 104.1 } }';
    const file = 'tuong-n21e106.hgt';
    writeModel(at, { file, glb: Buffer.alloc(1201 * 1201 * 2), tours: '', facts });
  },
};

/** Writes an entry with one model; `tours` is `model.yml`, '' for none. `write` may only collect. */
export function writeModel(at: At, options: Options = {}, write: Write = writeFileSync): void {
  const { file = 'tuong.glb', glb = makeBoxGlb(), tours = PLAIN, words = WORDS, facts: more = '' } = options;
  const facts = `pictures:
  - { file: models/tuong.jpg, ${OWN} }
models:
  - { file: models/${file}, picture: models/tuong.jpg, ${OWN}${more} }
alt: { tuong: Pho tượng. }
modelLabels: { ${file.replace(/\.[^.]*$/, '')}: Pho tượng đá }
${tours === '' ? '' : words}`;
  write(at('sites/dong-a/index.md'), `---\ntitle: Động A\nkind: cave\n${facts}---\nBài viết.\n`);
  write(at('sites/dong-a/models/tuong.jpg'), PLAIN_JPEG);
  write(at(`sites/dong-a/models/${file}`), glb);
  if (tours !== '') write(at('sites/dong-a/model.yml'), tours);
}

type At = (path: string) => string;
type Write = (path: string, content: string | Uint8Array) => void;
type Options = { file?: string; glb?: Uint8Array; tours?: string; words?: string; facts?: string };

function writeProgramme(at: At, places: string): void {
  const text = `titles: { vi: Số hóa }
sources: [{ id: ke-hoach, title: Kế hoạch }]
phases:
  - { id: dot-1, year: 2025, planned: 1, ${places} }
`;
  writeFileSync(at('sites/dong-a/index.md'), '---\ntitle: Động A\nkind: cave\n---\n\nĐộng.\n');
  writeFileSync(at('digitisation.yml'), text);
}
