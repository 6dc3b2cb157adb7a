import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkDataFiles } from '../../src/content/data-files-fs.ts';
import { checkModelData } from '../../src/content/models-fs.ts';
import { readSite } from '../../src/content/read-site-fs.ts';
import { makeArGlb } from '../../src/media/model-ar.ts';
import { BAD_MODELS } from './bad-model-parts.ts';
import { makeBoxGlb } from './glb-parts.ts';

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

describe('each damaged model of our own', () => {
  it.each(Object.entries(BAD_MODELS))(
    '%s is told within ten seconds',
    async (name, bytes) => {
      const file = join(root, `own-${name}`);
      writeFileSync(file, bytes);
      expect(await codesOf(file, name)).not.toEqual([]);
    },
    10_000,
  );
});

describe('Khronos’s validator, in a process of its own with bounded time and memory', () => {
  const glbs = Object.entries(BAD_MODELS).filter(([name]) => name.endsWith('.glb'));

  it('finds no fault that our check lets through', async () => {
    let faulty = 0;
    for (const [name, bytes] of [...glbs, ...FILES.filter((file) => file.endsWith('.glb')).map(readBad)]) {
      const file = join(root, `khronos-${name}`);
      writeFileSync(file, bytes);
      if (validate(file) === 0) continue;
      faulty += 1;
      expect([name, (await codesOf(file, name)).length > 0]).toEqual([name, true]);
    }
    expect(faulty).toBeGreaterThan(10);
  }, 120_000);

  it('finds nothing wrong with the model that phones get', async () => {
    const file = join(root, 'ar.glb');
    writeFileSync(file, (await makeArGlb(makeBoxGlb())) ?? '');
    expect(validate(file)).toBe(0);
  });
});

function readBad(name: string): [string, Buffer] {
  return [name, readFileSync(join(BAD, name))];
}

/** Counts faults; what makes the validator itself fail or take too long counts as one. */
function validate(file: string): number {
  const script = `require('gltf-validator').validateBytes(new Uint8Array(require('fs').readFileSync(process.argv[1])))
    .then(({ issues }) => process.exit(Math.min(issues.numErrors, 100)), () => process.exit(101))`;
  const { status } = spawnSync(process.execPath, ['--max-old-space-size=512', '-e', script, file], {
    timeout: 10_000,
  });
  return status ?? 1;
}

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
