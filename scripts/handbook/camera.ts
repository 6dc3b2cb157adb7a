import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { type PictureName, pictureFile } from './pictures.ts';
import { terminalPage } from './terminal-page.ts';

/** One screen of the handbook, in CSS pixels; pictures are made smaller to fit a page of text. */
const SCREEN = { width: 1280, height: 826 };
const WIDEST_PX = 960;
/** No picture weighs more. */
const MOST_BYTES = 60_000;
const TERMINAL_LINES = 26;
const ROOT = resolve(import.meta.dirname, '../..');

/** Takes the pictures of one language into `docs/images/handbook/`. */
export function createCamera(browser: Browser, language: 'en' | 'vi'): Camera {
  const save = async (name: PictureName, png: Buffer) => {
    const path = join(ROOT, pictureFile(language, name));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await toSmallWebp(png));
  };
  return {
    open: async (options = {}) => {
      const context = await browser.newContext({
        viewport: SCREEN,
        reducedMotion: 'reduce',
        colorScheme: 'light',
        locale: language === 'vi' ? 'vi-VN' : 'en-GB',
        ...options,
      });
      return context.newPage();
    },
    screen: async (name, page) => save(name, await page.screenshot()),
    terminal: async (name, command, output) => {
      const page = await browser.newPage({ viewport: SCREEN });
      await page.setContent(terminalPage(command, output, TERMINAL_LINES));
      await save(name, await page.locator('main').screenshot());
      await page.close();
    },
  };
}

/** Lowers the quality step by step until the picture is small enough. */
async function toSmallWebp(png: Buffer): Promise<Buffer> {
  const small = sharp(png).resize({ width: WIDEST_PX, withoutEnlargement: true });
  for (const quality of [82, 70, 58, 46, 34]) {
    const webp = await small.clone().webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (webp.length <= MOST_BYTES) return webp;
  }
  throw new Error(`a picture stays above ${MOST_BYTES} bytes`);
}

export type Camera = {
  open: (options?: Parameters<Browser['newPage']>[0]) => Promise<Page>;
  /** Photographs what the window shows. */
  screen: (name: PictureName, page: Page) => Promise<void>;
  /** Photographs a command and what it said. */
  terminal: (name: PictureName, command: string, output: string) => Promise<void>;
};
