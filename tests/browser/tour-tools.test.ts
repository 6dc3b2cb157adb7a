import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { openContext, VIEWPORTS, type WatchedContext } from './open-page.ts';

const siteUrl = inject('siteUrl');
const TOUR = `${siteUrl}/en/sites/dong-tien-son/`;
const EMBED = `${siteUrl}/embed/en/sites/dong-tien-son/`;
const SHARP = '[data-viewer="panorama"][data-ready="sharp"]';
const SCENES = ['gate', 'chamber', 'pools', 'shrine'];
/** Graphics in software draw a frame in a second when the machine has other work. */
const PATIENT = { timeout: 20_000 };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('what a hotspot opens', () => {
  it('a picture with its caption, and Escape gives the focus back', async () => {
    const { page, watched } = await openTour('gate&yaw=-24&pitch=12&fov=75');
    await page.locator('[data-hotspot="inside"]').focus();
    await page.keyboard.press('Enter');
    const image = page.locator('.tour-panel img');
    await image.waitFor();
    expect(await image.getAttribute('alt')).toMatch(/cave/i);
    await expect
      .poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth), PATIENT)
      .toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.tour-panel').count(), PATIENT).toBe(0);
    expect(await focusedHotspot(page)).toBe('inside');
    await end(watched);
  });

  it('a sound that waits to be played, with what is heard in words', async () => {
    const { page, watched } = await openTour('chamber&yaw=-86&pitch=6&fov=80');
    await page.locator('[data-hotspot="dripping"]').focus();
    await page.keyboard.press('Enter');
    const sound = page.locator('.tour-panel audio');
    await sound.waitFor();
    expect(await sound.evaluate((one: HTMLAudioElement) => one.paused)).toBe(true);
    expect(await page.locator('.tour-panel-words').textContent()).toMatch(/drip|drop/i);
    await end(watched);
  });

  it('another website only after a question that says which', async () => {
    const { page, watched } = await openTour('gate&yaw=52&pitch=3&fov=75');
    await page.locator('[data-hotspot="festival-article"]').focus();
    await page.keyboard.press('Enter');
    const go = page.locator('.tour-panel-go');
    await go.waitFor();
    expect(await page.locator('.tour-panel').textContent()).toContain('dulichtaybac.vn');
    expect(await go.getAttribute('rel')).toBe('noopener noreferrer external');
    expect(await go.getAttribute('href')).toMatch(/^https:\/\/dulichtaybac\.vn\//);
    await page.locator('.tour-panel-choice').last().click();
    expect(await page.locator('.tour-panel').count()).toBe(0);
    await end(watched); // which also says that nothing was fetched from there
  });

  it('an outline opens where it is pressed and not where it is dragged, and takes no turn in the order of the keyboard', async () => {
    const { page, watched } = await openTour('pools&yaw=-96&pitch=-13&fov=75');
    const pane = await box(page, '.tour-pane');
    const [x, y] = [pane.x + pane.width / 2 + 150, pane.y + pane.height / 2 + 20];
    const points = () => page.locator('.tour-areas polygon').getAttribute('points');
    const before = await points();
    expect(before).toMatch(/\d/);
    expect(await page.locator('.tour-areas').getAttribute('aria-hidden')).toBe('true');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y, { steps: 4 });
    await page.mouse.up();
    expect(await page.locator('.tour-panel').count()).toBe(0);
    await expect.poll(points, PATIENT).not.toBe(before);
    await page.keyboard.press('Home');
    await expect.poll(points, PATIENT).toBe(before);
    await page.mouse.click(x, y);
    await page.locator('.tour-panel').waitFor();
    expect(await page.locator('.tour-panel-heading').textContent()).toMatch(/pool/i);
    await end(watched);
  });

  it('a 3D model on the same page', async () => {
    const { page, watched } = await openTour('lane&yaw=-40&pitch=4&fov=75', 'chu-va-6');
    const href = await page.locator('[data-hotspot="house-model"]').getAttribute('href');
    expect(href).toBe('/en/sites/chu-va-6/#model-mong-house');
    expect(await page.locator('#model-mong-house').count()).toBe(1);
    await end(watched);
  });
});

describe('the tools of a tour', () => {
  it('show all scenes, a map and the guide by keyboard, one bar at a time, and Escape puts them away', async () => {
    const { page, watched } = await openTour('gate');
    await tool(page, 'strip').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.tour-strip-item').count()).toBe(SCENES.length);
    expect(await page.locator('.tour-strip-item[aria-current]').textContent()).toMatch(
      /mouth|entrance|gate/i,
    );
    await page.locator('.tour-strip-item').nth(2).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.includes('scene=pools'));
    await page.keyboard.press('Escape');
    expect(await page.locator('.tour-strip').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-tool'))).toBe('strip');
    await tool(page, 'map').click();
    expect(await page.locator('.tour-map-spot').count()).toBe(SCENES.length);
    const cone = () => page.locator('.tour-map-cone').evaluate((one: SVGElement) => one.style.rotate);
    const before = await cone();
    await page.locator('.tour-pane').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(cone, PATIENT).not.toBe(before);
    await tool(page, 'guide').click();
    expect(await page.locator('.tour-guide-count').textContent()).toBe('Stop 3 of 4');
    await page.getByRole('button', { name: 'Next stop' }).click();
    await page.waitForFunction(() => location.hash.includes('scene=shrine'));
    await tool(page, 'strip').click();
    expect(await page.locator('.tour-guide').isVisible()).toBe(false);
    await end(watched);
  });

  it('turn the view only when asked, and stop when it is touched', async () => {
    const { page, watched } = await openTour('gate', 'dong-tien-son', { reducedMotion: 'no-preference' });
    const yaw = () => page.evaluate(() => new URLSearchParams(location.hash.slice(1)).get('yaw'));
    const still = await yaw();
    await page.waitForTimeout(700);
    expect(await yaw()).toBe(still);
    await tool(page, 'rotate').click();
    expect(await tool(page, 'rotate').getAttribute('aria-pressed')).toBe('true');
    await expect.poll(yaw, PATIENT).not.toBe(still);
    await page.locator('.tour-pane').click({ position: { x: 200, y: 60 } });
    expect(await tool(page, 'rotate').getAttribute('aria-pressed')).toBe('false');
    await end(watched);
  });

  it('do not offer to turn to visitors who asked for less motion', async () => {
    const { page, watched } = await openTour('gate');
    await tool(page, 'share').waitFor();
    expect(await tool(page, 'rotate').isVisible()).toBe(false);
    await end(watched);
  });

  it('copy the address of the view, and say so', async () => {
    const { page, watched } = await openTour('chamber&yaw=20&pitch=5&fov=60');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await tool(page, 'share').click();
    await expect.poll(() => page.locator('.tour-heard').textContent(), PATIENT).toContain('copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${TOUR}#scene=chamber&yaw=20&pitch=5&fov=60`);
    await end(watched);
  });

  it('lie behind one button on a phone, and every target is 44 points large', async () => {
    const { page, watched } = await openTour('gate', 'dong-tien-son', {
      viewport: VIEWPORTS.phone,
      hasTouch: true,
      isMobile: true,
    });
    await tool(page, 'more').waitFor();
    expect(await tool(page, 'map').isVisible()).toBe(false);
    await tool(page, 'more').tap();
    await tool(page, 'map').tap();
    await tool(page, 'strip').tap();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.tour-stage :is(a, button)')]
        .filter((one) => one.checkVisibility() && !one.hasAttribute('data-away'))
        .map((one) => ({ name: one.ariaLabel ?? one.textContent, size: one.getBoundingClientRect() }))
        .filter(({ size }) => size.width < 43.5 || size.height < 43.5)
        .map(({ name }) => name),
    );
    expect(small).toEqual([]);
    await end(watched);
  });
});

describe('a whole tour', () => {
  it('is walked through with the keyboard alone', async () => {
    const { page, watched } = await openPage(TOUR);
    await page.locator('[data-tour-open]').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector(SHARP);
    for (const target of ['chamber', 'pools', 'chamber', 'shrine', 'chamber', 'gate']) {
      await tabTo(page, `.tour-marks a[href="#scene=${target}"]`);
      await page.keyboard.press('Enter');
      await page.waitForFunction((id) => location.hash.includes(`scene=${id}&`), target);
      await page.waitForSelector(SHARP);
    }
    await end(watched);
  });

  it('is told to screen readers: the scene, what is in it, and each control by name', async () => {
    const { page, watched } = await openTour('chamber');
    await tool(page, 'share').waitFor();
    const tree = await page.locator('tour-viewer').ariaSnapshot();
    expect(tree).toContain('application');
    for (const name of [
      'Turn left',
      'Zoom in',
      'Full screen',
      'Close the 360° view',
      'Scenes',
      'Map',
      'Guided tour',
    ])
      expect(tree).toContain(`button "${name}"`);
    expect(tree).toMatch(/group "In this scene":/);
    expect(tree.match(/\/url: ["']?#scene=/g)).toHaveLength(3);
    expect(tree).not.toMatch(/button\s*$/m); // a button without a name
    await end(watched);
  });

  it('has no fault that axe knows, with everything open', async () => {
    const { page, watched } = await openTour('chamber');
    await tool(page, 'map').click();
    await tool(page, 'guide').click();
    expect(await listAxeFaults(page)).toEqual([]);
    await page.locator('[data-hotspot="dripping"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.tour-panel audio').waitFor();
    expect(await listAxeFaults(page)).toEqual([]);
    await end(watched);
  });

  it('is there without script: words, links, sounds, and a picture of the whole way round to scroll', async () => {
    const { page, watched } = await openPage(TOUR, { javaScriptEnabled: false });
    expect(await page.locator('.tour-scene').count()).toBe(SCENES.length);
    expect(await page.locator('.tour-scene audio').count()).toBe(1);
    const wide = page.locator('.tour-wide').first();
    await wide.locator('summary').click();
    const region = wide.locator('.tour-wide-picture');
    const { inner, outer } = await region.evaluate((one) => ({
      inner: one.scrollWidth,
      outer: one.clientWidth,
    }));
    expect(inner).toBeGreaterThan(outer * 1.5);
    await watched.close();
  });
});

describe('a tour on another website', () => {
  it('has a page without menus that leads home, and the address with ?embed=1 leads to it', async () => {
    const { page, watched } = await openPage(`${TOUR}?embed=1#scene=pools`);
    await page.waitForURL(`${EMBED}#scene=pools*`);
    await page.waitForSelector(SHARP);
    expect(await page.locator('header, footer, nav').count()).toBe(0);
    expect(await page.locator('.embed-home a').getAttribute('href')).toBe('/en/sites/dong-tien-son/');
    expect(await listAxeFaults(page)).toEqual([]);
    await end(watched);
  });

  it('may be framed by it, while the page itself may not', async () => {
    const policyOf = async (url: string) => (await fetch(url)).headers.get('content-security-policy');
    expect(await policyOf(EMBED)).toMatch(/frame-ancestors \*$/);
    expect(await policyOf(TOUR)).toMatch(/frame-ancestors 'self'$/);
  });

  it('is described to it as oEmbed asks, in the same words as the code shown to copy', async () => {
    const { page, watched } = await openPage(TOUR);
    const address = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
    const answer = await fetch(siteUrl + new URL(address ?? '').pathname);
    const told = await answer.json();
    expect(told).toMatchObject({ version: '1.0', type: 'rich', width: 960, height: 600 });
    expect(told.html).toBe(await page.locator('.embed-offer-code').inputValue());
    expect(told.html).toContain('/embed/en/sites/dong-tien-son/"');
    await watched.close();
  });
});

async function openTour(
  hash: string,
  site = 'dong-tien-son',
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; watched: WatchedContext }> {
  const opened = await openPage(`${siteUrl}/en/sites/${site}/#scene=${hash}`, options);
  await opened.page.waitForSelector(SHARP);
  await tool(opened.page, 'share').waitFor({ state: 'attached' });
  return opened;
}

async function openPage(
  url: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; watched: WatchedContext }> {
  const watched = await openContext(browser, options);
  const page = await watched.context.newPage();
  await page.goto(url);
  return { page, watched };
}

async function end(watched: WatchedContext): Promise<void> {
  expect(watched.complaints).toEqual([]);
  await watched.close();
}

function tool(page: Page, name: string) {
  return page.locator(`[data-tool="${name}"]`);
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    if (!(await page.evaluate(() => document.activeElement?.closest('tour-viewer')))) {
      await page.locator('.tour-pane').focus();
    }
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

function focusedHotspot(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-hotspot'));
}

async function box(page: Page, selector: string) {
  const found = await page.locator(selector).boundingBox();
  if (!found) throw new Error(`${selector} is not shown`);
  return found;
}

async function listAxeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // axe puts itself on window; it has no types there
    const { run } = (
      window as unknown as {
        axe: { run: (where: string) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    const { violations } = await run('tour-viewer');
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  });
}
