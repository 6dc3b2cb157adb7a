import { error, warning } from './explain.ts';

/** Faults of the editions of an event. */
export const EVENTS = {
  'EVENT-YEAR': error((v: { found: string; year: number; actual: number }) => ({
    en: [
      `${v.found} lies in ${v.actual}, but this is the edition of ${v.year}`,
      `Write year: ${v.actual}, or correct the day. Of a lunar event the lunar year counts.`,
    ],
    vi: [
      `ngày ${v.found} thuộc năm ${v.actual}, nhưng đây là kỳ năm ${v.year}`,
      `Ghi year: ${v.actual}, hoặc sửa lại ngày. Lễ hội theo âm lịch thì tính năm âm lịch.`,
    ],
  })),
  'EVENT-TWICE': error((v: { year: number }) => ({
    en: [`the edition of ${v.year} stands here twice`, 'Put both into one.'],
    vi: [`kỳ năm ${v.year} được ghi hai lần`, 'Gộp lại thành một.'],
  })),
  'EVENT-CANCELLED': error((v: { year: number }) => ({
    en: [
      `the edition of ${v.year} is both cancelled and moved`,
      'Keep movedTo if it takes place on other days, cancelled if it does not take place.',
    ],
    vi: [
      `kỳ năm ${v.year} vừa ghi là hủy vừa ghi là dời ngày`,
      'Giữ movedTo nếu chỉ dời sang ngày khác, giữ cancelled nếu không tổ chức.',
    ],
  })),
  'EVENT-NO-DAYS': warning((v: { year: number }) => ({
    en: [
      `the edition of ${v.year} has no days: none are written, and the rule under when gives none`,
      'Write from:, or delete this edition until its days are known.',
    ],
    vi: [
      `kỳ năm ${v.year} không có ngày: ở đây chưa ghi, mà quy tắc ở when cũng không cho ngày nào`,
      'Ghi from:, hoặc xóa kỳ này cho đến khi biết ngày.',
    ],
  })),
};
