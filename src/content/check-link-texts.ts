import { createDiagnostic, type Diagnostic, type Place } from '../model/diagnostics.ts';
import { fold } from './nearest.ts';

/** Checks what the links of one text say: nothing, nothing in particular, or the same for different pages. */
export function checkLinkTexts(links: readonly LinkText[]): Diagnostic[] {
  const first = new Map<string, string>();
  return links.flatMap(({ words, href, place }) => {
    if (words === '') return [createDiagnostic('LK-TEXT-EMPTY', place, { href })];
    const plain = simplify(words);
    if (VAGUE.has(plain)) return [createDiagnostic('LK-TEXT-VAGUE', place, { text: words })];
    const other = first.get(plain);
    first.set(plain, other ?? href);
    if (other === undefined || other === href) return [];
    return [createDiagnostic('LK-TEXT-TWICE', place, { text: words, href, other })];
  });
}

/** Lower case without accents, punctuation and doubled spaces, so that "Tại đây!" and "tại đây" are one. */
function simplify(words: string): string {
  return fold(words)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** Words that only make sense beside the sentence around them, in the six languages. */
const VAGUE: ReadonlySet<string> = new Set(
  [
    ...[
      'đây',
      'tại đây',
      'ở đây',
      'bấm vào đây',
      'nhấn vào đây',
      'bấm đây',
      'xem tại đây',
      'xem thêm',
      'xem tiếp',
    ],
    ...[
      'chi tiết',
      'xem chi tiết',
      'liên kết',
      'đường dẫn',
      'link',
      'trang này',
      'đọc thêm',
      'tìm hiểu thêm',
      'vào đây',
    ],
    ...[
      'here',
      'click',
      'click here',
      'tap here',
      'this',
      'this link',
      'this page',
      'more',
      'read more',
      'see more',
    ],
    ...['learn more', 'see here', 'details', 'website', 'go', 'page'],
    ...[
      '这里',
      '此处',
      '点击',
      '点击这里',
      '点击此处',
      '点这里',
      '更多',
      '详情',
      '了解更多',
      '查看更多',
      '链接',
    ],
    ...[
      'こちら',
      'ここ',
      'ここをクリック',
      'こちらをクリック',
      'クリック',
      '詳細',
      '詳しくはこちら',
      'もっと見る',
      'リンク',
    ],
    ...[
      '여기',
      '여기를 클릭',
      '여기를 클릭하세요',
      '클릭',
      '더 보기',
      '더보기',
      '자세히',
      '자세히 보기',
      '링크',
    ],
    ...[
      'ici',
      'cliquez ici',
      'cliquer ici',
      'voir ici',
      'plus',
      'en savoir plus',
      'lire la suite',
      'voir plus',
      'ce lien',
    ],
    ...['cette page', 'lien', 'détails'],
  ].map(simplify),
);

export type LinkText = { words: string; href: string; place: Place };
