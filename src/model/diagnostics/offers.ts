import { warning } from './explain.ts';

/** Faults of offers. */
export const OFFERS = {
  'OFFER-ENDED': warning((v: { until: string }) => ({
    en: [
      `this offer ended on ${v.until}; visitors only read that it is over`,
      'Take it away, or write new days for the next one.',
    ],
    vi: [
      `ưu đãi này đã kết thúc ngày ${v.until}; khách chỉ còn đọc được rằng ưu đãi đã hết`,
      'Gỡ bài xuống, hoặc ghi ngày mới cho đợt sau.',
    ],
  })),
};
