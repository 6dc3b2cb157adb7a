import { error, quote, warning } from './explain.ts';

/** Faults of itineraries that cannot be travelled as written, and of photo spots. */
export const ITINERARIES = {
  'ITIN-DAYS': warning((v: { expected: number; found: number }) => ({
    en: [
      `days by the length: ${v.expected}; days described: ${v.found}`,
      'Correct the length, or add or remove days.',
    ],
    vi: [
      `số ngày theo length: ${v.expected}; số ngày được tả: ${v.found}`,
      'Sửa length, hoặc thêm bớt ngày.',
    ],
  })),
  'ITIN-ORDER': warning((v: { number: number; expected: number }) => ({
    en: [`day ${v.number} stands where day ${v.expected} belongs`, 'Put the days in order, counting from 1.'],
    vi: [`ngày ${v.number} đứng ở chỗ của ngày ${v.expected}`, 'Xếp các ngày theo thứ tự, đếm từ 1.'],
  })),
  'ITIN-TIME': warning((v: { stop: string; arrive: string; leave: string }) => ({
    en: [
      `visitors arrive at ${quote(v.stop)} at ${v.arrive}, before they leave the stop before at ${v.leave}`,
      'Correct arrive, or shorten the stay before.',
    ],
    vi: [
      `khách đến ${quote(v.stop)} lúc ${v.arrive}, trước khi rời điểm trước lúc ${v.leave}`,
      'Sửa arrive, hoặc rút ngắn thời gian ở điểm trước.',
    ],
  })),
  'ITIN-FAR': warning((v: { stop: string; by: string; needed: number; given: number }) => ({
    en: [
      `the way to ${quote(v.stop)} takes ${v.needed} minutes ${v.by === 'walk' ? 'on foot' : `by ${v.by}`} even in a straight line; ${v.given} are given`,
      'Arrive later, leave earlier, or travel by other means.',
    ],
    vi: [
      `đường tới ${quote(v.stop)} mất ${v.needed} phút ${BY_VI[v.by] ?? v.by} dù đi thẳng; bài chỉ để ${v.given} phút`,
      'Cho đến muộn hơn, rời điểm trước sớm hơn, hoặc đổi cách đi.',
    ],
  })),
  'ITIN-SHUT': warning(
    (v: {
      stop: string;
      hours: string;
      days: readonly string[];
      months: readonly string[];
      never: string;
    }) => ({
      en: [
        `${quote(v.stop)} is not open for the whole stay${whenEn(v)}: its hours are ${quote(v.hours)}`,
        'Change the times, or say in startsOn and months when the itinerary works.',
      ],
      vi: [
        `${quote(v.stop)} không mở cửa suốt thời gian ghé${whenVi(v)}: giờ mở cửa là ${quote(v.hours)}`,
        'Đổi giờ, hoặc ghi startsOn và months cho biết khi nào đi được.',
      ],
    }),
  ),
  'ITIN-STATUS': warning((v: { stop: string; status: string }) => ({
    en: [
      `${quote(v.stop)} is ${v.status}, so nobody can visit it`,
      'Take it out of the itinerary, or correct its status.',
    ],
    vi: [
      `${quote(v.stop)} đang ở trạng thái ${v.status}, không ai vào được`,
      'Bỏ nơi này khỏi lịch trình, hoặc sửa status của nơi đó.',
    ],
  })),
  'ITIN-NIGHT': warning((v: { day: number }) => ({
    en: [
      `nobody knows where to sleep after day ${v.day}`,
      'Name a stay under night, or end the day at a stay or at a place elsewhere.',
    ],
    vi: [
      `chưa rõ đêm sau ngày ${v.day} ngủ ở đâu`,
      'Ghi nơi lưu trú ở night, hoặc kết thúc ngày ở một nơi lưu trú hay một nơi bên ngoài.',
    ],
  })),
  'PHOTO-CONSENT': error((_: Record<string, never>) => ({
    en: [
      'the sample picture is a photograph, but nothing says whether people can be recognised in it',
      'Write people: none, or people: agreed when everybody who can be recognised has agreed in writing.',
    ],
    vi: [
      'ảnh mẫu là ảnh chụp nhưng bài không nói có nhận ra ai trong ảnh không',
      'Ghi people: none, hoặc people: agreed khi mọi người nhận ra được đã đồng ý bằng văn bản.',
    ],
  })),
};

function whenEn({ days, months, never }: When): string {
  if (never !== '') return ' on any day';
  return [
    ...(days.length > 0 ? [` on ${days.join(', ')}`] : []),
    ...(months.length > 0 ? [` in month ${months.join(', ')}`] : []),
  ].join(' and');
}

function whenVi({ days, months, never }: When): string {
  if (never !== '') return ' vào bất cứ ngày nào';
  return [
    ...(days.length > 0 ? [` vào ${days.map((day) => DAYS_VI[day] ?? day).join(', ')}`] : []),
    ...(months.length > 0 ? [` trong tháng ${months.join(', ')}`] : []),
  ].join(' và');
}

const BY_VI: Readonly<Record<string, string>> = {
  walk: 'đi bộ',
  motorbike: 'đi xe máy',
  car: 'đi ô tô',
  bus: 'đi xe khách',
};
const DAYS_VI: Readonly<Record<string, string>> = {
  Mo: 'thứ Hai',
  Tu: 'thứ Ba',
  We: 'thứ Tư',
  Th: 'thứ Năm',
  Fr: 'thứ Sáu',
  Sa: 'thứ Bảy',
  Su: 'Chủ nhật',
};

type When = { days: readonly string[]; months: readonly string[]; never: string };
