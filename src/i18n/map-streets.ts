/** Gives the words for streets on a map in the language of a page; `tag` as BCP 47 writes it. */
export function mapStreetsMessages(tag: string): { failed: string } {
  return { failed: FAILED[tag.slice(0, 2)] ?? FAILED_IN_ENGLISH };
}

const FAILED_IN_ENGLISH = 'The streets could not be loaded. The sketch map still works.';

const FAILED: Record<string, string> = {
  vi: 'Chưa tải được đường phố. Bản đồ khái quát vẫn dùng được.',
  en: FAILED_IN_ENGLISH,
  zh: '街道数据未能加载，示意地图仍可使用。',
  ja: '道路の詳細を読み込めませんでした。概略図はそのまま使えます。',
  ko: '거리 정보를 불러오지 못했습니다. 약도는 그대로 쓸 수 있습니다.',
  fr: 'Les rues n’ont pas pu être chargées. La carte schématique reste utilisable.',
};
