import { list, warning } from './explain.ts';

/** Faults of entries about people: guides are published only as far as they agreed. */
export const PEOPLE = {
  'GUIDE-CONSENT': warning((v: { missing: readonly string[]; ended: string }) => ({
    en: [
      v.ended === ''
        ? `no consent is recorded for ${list(v.missing)}, so nothing of this guide is published`
        : `the consent ended on ${v.ended}, so nothing of this guide is published`,
      'Ask the guide and write consent: with the day and what it covers, or delete what was not agreed.',
    ],
    vi: [
      v.ended === ''
        ? `chưa ghi sự đồng ý cho ${list(v.missing)} nên không đăng gì về hướng dẫn viên này`
        : `sự đồng ý đã hết hạn ngày ${v.ended} nên không đăng gì về hướng dẫn viên này`,
      'Hỏi hướng dẫn viên rồi ghi consent: với ngày và những gì được đăng, hoặc xóa phần chưa được đồng ý.',
    ],
  })),
  'GUIDE-CARD-ENDED': warning((v: { until: string }) => ({
    en: [
      `the guide card ended on ${v.until}; the page says so`,
      'Ask for the new card and write its day, or set "status: closed".',
    ],
    vi: [
      `thẻ hướng dẫn viên hết hạn ngày ${v.until}; trang có ghi điều này`,
      'Hỏi thẻ mới rồi ghi ngày mới, hoặc đặt "status: closed".',
    ],
  })),
  'GUIDE-CARD-ENDS': warning((v: { until: string; days: number }) => ({
    en: [
      `the guide card ends on ${v.until}, in ${v.days} days`,
      'Ask the guide whether it is being renewed.',
    ],
    vi: [
      `thẻ hướng dẫn viên hết hạn ngày ${v.until}, còn ${v.days} ngày`,
      'Hỏi hướng dẫn viên đã gia hạn thẻ chưa.',
    ],
  })),
};
