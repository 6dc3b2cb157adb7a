import { error, note, quote, warning } from './explain.ts';

/** Faults of the way beside a route when it is compared with what the route says, and of FIT files. */
export const ROUTE_TRACKS = {
  'GP-FIT': error((v: { at: number }) => ({
    en: [
      `the file is cut off or damaged from byte ${v.at} on`,
      'Copy it from the device again, or export the track as GPX.',
    ],
    vi: [
      `tệp bị cắt cụt hoặc hỏng từ byte thứ ${v.at}`,
      'Chép lại tệp từ thiết bị, hoặc xuất hành trình thành GPX.',
    ],
  })),
  'GP-GAP': warning((v: { metres: number; count: number }) => ({
    en: [
      `${v.metres} m without a point lie before this one${v.count > 1 ? `; there are ${v.count} such gaps` : ''}`,
      'Record the missing part, or draw it in a track editor along the real way.',
    ],
    vi: [
      `trước điểm này có ${v.metres} m không ghi điểm nào${v.count > 1 ? `; có ${v.count} chỗ hở như vậy` : ''}`,
      'Ghi thêm đoạn thiếu, hoặc vẽ bù theo đúng lối đi bằng phần mềm.',
    ],
  })),
  'GP-STOP': warning((v: { stop: string; apartM: number }) => ({
    en: [
      `the stop ${quote(v.stop)} lies ${v.apartM} m away from the track`,
      'Check the point of the stop and the track; where visitors do leave the way, write how far as besideM.',
    ],
    vi: [
      `điểm dừng ${quote(v.stop)} cách đường đi ${v.apartM} m`,
      'Kiểm tra tọa độ điểm dừng và đường ghi; nếu khách phải rẽ vào, ghi số mét ở besideM.',
    ],
  })),
  'GP-ORDER': warning((v: { stop: string; km: number }) => ({
    en: [
      `the track passes the stop ${quote(v.stop)} at km ${v.km}, out of its turn`,
      'Put the stops in the order of the track, or turn the track round.',
    ],
    vi: [
      `đường đi qua điểm dừng ${quote(v.stop)} ở km ${String(v.km).replace('.', ',')}, không đúng thứ tự`,
      'Xếp các điểm dừng theo thứ tự của đường đi, hoặc đảo chiều đường ghi.',
    ],
  })),
  'GP-PRIVATE': warning((v: { end: 'begins' | 'ends'; apartM: number; key: string }) => ({
    en: [
      `the recorded track ${v.end} ${v.apartM} m from every place on the site, perhaps at somebody's home`,
      `Set ${v.key} to the metres to leave out there, or to 0 if anybody may see that spot.`,
    ],
    vi: [
      `đường ghi ${v.end === 'begins' ? 'bắt đầu' : 'kết thúc'} cách mọi địa điểm trên trang ${v.apartM} m, có thể là nhà riêng của ai đó`,
      `Ghi ${v.key} là số mét cần bỏ ở đó, hoặc ghi 0 nếu ai cũng được thấy chỗ ấy.`,
    ],
  })),
  'GP-TRIM': error((v: { trimM: number; lengthM: number }) => ({
    en: [
      `trimStartM and trimEndM leave out ${v.trimM} m of a track that is ${v.lengthM} m long`,
      'Leave out less, or take the track away.',
    ],
    vi: [
      `trimStartM và trimEndM bỏ ${v.trimM} m của một đường ghi chỉ dài ${v.lengthM} m`,
      'Bỏ ít hơn, hoặc gỡ tệp đường ghi.',
    ],
  })),
  'GP-LOOP': warning((v: { stop: string; apartM: number }) => ({
    en: [
      `the route comes back to ${quote(v.stop)}, but the track ends ${v.apartM} m from where it begins`,
      'Record the rest of the way, or take the last stop away.',
    ],
    vi: [
      `hành trình quay về ${quote(v.stop)} nhưng đường ghi kết thúc cách điểm đầu ${v.apartM} m`,
      'Ghi nốt đoạn còn lại, hoặc bỏ điểm dừng cuối.',
    ],
  })),
  'GP-FAR': warning((v: { destination: string; km: number }) => ({
    en: [
      `the track leads ${v.km} km away from ${quote(v.destination)}`,
      'Check whether this is the track of this route.',
    ],
    vi: [
      `đường đi cách ${quote(v.destination)} tới ${v.km} km`,
      'Kiểm tra xem có đúng tệp của hành trình này không.',
    ],
  })),
  'GP-TRACKS': note((v: { file: string; used: string }) => ({
    en: [
      `the route shows ${quote(v.used)}; ${quote(v.file)} is not used`,
      'Delete the file that is not needed, or name the right one track.',
    ],
    vi: [
      `hành trình dùng ${quote(v.used)}; ${quote(v.file)} không được dùng`,
      'Xóa tệp không cần, hoặc đặt tên tệp đúng là track.',
    ],
  })),
  'GP-LENGTH': warning((v: { given: number; measured: number }) => ({
    en: [
      `lengthKm is ${v.given}, but the track is ${v.measured} km long`,
      'Correct lengthKm, or check whether the track is whole.',
    ],
    vi: [
      `lengthKm là ${v.given}, nhưng đường ghi được dài ${v.measured} km`,
      'Sửa lengthKm, hoặc kiểm tra xem đường ghi có đủ không.',
    ],
  })),
};
