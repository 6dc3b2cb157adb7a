import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { toXlsx } from '../../src/sheets/write-xlsx.ts';
import { type Camera, createCamera } from './camera.ts';
import { photographForm } from './photograph-form.ts';
import { startServer } from './start-server.ts';
import { makeWorkshop, type Workshop } from './workshop.ts';

const PLACE = 'sites/thac-tac-tinh';

/**
 * Does the tasks of the handbook one after the other and photographs them. Everything on
 * the pictures really happened; only the port is shown as the usual one.
 */
export async function walk(browser: Browser, language: 'en' | 'vi', port: number): Promise<void> {
  const workshop = makeWorkshop(language);
  const camera = createCamera(browser, language);
  const flag = language === 'vi' ? ' --lang vi' : ' --lang en';
  const type = async (name: Parameters<Camera['terminal']>[0], command: string) =>
    camera.terminal(name, command, workshop.run(command));
  try {
    await photographStart(workshop, camera, port);
    workshop.run('git init -q');
    keep(workshop, 'Động Tiên Sơn');
    await addPlace(workshop, type, flag);
    keep(workshop, 'Thêm Thác Tác Tình');
    await check(workshop, type, flag);
    await addTour(workshop, type, flag);
    keep(workshop, 'Thêm ảnh 360° cho Thác Tác Tình');
    await translate(workshop, type, flag);
    await importTable(workshop, type, flag);
    const code = await addPlate(workshop, type, flag);
    keep(workshop, 'Đặt mã cho Thác Tác Tình');
    await type('history', 'git log --oneline -5 -- content');
    const server = await startServer(workshop, port);
    try {
      await photographPages(camera, server.address, language, code);
      await photographEditor(camera, server.address, language);
      await photographForm(browser, camera, { workshop, address: server.address, language });
    } finally {
      await server.stop();
    }
  } finally {
    workshop.remove();
  }
}

async function addPlace(workshop: Workshop, type: Type, flag: string): Promise<void> {
  const options = '--kind waterfall --title "Thác Tác Tình" --destination binh-lu';
  await type('new', `npm run new -- site thac-tac-tinh ${options}${flag}`);
  workshop.take(`${PLACE}/photos/main.jpg`);
  workshop.edit(`${PLACE}/index.md`, [
    { path: ['summary'], value: 'Thác nước trong rừng, cách đường lớn vài ki-lô-mét.' },
    { path: ['unit'], value: 'xa-binh-lu' },
    { path: ['point'], value: { lat: 22.35, lng: 103.6, accuracyM: 3000 } },
    {
      path: ['pictures'],
      value: [{ file: 'photos/main.jpg', kind: 'render', credit: 'Điểm Đến', licence: 'CC-BY-4.0' }],
    },
    { path: ['alt'], value: { main: 'Dòng thác đổ giữa vách đá xanh rêu.' } },
  ]);
}

async function addTour(workshop: Workshop, type: Type, flag: string): Promise<void> {
  for (const name of ['path', 'pool']) {
    const file = `${PLACE}/panoramas/${name}.jpg`;
    workshop.write(
      file,
      await sharp(workshop.source(file)).resize(4096, 2048).jpeg({ quality: 82 }).toBuffer(),
    );
  }
  const set = '--set "credit=Điểm Đến" --set licence=CC-BY-4.0';
  await type('tour', `npm run new -- tour ${PLACE} --kind render ${set}${flag}`);
}

async function translate(_: Workshop, type: Type, flag: string): Promise<void> {
  await type('translation', `npm run new -- translation ${PLACE} en${flag}`);
  await type('translations', `npm run translations --${flag}`);
}

async function importTable(workshop: Workshop, type: Type, flag: string): Promise<void> {
  const columns = ['Tên', 'Loại', 'Điểm đến', 'Số phòng'].map((name) => ({ name, hint: '', widthChars: 20 }));
  const rows = [
    ['Nhà nghỉ Ví Dụ', 'Nhà nghỉ', 'Bình Lư', 6],
    ['Homestay Ví Dụ', 'Homestay', 'Bình Lư', 3],
  ];
  workshop.write('../danh-sach.xlsx', await toXlsx({ columns, rows, broken: [] }, 'Lưu trú', false));
  await type('import', `npm run import -- stays danh-sach.xlsx --dry-run${flag}`);
}

async function addPlate(workshop: Workshop, type: Type, flag: string): Promise<string> {
  await type('plate', `npm run new -- plate ${PLACE} --plate "Đầu lối đi bộ"${flag}`);
  return /code: "([0-9A-Z]{7})"/.exec(workshop.read('codes.yml'))?.[1] ?? '';
}

/** A fault of each kind that editors make most: a misspelt choice and a comma in a number. */
async function check(workshop: Workshop, type: Type, flag: string): Promise<void> {
  const sound = workshop.read(`${PLACE}/index.md`);
  workshop.write(
    `${PLACE}/index.md`,
    sound.replace('kind: waterfall', 'kind: waterfal').replace('lat: 22.35', 'lat: 22,35'),
  );
  await type('check', `npm run check --${flag}`);
  workshop.write(`${PLACE}/index.md`, sound);
}

/** Keeps the present state, as the last task tells editors to. */
function keep(workshop: Workshop, message: string): void {
  workshop.run(`git add content && git commit -q -m "${message}"`);
}

/** The first thing an editor sees: the server on a site without faults. */
async function photographStart(workshop: Workshop, camera: Camera, port: number): Promise<void> {
  const server = await startServer(workshop, port);
  await server.stop();
  await camera.terminal('dev', 'npm run dev', server.said().replaceAll(`:${port}`, ':4321'));
}

async function photographPages(
  camera: Camera,
  address: string,
  language: 'en' | 'vi',
  code: string,
): Promise<void> {
  const page = await camera.open();
  const look = async (name: Parameters<Camera['screen']>[0], path: string) => {
    await page.goto(address + path, { waitUntil: 'networkidle', timeout: 120_000 });
    await camera.screen(name, page);
  };
  await look('home', `/${language}/`);
  await look('place', `/${language}/${PLACE}/`);
  await look('report', `/_check/?lang=${language}`);
  await page.goto(`${address}/${language}/${PLACE}/`, { waitUntil: 'networkidle' });
  await page.locator('#tour, .tour').first().scrollIntoViewIfNeeded();
  await camera.screen('tour-page', page);
  await page.context().close();
  const phone = await camera.open({ viewport: { width: 412, height: 760 }, isMobile: true });
  await phone.goto(`${address}/Q/${code}/`, { waitUntil: 'networkidle' });
  await camera.screen('plate-page', phone);
  await phone.context().close();
}

async function photographEditor(camera: Camera, address: string, language: 'en' | 'vi'): Promise<void> {
  const page = await camera.open();
  await page.goto(`${address}/_edit/tour/${PLACE}/?lang=${language}`);
  const add = page.getByRole('button', { name: language === 'vi' ? 'Thêm điểm' : 'Add a point' });
  await add.waitFor({ timeout: 120_000 });
  for (const [label, turns] of [
    ['Bậc đá', 0],
    ['Rừng già', 4],
  ] as const) {
    await add.press('Enter');
    for (let turn = 0; turn < turns; turn += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.type(label);
    await page.keyboard.press('Enter');
  }
  await page.waitForTimeout(2_000); // the sharp tiles
  await camera.screen('editor', page);
  await page.context().close();
}

type Type = (name: Parameters<Camera['terminal']>[0], command: string) => Promise<void>;
