import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkDataFiles } from '../../src/content/data-files-fs.ts';
import { checkModelData } from '../../src/content/models-fs.ts';
import { readSite } from '../../src/content/read-site-fs.ts';

/** Damaged models from the wild and of our own; they lie beside the repository and are not part of it. */
const BAD = '../shared/media/models/bad';
const isThere = existsSync(BAD);
const root = mkdtempSync(join(tmpdir(), 'model-bad-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const FILES = isThere ? readdirSync(BAD).filter((name) => /\.(?:glb|gltf|spz|ply)$/.test(name)) : [];

describe.skipIf(!isThere)(`each damaged model of ${BAD} (skipped when that folder is absent)`, () => {
  it('is more than a dozen files', () => expect(FILES.length).toBeGreaterThan(12));

  it.each(FILES)(
    '%s is told within ten seconds, without reading beyond its folder',
    async (name) => {
      const codes = await codesOf(join(BAD, name), name);
      const isSound = name === 'own_valid_triangle.glb';
      expect(codes.length > 0).toBe(!isSound);
    },
    10_000,
  );
});

/** Codes of everything said of one model file listed by the only entry of a site. */
async function codesOf(from: string, name: string): Promise<string[]> {
  const folder = join(root, name);
  const file = `models/${name.replaceAll('_', '-')}`;
  mkdirSync(join(folder, 'sites/a/models'), { recursive: true });
  copyFileSync(from, join(folder, 'sites/a', file));
  writeFileSync(join(folder, 'site.yml'), 'defaultLanguage: vi\nlanguages: [vi]\n');
  const model = `{ file: ${file}, picture: a.jpg, kind: scan, credit: A, licence: CC0-1.0 }`;
  writeFileSync(join(folder, 'sites/a/index.md'), `---\ntitle: A\nkind: cave\nmodels: [${model}]\n---\n`);
  const { draft, diagnostics } = readSite(folder, folder);
  const found = [...diagnostics, ...checkDataFiles(draft, folder, folder), ...(await checkModelData(draft))];
  const about = found.filter(({ path, code }) => path.includes(file) || code === 'FM-FORMAT');
  return about.map(({ code }) => code);
}
