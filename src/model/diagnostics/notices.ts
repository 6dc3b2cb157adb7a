import { note, quote, warning } from './explain.ts';

/** Faults of notices, and of addresses that do not fit the units of today. */
export const NOTICES = {
  'NOTICE-SCOPE': warning((_: Record<string, never>) => ({
    en: [
      'this notice names no place, so no page shows it',
      'Name entries under touches, give a point, put a .geojson file beside it, or name the destination.',
    ],
    vi: [
      'thông báo này không gắn với nơi nào nên không trang nào hiện nó',
      'Ghi các mục ở touches, ghi tọa độ point, đặt tệp .geojson bên cạnh, hoặc ghi điểm đến ở destination.',
    ],
  })),
  'NOTICE-ENDED': note((v: { until: string }) => ({
    en: [
      `this notice ended on ${v.until}; pages no longer show it`,
      'Nothing needs doing; delete the folder when nobody asks about it any more.',
    ],
    vi: [
      `thông báo này đã hết hiệu lực ngày ${v.until}; các trang không hiện nữa`,
      'Không cần làm gì; xóa thư mục khi không còn ai hỏi đến.',
    ],
  })),
  'NOTICE-FAR': warning((v: { destination: string; km: number }) => ({
    en: [
      `the drawing of this notice lies ${v.km} km away from ${quote(v.destination)}`,
      'Check whether this is the right file.',
    ],
    vi: [`hình vẽ của thông báo cách ${quote(v.destination)} ${v.km} km`, 'Kiểm tra xem có đúng tệp không.'],
  })),
  'UNIT-ELSEWHERE': warning((v: { unit: string; name: string; found: string; foundId: string }) => ({
    en: [
      v.found === ''
        ? `the point lies outside ${v.name} (${quote(v.unit)}), by the boundaries in geodata`
        : `the point lies in ${v.found}, not in ${v.name} (${quote(v.unit)}), by the boundaries in geodata`,
      v.foundId === '' ? 'Correct the point or the unit.' : `Correct the point, or write unit: ${v.foundId}.`,
    ],
    vi: [
      v.found === ''
        ? `tọa độ nằm ngoài ${v.name} (${quote(v.unit)}) theo ranh giới trong geodata`
        : `tọa độ nằm ở ${v.found}, không phải ${v.name} (${quote(v.unit)}), theo ranh giới trong geodata`,
      v.foundId === '' ? 'Sửa tọa độ hoặc sửa unit.' : `Sửa tọa độ, hoặc ghi unit: ${v.foundId}.`,
    ],
  })),
  'UNIT-FOUND': note((v: { name: string; unit: string }) => ({
    en: [
      `the point lies in ${v.name}, but no unit is given`,
      `Write unit: ${v.unit}, so that the page has an address.`,
    ],
    vi: [`tọa độ nằm ở ${v.name} nhưng chưa ghi unit`, `Ghi unit: ${v.unit} để trang có địa chỉ.`],
  })),
  'ADDRESS-OLD': warning((v: { found: string; successors: readonly string[] }) => ({
    en: [
      `the address names ${quote(v.found)}, which no longer exists`,
      `Take units out of the address; ${v.successors.length > 0 ? `they come from unit: today it is ${v.successors.join(', ')}` : 'they come from unit'}.`,
    ],
    vi: [
      `địa chỉ nêu ${quote(v.found)}, đơn vị này không còn nữa`,
      `Bỏ tên đơn vị khỏi địa chỉ; ${v.successors.length > 0 ? `trang lấy tên từ unit: nay là ${v.successors.join(', ')}` : 'trang lấy tên từ unit'}.`,
    ],
  })),
};
