import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { checkFiles } from './check-fixtures.ts';
import { SITE_YML } from './sample-site.ts';

const settings = (logo: string) =>
  `${SITE_YML.replace('languages: [vi, en, zh, ja, ko, fr]', 'languages: [vi, en]').replace(/featured.*/, '')}\nsigns: { logo: ${logo} }\n`;

function paint(format: 'png' | 'jpeg' | 'webp', widthPx: number): Promise<Buffer> {
  const create = { width: widthPx, height: 100, channels: 3, background: '#c8102e' } as const;
  return sharp({ create }).toFormat(format).toBuffer();
}

test.each(['png', 'jpeg'] as const)(
  'a %s in a folder of its own is a logo, and no unknown file',
  async (format) => {
    const found = await checkFiles({
      'site.yml': settings('brand/logo.bin'),
      'brand/logo.bin': await paint(format, 600),
    });
    expect(found).toEqual([]);
  },
);

test.each([
  ['too small', 'png', 199, 'fewer than 200 pixels'],
  ['of another kind', 'webp', 600, 'neither a PNG nor a JPEG'],
] as const)('a logo that is %s is told', async (_, format, widthPx, said) => {
  const found = await checkFiles({
    'site.yml': settings('logo.png'),
    'logo.png': await paint(format, widthPx),
  });
  expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([expect.stringContaining(said)]);
});

test.each([
  ['damaged', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(90)]), 'can be read'],
  ['a text', 'not a picture', 'can be read'],
  ['enormous', Buffer.alloc(4 * 1024 * 1024 + 1), 'larger than 4 MB'],
] as const)('a logo that is %s is told', async (_, bytes, said) => {
  const found = await checkFiles({ 'site.yml': settings('logo.png'), 'logo.png': bytes });
  expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([
    expect.stringMatching(new RegExp(`SIGN-LOGO .*${said}`)),
  ]);
});

test('a logo outside the content folder is told, and not read', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'diem-den-logo-'));
  try {
    await sharp(await paint('png', 600)).toFile(join(outside, 'logo.png'));
    const found = await checkFiles({ 'site.yml': settings(`../${outside.split('/').at(-1)}/logo.png`) });
    expect(found.map(({ code }) => code)).toEqual(['SIGN-LOGO']);
    expect(found[0]?.message).toContain('leads out of the content folder');
  } finally {
    await rm(outside, { recursive: true });
  }
});

test('a folder cannot be a logo', async () => {
  const found = await checkFiles({ 'site.yml': settings('brand'), 'brand/x.txt': 'x' });
  expect(found.map(({ code }) => code)).toEqual(['SIGN-LOGO']);
});
