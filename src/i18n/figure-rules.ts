import {
  type ComputedFigure,
  FACTS_MONTHS,
  LICENCE_DAYS,
  PLATE_MONTHS,
  type RuleId,
} from '../model/coverage.ts';
import type { Language } from '../model/languages.ts';
import type { ManagerLanguage } from './figures.ts';

/** Names what a computed figure counts, short, for tables and charts. */
export function nameRule({ rule, language }: Ruled, to: ManagerLanguage): string {
  const { name } = RULES[rule][to];
  return language === undefined ? name : `${name} ${LANGUAGE_NAMES[to][language]}`;
}

/** Says exactly what a computed figure counts, for the annex. */
export function explainRule({ rule }: Ruled, to: ManagerLanguage): string {
  return RULES[rule][to].counts;
}

/** Says what an entry lacks, for the list of things to do; languages stand together. */
export function nameGaps(wants: readonly Ruled[], to: ManagerLanguage): string {
  const groups = Map.groupBy(wants, ({ rule }) => rule);
  return [...groups]
    .map(([rule, all]) => {
      const languages = all.flatMap(({ language }) =>
        language === undefined ? [] : LANGUAGE_NAMES[to][language],
      );
      return [RULES[rule][to].gap, languages.join(', ')].filter(Boolean).join(' ');
    })
    .join('; ');
}

const LANGUAGE_NAMES: Record<ManagerLanguage, Record<Language, string>> = {
  vi: {
    vi: 'tiếng Việt',
    en: 'tiếng Anh',
    zh: 'tiếng Trung',
    ja: 'tiếng Nhật',
    ko: 'tiếng Hàn',
    fr: 'tiếng Pháp',
  },
  en: { vi: 'Vietnamese', en: 'English', zh: 'Chinese', ja: 'Japanese', ko: 'Korean', fr: 'French' },
};

const RULES: Record<RuleId, Record<ManagerLanguage, RuleWords>> = {
  qr: {
    vi: {
      name: 'Điểm có biển QR đã treo và đã quét thử',
      counts:
        'Điểm không ở tình trạng dự kiến (planned) có biển "installed" và có checkedOn trong codes.yml.',
      gap: 'biển QR',
    },
    en: {
      name: 'Places with a QR plate that hangs and was scanned',
      counts: 'Places that are not planned and have a plate "installed" with checkedOn in codes.yml.',
      gap: 'QR plate',
    },
  },
  tour: {
    vi: {
      name: 'Điểm có tham quan 360°',
      counts: 'Điểm không ở tình trạng dự kiến có tour.yml, kể cả cảnh dựng bằng máy tính.',
      gap: 'tham quan 360°',
    },
    en: {
      name: 'Places with a 360° tour',
      counts: 'Places that are not planned and have tour.yml, scenes made by computer included.',
      gap: '360° tour',
    },
  },
  'photo-tour': {
    vi: {
      name: 'Điểm có ảnh 360° chụp thật',
      counts: 'Như trên, và tour.yml có ít nhất một cảnh kind: photograph.',
      gap: 'ảnh 360° chụp thật',
    },
    en: {
      name: 'Places with photographed 360° scenes',
      counts: 'As above, and tour.yml has at least one scene of kind: photograph.',
      gap: 'photographed 360° scenes',
    },
  },
  model: {
    vi: {
      name: 'Điểm có mô hình 3D',
      counts: 'Điểm không ở tình trạng dự kiến có models, kể cả mô hình dựng để trình diễn.',
      gap: 'mô hình 3D',
    },
    en: {
      name: 'Places with a 3D model',
      counts: 'Places that are not planned and have models, those made for demonstration included.',
      gap: '3D model',
    },
  },
  language: {
    vi: {
      name: 'Bài có bản đã duyệt',
      counts:
        'Bài (trừ thông báo) có bản dịch status: reviewed còn khớp với bản gốc; bản dịch máy chưa duyệt không tính.',
      gap: 'bản đã duyệt',
    },
    en: {
      name: 'Entries approved in',
      counts:
        'Entries (notices left out) whose translation has status: reviewed and still fits the original; unapproved machine translations do not count.',
      gap: 'approved text in',
    },
  },
  fresh: {
    vi: {
      name: 'Bài đã kiểm tra trong hạn',
      counts: `Bài (trừ điểm đến và thông báo) có checkedOn không quá ${FACTS_MONTHS} tháng.`,
      gap: 'kiểm tra lại thông tin',
    },
    en: {
      name: 'Entries checked in time',
      counts: `Entries (destinations and notices left out) with checkedOn within ${FACTS_MONTHS} months.`,
      gap: 'another check of its facts',
    },
  },
  plate: {
    vi: {
      name: 'Biển đang treo đã quét thử trong hạn',
      counts: `Biển "installed" trong codes.yml có checkedOn không quá ${PLATE_MONTHS} tháng.`,
      gap: 'quét thử lại biển',
    },
    en: {
      name: 'Hanging plates scanned in time',
      counts: `Plates "installed" in codes.yml with checkedOn within ${PLATE_MONTHS} months.`,
      gap: 'another scan of the plate',
    },
  },
  licence: {
    vi: {
      name: 'Công ty lữ hành có giấy phép còn hạn',
      counts: `Bài trong agencies có giấy phép không ghi ngày hết hạn hoặc còn hơn ${LICENCE_DAYS} ngày.`,
      gap: 'giấy phép còn hạn',
    },
    en: {
      name: 'Agencies with a valid licence',
      counts: `Entries in agencies whose licence has no end or lasts for more than ${LICENCE_DAYS} days.`,
      gap: 'a valid licence',
    },
  },
};

type Ruled = Pick<ComputedFigure, 'rule' | 'language'>;
type RuleWords = { name: string; counts: string; gap: string };
