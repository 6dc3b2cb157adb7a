import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { loadContent } from '../../src/content/load-fs.ts';
import type { Prepared } from '../../src/media/prepared.ts';
import type { PictureSet } from '../../src/model/picture-set.ts';
import type { Site } from '../../src/model/site.ts';

/** Files of a content folder by path; `undefined` leaves a file of the sample out. */
export type Files = Record<string, string | Uint8Array | undefined>;

/** Loads the sample valley with files added, replaced or left out. Its folder is gone again when the promise settles. */
export async function loadSample(changes: Files = {}): Promise<Site> {
  return withContent(changes, async (folder) => loadSite(folder));
}

/** Writes the sample valley with changes into a temporary folder for the time `use` takes. */
export async function withContent<T>(changes: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'diem-den-sample-'));
  try {
    const files: Files = { ...SAMPLE, 'sites/hang-mau/photos/cua-hang.jpg': await paintJpeg(), ...changes };
    for (const [path, content] of Object.entries(files)) {
      if (content === undefined) continue;
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Loads a content folder that must be free of errors. */
export async function loadSite(folder: string): Promise<Site> {
  const { site, diagnostics } = await loadContent('.', { cwd: folder, today: '2026-07-01' });
  if (!site) throw new Error(JSON.stringify(diagnostics.filter(({ severity }) => severity === 'error')));
  return site;
}

/** A prepared site whose only picture is the cave's, without any file made. */
export function prepareByHand(site: Site): Prepared {
  const cave = site.byRef.get('sites/hang-mau');
  const pictures = new Map(cave ? [[join(cave.folder, 'photos/cua-hang.jpg'), CAVE_PICTURE]] : []);
  const none = {
    panoramas: new Map(),
    sounds: new Map(),
    models: new Map(),
    files: new Map(),
    basemaps: new Map(),
  };
  return { site, pictures, ...none, mediaKeys: [] };
}

/** Finds an entry that the sample is known to have. */
export function entryOf(site: Site, ref: string) {
  const entry = site.byRef.get(ref);
  if (!entry) throw new Error(`the sample has no ${ref}`);
  return entry;
}

export const CAVE_PICTURE: PictureSet = {
  base: '/media/0123456789abcdef/',
  widthPx: 900,
  heightPx: 600,
  derivatives: [
    { format: 'avif', widthPx: 480, file: '480.avif' },
    { format: 'webp', widthPx: 480, file: '480.webp' },
    { format: 'avif', widthPx: 800, file: '800.avif' },
    { format: 'webp', widthPx: 800, file: '800.webp' },
    { format: 'jpg', widthPx: 800, file: '800.jpg' },
  ],
  blur: 'data:image/webp;base64,AAAA',
  share: '/media/0123456789abcdef/share.jpg',
};

function paintJpeg(): Promise<Uint8Array> {
  const create = { width: 90, height: 60, channels: 3, background: '#2a6f5e' } as const;
  return sharp({ create }).jpeg().toBuffer();
}

/** Ends a file of front matter. */
export function page(frontMatter: string, body = 'Một đoạn văn.'): string {
  return `---\n${frontMatter.trim()}\n---\n\n${body}\n`;
}

export const SITE_YML = `
baseUrl: https://dulich.example
defaultLanguage: vi
languages: [vi, en, zh, ja, ko, fr]
words:
  vi: { name: Điểm đến mẫu, slogan: Đi để thử, description: Trang chỉ để thử. }
  en: { name: Sample destination, description: A site to try things. }
owner: Nhóm thử
colours: { brand: "#0b5d3b", accent: "#8a3b12" }
featured: [sites/thac-mau]
`;

/** Everything here is made up. The cave stands at 22.3° N; the other places lie north of it. */
const SAMPLE: Files = {
  'site.yml': SITE_YML,
  'units.yml': `
- { id: viet-nam, level: country, name: Việt Nam }
- { id: tinh-mau, level: province, name: Tỉnh Mẫu, names: { en: Sample Province }, parent: viet-nam }
- { id: huyen-cu, level: district, name: Huyện Cũ, parent: tinh-mau, validTo: 2025-06-30 }
- { id: xa-cu, level: commune, name: Xã Cũ, parent: huyen-cu, validTo: 2025-06-30, successors: [xa-mau] }
- { id: xa-mau, level: commune, name: Xã Mẫu, parent: tinh-mau, validFrom: 2025-07-01, predecessors: [xa-cu] }
`,
  'destinations/thung-lung/index.md': page(`
title: Thung lũng Mẫu
unit: xa-mau
point: { lat: 22.3, lng: 103.6, accuracyM: 2000 }
sites: [thac-mau]
checkedOn: 2026-02-01`),
  'sites/hang-mau/index.md': page(
    `
title: Hang Mẫu
summary: Một cái hang để thử.
aliases: [Hang Thử]
kind: cave
destination: thung-lung
unit: xa-mau
point: { lat: 22.3, lng: 103.6, accuracyM: 800 }
themes: [nature, heritage, spiritual, adventure]
pictures: [{ file: photos/cua-hang.jpg, kind: illustration, credit: Nhóm thử, licence: CC-BY-4.0 }]
sources:
  - { id: so-tay, title: Sổ tay, publisher: Xã Mẫu, date: 2026-01-05 }
  - { id: bao-cao, title: Báo cáo, url: "https://bao-cao.example/1" }
figures:
  - { id: do-dai, value: 1200, unit: m, source: so-tay }
  - { id: do-dai, value: 1500, unit: m, approximate: true, source: bao-cao }
  - { id: do-cao, value: 640, unit: m, source: so-tay }
  - { id: do-cao, value: 640, unit: m, source: bao-cao }
fee:
  is: paid
  amounts: [{ for: adult, amount: "20 000", currency: VND }, { for: child, amount: "10 000", currency: VND }]
  asOf: 2026-01-05
  source: so-tay
accessibility: { wheelchair: limited, steps: 40 }
contact: { name: Ban quản lý, phone: "0213 387 9123", url: "https://hang.example/vi" }
related: [crafts/dan-mau]
checkedOn: 2026-03-01
labels: { do-dai: Chiều dài hang, do-cao: Độ cao cửa hang }
alt: { cua-hang: Cửa hang nhìn từ ruộng. }
safety: [Mang đèn.]`,
    'Xem [thác](sites/thac-mau#duong-di).[^so-tay]',
  ),
  'sites/hang-mau/index.en.md': page(
    `
status: reviewed
title: Sample Cave
summary: A cave to try things.
labels: { do-dai: Cave length, do-cao: Altitude of the mouth }
alt: { cua-hang: The mouth seen from the fields. }`,
    'See [the waterfall](sites/thac-mau).',
  ),
  'sites/hang-mau/index.zh.md': page('status: machine\ntitle: 样洞', '一段文字。'),
  'sites/hang-mau/index.ja.md': page('status: draft\ntitle: 見本洞窟', '一つの段落です。'),
  'sites/hang-mau/index.ko.md': page(
    'status: reviewed\nsource: "000000000000"\ntitle: 견본 동굴',
    '한 단락.',
  ),
  'sites/thac-mau/index.md': page(`
title: Thác Mẫu
kind: waterfall
destination: thung-lung
point: { lat: 22.3135, lng: 103.6 }`),
  'sites/cho-mau/index.md': page(`
title: Chợ Mẫu
kind: market
destination: thung-lung
point: { lat: 22.3002, lng: 103.6 }
status: closed
closed: { from: 2026-05-01, until: 2026-09-30 }
closedBecause: Đang sửa mái.`),
  'sites/ho-mau/index.md': page(`
title: Hồ Mẫu
kind: lake
destination: thung-lung
point: { lat: 22.411, lng: 103.6 }
status: planned`),
  'routes/vong-mau/index.md': page(`
title: Vòng Mẫu
destination: thung-lung
lengthKm: 3.5
lengthApproximate: true
modes: [foot, bicycle]
durationMin: 90
stops: [{ site: hang-mau, km: 0 }, { site: thac-mau, km: 1.6 }, { toBeConfirmed: cho-nghi }, { site: hang-mau }]
stopNotes: { cho-nghi: Chưa chọn chỗ. }`),
  'events/hoi-ram/index.md': page(`
title: Hội rằm
destination: thung-lung
when: { lunar: { month: 1, day: 15 }, days: 2 }
at: hang-mau`),
  'events/hoi-gat/index.md': page(`
title: Hội gặt
destination: thung-lung
when: { yearly: { month: 10, day: 2 } }`),
  'crafts/dan-mau/index.md': page(`
title: Đan Mẫu
destination: thung-lung
point: { lat: 22.32, lng: 103.61 }`),
  'products/gio-mau/index.md': page(`
title: Giỏ Mẫu
destination: thung-lung
craft: dan-mau`),
};
