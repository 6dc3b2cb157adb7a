import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/model/languages.ts';
import { breakLines } from '../../src/signs/break-lines.ts';

/** A Latin letter is one wide, a Han character or kana two. */
const widthOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + (/[\u1100-\u11ff\u2e80-\uffef]/.test(letter) ? 2 : 1), 0);

function lines(language: Language, text: string, limit: number, maxLines = 9) {
  return breakLines(text, { language, limit, maxLines, widthOf });
}

describe('lines are broken', () => {
  test.each([
    ['vi', 'Cầu kính Rồng Mây', 12, ['Cầu kính', 'Rồng Mây']],
    ['vi', 'Động Tiên Sơn', 20, ['Động Tiên Sơn']],
    ['vi', 'Cung đường tình yêu Bình Lư Tam Đường', 14, ['Cung đường', 'tình yêu Bình', 'Lư Tam Đường']],
    ['en', 'Tiên Sơn Cave and the old village', 18, ['Tiên Sơn Cave and', 'the old village']],
    ['en', 'O Quy Ho Heaven Gate', 16, ['O Quy Ho', 'Heaven Gate']],
    ['fr', 'Le pont de verre du Dragon', 16, ['Le pont de', 'verre du Dragon']],
    ['zh', '玻璃桥（空中花园）门口', 12, ['玻璃桥（空中', '花园）门口']],
    ['zh', '扫码查看介绍、特产和游览指南。', 16, ['扫码查看介绍、', '特产和游览指南。']],
    ['ja', 'QRコードで案内・特産品・楽しみ方を見る', 20, ['QRコードで案内・特産', '品・楽しみ方を見る']],
    ['ko', 'QR 코드로 안내, 특산품, 체험 방법 보기', 20, ['QR 코드로', '안내, 특산품,', '체험 방법 보기']],
  ] as const)('%s: %s in %i', (language, text, limit, expected) => {
    const found = lines(language, text, limit);
    expect(found?.every((line) => widthOf(line) <= limit)).toBe(true);
    expect(found?.join(language === 'zh' || language === 'ja' ? '' : ' ')).toBe(text);
    expect(found).toEqual(expected);
  });

  test('nowhere but at spaces in Korean: a word is never torn', () => {
    expect(lines('ko', '띠엔선동굴입니다', 8)).toBeUndefined();
    expect(lines('ko', '띠엔선 동굴', 8)).toEqual(['띠엔선', '동굴']);
  });

  test('between any words of Chinese and Japanese, which have no spaces', () => {
    expect(lines('zh', '仙山洞和玻璃桥', 8)?.join('')).toBe('仙山洞和玻璃桥');
    expect(lines('ja', '案内を見る', 6)?.length).toBeGreaterThan(1);
  });
});

describe('no line begins with closing punctuation or small kana, and none ends with opening punctuation', () => {
  const texts = [
    ['zh', '玻璃桥（空中花园），门口；仙山洞。扫码了解更多！《平庐》'],
    ['ja', 'チョット待って、「ティエンソン洞窟」へようこそ。ゲートッのファー・ウィ'],
  ] as const;
  test.each(texts)('%s', (language, text) => {
    let tried = 0;
    for (let limit = 8; limit <= 40; limit += 1) {
      const found = lines(language, text, limit, 99);
      if (!found) continue;
      tried += 1;
      expect(found.filter((line) => /^[）》」，、。；！ーッァィゥェォャュョ・]/.test(line))).toEqual([]);
      expect(found.filter((line) => /[（《「]$/.test(line))).toEqual([]);
    }
    expect(tried).toBeGreaterThan(10);
  });
});

test('no last line is left with one syllable where the line above has three and there is room for one more', () => {
  const names = [
    'Danh thắng Động Tiên Sơn cổ',
    'Khu du lịch Cầu kính Rồng Mây',
    'Bản du lịch cộng đồng Sì Thâu Chải xa',
    'Bản Sì Thâu Nghiêng',
  ];
  const alone: string[] = [];
  let broken = 0;
  for (const name of names) {
    for (let limit = 7; limit < name.length; limit += 1) {
      const found = lines('vi', name, limit) ?? [];
      if (found.length > 1) broken += 1;
      const [before = '', last = ''] = found.slice(-2);
      const words = before.split(' ');
      const hasRoom = widthOf(`${words.at(-1)} ${last}`) <= limit;
      if (found.length > 1 && !last.includes(' ') && words.length > 2 && hasRoom) alone.push(found.join('/'));
    }
  }
  expect(broken).toBeGreaterThan(40);
  expect(alone).toEqual([]);
});

test('the last syllable gets company', () => {
  expect(lines('vi', 'Bản Sì Thâu Nghiêng', 12)).toEqual(['Bản Sì', 'Thâu Nghiêng']);
  // there is no room beside it
  expect(lines('vi', 'Bản Sì Thâu Nghiêng', 11)).toEqual(['Bản Sì Thâu', 'Nghiêng']);
});

test.each([
  ['a word wider than the line', 'Nghiêng', 5, 3],
  ['more lines than there is room for', 'một hai ba bốn năm sáu', 7, 2],
])('nothing comes back for %s', (_, text, limit, maxLines) => {
  expect(lines('vi', text, limit, maxLines)).toBeUndefined();
});

test('decomposed letters are composed before they are measured', () => {
  expect(lines('vi', 'Động Tiên Sơn'.normalize('NFD'), 13)).toEqual(['Động Tiên Sơn']);
});

test('a text broken twice gives the same lines', () => {
  expect(lines('ja', '案内・特産品・楽しみ方', 9)).toEqual(lines('ja', '案内・特産品・楽しみ方', 9));
});
