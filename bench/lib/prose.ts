import type { Language } from '../../src/model/languages.ts';
import type { Random } from './random.ts';

/** Makes a sentence of nonsense in a language: real words, no meaning. `length` counts words. */
export function makeSentence(random: Random, language: Language, length: number): string {
  const { words, space, comma, stop } = VOCABULARY[language];
  let text = '';
  for (let index = 0; index < length; index += 1) {
    const isBreak = index > 0 && index % 7 === 0;
    if (index > 0) text += isBreak ? comma : space;
    text += random.pick(words);
  }
  return text.charAt(0).toUpperCase() + text.slice(1) + stop;
}

/** Makes a heading or a short line: a sentence without its full stop. */
export function makeLine(random: Random, language: Language, length: number): string {
  return makeSentence(random, language, length).slice(0, -1);
}

/** Makes a paragraph of about `wordCount` words; `joints` are set between its sentences, in order. */
export function makeParagraph(
  random: Random,
  language: Language,
  wordCount: number,
  joints: readonly string[] = [],
): string {
  const sentences: string[] = [];
  for (let left = wordCount; left > 0; ) {
    const length = Math.min(random.between(9, 17), Math.max(left, 5));
    sentences.push(makeSentence(random, language, length) + (joints[sentences.length] ?? ''));
    left -= length;
  }
  return sentences.join(language === 'zh' || language === 'ja' ? '' : ' ');
}

function vocabulary(words: string, space: string, comma: string, stop: string): Vocabulary {
  return { words: words.trim().split(/\s+/), space, comma, stop };
}

/** Everyday words of travel; their order on a page means nothing. */
const VOCABULARY: Record<Language, Vocabulary> = {
  vi: vocabulary(
    `con đường đi qua rừng già và ruộng bậc thang người dân nhà sàn mái lá chợ phiên sáng sớm sương trắng suối nước
     trong núi đá gió mùa nắng vàng bến thuyền biển xanh đảo nhỏ đèn lồng hoa mận lúa chín mùi khói bếp tiếng trống lễ
     hội bước chân khách lạ dừng lại nghe kể chuyện xưa về một ngày đầu năm khi mưa vừa tạnh trên đỉnh đèo cao`,
    ' ',
    ', ',
    '.',
  ),
  en: vocabulary(
    `the road runs through old forest and over terraced fields where people build stilt houses with leaf roofs market
     days begin early white mist clear streams rock walls seasonal wind late sunlight wooden boats small islands paper
     lanterns plum flowers ripe rice smoke from kitchens drums at a festival and visitors stop to hear stories about one
     morning in spring when rain has just ended above the high pass`,
    ' ',
    ', ',
    '.',
  ),
  zh: vocabulary(
    `山路 穿过 古老 森林 梯田 人们 木楼 茅草 屋顶 集市 清晨 白雾 溪水 清澈 岩壁 季风 阳光 渡口 小船 海面 岛屿 灯笼
     李花 稻谷 成熟 炊烟 鼓声 节日 脚步 旅人 停下 听见 故事 从前 春天 雨后 高处 关口 石阶 竹桥 田野 村庄`,
    '',
    '，',
    '。',
  ),
  ja: vocabulary(
    `山道は 森を 抜けて 棚田の 上に 続く 人々の 暮らし 高床の 家 葉の 屋根 市場の 朝 白い霧 澄んだ 流れ 岩の 壁
     季節の 風 夕日の 光 木の 舟 小さな 島 提灯 すももの 花 実った 稲 台所の 煙 祭りの 太鼓 旅人は 立ち止まり 昔の
     話を 聞く 春の 雨が 上がり 峠の 空`,
    '',
    '、',
    '。',
  ),
  ko: vocabulary(
    `산길은 오래된 숲을 지나 다랑논 위로 이어지고 사람들은 높은 집에 산다 장터의 아침 하얀 안개 맑은 시내 바위 벽
     계절 바람 늦은 햇빛 나무 배 작은 섬 종이 등불 자두꽃 익은 벼 부엌 연기 축제의 북소리 여행자는 멈추어 옛 이야기를
     듣고 봄비가 그친 고개 위 하늘 돌계단 대나무 다리`,
    ' ',
    ', ',
    '.',
  ),
  fr: vocabulary(
    `la route traverse une forêt ancienne et des rizières en terrasses où les habitants vivent dans des maisons sur
     pilotis le marché commence tôt brume blanche ruisseaux clairs parois de roche vent de saison lumière du soir barques
     de bois petites îles lanternes de papier fleurs de prunier riz mûr fumée des cuisines tambours de fête voyageurs
     arrêtés pour entendre un récit du matin après la pluie au col`,
    ' ',
    ', ',
    '.',
  ),
};

type Vocabulary = { words: readonly string[]; space: string; comma: string; stop: string };
