import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listImportFaults, listImports } from './import-rules.ts';

const root = join(import.meta.dirname, '../..');

test('imports in src/ go one way only', () => {
  const sources = readSources();
  expect(sources.size).toBeGreaterThan(20);
  expect(listImportFaults(sources)).toEqual([]);
});

test('most files of src/ are seen to import something, so the reader of imports works', () => {
  const sources = [...readSources()];
  const withImports = sources.filter(([path, text]) => listImports(path, text).length > 0);
  expect(withImports.length).toBeGreaterThan(sources.length / 3);
});

describe('an arrow that goes left is named', () => {
  test.each([
    ['src/model/a.ts', '../content/b.ts'],
    ['src/model/a.ts', '../i18n/b.ts'],
    ['src/markdown/a.ts', '../content/b.ts'],
    ['src/media/a.ts', '../markdown/b.ts'],
    ['src/i18n/a.ts', '../media/b.ts'],
    ['src/content/a.ts', '../media/b.ts'],
    ['src/content/a.ts', '../outputs/b.ts'],
    ['src/outputs/a.ts', '../media/b.ts'],
    ['src/outputs/a.ts', '../pages/b.ts'],
    ['src/signs/a.ts', '../outputs/b.ts'],
    ['src/components/ui/A.astro', '../../layouts/B.astro'],
    ['src/components/ui/A.astro', '../../media/b.ts'],
    ['src/components/ui/A.astro', '../../viewers/map/mount.ts'],
    ['src/components/tour/A.astro', '../../viewers/map/mount.ts'],
    ['src/components/map/a.ts', '../../viewers/map/mount.ts'],
    ['src/layouts/A.astro', '../viewers/map/mount.ts'],
    ['src/viewers/map/a.ts', '../../components/map/b.ts'],
    ['src/viewers/map/a.tsx', '../../markdown/b.ts'],
    ['src/pages/[lang]/a.astro', '../../outputs/b.ts'],
    ['src/content.config.ts', './outputs/b.ts'],
    ['src/misc/a.ts', '../model/b.ts'],
  ])('%s → %s', (path, target) => {
    expect(listImportFaults(new Map([[path, `import { b } from '${target}';`]]))).toHaveLength(1);
  });
});

describe('an arrow that goes right is fine', () => {
  test.each([
    ['src/model/a.ts', './b.ts'],
    ['src/content/a.ts', '../markdown/b.ts'],
    ['src/outputs/a.ts', '../markdown/b.ts'],
    ['src/signs/a.ts', '../i18n/b.ts'],
    ['src/layouts/A.astro', '../components/ui/B.astro'],
    ['src/components/map/Map.astro', '../../viewers/map/mount.ts'],
    ['src/components/tour/Tour.astro', '../../viewers/panorama/mount.ts'],
    ['src/viewers/map/a.ts', '../../i18n/b.ts'],
    ['src/viewers/map/a.ts', './parts/b.ts'],
    ['src/pages/[lang]/a.astro', '../../media/b.ts'],
    ['src/content.config.ts', './model/b.ts'],
    ['src/model/a.ts', 'zod'],
    ['src/layouts/A.astro', '../styles/base.css'],
  ])('%s → %s', (path, target) => {
    expect(listImportFaults(new Map([[path, `import { b } from '${target}';`]]))).toEqual([]);
  });
});

describe('every way to import is seen', () => {
  test.each([
    ["import { b } from '../content/b.ts';"],
    ["import type { B } from '../content/b.ts';"],
    ["import {\n  a,\n  type B,\n} from '../content/b.ts';"],
    ["import * as b from '../content/b.ts';"],
    ["import b, { c } from '../content/b.ts';"],
    ["import '../content/b.ts';"],
    ["export { b } from '../content/b.ts';"],
    ["export * from '../content/b.ts';"],
    ["const b = await import('../content/b.ts');"],
    ["const worker = new Worker(new URL('../content/b.ts', import.meta.url));"],
    ["---\nimport B from '../content/b.astro';\n---\n<B />"],
    ["<p>a</p>\n<script>\n  import '../content/b.ts';\n</script>"],
    ["<script>import '../content/b.ts';</script>"],
    ["import url from '../content/b.ts?url';"],
    ["import { b } from 'src/content/b.ts';"],
  ])('%j', (text) => {
    expect(listImportFaults(new Map([['src/model/a.ts', text]]))).toHaveLength(1);
  });

  test('but not what only looks like one', () => {
    const text =
      "// import { b } from '../content/b.ts';\n/* import '../content/b.ts'; */\nconst a = \"from '../content/b.ts'\";";
    expect(listImports('src/model/a.ts', text)).toEqual([]);
  });
});

test('two viewers that import each other are named', () => {
  const faults = listImportFaults(
    new Map([
      ['src/viewers/map/a.ts', "import '../panorama/b.ts';"],
      ['src/viewers/panorama/b.ts', ''],
    ]),
  );
  expect(faults).toEqual([
    'src/viewers/map/a.ts → src/viewers/panorama/b.ts: viewers do not import each other',
  ]);
});

test('a cycle is named once, whichever file it is entered from', () => {
  const files: [string, string][] = [
    ['src/model/start.ts', "import './c.ts';"],
    ['src/model/a.ts', "import './b.ts';"],
    ['src/model/b.ts', "import './c.ts';"],
    ['src/model/c.ts', "import './a.ts';"],
  ];
  const expected = ['cycle: src/model/a.ts → src/model/b.ts → src/model/c.ts → src/model/a.ts'];
  expect(listImportFaults(new Map(files))).toEqual(expected);
  expect(listImportFaults(new Map([...files].reverse()))).toEqual(expected);
});

test('two files that need only each other’s types make no cycle', () => {
  const files: [string, string][] = [
    ['src/model/a.ts', "import { b } from './b.ts';"],
    ['src/model/b.ts', "import type { A } from './a.ts';"],
  ];
  expect(listImportFaults(new Map(files))).toEqual([]);
});

test('a diamond is no cycle', () => {
  const files: [string, string][] = [
    ['src/model/a.ts', "import './b.ts';\nimport './c.ts';"],
    ['src/model/b.ts', "import './d.ts';"],
    ['src/model/c.ts', "import './d.ts';"],
    ['src/model/d.ts', ''],
  ];
  expect(listImportFaults(new Map(files))).toEqual([]);
});

function readSources(): Map<string, string> {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|astro)$/.test(file))
    .sort();
  return new Map(
    files.map((file) => [`src/${file.split(sep).join('/')}`, readFileSync(join(root, 'src', file), 'utf8')]),
  );
}
