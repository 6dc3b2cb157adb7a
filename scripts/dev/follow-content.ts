import { resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { loadContent } from '../../src/content/load-fs.ts';
import { prepareSite } from '../../src/media/prepare-fs.ts';
import { getPrepared, publishPrepared } from '../../src/media/prepared.ts';
import type { Diagnostic } from '../../src/model/diagnostics.ts';
import { editorLanguage } from '../lib/editor-language.ts';
import { printFaults } from '../lib/load-or-report.ts';
import { progressLine } from '../lib/progress.ts';
import { CHECK_CACHE, MEDIA_CACHE } from '../lib/site-folders.ts';

/**
 * Checks and prepares a content folder, now with `refresh` and, as a plugin of the development server, after every
 * save. Faults never stop it: they are printed and kept in `state`, and pages go on showing the last good content.
 *
 * @param folder content folder, absolute or relative to the working directory
 */
export function followContent(folder: string): FollowedContent {
  const state: ContentState = { diagnostics: [], failure: undefined };
  const listeners: (() => void)[] = [];
  let last: Promise<boolean> = Promise.resolve(false);
  const refresh = (): Promise<boolean> => {
    // one after the other: an older check that ends later would bring back what was mended
    last = last.then(() => checkAndPrepare(folder, state, listeners));
    return last;
  };
  const plugin: Plugin = {
    name: 'diem-den-content',
    configureServer: (server) => watchFolder(server, resolve(folder), refresh),
  };
  return { state, refresh, plugin, onChecked: (listener) => listeners.push(listener) };
}

/** @returns whether pages have something new to draw */
async function checkAndPrepare(
  folder: string,
  state: ContentState,
  listeners: readonly (() => void)[],
): Promise<boolean> {
  const tellAll = () => {
    for (const listener of listeners) listener();
  };
  try {
    const { site, diagnostics } = await loadContent(folder, { cacheDir: CHECK_CACHE });
    state.diagnostics = diagnostics;
    state.failure = undefined;
    printFaults(diagnostics);
    tellAll();
    if (site) publishPrepared(await prepareSite(site, MEDIA_CACHE, progressLine('media')));
    return site !== undefined;
  } catch (error) {
    // A file that vanished while it was read, a full disk: the next save tries again, and the report says why.
    state.failure = error instanceof Error ? error.message : String(error);
    process.stderr.write(`content: ${state.failure}\n`);
    tellAll();
    return false;
  }
}

function watchFolder(server: ViteDevServer, folder: string, refresh: () => Promise<boolean>): void {
  let timer: NodeJS.Timeout | undefined;
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    if (!`${resolve(path)}${sep}`.startsWith(`${folder}${sep}`)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void refresh().then((isNew) => isNew && showInBrowsers(server)), SETTLE_MS);
  });
}

/** Shows the new state in every open browser. Astro remembers which pages there are; its own message makes it look again. */
function showInBrowsers(server: ViteDevServer): void {
  const count = getPrepared().site.byRef.size;
  const isVi = editorLanguage(process.env) === 'vi';
  process.stderr.write(isVi ? `đã kiểm tra nội dung: ${count} bài\n` : `content checked: ${count} entries\n`);
  for (const environment of Object.values(server.environments))
    environment.hot.send('astro:content-changed', {});
  server.ws.send({ type: 'full-reload' });
}

/** Editors save several files at once; one check is enough for all of them. */
const SETTLE_MS = 200;

/** What the last check found. */
export type ContentState = {
  diagnostics: readonly Diagnostic[];
  /** Why the check or the preparing of media did not come to its end, in the words of whoever refused. */
  failure: string | undefined;
};

export type FollowedContent = {
  state: Readonly<ContentState>;
  refresh: () => Promise<boolean>;
  plugin: Plugin;
  /** Calls back after every check, before media are made. */
  onChecked: (listener: () => void) => void;
};
