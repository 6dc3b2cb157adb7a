import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../src/content/check-language.ts';
import { plateUrl } from '../../src/model/plate-code.ts';
import { findQrProblem } from '../../src/model/qr-matrix.ts';
import { checkFiles } from './check-fixtures.ts';

const entry = (body: string, more = '') => `---\ntitle: Động A\nkind: cave\n${more}---\n${body}\n`;
const codesOf = async (body: string, more = '') =>
  (await checkFiles({ 'sites/dong-a/index.md': entry(body, more) })).map(({ code }) => code);

describe('the words of links', () => {
  it.each([
    'tại đây',
    'Bấm vào đây!',
    'xem thêm…',
    'here',
    'Click here',
    'Read more',
    '点击这里',
    'こちら',
    '여기를 클릭하세요',
    'cliquez ici',
    'En savoir plus',
    '**here**',
  ])('"%s" says nothing', async (words) => {
    expect(await codesOf(`Xem [${words}](https://example.vn/a).`)).toEqual(['LK-TEXT-VAGUE']);
  });

  it.each([
    '[Bảng giá vé](https://example.vn/a)',
    '<https://example.vn/a>',
    '[A](https://example.vn/a) và [A](https://example.vn/a)',
    '[Đây thôn Vĩ Dạ](https://example.vn/a)',
    '[](javascript:alert(1))',
  ])('%s is not complained about as words', async (link) => {
    expect((await codesOf(link)).filter((code) => code.startsWith('LK-TEXT'))).toEqual([]);
  });
});

describe('the hosts of links', () => {
  it.each([
    ['https://vietnаmnet.vn/', ['LK-LOOKALIKE-HOST']],
    ['https://xn--vietnmnet-5fg.vn/', ['LK-LOOKALIKE-HOST']],
    ['https://аррӏе.com/', ['LK-LOOKALIKE-HOST']],
    ['https://gооgle.com/', ['LK-LOOKALIKE-HOST']],
    ['https://ɡoogle.com/', ['LK-LOOKALIKE-HOST']],
    ['https://đàlạt.vn/', []],
    ['https://日本.jp/', []],
    ['https://한국.kr/', []],
    ['https://vnexpress.net/a', []],
    ['https://2130706433/', ['LK-HOST']],
    ['https://0x7f.1/', ['LK-HOST']],
    ['https://[::1]/', ['LK-HOST']],
    ['https://may-chu.local/', ['LK-HOST']],
    ['https://nas.internal/', ['LK-HOST']],
  ])('%s → %j, in the text and in the facts', async (href, codes) => {
    expect(await codesOf(`Xem [trang chủ](<${href}>).`)).toEqual(codes);
    expect(await codesOf('Bài viết.', `sameAs: ["${href}"]\n`)).toEqual(codes);
  });
});

describe('the address of the site', () => {
  const site = (baseUrl: string) =>
    [
      `baseUrl: ${baseUrl}`,
      'defaultLanguage: vi',
      'languages: [vi]',
      'owner: Nhóm biên tập',
      'words: { vi: { name: Trang thử, description: Nội dung chỉ để thử. } }',
      'colours: { brand: "#0b5d3b", accent: "#8a3b12" }',
      '',
    ].join('\n');
  const codes = '- { code: F6ZQVZ2, target: sites/dong-a, plate: Cửa hang, state: planned }\n';

  it.each([
    'https://example.vn',
    'https://a2345678901234.vn', // 17 characters
    'https://a23456789012345.vn', // 18
    'https://example.vn/',
    'https://example.vn/a',
    'https://e.vn/aa/bb',
    'https://điểm-đến.vn',
  ])('%s is refused exactly when the codes could not be drawn', async (baseUrl) => {
    const found = await checkFiles({
      'site.yml': site(baseUrl),
      'codes.yml': codes,
      'sites/dong-a/index.md': entry('Bài viết.'),
    });
    const isUndrawable = findQrProblem(plateUrl(baseUrl, 'F6ZQVZ2')) !== undefined;
    expect(found.map(({ code, line, column }) => [code, line, column])).toEqual(
      isUndrawable ? [['SET-QR-HOST', 1, 10]] : [],
    );
  });

  it('may be long while there are no codes', async () => {
    expect(await checkFiles({ 'site.yml': site('https://a-very-long-host-name.example.vn') })).toEqual([]);
  });
});

describe('the language of a text', () => {
  const VI = 'Động nằm trong rừng, cửa hang rộng, bên trong mát quanh năm và có nhiều nhũ đá đẹp.';
  const EN =
    'The cave lies in the forest; its mouth is wide, and it is cool inside all through the year with Đặng.';
  const FR =
    'La grotte se trouve dans la forêt ; son entrée est large et il fait frais toute l’année dans les salles.';
  const ZH = '洞穴位于森林中，洞口宽阔，洞内常年凉爽，有许多美丽的钟乳石。'.repeat(3);
  it.each([
    [VI, 'vi', undefined],
    [VI, 'en', 'vi'],
    [VI, 'fr', 'vi'],
    [EN, 'en', undefined],
    [EN, 'fr', 'en'],
    [EN, 'vi', 'en'],
    [FR, 'fr', undefined],
    [FR, 'en', 'fr'],
    [FR, 'vi', 'fr'],
    [ZH, 'en', 'zh'],
    ['Ngắn quá.', 'en', undefined],
    ['Bình Lư, Ô Quy Hồ', 'en', undefined],
  ] as const)('%s for %s → %s', (text, expected, guess) => {
    expect(guessLanguage(text, expected)).toBe(guess);
  });
});

describe('what only looks like a fault', () => {
  it.each([
    ['a code block with doubled spaces', '```\na  b\n```'],
    ['indented code', 'Chữ.\n\n    a  b "c"'],
    ['a wanted line break', 'Dòng một.  \nDòng hai.'],
    ['a table', '| a  | b |\n|----|---|\n| c  | d |'],
    ['straight quotes alone', 'Gọi là "Hang Trời".'],
    ['the title of a link beside curly quotes', '“Hang” [trang chủ](https://example.vn/ "tên").'],
    ['an Icelandic name', 'Tác giả là Guðrún Sigurðardóttir.'],
    ['a Russian sentence', 'Người Nga gọi là «пещера ветров».'],
    ['one way of placing tone marks', 'Hoà bình, quý khách, thuỷ điện, hoàn thiện.'],
    ['a footnote-like bracket', 'Xem [tên trang chủ](https://example.vn/).'],
  ])('%s passes', async (_, body) => {
    expect(await codesOf(body)).toEqual([]);
  });
});
