import { error, quote, warning } from './explain.ts';

/** Faults of points and administrative units. */
export const FACTS = {
  'GEO-SWAPPED': error((v: { lat: string }) => ({
    en: [
      `lat is ${v.lat}; latitude and longitude look swapped`,
      'Write the smaller number (8–24 in Viet Nam) after lat and the larger (102–118) after lng.',
    ],
    vi: [
      `lat là ${v.lat}; có vẻ vĩ độ và kinh độ bị đổi chỗ`,
      'Ghi số nhỏ (8–24 ở Việt Nam) sau lat và số lớn (102–118) sau lng.',
    ],
  })),
  'GEO-ZERO': warning((_: Record<string, never>) => ({
    en: ['the point is 0, 0, in the sea off Africa', 'Write the real point, or delete it until it is known.'],
    vi: ['tọa độ là 0, 0, ngoài khơi châu Phi', 'Ghi tọa độ thật, hoặc xóa đi cho đến khi biết rõ.'],
  })),
  'GEO-OUTSIDE': warning((v: { lat: string; lng: string }) => ({
    en: [`the point ${v.lat}, ${v.lng} is outside Viet Nam`, 'Check both numbers on a map.'],
    vi: [`tọa độ ${v.lat}, ${v.lng} nằm ngoài Việt Nam`, 'Kiểm tra lại hai số trên bản đồ.'],
  })),
  'UNIT-CYCLE': error((v: { units: readonly string[] }) => ({
    en: [`these units contain each other: ${v.units.join(' → ')}`, 'Correct parent: in one of them.'],
    vi: [`các đơn vị này chứa lẫn nhau: ${v.units.join(' → ')}`, 'Sửa lại parent: ở một trong các đơn vị.'],
  })),
  'UNIT-ENDED': error(
    (v: { unit: string; name: string; endedOn: string; successors: readonly string[] }) => ({
      en: [
        `the unit ${quote(v.unit)} (${v.name}) ended on ${v.endedOn}`,
        v.successors.length > 0
          ? `Use its successor: ${v.successors.map(quote).join(', ')}.`
          : 'Use the unit the place lies in today, and name successors in units.yml.',
      ],
      vi: [
        `đơn vị ${quote(v.unit)} (${v.name}) đã kết thúc ngày ${v.endedOn}`,
        v.successors.length > 0
          ? `Dùng đơn vị kế tiếp: ${v.successors.map(quote).join(', ')}.`
          : 'Dùng đơn vị hành chính hiện nay, và ghi successors trong units.yml.',
      ],
    }),
  ),
};
