import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cleanEnvironment } from '../setup/run-build.ts';
import { readPage } from '../setup/site-files.ts';

const SETTINGS = `baseUrl: https://a.example
defaultLanguage: vi
languages: [vi]
words:
  vi: { name: Thử, description: Trang thử. }
owner: Xã Thử
colours: { brand: "#0b5d4a", accent: "#c8451b" }
`;
const PAGE = '/vi/sites/thac-thu/';
let content = '';
let child: ChildProcess;
let said = '';
let origin = '';

beforeAll(async () => {
  mkdirSync('.cache', { recursive: true });
  content = mkdtempSync(join('.cache', 'dev content '));
  mkdirSync(join(content, 'sites/thac-thu'), { recursive: true });
  writeFileSync(join(content, 'site.yml'), SETTINGS);
  save('Thác Thử', 'waterfal');
  child = spawn(process.execPath, ['scripts/dev.ts'], {
    env: {
      ...cleanEnvironment(),
      LANG: 'C',
      ASTRO_TELEMETRY_DISABLED: '1',
      CONTENT_DIR: content,
      PORT: String(await findFreePort()),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  origin = await until(async () => /(http:\S+)\/_check\//.exec(said)?.[1] ?? '');
});

afterAll(() => {
  child.kill('SIGKILL');
  rmSync(content, { recursive: true, force: true });
});

test('content that is broken at the start is reported in place of every page, and of nothing else', async () => {
  expect(said).toContain('FM-ENUM');
  const [page, report] = [await ask(PAGE), await ask('/_check/')];
  expect([page.status, report.status]).toEqual([503, 200]);
  for (const { text } of [page, report]) {
    expect(text).toContain('<h1>1 lỗi cần sửa</h1>');
    expect(text).toContain('<mark>waterfal</mark>');
  }
  for (const address of ['/tool-of-an-editor/', '/data/sites.json', '/media/none.webp'])
    expect((await ask(address)).text, address).not.toContain('<mark>');
});

test('a mended file brings the page, with a link to the report that is drawn in the browser', async () => {
  const { told } = await listenForCheck();
  save('Thác Thử', 'waterfall');
  const page = await until(async () => {
    const { status, text } = await ask(PAGE);
    return status === 200 ? text : '';
  });
  expect(page).toContain('Thác Thử');
  expect(page).toContain('src="/@id/astro:scripts/page.js"');
  expect((await ask('/@id/astro:scripts/page.js')).text).toContain('/scripts/dev/badge-client.ts');
  expect((await ask('/scripts/dev/badge-client.ts')).text).toContain('/_check/state.json');
  expect(await readState()).toMatchObject({ tone: 'well', label: '' });
  expect(await told).toBe('diem-den:checked');
});

test('a new fault is told to open pages while the last good page stays', async () => {
  const { told } = await listenForCheck();
  save('Thác Mới', 'waterfal');
  expect(await told).toBe('diem-den:checked');
  expect(await readState()).toMatchObject({ tone: 'error', label: '1 lỗi · trang này là bản tốt gần nhất' });
  expect((await ask('/_check/?lang=en')).text).toContain('<h1>1 error to mend</h1>');
  const { status, text } = await ask(PAGE);
  expect(status).toBe(200);
  expect(text).toContain('Thác Thử');
  expect(text).not.toContain('Thác Mới');
});

test('mended again, the report is empty and the page new', async () => {
  save('Thác Mới', 'waterfall');
  await until(async () => ((await ask(PAGE)).text.includes('Thác Mới') ? 'new' : ''));
  expect((await ask('/_check/')).text).toContain('<h1>Không có lỗi nào</h1>');
});

test('the pages for those in charge are there too, drawn when they are asked for', async () => {
  const { status, text } = await ask('/signs/');
  expect(status).toBe(200);
  expect(text).toContain('noindex');
  expect((await ask('/signs/coverage/coverage.csv')).status).toBe(200);
  expect((await ask('/signs/none.pdf')).status).toBe(404);
  expect(await ask('/manage/en/')).toMatchObject({
    status: 200,
    text: expect.stringContaining('Figures for managers'),
  });
});

test('built pages know nothing of the report', () => {
  expect(readPage(inject('siteDir'), 'vi/')).not.toMatch(/_check|badge-client|astro:scripts/);
});

function save(title: string, kind: string): void {
  const text = `---\ntitle: ${title}\nkind: ${kind}\n---\n\nMột thác nước.\n`;
  writeFileSync(join(content, 'sites/thac-thu/index.md'), text);
}

async function ask(address: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(origin + address, { headers: { 'accept-language': 'vi-VN,vi;q=0.9' } });
  return { status: answer.status, text: await answer.text() };
}

async function readState(): Promise<unknown> {
  return JSON.parse((await ask('/_check/state.json')).text);
}

/** Listens as an open page does. Vite's own client knows the word that opens the socket. */
async function listenForCheck(): Promise<{ told: Promise<string> }> {
  const client = await ask('/@vite/client');
  const token = /wsToken = "([^"]+)"/.exec(client.text)?.[1];
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  const told = new Promise<string>((resolve) => {
    socket.onmessage = ({ data }) => {
      const { event } = JSON.parse(String(data));
      if (event !== 'diem-den:checked') return;
      socket.close();
      resolve(event);
    };
  });
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error('no connection to the development server'));
  });
  return { told };
}

/** Asks until there is an answer other than ''. */
async function until(find: () => Promise<string>): Promise<string> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const found = await find();
    if (found !== '') return found;
    await sleep(100);
  }
  throw new Error(`waited in vain; the server said:\n${said}`);
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}
