import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load-fs.ts';
import type { SignFormatId } from '../../src/model/schemas/settings.ts';
import type { Site } from '../../src/model/site.ts';
import { type DisplayList, fillBox } from '../../src/signs/display-list.ts';
import { drawSigns } from '../../src/signs/draw-signs.ts';
import { loadFaces } from '../../src/signs/faces-fs.ts';
import { countPerSheet, imposeSheet } from '../../src/signs/impose.ts';
import { planInks } from '../../src/signs/inks.ts';
import { listCharacters } from '../../src/signs/list-characters.ts';
import { loadLogo } from '../../src/signs/logo-fs.ts';
import { makeSigns } from '../../src/signs/make-signs-fs.ts';
import { planSigns } from '../../src/signs/plan-signs.ts';
import { readBack } from '../../src/signs/read-back-fs.ts';
import { writePdf } from '../../src/signs/write-pdf.ts';
import { writeSvg } from '../../src/signs/write-svg.ts';
import { listCodes } from './sign-geometry.ts';
import { render, streamsOf } from './sign-pdf-parts.ts';

const MM = 72 / 25.4;

let site: Site;
let folder: string;
beforeAll(async () => {
  const loaded = await loadContent('content');
  if (!loaded.site) throw new Error('the demo content has errors');
  site = loaded.site;
  folder = mkdtempSync(join(tmpdir(), 'diem-den-signs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file for the printer', () => {
  test('says where to cut: sheet, bleed of 3 mm and marks of 10 mm around it', async () => {
    const { pdf } = await draw('a4', 1, { isForPrinter: true });
    expect(box(pdf, 'MediaBox')).toEqual([0, 0, 230 * MM, 317 * MM].map(closeTo));
    expect(box(pdf, 'TrimBox')).toEqual([10, 10, 220, 307].map((mm) => closeTo(mm * MM)));
    expect(box(pdf, 'BleedBox')).toEqual([7, 7, 223, 310].map((mm) => closeTo(mm * MM)));
  });

  test('has no crop mark on the sheet or in the bleed', async () => {
    const pixels = await render((await draw('a5', 1, { isForPrinter: true })).pdf, 4);
    const isInked = (xMm: number, yMm: number) => pixels.at(xMm * MM * 4, yMm * MM * 4) < 128;
    expect(isInked(10, 4)).toBe(true); // above the left edge
    expect(isInked(4, 10)).toBe(true);
    expect([isInked(10, 6.5), isInked(6.5, 10)]).toEqual([false, false]);
  });

  test('draws the code as one path in black ink alone, and nothing in screen colours', async () => {
    const { pdf } = await draw('a4', 1, { isForPrinter: true });
    const content = streamsOf(pdf).find((stream) => stream.includes(' scn'));
    expect(content?.match(/^f\*$/gm)).toHaveLength(1);
    const before = content?.slice(0, content.search(/^f\*$/m)) ?? '';
    expect(before.match(/^[\d. ]+ scn$/gm)?.at(-1)).toBe('0 0 0 1 scn');
    expect(content).not.toMatch(/ rg$| RG$|DeviceRGB|DeviceGray/m);
    expect(pdf.toString('latin1')).not.toMatch(/DeviceRGB|DeviceGray/);
  });

  test('prints the brand colour with an ink of its own where the owner names one, and the code still in black', async () => {
    const { lists, faces } = await draw('a4', 2, { isForPrinter: true });
    const spot = planInks(site.settings.colours.brand, 'PANTONE 349 C');
    const write = async (isForPrinter: boolean) =>
      Buffer.from(await writePdf(lists, { faces, inks: spot, title: 'x', isForPrinter }));
    const pdf = await write(true);
    expect(pdf.toString('latin1').match(/\/Separation \/PANTONE#20349#20C \/DeviceCMYK/g)).toHaveLength(1);
    const content = streamsOf(pdf).find((stream) => stream.includes(' scn'));
    expect(content).toContain('/CS0 cs');
    const before = content?.slice(0, content.search(/^f\*$/m)) ?? '';
    expect(before.match(/^[\d. ]+ scn$/gm)?.at(-1)).toBe('0 0 0 1 scn');
    expect((await write(false)).toString('latin1')).not.toContain('/Separation');
  });

  test('embeds its fonts and says the language of every line', async () => {
    const { pdf } = await draw('a4', 1, { isForPrinter: true });
    const text = pdf.toString('latin1');
    expect(text.match(/\/FontFile2/g)?.length).toBeGreaterThan(2);
    expect(text.match(/\/Type \/FontDescriptor/g)?.length).toBe(text.match(/\/FontFile2/g)?.length);
    for (const tag of ['vi', 'en', 'zh-Hans', 'ja', 'ko', 'fr']) expect(text).toContain(`/Lang (${tag})`);
    expect(text).toContain('/Marked true');
    expect(text).toContain('/Alt (');
  });
});

test('a file for the screen is the trimmed sheet alone', async () => {
  const { pdf } = await draw('a4', 1, { isForPrinter: false });
  expect(box(pdf, 'MediaBox')).toEqual([0, 0, 210 * MM, 297 * MM].map(closeTo));
  expect(box(pdf, 'TrimBox')).toEqual([0, 0, 210 * MM, 297 * MM].map(closeTo));
});

test('the same signs give the same bytes, alone or among others', async () => {
  const out = join(folder, 'stable');
  const make = (target: string | undefined, name: string) =>
    makeSigns(site, target === undefined ? {} : { target }, {
      outDir: join(out, name),
      contentDir: 'content',
      isVerifying: false,
      hasPng: false,
    });
  const { files } = await make('dong-tien-son', 'one');
  await make('dong-tien-son', 'two');
  await make(undefined, 'all');
  expect(files.length).toBeGreaterThanOrEqual(5);
  for (const file of files)
    expect(readFileSync(join(out, 'two', file)), file).toEqual(readFileSync(join(out, 'one', file)));
  const own = files.filter((file) => file.includes('/'));
  expect(own).toHaveLength(2);
  for (const file of own)
    expect(readFileSync(join(out, 'all', file)).equals(readFileSync(join(out, 'one', file))), file).toBe(
      true,
    );
});

describe('reading back', () => {
  test('finds every code of a batch, page by page', async () => {
    const { pdf, payloads } = await draw('a5', 3, { isForPrinter: true });
    expect(
      await readBack(
        pdf,
        payloads.map((payload) => [payload]),
      ),
    ).toEqual([]);
  });

  test('finds the twelve codes of a sheet of stickers', async () => {
    const { lists, faces, payloads } = await draw('stickers', 12, { isForPrinter: true });
    expect(countPerSheet({ widthMm: 60, heightMm: 60 })).toBe(12);
    const sheet = imposeSheet(lists, 'stickers');
    const pdf = await writePdf([sheet], { faces, inks: inks(), title: 'stickers', isForPrinter: true });
    expect(payloads).toHaveLength(12);
    expect(await readBack(pdf, [payloads])).toEqual([]);
  });

  test.each([
    ['a logo in the middle of the code', 0.36, 0.42],
    ['a corner of the code that is covered', 0, 0.3],
  ])('refuses %s', async (_, from, sizeShare) => {
    const { lists, faces, payloads } = await draw('a5', 1, { isForPrinter: true });
    const [list] = lists;
    const [payload = ''] = payloads;
    const [code] = list ? listCodes(list, payload) : [];
    if (!list || !code) throw new Error('expected a sign');
    const { xMm, yMm, widthMm } = code.zone;
    const side = widthMm * sizeShare;
    const cover = fillBox('white', {
      xMm: xMm + widthMm * from,
      yMm: yMm + widthMm * from,
      widthMm: side,
      heightMm: side,
    });
    const spoilt = { ...list, items: [...list.items, cover] };
    const pdf = await writePdf([spoilt], { faces, inks: inks(), title: 'x', isForPrinter: true });
    const faults = await readBack(pdf, [[payload]]);
    expect(faults.map(({ decoder, dpi }) => `${decoder} ${dpi}`)).toContain('ZXing 300');
  });

  test('refuses a code that leads elsewhere, and a page without one', async () => {
    const { pdf, payloads } = await draw('a5', 2, { isForPrinter: true });
    const [first = '', second = ''] = payloads;
    const swapped = await readBack(pdf, [[second], [first]]);
    expect(new Set(swapped.map(({ page }) => page))).toEqual(new Set([1, 2]));
    expect(await readBack(pdf, [[first], []])).not.toEqual([]);
  });
});

describe('the logo', () => {
  test('is white where it is clear, and red stays red in four inks', async () => {
    await sharp(Buffer.from(LOGO_SVG)).png().toFile(join(folder, 'logo.png'));
    const logo = await loadLogo(folder, 'logo.png');
    if (!logo) throw new Error('expected a logo');
    expect(logo.ratio).toBeCloseTo(1.5, 2);
    expect((await sharp(logo.jpeg).metadata()).space).toBe('cmyk');
    const wanted = { formats: ['a4' as SignFormatId], target: 'dong-tien-son' };
    const jobs = planSigns(site, wanted);
    const faces = await loadFaces(listCharacters(jobs.map(({ content }) => content)));
    const { drawn } = drawSigns(jobs, faces, logo);
    const list = drawn[0]?.list;
    const item = list?.items.find((one) => one.is === 'picture');
    if (!list || item?.is !== 'picture') throw new Error('expected a logo on the board');
    const pdf = Buffer.from(await writePdf([list], { faces, inks: inks(), title: 'x', isForPrinter: false }));
    const pixels = await render(pdf, 4);
    const colourAt = (x: number, y: number) =>
      pixels.rgb((item.xMm + item.widthMm * x) * MM * 4, (item.yMm + item.heightMm * y) * MM * 4);
    expect(Math.min(...colourAt(0.9, 0.1))).toBeGreaterThan(240);
    const [red = 0, green = 0, blue = 0] = colourAt(0.2, 0.5);
    expect(red).toBeGreaterThan(150);
    expect(Math.max(green, blue)).toBeLessThan(90);
    expect(pdf.toString('latin1')).not.toMatch(/DeviceRGB/);
    expect(writeSvg(list, faces, inks())).toContain('href="data:image/png;base64,');
  });

  test.each([
    ['missing.png', 'is not there'],
    ['../outside.png', 'lies outside the content folder'],
    ['text.png', 'is no picture'],
  ])('%s %s: signs are drawn without it', async (file) => {
    await sharp(Buffer.from(LOGO_SVG))
      .png()
      .toFile(join(folder, '../outside.png'))
      .catch(() => {});
    writeFileSync(join(folder, 'text.png'), 'not a picture');
    expect(await loadLogo(folder, file)).toBeUndefined();
    rmSync(join(folder, '../outside.png'), { force: true });
  });
});

const LOGO_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="300" height="400" fill="#c8102e"/></svg>';

async function draw(
  format: SignFormatId,
  count: number,
  { isForPrinter }: { isForPrinter: boolean },
): Promise<{
  pdf: Buffer;
  lists: DisplayList[];
  payloads: string[];
  faces: Awaited<ReturnType<typeof loadFaces>>;
}> {
  const jobs = planSigns(site, { formats: [format] }).slice(0, count);
  const faces = await loadFaces(listCharacters(jobs.map(({ content }) => content)));
  const { drawn, problems } = drawSigns(jobs, faces);
  if (problems.length > 0) throw new Error('expected signs without problems');
  const lists = drawn.map(({ list }) => list);
  const pdf = await writePdf(lists, { faces, inks: inks(), title: format, isForPrinter });
  return { pdf: Buffer.from(pdf), lists, faces, payloads: jobs.map(({ content }) => content.payload) };
}

function inks() {
  return planInks(site.settings.colours.brand);
}

function box(pdf: Buffer, name: string): number[] {
  const found = new RegExp(`/${name} \\[([^\\]]+)\\]`).exec(pdf.toString('latin1'))?.[1] ?? '';
  return found.trim().split(/\s+/).map(Number);
}

function closeTo(value: number) {
  return expect.closeTo(value, 1);
}
