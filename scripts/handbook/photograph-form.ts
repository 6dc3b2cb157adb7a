import type { Browser, Page } from 'playwright-core';
import { field, openEntry, openForm, reachField } from '../../tests/browser/admin-page.ts';
import type { Camera } from './camera.ts';
import type { Workshop } from './workshop.ts';

/** Photographs the form for editors: its first page, an entry, and the map in which a point is chosen. */
export async function photographForm(browser: Browser, camera: Camera, at: Form): Promise<void> {
  const start = await camera.open();
  await start.goto(`${at.address}/admin/?lang=${at.language}`, {
    waitUntil: 'networkidle',
    timeout: 120_000,
  });
  await start.locator('.buttons button').first().waitFor({ timeout: 120_000 });
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
  await settle(form.page);
  await camera.screen('form-entry', form.page);
  await photographPoint(form.page, camera, at.language);
  await form.close();
}

/** Waits until the entry has moved in before the list, and stands still. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const title = document.querySelector('[data-locale="vi"] [data-key-path="title"] input');
    const box = title?.getBoundingClientRect();
    const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return top === title && document.getAnimations().every(({ playState }) => playState !== 'running');
  });
  await page.waitForTimeout(1_000); // pictures
}

async function photographPoint(page: Page, camera: Camera, language: 'en' | 'vi'): Promise<void> {
  await reachField(page, 'vi', 'point');
  const expand = field(page, 'vi', 'point').getByRole('button', { name: /^(?:Mở rộng|Expand)$/ });
  if ((await expand.count()) > 0) await expand.click();
  const place = field(page, 'vi', 'point.at');
  await place
    .getByRole('button', { name: language === 'vi' ? 'Chọn trên bản đồ' : 'Choose on the map' })
    .click();
  await place.locator('canvas').waitFor();
  await place.scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  await camera.screen('point', page);
}

type Form = { workshop: Workshop; address: string; language: 'en' | 'vi' };
