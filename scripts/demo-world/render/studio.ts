import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../../tests/setup/chromium.ts';
import type { Order } from '../page/main.ts';

/**
 * Opens a browser that draws scenes: `draw` hands it a packed scene and an order and gives the picture back as RGBA
 * rows from the top. Nothing is bundled: the page loads three and the shaders as modules from a server on loopback.
 */
export async function openStudio(): Promise<Studio> {
  const state: State = { scene: new Uint8Array(), picture: new Uint8Array(), rowBytes: 0 };
  const server = await listen(state);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the studio has no port');
  const browser = await launchFastest();
  return {
    draw: (scene, order) => drawOnce(browser, `http://127.0.0.1:${address.port}/`, state, scene, order),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** Mesa's renderer is about three times as fast as the browser's own; where it is missing the browser's own serves. */
async function launchFastest(): Promise<Browser> {
  const limits = ['--js-flags=--max-old-space-size=8192', '--disable-gpu-watchdog'];
  const browser = await launchChromium([...limits, '--use-angle=gl-egl']);
  const page = await browser.newPage();
  const hasWebgl = await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null);
  await page.close();
  if (hasWebgl) return browser;
  await browser.close();
  return launchChromium(limits);
}

async function drawOnce(
  browser: Browser,
  url: string,
  state: State,
  scene: Uint8Array,
  order: Order,
): Promise<Uint8Array> {
  const { widthPx, heightPx } = order.view ?? { widthPx: order.widthPx, heightPx: order.widthPx / 2 };
  state.scene = scene;
  state.rowBytes = widthPx * 4;
  state.picture = new Uint8Array(widthPx * heightPx * 4);
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(url);
  await runOrder(page, order);
  await page.close();
  if (faults.length > 0) throw new Error(faults.join('\n').slice(0, 4000));
  return state.picture;
}

async function runOrder(page: Page, order: Order): Promise<void> {
  page.setDefaultTimeout(0);
  await page.waitForFunction(() => 'draw' in window);
  await page.evaluate((given) => window.draw(given), order);
}

function listen(state: State): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    try {
      if (pathname === '/rows')
        state.picture.set(await readBody(request), Number(searchParams.get('top')) * state.rowBytes);
      const { type, body } = await answer(pathname, state);
      response.writeHead(200, { 'content-type': type }).end(body);
    } catch (error) {
      response.writeHead(404).end(String(error));
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function answer(path: string, state: State): Promise<{ type: string; body: string | Uint8Array }> {
  if (path === '/') return { type: 'text/html', body: HTML };
  if (path === '/rows') return { type: 'text/plain', body: '' };
  if (path === '/scene') return { type: 'application/octet-stream', body: state.scene };
  const code = await readFile(join(ROOT, path), 'utf8');
  return { type: 'text/javascript', body: path.endsWith('.ts') ? stripTypeScriptTypes(code) : code };
}

async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const ROOT = join(import.meta.dirname, '../../..');

const HTML = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<script type="importmap">{"imports":{"three":"/node_modules/three/build/three.module.js"}}</script>
<script type="module" src="/scripts/demo-world/page/main.ts"></script>`;

type State = { scene: Uint8Array; picture: Uint8Array; rowBytes: number };
export type Studio = {
  draw: (scene: Uint8Array, order: Order) => Promise<Uint8Array>;
  close: () => Promise<void>;
};
