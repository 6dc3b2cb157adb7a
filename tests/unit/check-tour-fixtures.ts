import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { parse } from 'yaml';
import type { Code, Diagnostic } from '../../src/model/diagnostics.ts';
import type { Tour } from '../../src/model/schemas/tour.ts';
import {
  readTourImport,
  type TourImportRequest,
  type TourImportResult,
} from '../../src/tours/import-tour-fs.ts';

/** Makes a small site with one entry, `sites/dong-a`, and the files of a delivery in `tour/`. The caller removes the folder. */
export async function makeTourFolder(files: TourFiles): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'diem-den-tour-'));
  cpSync(join(import.meta.dirname, '../fixtures/check/base/site.yml'), join(folder, 'content/site.yml'));
  const all = {
    'content/sites/dong-a/index.md': '---\ntitle: Động A\nkind: cave\n---\nBài viết.\n',
    ...files,
  };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const isSize = Array.isArray(content);
    writeFileSync(join(folder, path), isSize ? await makePicture(content[0], content[1]) : content);
  }
  return folder;
}

/** Plans the import of `tour/` into the entry of {@link makeTourFolder}. */
export function planImport(
  folder: string,
  request: Partial<TourImportRequest> = {},
): Promise<TourImportResult> {
  return readTourImport({
    entry: 'sites/dong-a',
    path: 'tour',
    contentDir: 'content',
    cwd: folder,
    format: undefined,
    language: undefined,
    editorLanguage: 'en',
    given: { kind: 'photograph' },
    replace: false,
    today: '2026-07-01',
    ...request,
  });
}

/** Imports the delivery that shows a code and gives what is told. */
export async function importTourFixture(files: TourFiles): Promise<Diagnostic[]> {
  const folder = await makeTourFolder(files);
  try {
    const { fault, ...result } = await planImport(folder);
    if (fault) throw new Error(`expected a plan, got ${fault.is}`);
    return 'diagnostics' in result ? result.diagnostics : [];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A plain picture as JPEG. */
export function makePicture(widthPx: number, heightPx: number, background = '#4a7a58'): Promise<Buffer> {
  return sharp({ create: { width: widthPx, height: heightPx, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** The whole of a Pannellum tour whose scenes are given. */
export function pannellum(scenes: object, defaults: object = {}): string {
  return JSON.stringify({ default: defaults, scenes }, undefined, 2);
}

const HALL = { title: 'Hang ngoài', panorama: 'hall.jpg' };
const PICTURE: TourFiles = { 'tour/hall.jpg': [64, 32] };
const spot = (more: object) => ({ yaw: 10, pitch: 0, text: 'Nhũ đá', ...more });

/** The delivery that shows each code. */
export const TOUR_SOURCES: Partial<Record<Code, TourFiles>> = {
  'TI-FILE': { 'tour/tour.xml': '<encrypted>KENCPUZR0123</encrypted>' },
  'TI-SYNTAX': { 'tour/tour.xml': '<krpano>\n  <scene name="hall">\n</krpano>' },
  'TI-LIMIT': {
    'tour/tour.json': pannellum(
      Object.fromEntries(Array.from({ length: 1001 }, (_, row) => [`s${row}`, HALL])),
    ),
  },
  'TI-ID': {
    ...PICTURE,
    'tour/nodes.json':
      '[{ "id": "hall", "panorama": "hall.jpg" },\n { "id": "hall", "panorama": "hall.jpg" }]',
  },
  'TI-PANORAMA': {
    ...PICTURE,
    'tour/tour.json': pannellum({
      hall: HALL,
      inner: { title: 'Hang trong', panorama: 'https://example.vn/trong.jpg' },
    }),
  },
  'TI-RESULT': {
    ...PICTURE,
    'tour/tour.json': pannellum({
      hall: {
        ...HALL,
        hotSpots: Array.from({ length: 400 }, () =>
          spot({
            text: `Nhũ đá
${'Dài. '.repeat(118)}`,
          }),
        ),
      },
    }),
  },
  'TI-VALUE': {
    ...PICTURE,
    'tour/tour.json': pannellum({ hall: { ...HALL, hotSpots: [spot({ yaw: 'trái' })] } }),
  },
  'TI-LINK': {
    ...PICTURE,
    'tour/tour.json': pannellum({ hall: { ...HALL, hotSpots: [spot({ sceneId: 'gate' })] } }),
  },
  'TI-LEFT-OUT': {
    ...PICTURE,
    'tour/tour.json': pannellum({
      hall: { ...HALL, hotSpots: [spot({ URL: 'https://example.vn/', cssClass: 'red' })] },
    }),
  },
  'TI-WORDS': { ...PICTURE, 'tour/tour.json': pannellum({ hall: HALL }) },
  'TI-SHORTENED': {
    ...PICTURE,
    'tour/tour.json': pannellum({
      hall: { ...HALL, hotSpots: [spot({ text: `Nhũ đá\n${'Rất dài. '.repeat(80)}` })] },
    }),
  },
  'TI-FITTED': { 'tour/hall.jpg': [64, 64], 'tour/tour.json': pannellum({ hall: HALL }) },
  'TI-SAME-NAME': {
    'tour/hall.jpg': [1024, 512],
    'tour/app-files/data.js':
      'var APP_DATA = { "scenes": [{ "id": "0-hall", "name": "Hang ngoài", "levels": [] }] };',
  },
};

/** By path: text, or the size of a picture in pixels. */
export type TourFiles = Record<string, string | Buffer | readonly [widthPx: number, heightPx: number]>;

/** Plans an import and gives the tour as it would be written, its words in the default language, and what is told. */
export async function importFiles(
  files: TourFiles,
  request: Partial<TourImportRequest> = {},
): Promise<Imported> {
  const folder = await makeTourFolder(files);
  try {
    const result = await planImport(folder, request);
    if (result.fault) throw new Error(`expected a plan, got ${result.fault.is}`);
    const textOf = (name: string) =>
      result.plan?.files.find(({ shown }) => shown.endsWith(name))?.after ?? '';
    const words = parse(/^---\n([\s\S]*?)\n---/.exec(textOf('/index.md'))?.[1] ?? '')?.tour ?? {};
    return {
      tour: parse(textOf('/tour.yml')) ?? { scenes: [] },
      words,
      told: result.diagnostics.map(({ code }) => code).filter((code) => code !== 'TI-WORDS'),
      diagnostics: result.diagnostics,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Imported = {
  tour: Tour;
  words: { scenes?: Record<string, object>; hotspots?: Record<string, object> };
  /** Codes, apart from the reminder to describe scenes. */
  told: string[];
  diagnostics: Diagnostic[];
};
