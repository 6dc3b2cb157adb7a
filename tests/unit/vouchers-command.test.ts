import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readVoucher } from '../../src/model/voucher.ts';
import { judgeVoucher } from '../../src/viewers/offers/judge.ts';
import { page, SITE_YML } from './sample-site.ts';

let folder: string;
let publicKey: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diem-den-vouchers-'));
  publicKey = /publicKey: ([\w-]{43})/.exec(run('keys', '--key', at('shop.key')).stdout)?.[1] ?? '';
  write('content/site.yml', SITE_YML.replace('featured: [sites/thac-mau]\n', ''));
  write(
    'content/offers/he/index.md',
    page(
      `title: Hè <b>\nfrom: 2026-12-01\nuntil: 2026-12-31\nterms: [Một phiếu một lần.]\nvouchers: { publicKey: ${publicKey} }`,
    ),
  );
  write(
    'content/offers/khong-phieu/index.md',
    page('title: Không phiếu\nfrom: 2026-12-01\nuntil: 2026-12-31'),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run vouchers', () => {
  it('keeps the private key for its owner alone and never writes over one', () => {
    expect(publicKey).toHaveLength(43);
    expect(statSync(at('shop.key')).mode & 0o077).toBe(0);
    const { status, stderr } = run('keys', '--key', at('shop.key'));
    expect([status, stderr]).toEqual([2, expect.stringContaining('is there already')]);
  });

  it('writes a sheet whose vouchers the page accepts, numbered as asked', async () => {
    const out = at('sheet.html');
    const { status } = run(
      'sign',
      'offers/he',
      '--count',
      '10',
      '--first',
      '41',
      '--key',
      at('shop.key'),
      '--out',
      out,
    );
    expect(status).toBe(0);
    const html = readFileSync(out, 'utf8');
    const tokens = [...html.matchAll(/class="token">([^<]+)</g)].map((match) => match[1] ?? '');
    expect(tokens.map((token) => readVoucher(token)?.number)).toEqual([
      41, 42, 43, 44, 45, 46, 47, 48, 49, 50,
    ]);
    const known = [{ id: 'he', title: 'Hè', from: '2026-12-01', publicKey }];
    for (const token of tokens) expect((await judgeVoucher(token, known, '2026-12-31')).is).toBe('ok');
    expect(html.match(/<svg/g)).toHaveLength(10);
    expect(html).toContain('Phiếu số 0041');
    expect(html).toContain('Điều kiện: Một phiếu một lần.');
    expect(html).not.toContain('<b>');
    expect(html).not.toContain(readFileSync(at('shop.key'), 'utf8').trim());
  });

  it.each([
    ['a key inside the repository', ['keys', '--key', 'shop.key'], 2, 'inside this repository'],
    [
      'an offer that does not exist',
      ['sign', 'offers/la', '--key', '{shop.key}', '--out', '{x.html}'],
      2,
      'no offer',
    ],
    [
      'an offer that names another key or none',
      ['sign', 'offers/khong-phieu', '--key', '{shop.key}', '--out', '{x.html}'],
      1,
      'publicKey',
    ],
    [
      'a file that is no key',
      ['sign', 'offers/he', '--key', '{content/site.yml}', '--out', '{x.html}'],
      2,
      'is no key',
    ],
    [
      'no vouchers at all',
      ['sign', 'offers/he', '--count', '0', '--key', '{shop.key}', '--out', '{x.html}'],
      2,
      '--count',
    ],
    ['nowhere to write', ['sign', 'offers/he', '--key', '{shop.key}'], 2, '--out'],
    [
      'a language it does not speak',
      ['sign', 'offers/he', '--lang', 'de', '--key', '{shop.key}'],
      2,
      '--lang',
    ],
  ])('refuses %s', (_, args, code, says) => {
    const { status, stderr } = run(...args.map((arg) => arg.replace(/^\{(.*)\}$/, (__, name) => at(name))));
    expect([status, stderr]).toEqual([code, expect.stringContaining(says)]);
  });
});

function at(name: string): string {
  return join(folder, name);
}

function write(name: string, text: string): void {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
}

function run(...args: string[]) {
  const env = { ...process.env, CONTENT_DIR: at('content') };
  return spawnSync(process.execPath, ['scripts/vouchers.ts', ...args], { encoding: 'utf8', env });
}
