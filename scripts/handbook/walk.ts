import { spawn } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { toXlsx } from '../../src/sheets/write-xlsx.ts';
import { field, openEntry, openForm, reachField } from '../../tests/browser/admin-page.ts';
import { type Camera, createCamera } from './camera.ts';
import { makeWorkshop, type Workshop } from './workshop.ts';

const PLACE = 'sites/thac-tac-tinh';

/** Does the tasks of the handbook one after the other and photographs them. Everything on the pictures really happened. */
export async function walk(browser: Browser, language: 'en' | 'vi', port: number): Promise<void> {
  const workshop = makeWorkshop();
  const camera = createCamera(browser, language);
  const flag = language === 'vi' ? ' --lang vi' : ' --lang en';
  const type = async (name: Parameters<Camera['terminal']>[0], command: string) =>
    camera.terminal(name, command, workshop.run(command));
  try {
    await addPlace(workshop, type, flag);
    await check(workshop, type, flag);
    await addTour(workshop, type, flag);
    await translate(workshop, type, flag);
    await importTable(workshop, type, flag);
    const code = await addPlate(workshop, type, flag);
    const server = await startServer(workshop, port);
    try {
      await photographPages(camera, server.address, language, code);
      await photographEditor(camera, server.address, language);
      await photographForm(browser, camera, { workshop, address: server.address, language });
      await camera.terminal('dev', 'npm run dev', server.said());
    } finally {
      await server.stop();
    }
    mend(workshop);
    await type('build', 'npm run build -- --no-search');
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

/** Writes what is still missing, so that the site can be built. */
function mend(workshop: Workshop): void {
  for (const [id, text] of [
    ['path', 'Lối mòn giữa rừng.'],
    ['pool', 'Vũng nước dưới chân thác.'],
  ] as const)
    workshop.edit(`${PLACE}/index.md`, [{ path: ['tour', 'scenes', id, 'description'], value: text }]);
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

async function photographForm(browser: Browser, camera: Camera, at: Form): Promise<void> {
  const start = await camera.open();
  await start.goto(`${at.address}/admin/?lang=${at.language}`, {
    waitUntil: 'networkidle',
    timeout: 120_000,
  });
  await start.locator('.buttons button').first().waitFor();
  await camera.screen('form', start);
  await start.context().close();
  // the form reads a folder beside the working directory
  const before = process.cwd();
  process.chdir(at.workshop.folder);
  const files = [
    'site.yml',
    'units.yml',
    'destinations/*/index*.md',
    'sites/*/index*.md',
    'sites/*/photos/*',
  ];
  const form = await openForm(browser, at.address, {
    files,
    language: at.language,
    width: 1280,
    locale: at.language === 'vi' ? 'vi-VN' : 'en-GB',
  });
  process.chdir(before);
  await form.page.setViewportSize({ width: 1280, height: 826 }); // as the other pictures
  await openEntry(form.page, 'sites', 'Thác Tác Tình');
  await form.page.waitForTimeout(1_000); // pictures in the preview
  await camera.screen('form-entry', form.page);
  await photographPoint(form.page, camera, at.language);
  await form.close();
}

async function photographPoint(page: Page, camera: Camera, language: 'en' | 'vi'): Promise<void> {
  await reachField(page, 'vi', 'point');
  const closed = field(page, 'vi', 'point').locator('[aria-expanded="false"]').first();
  if ((await closed.count()) > 0) await closed.click();
  const place = field(page, 'vi', 'point.at');
  await place
    .getByRole('button', { name: language === 'vi' ? 'Chọn trên bản đồ' : 'Choose on the map' })
    .click();
  await place.locator('canvas').waitFor();
  await place.scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  await camera.screen('point', page);
}

async function startServer(workshop: Workshop, port: number) {
  const env = { ...process.env, PORT: `${port}`, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const child = spawn(process.execPath, ['scripts/dev.ts'], { cwd: workshop.folder, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const address = `http://localhost:${port}`;
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended:\n${said}`);
    if (
      await fetch(`${address}/_check/`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  const stop = () => {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill();
    return ended;
  };
  return { address, stop, said: () => said };
}

type Type = (name: Parameters<Camera['terminal']>[0], command: string) => Promise<void>;
type Form = { workshop: Workshop; address: string; language: 'en' | 'vi' };
