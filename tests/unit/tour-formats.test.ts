import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  importFiles,
  makePicture,
  makeTourFolder,
  pannellum,
  planImport,
  type TourFiles,
} from './check-tour-fixtures.ts';

const MEDIA = join(import.meta.dirname, '../../../shared/media/panoramas');
const HALL: TourFiles = { 'tour/hall.jpg': [64, 32] };

/** Imports one scene whose file is `tour/<name>` and gives it. */
async function importScene(name: string, text: string, more: TourFiles = {}) {
  const { tour, ...rest } = await importFiles({ ...HALL, ...more, [`tour/${name}`]: text });
  const [scene] = tour.scenes;
  if (!scene) throw new Error('expected a scene');
  return { scene, ...rest };
}

describe('Pannellum', () => {
  const read = (scene: object, defaults?: object) =>
    importScene('tour.json', pannellum({ hall: { panorama: 'hall.jpg', ...scene } }, defaults));

  // 2·atan(tan(hfov/2)·9/16): 67.7° of 100°, 36.0° of 60°; the schema holds 30° to 110°
  it.each([
    [
      { yaw: -87, pitch: 11, hfov: 60 },
      { yaw: -87, pitch: 11, fov: 36 },
    ],
    [{ yaw: 270 }, { yaw: -90, pitch: 0, fov: 68 }],
    [
      { pitch: -20, hfov: 30 },
      { yaw: 0, pitch: -20, fov: 30 },
    ],
    [{}, undefined],
  ])('%j is the first view %j', async (given, view) => {
    expect((await read(given)).scene.view).toEqual(view);
  });

  it('takes what a scene does not say from the default', async () => {
    const { scene } = await read({ yaw: 5 }, { yaw: 1, pitch: 2, hfov: 100, northOffset: 45, author: 'Lan' });
    expect(scene).toMatchObject({ view: { yaw: 5, pitch: 2, fov: 68 }, north: 45, credit: 'Lan' });
  });

  it.each([
    [0, 0],
    [-90, 270],
    [450, 90],
    [359.96, 0],
  ])('northOffset %d is north %d', async (northOffset, north) => {
    expect((await read({ northOffset })).scene.north).toBe(north);
  });

  it('reads ways, hotspots, their words, and the start', async () => {
    const hall = {
      title: 'Hang <b>ngoài</b>',
      panorama: 'hall.jpg',
      hotSpots: [
        {
          type: 'scene',
          yaw: 100,
          pitch: -4,
          sceneId: 'innerHall',
          text: 'Hang trong',
          targetYaw: 'sameAzimuth',
        },
        {
          type: 'info',
          yaw: -170.04,
          pitch: 12.36,
          text: 'Nhũ đá &amp; măng đá<br>Đừng chạm vào.',
          id: 'stone',
        },
      ],
    };
    const inner = { panorama: 'hall.jpg', hotSpots: [] };
    const text = pannellum({ hall, innerHall: inner }, { firstScene: 'innerHall' });
    const { tour, words, told } = await importFiles({ ...HALL, 'tour/tour.json': text });
    expect(tour.start).toBe('inner-hall');
    expect(tour.scenes[0]?.links).toEqual([{ to: 'inner-hall', yaw: 100, pitch: -4 }]);
    expect(tour.scenes[0]?.hotspots).toEqual([{ id: 'stone', kind: 'info', yaw: -170, pitch: 12.4 }]);
    expect(words.scenes).toMatchObject({
      hall: { title: 'Hang ngoài' },
      'inner-hall': { title: 'Hang trong' },
    });
    expect(words.hotspots).toEqual({ stone: { label: 'Nhũ đá & măng đá', text: 'Đừng chạm vào.' } });
    expect(told).toEqual(['TI-LEFT-OUT']); // targetYaw
  });

  it('puts a cut panorama where haov, vaov and vOffset say', async () => {
    // 180° × 90°, its centre 15° above the horizon: from 60° above, so a sixth from the top; a quarter from the left
    const folder = await makeTourFolder({
      'tour/hall.jpg': [64, 32],
      'tour/tour.json': pannellum({ hall: { panorama: 'hall.jpg', haov: 180, vaov: 90, vOffset: 15 } }),
    });
    const { plan } = await planImport(folder);
    rmSync(folder, { recursive: true });
    expect(plan?.pictures[0]?.fit).toEqual({
      eye: { widthPx: 64, heightPx: 32 },
      fullWidthPx: 128,
      leftPx: 32,
      topPx: 11,
    });
  });

  it('reads a file with one panorama', async () => {
    const { scene } = await importScene(
      'pano.json',
      '{ "type": "equirectangular", "panorama": "hall.jpg", "yaw": 3 }',
    );
    expect(scene).toMatchObject({ id: 'scene', view: { yaw: 3 } });
  });
});

describe('Photo Sphere Viewer', () => {
  const read = (node: object) =>
    importScene('nodes.json', JSON.stringify([{ id: 'hall', panorama: 'hall.jpg', ...node }]));
  const mark = (position: object) => ({ markers: [{ id: 'm', position, tooltip: 'Nhũ đá' }] });

  it.each([
    [
      { yaw: Math.PI / 2, pitch: -0.1745329 },
      { yaw: 90, pitch: -10 },
    ],
    [
      { yaw: '45deg', pitch: '-0.5235988rad' },
      { yaw: 45, pitch: -30 },
    ],
    [
      { yaw: 1.5 * Math.PI, pitch: 0 },
      { yaw: -90, pitch: 0 },
    ],
    [
      { textureX: 48, textureY: 8 },
      { yaw: 90, pitch: 45 },
    ],
  ])('position %j is %j', async (position, angles) => {
    expect((await read(mark(position))).scene.hotspots).toEqual([{ id: 'm', kind: 'info', ...angles }]);
  });

  it.each([
    // the sphere is turned: yaw 0 is no longer the picture's centre
    [{ sphereCorrection: { pan: '90deg' } }, 90, undefined],
    [{ panoData: { poseHeading: 30 } }, -30, 30],
    [{ panoData: { poseHeading: 30 }, sphereCorrection: { pan: '10deg' } }, -20, 20],
  ])('%j shows yaw 0 at %d° of the picture, its centre heading %s', async (node, yaw, north) => {
    const { scene } = await read({ ...node, ...mark({ yaw: 0, pitch: 0 }) });
    expect(scene.hotspots?.[0]?.yaw).toBe(yaw);
    expect(scene.north).toBe(north);
  });

  it('finds the way to another node by longitude, latitude and altitude', async () => {
    const nodes = [
      { id: 'a', panorama: 'hall.jpg', gps: [106, 0, 10], links: [{ nodeId: 'b' }, { nodeId: 'c' }] },
      { id: 'b', panorama: 'hall.jpg', gps: [107, 0, 10], links: [] },
      {
        id: 'c',
        panorama: 'hall.jpg',
        gps: [106, -1, 10 + 111_195],
        sphereCorrection: { pan: '20deg' },
        links: [{ nodeId: 'a' }],
      },
    ];
    const { tour } = await importFiles({
      ...HALL,
      'tour/nodes.json': JSON.stringify({ nodes, startNodeId: 'b' }),
    });
    expect(tour.start).toBe('b');
    expect(tour.scenes[0]).toMatchObject({ point: { lat: 0, lng: 106 }, north: 0 });
    // a degree of latitude is 111,195 m: as high as it is far is 45° up
    expect(tour.scenes[0]?.links).toEqual([
      { to: 'b', yaw: 90, pitch: 0 },
      { to: 'c', yaw: 180, pitch: 45 },
    ]);
    expect(tour.scenes[2]).toMatchObject({ north: 340, links: [{ to: 'a', yaw: 20, pitch: -45 }] });
  });

  it('places a cut panorama as panoData says, and passes over areas', async () => {
    const { told, scene } = await read({
      panoData: {
        fullWidth: 64,
        fullHeight: 32,
        croppedWidth: 64,
        croppedHeight: 32,
        croppedX: 0,
        croppedY: 0,
      },
      markers: [{ id: 'z', polygon: [[0, 0]], tooltip: 'Vùng' }],
    });
    expect(told).toEqual(['TI-LEFT-OUT']);
    expect(scene.hotspots).toBeUndefined();
  });
});

describe('Marzipano', () => {
  it('turns radians into degrees and pitch about, and takes the picture of the scene’s name', async () => {
    const scenes = [
      {
        id: '0-hang-ngoai',
        name: 'Hang ngoài',
        initialViewParameters: { yaw: Math.PI / 4, pitch: 0.1745329, fov: Math.PI / 2 },
        linkHotspots: [{ yaw: -Math.PI / 2, pitch: -0.0872665, rotation: 0, target: '1-trong' }],
        infoHotspots: [{ yaw: 3 * Math.PI, pitch: 0, title: 'Nhũ đá', text: 'Cao 3 m' }],
      },
      { id: '1-trong', name: 'Hang trong', initialViewParameters: { yaw: 0, pitch: 0, fov: 3 } },
    ];
    const { tour, words, told } = await importFiles({
      'tour/Hang ngoài.jpg': [1024, 512],
      'tour/trong.jpg': [1024, 512],
      'tour/app-files/tiles/trong.jpg': [2048, 1024],
      'tour/app-files/data.js': `window.APP_DATA = ${JSON.stringify({ scenes, settings: {} })};\n`,
    });
    expect(told).toEqual(['TI-SAME-NAME', 'TI-SAME-NAME']);
    expect(tour.scenes).toMatchObject([
      {
        id: 'hang-ngoai',
        view: { yaw: 45, pitch: -10, fov: 90 },
        links: [{ to: 'trong', yaw: -90, pitch: 5 }],
        hotspots: [{ id: 'nhu-da', kind: 'info', yaw: 180, pitch: 0 }],
      },
      { id: 'trong', view: { fov: 110 } },
    ]);
    expect(words.hotspots).toEqual({ 'nhu-da': { label: 'Nhũ đá', text: 'Cao 3 m' } });
  });
});

describe('krpano', () => {
  const read = (view: string, hotspots = '') =>
    importScene(
      'tour.xml',
      `<krpano><scene name="scene_hall" title="Hang ngoài" heading="90" lat="21.85" lng="106.75">
        <view ${view}/><image><sphere url="%CURRENTXML%/hall.jpg"/></image>${hotspots}</scene></krpano>`,
    );

  // 2·atan(tan(45°)·3/4) = 73.7°; ·9/16 = 58.7°; across the diagonal 52.2°
  it.each([
    ['hlookat="30" vlookat="5" fov="90"', { yaw: 30, pitch: -5, fov: 90 }],
    ['hlookat="-200" vlookat="0" fov="90" fovtype="MFOV"', { yaw: 160, pitch: 0, fov: 74 }],
    ['fov="90" fovtype="HFOV"', { yaw: 0, pitch: 0, fov: 59 }],
    ['fov="90" fovtype="DFOV"', { yaw: 0, pitch: 0, fov: 52 }],
    ['hlookat="1" maxpixelzoom="NaN"', { yaw: 1, pitch: 0, fov: 75 }],
  ])('%s is the view %j', async (view, expected) => {
    expect((await read(view)).scene).toMatchObject({ id: 'hall', north: 90, view: expected });
  });

  it('reads ways and words of hotspots, down as negative, and runs no action', async () => {
    const { scene, words, told } = await read(
      '',
      `<hotspot name="spot1" style="x" ath="30" atv="10" tooltip="Nhũ đá" html="[b]Cao[/b] 3 m" onclick="js(alert(1))"/>
       <hotspot name="spot2" ath="1" atv="2" linkedscene="scene_none" linkedscene_lookat="1,2,3"/>
       <hotspot name="area"><point ath="1" atv="1"/></hotspot>
       <action name="startup">set(x, 1);</action>`,
    );
    expect(scene.hotspots).toEqual([{ id: 'spot1', kind: 'info', yaw: 30, pitch: -10 }]);
    expect(words.hotspots).toEqual({ spot1: { label: 'Nhũ đá', text: 'Cao 3 m' } });
    expect(scene.links).toBeUndefined();
    expect(told.sort()).toEqual(['TI-LEFT-OUT', 'TI-LEFT-OUT', 'TI-LEFT-OUT', 'TI-LINK']);
  });

  it('reads loadscene() as a way', async () => {
    const scene = (name: string, to: string) =>
      `<scene name="${name}"><image><sphere url="hall.jpg"/></image><hotspot ath="5" atv="0" onclick="loadscene(${to}, null, MERGE)"/></scene>`;
    const { tour } = await importFiles({
      ...HALL,
      'tour/t.xml': `<krpano>${scene('a', 'b')}${scene('b', 'a')}</krpano>`,
    });
    expect(tour.scenes.map(({ links }) => links)).toEqual([
      [{ to: 'b', yaw: 5, pitch: 0 }],
      [{ to: 'a', yaw: 5, pitch: 0 }],
    ]);
  });
});

describe('VR View', () => {
  it.each([
    [
      { yaw: 110, pitch: 0 },
      { yaw: -110, pitch: 0 },
    ],
    [
      { yaw: 305, pitch: 0 },
      { yaw: 55, pitch: 0 },
    ],
    [
      { yaw: 0, pitch: 30 },
      { yaw: 0, pitch: 30 },
    ],
    // its axes turn one after the other: what is behind goes down when the front goes up
    [
      { yaw: 180, pitch: 30 },
      { yaw: 180, pitch: -30 },
    ],
  ])('%j is %j', async (mark, angles) => {
    const text = `var scenes = { 'hall': { image: "hall.jpg", hotspots: { inner: ${JSON.stringify(mark)} }, }, /* in */ inner: { image: 'hall.jpg' } };`;
    const { tour } = await importFiles({ ...HALL, 'tour/index.js': text });
    expect(tour.scenes[0]?.links).toEqual([{ to: 'inner', ...angles }]);
  });
});

describe('loose panoramas', () => {
  it('become scenes in the order of their names, others are passed over', async () => {
    const { tour, told } = await importFiles({
      'tour/Sảnh 10.jpg': [2048, 1024],
      'tour/Sảnh 2.jpg': [2048, 1024],
      'tour/nhóm.jpg': [300, 200],
    });
    expect(told).toEqual([]);
    expect(tour.scenes.map(({ id, panorama }) => [id, panorama])).toEqual([
      ['sanh-2', 'panoramas/sanh-2.jpg'],
      ['sanh-10', 'panoramas/sanh-10.jpg'],
    ]);
  });
});

describe.skipIf(!existsSync(MEDIA))('real deliveries (skipped where ../shared/media is not there)', () => {
  const fixture = (path: string) => readFileSync(join(MEDIA, path));

  it('heading and cut of real panoramas come from what they carry', async () => {
    const { tour, told } = await importFiles({
      'tour/a.jpg': fixture('heading-sun-4000x2000-gpano.jpg'),
      'tour/b.jpg': fixture('tour-dronefield-gps/drone_field_0.jpg'),
    });
    expect(tour.scenes[0]).toMatchObject({ id: 'a', north: 9 });
    expect(tour.scenes[1]?.north).toBeUndefined();
    expect(told).toEqual(['TI-FITTED']); // 2037 of 2048 rows
  });

  it('the aquarium of VR View has four scenes with three ways each, the left eye of each picture', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'diem-den-aquarium-'));
    cpSync(join(MEDIA, 'tour-aquarium-stereo/scenes.vrview.js'), join(folder, 'index.js'));
    const files: TourFiles = { 'tour/index.js': readFileSync(join(folder, 'index.js')) };
    for (const name of ['dolphins', 'walrus', 'whale-left', 'whale-right'])
      files[`tour/${name}.jpg`] = [64, 64];
    const { tour, told } = await importFiles(files);
    rmSync(folder, { recursive: true });
    expect(tour.scenes.map(({ id, links }) => [id, links?.length])).toEqual([
      ['dolphins', 3],
      ['whale-left', 3],
      ['whale-right', 3],
      ['walrus', 3],
    ]);
    expect(told).toEqual(Array(4).fill('TI-FITTED'));
  });

  it('the example of Pannellum keeps its whole panorama and tells of the cube', async () => {
    const { tour, told, diagnostics } = await importFiles({
      'tour/tour.json': fixture('cube-jordanpond/example-tour.pannellum.json'),
      'tour/examplepano.jpg': await makePicture(64, 32),
    });
    expect(tour.scenes).toMatchObject([{ id: 'pond', credit: 'Matthew Petroff' }]);
    expect(told).toEqual(['TI-PANORAMA', 'TI-LINK']);
    expect(diagnostics.find(({ code }) => code === 'TI-PANORAMA')).toMatchObject({ line: 11, column: 21 });
  });
});
