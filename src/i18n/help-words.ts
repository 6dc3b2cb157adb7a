import type { DayWords } from '../model/help/question-days.ts';
import { LANGUAGES, type Language } from '../model/languages.ts';
import type { ConceptGroup, ConceptWords, Lexicon } from '../model/search/lexicon.ts';
import { SEARCH_LEXICON } from './search-lexicon/lexicon.ts';

/** Gives the words of the search and those that only questions use. */
export function helpLexicon(): Lexicon {
  const { groups } = SEARCH_LEXICON;
  const intent = { ...groups.intent, ...QUESTION_WORDS, day: listDayWords() };
  return { groups: { ...groups, intent }, stopWords: join(SEARCH_LEXICON.stopWords, ENDINGS) };
}

function join(a: ConceptWords, b: ConceptWords): ConceptWords {
  // one for each language of the list
  return Object.fromEntries(LANGUAGES.map((one) => [one, `${a[one]}|${b[one]}`])) as ConceptWords;
}

/** Words of whole questions that nobody types into a search box. */
const ENDINGS: ConceptWords = {
  vi: 'chưa|thưa|anh|chị|em|vậy|hả|à|nhỉ|ạ|còn|phải|nên|người|mấy|số|vào được|có thể|gọi|đang|sẽ',
  en: 'will|would|get|go|going|did|has|have|was|were|if|so|then|please|hello|hi|thanks|people|one|use|allowed|exactly',
  zh: '吗|呢|吧|啊|您|你|会|得|应该|请|谢谢|多少|多|进|能进|能去|里',
  ja: 'ますか|でしょうか|ください|ね|よ|お|ご|入れますか|入れる|行けますか|教えてください|ありません|最も|呼びたい|呼ぶ|いいですか|いい',
  ko: '요|예요|이에요|나요|가요|게|좋아요|것|입니까|습니까|할|갈|들어갈|하나요|되나요|있습니까|무슨|제일|가장|어디예요|해|주세요|알려주세요|있는|있어|있나|대해|고|가야|해야|편',
  fr: 'est ce que|t|m|n|ai|as|avoir|être|suis|doit|dois|faut|il faut|bonjour|merci|s’il vous plaît|vers|quelque|déjà|peux|pouvez|peut on',
};

/** Gives the ways a language says days and months. */
export function dayWords(language: Language): DayWords {
  return DAY_WORDS[language];
}

function listDayWords(): ConceptGroup[string] {
  const words = (language: Language) => {
    const { months, ...days } = DAY_WORDS[language];
    return [...Object.values(days), ...months, NOW[language]].join('|');
  };
  // one for each language of the list
  return Object.fromEntries(LANGUAGES.map((language) => [language, words(language)])) as ConceptGroup[string];
}

/** Nothing is looked up for these words; taken out, they leave the name. */
const NOW: Readonly<Record<Language, string>> = {
  vi: 'bây giờ|hiện giờ|hiện tại|hiện nay|lúc này|ngay bây giờ|sắp tới|tới đây',
  en: 'now|right now|currently|at the moment|still|coming|upcoming|soon',
  zh: '现在|目前|此刻|最近有|近期|接下来',
  ja: '今|現在|ただいま|近いうち|これから',
  ko: '지금|현재|곧|다가오는',
  fr: 'maintenant|en ce moment|actuellement|encore|prochainement|bientôt|prochains|prochain',
};

const QUESTION_WORDS: ConceptGroup = {
  opening: {
    vi: 'mở cửa chưa|đã mở chưa|còn mở không|có mở cửa không|mở từ mấy giờ|mở đến mấy giờ',
    en: 'opens|closes|close|open yet|opened|until what time',
    zh: '开着吗|开了吗|关了吗|开到几点|几点开始',
    ja: '開いていますか|開いてます|開いています|開きますか|閉まりますか|何時に開く|何時に閉まる|閉館',
    ko: '열려|여나요|열어요|닫아요|닫나요|문을 열|문 열어|문 닫|몇 시까지',
    fr: 'ouvre t|ouvrent|ferment|encore ouvert|jusqu à quelle heure',
  },
  whatis: {
    vi: 'là gì|là cái gì|là nơi nào|giới thiệu|có gì đặc biệt|có gì hay|kể về|nói về|cho biết về|tìm hiểu về|thế nào là',
    en: 'what is|what s|what are|tell me about|introduction|introduce|describe|learn about|information about',
    zh: '是什么|介绍|有什么特色|讲讲|说说|是什么地方|介绍一下',
    ja: 'とは|って何|について|紹介|どんなところ|どんな場所|何ですか|どんな',
    ko: '무엇인가요|뭐예요|뭔가요|소개|어떤 곳|에 대해|알려|소개해',
    fr: 'qu est ce que|c est quoi|qu est ce|présentation|présenter|parlez moi de|présentez',
  },
  whatson: {
    vi: 'có sự kiện gì|có hội gì|có lễ hội nào|có lễ gì|có gì diễn ra|diễn ra|tổ chức',
    en: 'what s on|whats on|happening|going on|anything on|take place|takes place|held',
    zh: '有什么活动|有什么节日|举办|举行|有活动',
    ja: '開催|行われる|何がある|やっている',
    ko: '열리나요|열려요|개최|열리는|무슨 행사',
    fr: 'que se passe|que faire|a lieu|ont lieu|se déroule|quoi de prévu',
  },
  when: {
    vi: 'khi nào|mùa nào|bao giờ|lúc nào|tháng mấy|ngày nào|ngày mấy|vào mùa|ngày tháng',
    en: 'when|what month|which month|best month|which season|what date|what dates|date|dates',
    zh: '什么时候|何时|几月份|哪个月|什么季节|哪个季节|几号|哪天|日期',
    ja: 'いつ|何月|どの季節|いつ頃|日程|日にち',
    ko: '언제|몇 월|어느 계절|며칠|날짜|일정',
    fr: 'quand|quel mois|quelle saison|quelle période|à quelle date|quelles dates|date|dates',
  },
  here: {
    vi: 'ở đây|chỗ này|nơi này|điểm này|tại đây|đây',
    en: 'here|this place|this site|this spot',
    zh: '这里|这儿|此处|此地|本景点',
    ja: 'ここ|こちら|この場所|この辺|この近く',
    ko: '여기|이곳|이 곳|이 근처',
    fr: 'ici|cet endroit|ce lieu|ce site',
  },
  bus: {
    vi: 'xe buýt|xe khách|xe công cộng|đi xe gì',
    en: 'bus|buses|public transport|coach|by car|by motorbike',
    zh: '公交|大巴|坐车|怎么坐车|开车',
    ja: 'バス|公共交通|車で',
    ko: '버스|대중교통|차로|교통편',
    fr: 'bus|car|transports en commun|en voiture|en moto',
  },
  way: {
    vi: 'đi đường nào|đường nào|đi lối nào|lối nào|đường vào|đường lên',
    en: 'which way|which road|the way|the road|get there',
    zh: '走哪条路|哪条路|怎么到|怎么过去|如何前往',
    ja: 'どの道|道を教えて|行くには|行きかた',
    ko: '어느 길|길 알려|어떻게 가나요|어떻게 가요|가려면',
    fr: 'quelle route|quel chemin|le chemin|par où|y aller',
  },
  wear: {
    vi: 'nên mang gì|mang theo gì|mặc đồ gì|nên mặc gì|đi giày gì',
    en: 'what should i wear|should i bring|to bring|to wear|bring',
    zh: '带些什么|要带什么|穿什么衣服|穿什么鞋',
    ja: '何を着|何を持って|着ていく',
    ko: '뭐 입고|무엇을 입|뭘 가져|가져가야',
    fr: 'faut il porter|quoi porter|comment s’habiller|faut il emporter|que mettre',
  },
};

const HAN_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const DAY_WORDS: Readonly<Record<Language, DayWords>> = {
  vi: {
    today: 'hôm nay|tối nay|sáng nay|chiều nay',
    tomorrow: 'ngày mai|mai',
    weekend: 'cuối tuần này|cuối tuần',
    week: 'tuần này',
    thisMonth: 'tháng này',
    nextMonth: 'tháng sau|tháng tới',
    months: numbered((month) => `tháng ${month}`),
  },
  en: {
    today: 'today|tonight|this evening',
    tomorrow: 'tomorrow',
    weekend: 'this weekend|weekend|at the weekend',
    week: 'this week',
    thisMonth: 'this month',
    nextMonth: 'next month',
    months: named('en'),
  },
  zh: {
    today: '今天|今晚|今日',
    tomorrow: '明天|明日',
    weekend: '这个周末|这周末|周末',
    week: '这周|本周',
    thisMonth: '这个月|本月',
    nextMonth: '下个月|下月',
    months: numbered((month) => `${month}月份|${month}月|${HAN_MONTHS[month - 1]}月`),
  },
  ja: {
    today: '今日|今夜|本日',
    tomorrow: '明日',
    weekend: '今週末|週末',
    week: '今週',
    thisMonth: '今月',
    nextMonth: '来月',
    months: numbered((month) => `${month}月`),
  },
  ko: {
    today: '오늘 밤|오늘',
    tomorrow: '내일',
    weekend: '이번 주말|주말',
    week: '이번 주',
    thisMonth: '이번 달|이달',
    nextMonth: '다음 달',
    months: numbered((month) => `${month}월`),
  },
  fr: {
    today: 'aujourd’hui|ce soir',
    tomorrow: 'demain',
    weekend: 'ce week-end|week-end|weekend',
    week: 'cette semaine',
    thisMonth: 'ce mois ci|ce mois',
    nextMonth: 'le mois prochain|mois prochain',
    months: named('fr'),
  },
};

function numbered(write: (month: number) => string): string[] {
  return Array.from({ length: 12 }, (_, index) => write(index + 1));
}

function named(tag: string): string[] {
  const format = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2024, index, 1)));
}
