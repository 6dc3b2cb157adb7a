import { bundleScript } from './bundle-script-fs.ts';
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
