import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serveFolder } from '../../../src/outputs/serve-fs.ts';
import { runScript } from '../../setup/run-build.ts';

/**
 * Builds and serves a site with one homestay and its offers, one of them with vouchers signed by the real command.
 *
 * @returns `tokens`: those of vouchers 1 to 3, as the printed sheet has them
 */
export async function buildOffersSite(): Promise<OffersSite> {
  const folder = mkdtempSync(join(tmpdir(), 'diem-den-offers-'));
  const key = join(folder, 'shop.key');
  const { stdout } = await must(runScript('scripts/vouchers.ts', {}, ['keys', '--key', key]));
  const publicKey = /publicKey: ([\w-]{43})/.exec(stdout)?.[1] ?? '';
  const content = join(folder, 'content');
  for (const [path, text] of Object.entries(listFiles(publicKey))) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  const site = join(folder, 'site');
  const env = { CONTENT_DIR: content, OUT_DIR: site };
  await must(runScript('scripts/build.ts', env, ['--no-signs', '--no-search']));
  const sheet = join(folder, 'vouchers.html');
  const call = ['sign', 'offers/he', '--count', '3', '--key', key, '--out', sheet];
  await must(runScript('scripts/vouchers.ts', env, call));
  const html = readFileSync(sheet, 'utf8');
  const tokens = [...html.matchAll(/class="token">([^<]+)</g)].map((match) => match[1] ?? '');
  const server = await serveFolder({ folder: site, port: 0, host: '127.0.0.1' });
  return {
    url: server.url.replace(/\/$/, ''),
    folder: site,
    sheet,
    tokens,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function must(run: ReturnType<typeof runScript>): ReturnType<typeof runScript> {
  const outcome = await run;
  if (outcome.code !== 0) throw new Error(outcome.stderr);
  return outcome;
}

const page = (lines: string) => `---\n${lines}\n---\n\nMột đoạn văn để thử.\n`;
const listFiles = (publicKey: string): Record<string, string> => ({
  'site.yml': `
baseUrl: https://dulich.example
defaultLanguage: vi
languages: [vi, en, zh, ja, ko, fr]
words:
  vi: { name: Điểm đến mẫu, slogan: Đi để thử, description: Trang chỉ để thử. }
  en: { name: Sample destination, slogan: Come and try, description: A site to try things. }
owner: Nhóm thử
colours: { brand: "#0b5d3b", accent: "#8a3b12" }
`,
  'units.yml': '- { id: xa-mau, level: commune, name: Xã Mẫu }\n',
  'destinations/thung-lung/index.md': page('title: Thung lũng Mẫu'),
  'stays/nha-san/index.md': page(
    'title: Nhà sàn Mẫu\nkind: homestay\ndestination: thung-lung\ncheckedOn: 2026-11-01',
  ),
  'offers/he/index.md': page(
    [
      'title: Nghỉ hai đêm, giảm giá',
      'summary: Giảm giá cho khách nghỉ từ hai đêm.',
      'destination: thung-lung',
      'belongsTo: stays/nha-san',
      'from: 2026-12-01',
      'until: 2026-12-31',
      'deal: { is: percent, percent: 20 }',
      'code: NHASAN-20',
      `vouchers: { publicKey: ${publicKey} }`,
      'terms: [Đặt trước ít nhất ba ngày., Không áp dụng dịp Tết.]',
    ].join('\n'),
  ),
  'offers/bua-toi/index.md': page(
    'title: Bữa tối bản\nbelongsTo: stays/nha-san\nfrom: 2026-11-15\nuntil: 2026-12-10\ndeal: { is: price, amount: "250 000", before: "300 000", currency: VND }\ncode: BUATOI',
  ),
  'offers/cu/index.md': page(
    'title: Ưu đãi cũ\nbelongsTo: stays/nha-san\nfrom: 2026-01-01\nuntil: 2026-02-01',
  ),
});

export type OffersSite = {
  url: string;
  folder: string;
  sheet: string;
  tokens: string[];
  close: () => Promise<void>;
};
