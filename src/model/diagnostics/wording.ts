import { error, list, note, quote, warning } from './explain.ts';

/** Faults of wording and typography that readers see: spaces, quotes, accents, unfinished sentences, titles. */
export const WORDING = {
  'TXT-SPACES': note((v: { count: number }) => ({
    en: [
      `doubled spaces, or spaces at the end of a line (${v.count} in all)`,
      'Delete what is too much; npm run check -- --fix does it.',
    ],
    vi: [
      `có dấu cách thừa giữa câu hoặc cuối dòng (tổng cộng ${v.count})`,
      'Xóa phần thừa; lệnh npm run check -- --fix tự làm được.',
    ],
  })),
  'TXT-QUOTES': note((v: { count: number }) => ({
    en: [
      `straight quotes stand in a text that otherwise uses curly ones (${v.count} in all)`,
      'Use “…” throughout; npm run check -- --fix does it.',
    ],
    vi: [
      `bài dùng dấu ngoặc kép cong nhưng có chỗ lại dùng dấu thẳng (tổng cộng ${v.count})`,
      'Dùng “…” cho cả bài; lệnh npm run check -- --fix tự làm được.',
    ],
  })),
  'TXT-TONE-MARKS': note((v: { first: string; other: string }) => ({
    en: [
      `the tone mark is placed in two ways: ${quote(v.first)} and ${quote(v.other)}`,
      'Choose one way for the whole text.',
    ],
    vi: [
      `bài đặt dấu thanh theo hai kiểu: ${quote(v.first)} và ${quote(v.other)}`,
      'Chọn một kiểu cho cả bài.',
    ],
  })),
  'TXT-ACCENTS': warning((v: { key: string }) => ({
    en: [
      `${quote(v.key)} should be Vietnamese but has hardly any accents`,
      'Type it again with a Vietnamese keyboard.',
    ],
    vi: [`${quote(v.key)} là tiếng Việt nhưng gần như không có dấu`, 'Gõ lại bằng bộ gõ tiếng Việt.'],
  })),
  'TXT-PLACEHOLDER': warning((v: { found: string }) => ({
    en: [
      `${quote(v.found)} looks like a reminder that was never replaced`,
      'Write what belongs there, or delete it.',
    ],
    vi: [`${quote(v.found)} có vẻ là chỗ giữ tạm chưa được thay`, 'Viết nội dung thật, hoặc xóa đi.'],
  })),
  'TXT-TITLE-TWICE': warning((v: { title: string; other: string }) => ({
    en: [
      `the title ${quote(v.title)} is also the title of ${v.other}`,
      'Tell the two apart, for example by adding the place.',
    ],
    vi: [
      `tên ${quote(v.title)} trùng với tên của ${v.other}`,
      'Đặt tên để phân biệt hai trang, ví dụ thêm địa danh.',
    ],
  })),
  'IM-ALT-NAME': warning((v: { id: string; found: string }) => ({
    en: [
      `the description of ${quote(v.id)} is only ${quote(v.found)}, the name of a file or a word for "picture"`,
      'Say what the picture shows.',
    ],
    vi: [
      `mô tả của ${quote(v.id)} chỉ là ${quote(v.found)}, tên tệp hoặc chữ "hình"`,
      'Nói hình đó cho thấy gì.',
    ],
  })),
  'FM-FUTURE': warning((v: { key: string; found: string; today: string }) => ({
    en: [
      `${quote(v.key)} is ${v.found}, a day still to come (today is ${v.today})`,
      'Write the day it really happened.',
    ],
    vi: [
      `${quote(v.key)} là ${v.found}, một ngày chưa tới (hôm nay là ${v.today})`,
      'Ghi đúng ngày đã diễn ra.',
    ],
  })),
  'FM-OLD': note((v: { key: string; found: string; months: number }) => ({
    en: [
      `${quote(v.key)} is ${v.found}, more than ${v.months} months ago`,
      'Check the facts again and write the new day.',
    ],
    vi: [
      `${quote(v.key)} là ${v.found}, đã quá ${v.months} tháng`,
      'Kiểm tra lại thông tin rồi ghi ngày mới.',
    ],
  })),
  'FM-CLOSED-OVER': warning((v: { until: string }) => ({
    en: [
      `it was closed until ${v.until}, which has passed, but still says closed`,
      'Write "status: open" and delete closed:, or correct the day.',
    ],
    vi: [
      `đóng cửa đến ${v.until}, ngày này đã qua nhưng vẫn ghi là closed`,
      'Viết "status: open" và xóa closed:, hoặc sửa lại ngày.',
    ],
  })),
  'FM-LICENCE-ENDED': warning((v: { until: string }) => ({
    en: [
      `the licence ended on ${v.until}; the page says so`,
      'Look it up in the register: write the new day, or set "status: closed".',
    ],
    vi: [
      `giấy phép hết hạn ngày ${v.until}; trang có ghi điều này`,
      'Tra lại sổ đăng ký: ghi ngày mới, hoặc đặt "status: closed".',
    ],
  })),
  'FM-LICENCE-ENDS': warning((v: { until: string; days: number }) => ({
    en: [
      `the licence ends on ${v.until}, in ${v.days} days`,
      'Ask the agency whether it is being renewed and look in the register again.',
    ],
    vi: [
      `giấy phép hết hạn ngày ${v.until}, còn ${v.days} ngày`,
      'Hỏi doanh nghiệp đã gia hạn chưa và tra lại sổ đăng ký.',
    ],
  })),
  'FM-DAY': error((v: { day: number; month: number; days: number }) => ({
    en: [`month ${v.month} has no day ${v.day}; its last is ${v.days}`, 'Correct the day or the month.'],
    vi: [`tháng ${v.month} không có ngày ${v.day}; ngày cuối tháng là ${v.days}`, 'Sửa lại ngày hoặc tháng.'],
  })),
  'GEO-FAR': warning((v: { destination: string; distanceKm: number }) => ({
    en: [
      `the point is ${v.distanceKm} km from its destination ${quote(v.destination)}`,
      'Check the digits of lat and lng on a map.',
    ],
    vi: [
      `tọa độ cách điểm đến ${quote(v.destination)} ${v.distanceKm} km`,
      'Kiểm tra lại các chữ số của lat và lng trên bản đồ.',
    ],
  })),
  'CODE-STATE': warning((v: { state: string; key: string; others: readonly string[] }) => ({
    en: [`the plate is ${quote(v.state)} but has ${v.key}`, `Use ${list(v.others)}, or delete ${v.key}:.`],
    vi: [
      `biển ghi là ${quote(v.state)} nhưng lại có ${v.key}`,
      `Dùng ${list(v.others)}, hoặc xóa ${v.key}:.`,
    ],
  })),
};
