import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { makeBoxGlb } from '../unit/glb-parts.ts';

const FILES = {
  'site.yml': `baseUrl: https://a.example
defaultLanguage: vi
languages: [vi, en]
words:
  vi: { name: Thử, description: Trang thử. }
  en: { name: Trial, description: A trial site. }
owner: Xã Thử
colours: { brand: "#0b5d4a", accent: "#c8451b" }
`,
  'sites/hang/index.md': `---
title: "Hang Thử"   # giữ nguyên dòng này
kind: cave
---

Một cái hang.
`,
  'sites/hang/index.en.md': '---\ntitle: Trial Cave\nstatus: draft\n---\n\nA cave.\n',
  'sites/ho/index.md': '---\ntitle: Hồ Thử\nkind: lake\n---\n\nMột cái hồ.\n',
} as const;

/** Adds a place with a 3D model: a box of two metres around the origin. */
export async function addBoxModel({ folder }: EditorContent): Promise<void> {
  const own = 'kind: render, credit: A, licence: CC0-1.0';
  const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer();
  mkdirSync(join(folder, 'sites/tuong/models'), { recursive: true });
  writeFileSync(join(folder, 'sites/tuong/models/hop.glb'), makeBoxGlb());
  writeFileSync(join(folder, 'sites/tuong/models/hop.jpg'), picture);
  writeFileSync(
    join(folder, 'sites/tuong/index.md'),
    `---
title: Tượng Thử
kind: shrine
pictures: [{ file: models/hop.jpg, ${own} }]
models: [{ file: models/hop.glb, picture: models/hop.jpg, ${own} }]
alt: { hop: Một cái hộp xám. }
modelLabels: { hop: Cái hộp }
---

Một cái hộp.
`,
  );
}

/** Writes a small content folder with two places and no tour. @returns its path, and what takes it away again */
export function makeEditorContent(): EditorContent {
  const root = mkdtempSync(join(tmpdir(), 'diem-den-editor-test-'));
  const folder = join(root, 'content');
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return {
    root,
    folder,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    list: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((item) => item.isFile())
        .map((item) => join(item.parentPath, item.name).slice(folder.length + 1))
        .sort(),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Paints a panorama of a sky over ground, red in the middle, that says its heading and first view in XMP. */
export async function paintPanorama(xmp = GPANO): Promise<Buffer> {
  const [width, height] = [512, 256];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="512" height="128" fill="#7fb2e5"/><rect y="128" width="512" height="128" fill="#4a7a35"/>
<rect x="240" y="100" width="32" height="56" fill="#c22"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).withXmp(xmp).toBuffer();
}

const GPANO = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:GPano="http://ns.google.com/photos/1.0/panorama/" GPano:ProjectionType="equirectangular"
 GPano:PoseHeadingDegrees="90" GPano:InitialViewHeadingDegrees="100"/></rdf:RDF></x:xmpmeta>`;

export type EditorContent = {
  /** Holds `folder`; other files may be put beside it. */
  root: string;
  folder: string;
  read: (path: string) => string;
  /** Every file below the content folder. */
  list: () => string[];
  remove: () => void;
};
