import { error, note, quote, warning } from './explain.ts';

/** Faults of recorded tracks (GPX) and of what their points say. */
export const TRACKS = {
  'GP-FORMAT': error((v: { expected: string; found: string }) => ({
    en: [
      `this is no ${v.expected} file; it begins like ${KINDS_EN[v.found] ?? v.found}`,
      `Export it again as ${v.expected}.`,
    ],
    vi: [
      `đây không phải tệp ${v.expected}; nội dung bắt đầu giống ${KINDS_VI[v.found] ?? v.found}`,
      `Xuất lại thành ${v.expected}.`,
    ],
  })),
  'GP-XML': error((v: { found: string }) => ({
    en: [
      `the file breaks off or is damaged here: ${XML_EN[v.found] ?? v.found}`,
      'Export the track again from the app or device.',
    ],
    vi: [
      `tệp bị cắt cụt hoặc hỏng ở đây: ${XML_VI[v.found] ?? v.found}`,
      'Xuất lại tệp hành trình từ ứng dụng hoặc thiết bị.',
    ],
  })),
  'GP-ENTITY': error((_: Record<string, never>) => ({
    en: [
      'the file has a document type or entities, which can hide attacks; it is not read',
      'Export the track again, or delete this line.',
    ],
    vi: [
      'tệp có khai báo DOCTYPE hoặc ENTITY, có thể giấu mã tấn công; tệp không được đọc',
      'Xuất lại tệp hành trình, hoặc xóa dòng này.',
    ],
  })),
  'GP-TOO-LARGE': error((v: { sizeMb: number; limitMb: number }) => ({
    en: [
      `the file has ${v.sizeMb} MB; at most ${v.limitMb} MB are read`,
      'Record fewer points, or simplify the line before exporting it.',
    ],
    vi: [
      `tệp nặng ${v.sizeMb} MB; chỉ đọc tối đa ${v.limitMb} MB`,
      'Ghi ít điểm hơn, hoặc làm gọn đường trước khi xuất.',
    ],
  })),
  'GP-NAMESPACE': warning((v: { found: string }) => ({
    en: [
      v.found === ''
        ? 'the file does not say that it is GPX 1.1 (xmlns is missing)'
        : `the file says that it follows ${quote(v.found)}, not GPX 1.1`,
      'Write xmlns="http://www.topografix.com/GPX/1/1" in the gpx line; some apps refuse it otherwise.',
    ],
    vi: [
      v.found === ''
        ? 'tệp không ghi là GPX 1.1 (thiếu xmlns)'
        : `tệp ghi theo ${quote(v.found)}, không phải GPX 1.1`,
      'Ghi xmlns="http://www.topografix.com/GPX/1/1" ở dòng gpx; nếu không một số ứng dụng sẽ từ chối.',
    ],
  })),
  'GP-EMPTY': error((v: { waypoints: number }) => ({
    en: [
      v.waypoints > 0
        ? `the file has ${v.waypoints} single waypoints but no track and no route`
        : 'the file has no track and no route',
      'Export the recorded track, not the list of places.',
    ],
    vi: [
      v.waypoints > 0
        ? `tệp có ${v.waypoints} điểm rời nhưng không có đường đi (trk hoặc rte)`
        : 'tệp không có đường đi (trk hoặc rte)',
      'Xuất đường đã ghi, không phải danh sách địa điểm.',
    ],
  })),
  'GP-SHORT': error((v: { points: number }) => ({
    en: [
      v.points < 2 ? 'the track has only one point' : `all ${v.points} points of the track are the same`,
      'Record the track again, or delete the file.',
    ],
    vi: [
      v.points < 2 ? 'đường đi chỉ có một điểm' : `cả ${v.points} điểm của đường đi trùng nhau`,
      'Ghi lại đường đi, hoặc xóa tệp.',
    ],
  })),
  'GP-POINT': error((v: { found: string; count: number }) => ({
    en: [
      `${quote(v.found)} is no latitude and longitude in degrees${v.count > 1 ? `; ${v.count} points are like this` : ''}`,
      'Write both as numbers with a decimal point, such as lat="22.35" lon="103.60".',
    ],
    vi: [
      `${quote(v.found)} không phải vĩ độ và kinh độ${v.count > 1 ? `; có ${v.count} điểm như vậy` : ''}`,
      'Ghi cả hai bằng số có dấu chấm thập phân, ví dụ lat="22.35" lon="103.60".',
    ],
  })),
  'GP-SWAPPED': error((v: { lat: string; lng: string }) => ({
    en: [
      `latitude ${v.lat}, longitude ${v.lng}: the two are swapped`,
      'In Viet Nam latitude is 8–24 and longitude 102–118. Export again, or exchange the two in the whole file.',
    ],
    vi: [
      `vĩ độ ${v.lat}, kinh độ ${v.lng}: hai số bị đổi chỗ`,
      'Ở Việt Nam vĩ độ 8–24, kinh độ 102–118. Xuất lại, hoặc đổi chỗ hai số trong cả tệp.',
    ],
  })),
  'GP-OUTSIDE': warning((v: { lat: string; lng: string; count: number }) => ({
    en: [
      `the point ${v.lat}, ${v.lng} is outside Viet Nam${v.count > 1 ? `; so are ${v.count - 1} more` : ''}`,
      'Check whether this is the right file.',
    ],
    vi: [
      `điểm ${v.lat}, ${v.lng} nằm ngoài Việt Nam${v.count > 1 ? `; còn ${v.count - 1} điểm nữa` : ''}`,
      'Kiểm tra xem có đúng tệp không.',
    ],
  })),
  'GP-ZERO': warning((v: { count: number }) => ({
    en: [
      `${v.count === 1 ? 'a point is' : `${v.count} points are`} 0, 0, in the sea off Africa; the device had no position yet`,
      'Delete these points.',
    ],
    vi: [
      `${v.count} điểm có tọa độ 0, 0, ngoài khơi châu Phi; lúc đó thiết bị chưa bắt được vị trí`,
      'Xóa các điểm này.',
    ],
  })),
  'GP-JUMP': warning((v: { km: number; count: number }) => ({
    en: [
      `the track jumps ${v.km} km from the point before to this one${v.count > 1 ? `; it jumps ${v.count} times` : ''}`,
      'Delete stray points, or record the missing part.',
    ],
    vi: [
      `đường đi nhảy ${v.km} km từ điểm trước tới điểm này${v.count > 1 ? `; tổng cộng ${v.count} lần nhảy` : ''}`,
      'Xóa điểm lạc, hoặc ghi thêm đoạn thiếu.',
    ],
  })),
  'GP-SPEED': warning((v: { kmh: number; count: number }) => ({
    en: [
      `between the point before and this one the track moves at ${v.kmh} km/h${v.count > 1 ? `; ${v.count} times it is too fast` : ''}`,
      'Delete stray points, or check whether two recordings were joined.',
    ],
    vi: [
      `từ điểm trước tới điểm này đường đi chạy ${v.kmh} km/h${v.count > 1 ? `; có ${v.count} chỗ quá nhanh` : ''}`,
      'Xóa điểm lạc, hoặc xem có phải hai lần ghi bị nối vào nhau.',
    ],
  })),
  'GP-TIME': warning((v: { found: string; count: number }) => ({
    en: [
      `the time ${quote(v.found)} is no time, or is before that of the point before${v.count > 1 ? `; this happens ${v.count} times` : ''}`,
      'Check whether two recordings were joined in the wrong order.',
    ],
    vi: [
      `thời gian ${quote(v.found)} không hợp lệ, hoặc sớm hơn điểm trước${v.count > 1 ? `; có ${v.count} chỗ như vậy` : ''}`,
      'Kiểm tra xem có phải hai lần ghi bị nối sai thứ tự.',
    ],
  })),
  'GP-ELEVATION': warning((v: { found: string; count: number }) => ({
    en: [
      `${v.found === '' ? 'this point has no height, others have one' : `the height ${quote(v.found)} cannot be right`}${v.count > 1 ? `; ${v.count} heights are wrong or missing` : ''}`,
      'Correct the heights in a track editor, or export the track without them.',
    ],
    vi: [
      `${v.found === '' ? 'điểm này không có độ cao, các điểm khác thì có' : `độ cao ${quote(v.found)} không thể đúng`}${v.count > 1 ? `; ${v.count} độ cao sai hoặc thiếu` : ''}`,
      'Sửa độ cao bằng phần mềm, hoặc xuất đường đi không kèm độ cao.',
    ],
  })),
  'GP-NO-ELEVATION': note((_: Record<string, never>) => ({
    en: [
      'the track has no heights; no profile can be drawn from it',
      'Record with heights if a profile is wanted.',
    ],
    vi: ['đường đi không có độ cao; không vẽ được mặt cắt', 'Ghi kèm độ cao nếu muốn có mặt cắt.'],
  })),
  'GP-REPEAT': note((v: { count: number; points: number }) => ({
    en: [
      `${v.count} of ${v.points} points repeat the point before them`,
      'Nothing needs doing; the device was standing still.',
    ],
    vi: [
      `${v.count} trong ${v.points} điểm lặp lại điểm trước`,
      'Không cần làm gì; thiết bị đứng yên lúc đó.',
    ],
  })),
  'GP-SEVERAL': note((v: { tracks: number; routes: number }) => ({
    en: [
      `the file has ${v.tracks} tracks and ${v.routes} routes; ${v.tracks > 0 ? 'all tracks are taken, in their order, and routes are left out' : 'all routes are taken, in their order'}`,
      'Keep only the one that belongs here if that is not what you want.',
    ],
    vi: [
      `tệp có ${v.tracks} đường ghi (trk) và ${v.routes} lộ trình (rte); ${v.tracks > 0 ? 'lấy mọi đường ghi theo thứ tự, bỏ lộ trình' : 'lấy mọi lộ trình theo thứ tự'}`,
      'Nếu không muốn vậy, chỉ giữ lại đường đúng.',
    ],
  })),
};

const KINDS_EN: Record<string, string> = {
  'web page': 'a web page',
  empty: 'an empty file',
  archive: 'a ZIP archive',
  text: 'plain text',
};
const KINDS_VI: Record<string, string> = {
  'web page': 'một trang web',
  empty: 'tệp trống',
  archive: 'tệp nén ZIP',
  text: 'văn bản thường',
};

const XML_EN: Record<string, string> = {
  unclosed: 'an element is never closed',
  mismatch: 'an element is closed that was not opened',
  markup: 'a mark is begun but not finished',
  attribute: 'an attribute has no quotes around its value',
  deep: 'elements are nested more than 64 levels deep',
};
const XML_VI: Record<string, string> = {
  unclosed: 'có phần tử chưa đóng',
  mismatch: 'đóng một phần tử chưa mở',
  markup: 'có dấu bắt đầu nhưng chưa kết thúc',
  attribute: 'giá trị thuộc tính thiếu dấu ngoặc kép',
  deep: 'các phần tử lồng nhau quá 64 tầng',
};
