import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadContent } from '../../src/content/load-fs.ts';
import { writeTour } from '../../src/tours/write-tour-fs.ts';
import { COMMAND_ENV } from '../setup/command-env.ts';
import { makePicture, makeTourFolder, pannellum, planImport } from './check-tour-fixtures.ts';

const SCRIPTS = join(import.meta.dirname, '../../scripts');
const SCENES = {
  hall: {
    title: 'Hang ngoài',
    panorama: 'pano/Sảnh chính.jpg',
    yaw: 12.3,
    pitch: -4,
    hfov: 100,
    northOffset: 80,
    author: 'Lan',
    hotSpots: [
      { yaw: 90, pitch: -5, sceneId: 'inner', text: 'Hang trong' },
      { id: 'stone', yaw: -20.5, pitch: 10, text: 'Nhũ đá\nCao 3 m: đừng chạm vào.' },
      { yaw: -60, pitch: 0, text: 'Cổng', URL: 'https://example.vn/vi/sites/dong-b/' },
    ],
  },
  inner: {
    title: 'Hang trong',
    panorama: 'pano/trong.png',
    hotSpots: [{ yaw: -90, pitch: 0, sceneId: 'hall', text: 'Hang ngoài' }],
  },
};
let folder = '';

beforeEach(async () => {
  folder = await makeTourFolder({
    'content/sites/dong-b/index.md': '---\ntitle: Động B\nkind: cave\n---\nBài viết.\n',
    'delivery/tour.json': pannellum(SCENES, { firstScene: 'inner' }),
    'delivery/pano/Sảnh chính.jpg': [64, 32],
    'delivery/pano/trong.png': await sharp(await makePicture(64, 32, '#223344'))
      .png()
      .toBuffer(),
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('npm run import -- tour', () => {
  it('writes tour.yml, the words and the panoramas, and the check finds no error in them', async () => {
    const { status, stdout, stderr } = run('import', ['sites/dong-a', 'delivery', '--kind', 'photograph']);
    expect(stderr).toContain('TI-WORDS');
    expect(stdout).toContain('sites/dong-a: 2 scenes, written');
    expect(status).toBe(0);
    expect(parse(read('tour.yml'))).toEqual({
      start: 'inner',
      scenes: [
        {
          id: 'hall',
          panorama: 'panoramas/hall.jpg',
          kind: 'photograph',
          credit: 'Lan',
          north: 80,
          view: { yaw: 12.3, pitch: -4, fov: 68 },
          links: [{ to: 'inner', yaw: 90, pitch: -5 }],
          hotspots: [
            { id: 'stone', kind: 'info', yaw: -20.5, pitch: 10 },
            { id: 'cong', kind: 'place', entry: 'sites/dong-b', yaw: -60, pitch: 0 },
          ],
        },
        {
          id: 'inner',
          panorama: 'panoramas/inner.png',
          kind: 'photograph',
          links: [{ to: 'hall', yaw: -90, pitch: 0 }],
        },
      ],
    });
    expect(readdirSync(join(folder, 'content/sites/dong-a/panoramas')).sort()).toEqual([
      'hall.jpg',
      'inner.png',
    ]);
    expect(read('panoramas/hall.jpg', 'latin1')).toBe(
      readFileSync(join(folder, 'delivery/pano/Sảnh chính.jpg'), 'latin1'),
    );
    expect(read('index.md')).toContain('Cao 3 m: đừng chạm vào.');
    expect(read('index.md').endsWith('---\nBài viết.\n')).toBe(true);
    const { diagnostics } = await loadContent('content', {
      cwd: folder,
      today: '2026-07-01',
      isWithoutHistory: true,
    });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('shows everything and writes nothing with --dry-run', () => {
    const before = listAll();
    const { status, stdout } = run('import', [
      'dong-a',
      'delivery/tour.json',
      '--kind',
      'photograph',
      '--dry-run',
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain('--- /dev/null\n+++ content/sites/dong-a/tour.yml\n');
    expect(stdout).toContain('+ content/sites/dong-a/panoramas/hall.jpg');
    expect(stdout).toContain('nothing written');
    expect(listAll()).toEqual(before);
  });

  it('leaves a tour alone that is there, and with --replace changes only what is new', async () => {
    await bring();
    writeFileSync(join(folder, 'content/sites/dong-a/tour.yml'), `# của tôi\n${read('tour.yml')}`);
    const described = read('index.md').replace(/"?\[insert[^\n]*/, 'Lòng hang rộng.');
    writeFileSync(join(folder, 'content/sites/dong-a/index.md'), described);
    expect(run('import', ['dong-a', 'delivery', '--kind', 'photograph'])).toMatchObject({
      status: 2,
      stdout: '',
    });
    const scenes = { ...SCENES, hall: { ...SCENES.hall, yaw: 50 } };
    writeFileSync(join(folder, 'delivery/tour.json'), pannellum(scenes, { firstScene: 'inner' }));
    const before = read('tour.yml');
    expect(run('import', ['dong-a', 'delivery', '--kind', 'photograph', '--replace']).status).toBe(0);
    expect(read('tour.yml')).toBe(before.replace('yaw: 12.3', 'yaw: 50'));
    expect(read('index.md')).toBe(described);
  });

  it('takes words of scenes that are gone out of every language', async () => {
    await bring();
    const words =
      'tour:\n  scenes:\n    hall: { title: Hall, description: Wide. }\n    inner: { title: Inner, description: Deep. }\n';
    writeFileSync(
      join(folder, 'content/sites/dong-a/index.en.md'),
      `---\nstatus: draft\ntitle: Cave A\n${words}---\nText.\n`,
    );
    const { hall } = SCENES;
    writeFileSync(join(folder, 'delivery/tour.json'), pannellum({ hall: { ...hall, hotSpots: [] } }));
    const { status, stdout } = run('import', ['dong-a', 'delivery', '--kind', 'photograph', '--replace']);
    expect(status).toBe(0);
    expect(stdout).toContain('No scene shows these any more: panoramas/inner.png');
    expect(read('index.en.md')).toContain('hall: { title: Hall, description: Wide. }');
    expect(read('index.en.md')).not.toContain('Inner');
    expect(read('index.md')).not.toContain('Hang trong');
  });

  it('puts words of another language into its file, and asks for that file first', () => {
    const call = ['dong-a', 'delivery', '--kind', 'photograph', '--lang', 'en'];
    expect(run('import', call)).toMatchObject({ status: 2 });
    writeFileSync(
      join(folder, 'content/sites/dong-a/index.en.md'),
      '---\nstatus: draft\ntitle: Cave A\n---\nText.\n',
    );
    expect(run('import', call).status).toBe(0);
    expect(parse(read('index.en.md').split('---')[1] ?? '').tour.hotspots.stone.label).toBe('Nhũ đá');
    expect(parse(read('index.md').split('---')[1] ?? '').tour.scenes.hall).toEqual({
      title: 'Hang ngoài', // until somebody writes it in the site's own language
      description: '[insert what one sees from here]',
    });
  });

  it('holds everything back while a picture is missing, unless it may be skipped', () => {
    rmSync(join(folder, 'delivery/pano/trong.png'));
    const call = ['dong-a', 'delivery', '--kind', 'photograph'];
    expect(run('import', call).status).toBe(1);
    expect(existsSync(join(folder, 'content/sites/dong-a/tour.yml'))).toBe(false);
    const { status, stderr } = run('import', [...call, '--skip-faulty']);
    expect(status).toBe(1);
    expect(stderr).toContain('TI-LINK');
    expect(parse(read('tour.yml')).scenes.map(({ id }: { id: string }) => id)).toEqual(['hall']);
  });

  it('writes one JSON object per line: diagnostics, then the tour', () => {
    const { stdout } = run('import', ['dong-a', 'delivery', '--kind', 'render', '--json', '--dry-run']);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ type }) => type)).toEqual(['diagnostic', 'tour']);
    expect(lines[1]).toEqual({
      type: 'tour',
      entry: 'sites/dong-a',
      written: false,
      files: ['content/sites/dong-a/tour.yml', 'content/sites/dong-a/index.md'],
      panoramas: ['content/sites/dong-a/panoramas/hall.jpg', 'content/sites/dong-a/panoramas/inner.png'],
      scenes: [
        { id: 'hall', panorama: 'panoramas/hall.jpg', links: 1, hotspots: 2 },
        { id: 'inner', panorama: 'panoramas/inner.png', links: 1, hotspots: 0 },
      ],
      unused: [],
    });
  });

  it.each([
    [[], 2],
    [['dong-a'], 2],
    [['dong-a', 'none'], 2],
    [['dong-x', 'delivery'], 2],
    [['dong-a', 'delivery', 'more'], 2],
    [['dong-a', 'delivery'], 2], // nothing says whether it was photographed
    [['dong-a', 'delivery', '--kind', 'painting'], 2],
    [['dong-a', 'delivery', '--format', 'kuula'], 2],
    [['dong-a', 'delivery', '--lang', 'de'], 2],
    [['dong-a', 'delivery', '--format', 'krpano'], 1],
    [['--help'], 0],
  ])('%j ends with %d', (argv, status) => {
    expect(run('import', argv).status).toBe(status);
  });

  it('puts everything back when the last file cannot be written', async () => {
    const { plan } = await planImport(folder, { path: 'delivery' });
    if (!plan) throw new Error('expected a plan');
    const before = listAll();
    const index = plan.files.find(({ shown }) => shown.endsWith('index.md'));
    if (!index) throw new Error('expected index.md among the files');
    // a folder in the way: renaming onto it fails
    const blocked = { ...index, path: join(folder, 'content/sites/dong-a/x'), before: undefined };
    await expect(
      writeTour(
        [...plan.files, blocked],
        [...plan.pictures, { ...broken(), to: join(folder, 'content/y.jpg') }],
      ),
    ).rejects.toThrow();
    expect(listAll()).toEqual(before);
    await expect(writeTour([{ ...index, before: 'other' }], [])).rejects.toThrow('changed in the meantime');
  });
});

describe('a stereo pair and a cut panorama', () => {
  it('become a whole sphere: the upper half, and the picture where it belongs', async () => {
    const [red, blue] = [await makePicture(64, 32, '#ff0000'), await makePicture(64, 32, '#0000ff')];
    const pair = await sharp(red)
      .extend({ bottom: 32 })
      .composite([{ input: blue, left: 0, top: 32 }])
      .jpeg()
      .toBuffer();
    mkdirSync(join(folder, 'tb'));
    writeFileSync(join(folder, 'tb/eyes.jpg'), pair);
    writeFileSync(join(folder, 'tb/cut.jpg'), blue);
    const scenes = { eyes: { panorama: 'eyes.jpg' }, cut: { panorama: 'cut.jpg', haov: 180, vaov: 90 } };
    writeFileSync(join(folder, 'tb/tour.json'), pannellum(scenes));
    const { plan } = await planImport(folder, { path: 'tb' });
    if (!plan) throw new Error('expected a plan');
    await writeTour(plan.files, plan.pictures);
    const at = async (file: string, left: number, top: number) => {
      const picture = sharp(join(folder, 'content/sites/dong-a/panoramas', file));
      const { width, height } = await picture.metadata();
      const { data } = await picture
        .extract({ left, top, width: 1, height: 1 })
        .raw()
        .toBuffer({ resolveWithObject: true });
      return { width, height, isRed: (data[0] ?? 0) > 200, isBlue: (data[2] ?? 0) > 200 };
    };
    expect(await at('eyes.jpg', 32, 30)).toEqual({ width: 64, height: 32, isRed: true, isBlue: false });
    expect(await at('cut.jpg', 64, 32)).toEqual({ width: 128, height: 64, isRed: false, isBlue: true });
  });
});

describe('npm run export -- tour', () => {
  it('gives a Pannellum tour that comes back the same', async () => {
    await bring({ given: { kind: 'render', licence: 'CC0-1.0' } });
    const [tour, words] = [
      read('tour.yml'),
      read('index.md').replace(/"?\[insert[^\n]*/g, 'Lòng hang rộng.'),
    ];
    writeFileSync(join(folder, 'content/sites/dong-a/index.md'), words);
    expect(run('export', ['dong-a', '--out', 'out']).status).toBe(0);
    const exported = JSON.parse(readFileSync(join(folder, 'out/tour.json'), 'utf8'));
    expect(exported.default.firstScene).toBe('inner');
    expect(exported.scenes.hall).toMatchObject({ yaw: 12.3, pitch: -4, northOffset: 80, author: 'Lan' });
    expect(exported.scenes.hall.hfov).toBeCloseTo(100.3, 1); // 68° high on a 16:9 screen
    expect(exported.scenes.hall.hotSpots[2]).toMatchObject({
      text: 'Cổng',
      URL: 'https://example.vn/vi/sites/dong-b/',
    });
    // back into an entry that has nothing yet; no --kind: the export carries it
    writeFileSync(
      join(folder, 'content/sites/dong-b/index.md'),
      '---\ntitle: Động B\nkind: cave\n---\nBài viết.\n',
    );
    expect(run('import', ['dong-b', 'out']).status).toBe(0);
    const back = (name: string) => readFileSync(join(folder, 'content/sites/dong-b', name), 'utf8');
    expect(parse(back('tour.yml'))).toEqual(parse(tour));
    expect(parse(back('index.md').split('---')[1] ?? '').tour).toEqual(
      parse(words.split('---')[1] ?? '').tour,
    );
    for (const file of ['panoramas/hall.jpg', 'panoramas/inner.png']) expect(back(file)).toBe(read(file));
  });

  it.each([
    [['dong-b'], 2],
    [['dong-a', '--format', 'krpano'], 2],
    [['dong-x'], 2],
    [[], 2],
    [['dong-a', '--out', 'delivery/pano'], 2],
  ])('%j ends with %d', async (argv, status) => {
    await bring();
    expect(run('export', argv).status).toBe(status);
  });
});

/** Imports `delivery/` without a command. */
async function bring(request: Parameters<typeof planImport>[1] = {}): Promise<void> {
  const { plan } = await planImport(folder, { path: 'delivery', ...request });
  if (!plan) throw new Error('expected a plan');
  await writeTour(plan.files, plan.pictures);
}

function broken() {
  return {
    from: join(folder, 'delivery/tour.json'),
    fit: { eye: { widthPx: 1, heightPx: 1 }, leftPx: 0, topPx: 0, fullWidthPx: 2 },
    shown: 'y.jpg',
    file: 'y.jpg',
  };
}

function read(name: string, encoding: BufferEncoding = 'utf8'): string {
  return readFileSync(join(folder, 'content/sites/dong-a', name), encoding);
}

function listAll(): string[] {
  return readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' }).sort();
}

function run(script: 'import' | 'export', argv: readonly string[]) {
  return spawnSync(process.execPath, [join(SCRIPTS, `${script}.ts`), 'tour', ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...COMMAND_ENV, LANG: 'en' },
  });
}
