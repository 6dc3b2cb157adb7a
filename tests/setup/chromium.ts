import { execFileSync } from 'node:child_process';
import { accessSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** None of the background requests a browser makes on its own. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const WEBGL_IN_SOFTWARE = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

/**
 * Starts a real Chromium: `CHROMIUM_PATH` if set, else the machine's, else the one that comes with the dependencies.
 * @param extra further arguments, such as `--disable-3d-apis`
 */
export async function launchChromium(extra: readonly string[] = []): Promise<Browser> {
  const args = [...ARGUMENTS, ...WEBGL_IN_SOFTWARE, ...extra];
  return chromium.launch({ executablePath: await findChromium(), args });
}

/** Starts the same for pages on which nothing is drawn with WebGL: a quarter less processor time. */
export async function launchPlainChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: [...ARGUMENTS, '--disable-gpu'] });
}

/** Finds the browser as {@link launchChromium} does. */
export async function findChromium(): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(isThere) ?? (await unpackChromium());
}

/** The npm package holds the browser compressed; where system libraries are missing it brings those too. */
async function unpackChromium(): Promise<string> {
  const { default: packed, inflate } = await import('@sparticuz/chromium');
  const path = await packed.executablePath();
  if (lacksLibraries(path)) {
    await inflate(join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
    process.env.LD_LIBRARY_PATH = [join(tmpdir(), 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
      .filter(Boolean)
      .join(':');
  }
  return path;
}

function lacksLibraries(path: string): boolean {
  try {
    return execFileSync('ldd', [path], { encoding: 'utf8' }).includes('not found');
  } catch {
    return false; // no ldd: not Linux, or a static build
  }
}

function isThere(path: string): boolean {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
}
