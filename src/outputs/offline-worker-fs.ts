import { basename, join } from 'node:path';
import { build } from 'vite';
import type { OutputFile } from './write-fs.ts';

/**
 * Bundles the service worker into one script of its own: browsers compare its bytes to find out that there is a new site.
 *
 * @param options.root root of the project
 * @param options.shellRev what a new worker must fetch; put into the script
 */
export function bundleWorker({ root, shellRev }: { root: string; shellRev: string }): Promise<OutputFile> {
  const define = { __BUILD__: JSON.stringify(shellRev) };
  return bundleScript({ root, input: 'src/viewers/offline/worker.ts', file: 'sw.js', define });
}

/**
 * Bundles a script that is no part of a page's own build into one classic script.
 *
 * @param options.input from the root of the project
 * @param options.file where it goes in the site
 * @throws when the bundle is not exactly one file
 */
export async function bundleScript({ root, input, file, define }: ScriptOptions): Promise<OutputFile> {
  const made = await build({
    configFile: false,
    envFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    define,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, input),
        output: { format: 'iife', entryFileNames: basename(file) },
      },
    },
  });
  const files = [made].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [script] = files;
  if (files.length !== 1 || script?.type !== 'chunk') throw new Error(`expected ${file} to be one script`);
  return { path: file, text: script.code };
}

/**
 * The way out when a worker does harm: laid over `sw.js` it takes its place in every browser that comes by, deletes all that
 * was kept and goes away. Browsers ask for `sw.js` past the worker itself, so a broken one cannot keep it out.
 */
export const WORKER_OFF = `// Put this file in the place of sw.js to take the worker of this site off all devices. See docs/decisions/0017-offline.md.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith('diem-den:')).map((name) => caches.delete(name))))
      .then(() => registration.unregister()),
  );
});
`;

type ScriptOptions = { root: string; input: string; file: string; define: Record<string, string> };
