import { globSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openContext } from './open-page.ts';

/**
 * Opens the form for editors on a copy of some files of `content/`, as an editor does: by choosing a folder. The folder is
 * a real one of the browser (its private file system); only the dialog that would ask for it is answered here.
 *
 * @param options.files patterns below `content/`
 */
export async function openForm(
  browser: Browser,
  siteUrl: string,
  options: { files: readonly string[]; language: 'vi' | 'en'; width?: number; locale?: string },
): Promise<OpenForm> {
  const { context, complaints, close } = await openContext(browser, {
    viewport: { width: options.width ?? 1400, height: 1000 },
    ...(options.locale !== undefined && { locale: options.locale }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.addInitScript(() => {
    window.showDirectoryPicker = () => navigator.storage.getDirectory();
  });
  await page.goto(`${siteUrl}/admin/?lang=${options.language}`);
  const before = new Map(
    options.files
      .flatMap((pattern) => globSync(pattern, { cwd: 'content' }))
      .map((path) => [`content/${path.replaceAll('\\', '/')}`, readFileSync(`content/${path}`)]),
  );
  await page.evaluate(
    fillFolder,
    [...before].map(([path, bytes]): [string, string] => [path, bytes.toString('base64')]),
  );
  await page.locator('.buttons button').first().waitFor();
  const offered = await page.locator('.buttons button:visible').count();
  await page.locator('.buttons button').first().click();
  const changed = async (): Promise<Record<string, string>> => {
    const now = new Map(await page.evaluate(readFolder));
    const paths = [...new Set([...before.keys(), ...now.keys()])];
    const different = paths.filter((path) => before.get(path)?.toString('base64') !== now.get(path));
    return Object.fromEntries(
      different.map((path) => [path, Buffer.from(now.get(path) ?? '', 'base64').toString('utf8')]),
    );
  };
  const original = (path: string): string => before.get(path)?.toString('utf8') ?? '';
  const change = (path: string, text: string) =>
    page.evaluate(fillFolder, [[path, Buffer.from(text).toString('base64')]] as [string, string][]);
  return { page, offered, complaints, close, changed, change, original };
}

/** Opens an entry by the name it has in the list. */
export async function openEntry(page: Page, collection: string, title: string): Promise<void> {
  await page.locator('.primary-sidebar, [role=listbox], nav').first().waitFor();
  await page.evaluate((name) => {
    location.hash = `#/collections/${name}`;
  }, collection);
  await page.getByRole('row', { name: title }).first().click();
  await field(page, 'vi', 'title').locator('input').waitFor();
}

/** Finds a field of the form by language and path. Fields far below are drawn when the form is scrolled to its end. */
export function field(page: Page, language: string, path: string) {
  return page.locator(`[data-locale="${language}"] [data-key-path="${path}"]`);
}

/** Scrolls the form down until the field is drawn, and then to the field. Fields above where the form stands are not found. */
export async function reachField(page: Page, language: string, path: string): Promise<void> {
  const shown = field(page, language, path);
  await page.locator(`[data-locale="${language}"]`).hover();
  for (let turn = 0; turn < 80 && (await shown.count()) === 0; turn += 1) {
    await page.mouse.wheel(0, 700); // what is jumped over is never drawn
    await page.waitForTimeout(50);
  }
  await shown.first().scrollIntoViewIfNeeded();
}

/** Presses "Save" and waits until the form has closed. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(?:Lưu|Save)$/ }).click();
  await page.locator('[data-entry-draft-root]').waitFor({ state: 'hidden' });
}

async function fillFolder(files: readonly [path: string, base64: string][]): Promise<void> {
  const root = await navigator.storage.getDirectory();
  for (const [path, base64] of files) {
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    let folder = root;
    for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
    const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await writable.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
    await writable.close();
  }
}

async function readFolder(): Promise<[path: string, base64: string][]> {
  const found: [string, string][] = [];
  const read = async (folder: FileSystemDirectoryHandle, prefix: string): Promise<void> => {
    for await (const [name, handle] of folder.entries()) {
      if (handle instanceof FileSystemDirectoryHandle) await read(handle, `${prefix}${name}/`);
      else if (handle instanceof FileSystemFileHandle) {
        const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        found.push([prefix + name, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))]);
      }
    }
  };
  await read(await navigator.storage.getDirectory(), '');
  return found;
}

export type OpenForm = {
  page: Page;
  /** How many ways in the first page offers. */
  offered: number;
  complaints: string[];
  close: () => Promise<void>;
  /** Text of every file that is not as it was, by path; '' for one that is gone. */
  changed: () => Promise<Record<string, string>>;
  /** Writes a file as another program would. */
  change: (path: string, text: string) => Promise<void>;
  original: (path: string) => string;
};
