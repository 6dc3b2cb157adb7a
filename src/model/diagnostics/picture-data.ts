import { note, quote, warning } from './explain.ts';

/** Faults of what a picture file carries besides its pixels: colours, frames, position, owner. */
export const PICTURE_DATA = {
  'IM-CMYK': warning((v: { file: string }) => ({
    en: [
      `the picture ${quote(v.file)} has printing colours (CMYK); on screens its colours come out differently`,
      'Export it again in sRGB.',
    ],
    vi: [`hình ${quote(v.file)} dùng màu in (CMYK); trên màn hình màu sẽ lệch`, 'Xuất lại với hệ màu sRGB.'],
  })),
  'IM-PROFILE': warning((v: { file: string; found: string }) => ({
    en: [
      `the colour profile in the picture ${quote(v.file)} cannot be used (${v.found}); its colours may come out wrong`,
      'Export it again in sRGB.',
    ],
    vi: [
      `hồ sơ màu trong hình ${quote(v.file)} không dùng được (${v.found}); màu có thể sai`,
      'Xuất lại với hệ màu sRGB.',
    ],
  })),
  'IM-ANIMATED': warning((v: { file: string; frames: number }) => ({
    en: [
      `the picture ${quote(v.file)} moves (${v.frames} frames); only the first frame is shown`,
      'Export the frame you want as a still picture.',
    ],
    vi: [
      `hình ${quote(v.file)} là ảnh động (${v.frames} khung); chỉ khung đầu được hiện`,
      'Xuất khung hình muốn dùng thành ảnh tĩnh.',
    ],
  })),
  'IM-SHAPE': warning((v: { file: string; widthPx: number; heightPx: number }) => ({
    en: [
      `the picture ${quote(v.file)} is a narrow strip of ${v.widthPx} × ${v.heightPx} pixels; cards show only a small part of it`,
      'Cut it to a shape of at most 4:1.',
    ],
    vi: [
      `hình ${quote(v.file)} là một dải hẹp ${v.widthPx} × ${v.heightPx} điểm ảnh; trên thẻ chỉ hiện một phần nhỏ`,
      'Cắt lại để hai cạnh không chênh quá 4:1.',
    ],
  })),
  'IM-GPS': note((v: { file: string; lat: string; lng: string }) => ({
    en: [
      `the file ${quote(v.file)} says where it was taken (${v.lat}, ${v.lng}); pages do not show it, but whoever gets the content folder can read it`,
      'Remove the position from the file if somebody’s home or a secret place is in it.',
    ],
    vi: [
      `tệp ${quote(v.file)} ghi nơi chụp (${v.lat}, ${v.lng}); trang web không hiện, nhưng ai có thư mục nội dung đều đọc được`,
      'Xóa vị trí khỏi tệp nếu đó là nhà riêng hoặc nơi cần giữ kín.',
    ],
  })),
  'IM-GPS-FAR': warning((v: { file: string; km: number }) => ({
    en: [
      `the picture ${quote(v.file)} was taken ${v.km} km away from the point of this entry, says the camera`,
      'Check whether the picture shows this place, and whether the point is right.',
    ],
    vi: [
      `theo máy ảnh, hình ${quote(v.file)} được chụp cách tọa độ của bài này ${v.km} km`,
      'Kiểm tra xem hình có đúng nơi này không, và tọa độ có đúng không.',
    ],
  })),
  'IM-OWNER': note((v: { file: string; found: string }) => ({
    en: [
      `the file ${quote(v.file)} names the camera’s owner or serial number (${quote(v.found)}); pages do not show it, but whoever gets the content folder can read it`,
      'Name the photographer in credit: instead, and remove the rest if they wish it.',
    ],
    vi: [
      `tệp ${quote(v.file)} ghi tên chủ máy hoặc số máy ảnh (${quote(v.found)}); trang web không hiện, nhưng ai có thư mục nội dung đều đọc được`,
      'Ghi tên người chụp ở credit:, và xóa thông tin này nếu họ muốn.',
    ],
  })),
  'IM-THUMBNAIL': note((v: { file: string }) => ({
    en: [
      `the small preview inside ${quote(v.file)} has another shape than the picture; it may still show what was cut away`,
      'Export the picture again without preview if something private was cut away.',
    ],
    vi: [
      `ảnh xem trước nằm trong ${quote(v.file)} có hình dạng khác với hình; phần đã cắt có thể vẫn còn`,
      'Xuất lại không kèm ảnh xem trước nếu phần đã cắt là chuyện riêng tư.',
    ],
  })),
  'IM-PROGRESSIVE': warning((v: { file: string; memoryMb: number }) => ({
    en: [
      `the picture ${quote(v.file)} is stored progressively; the build needs about ${v.memoryMb} MB of memory to read it`,
      'Export it as an ordinary (baseline) JPEG.',
    ],
    vi: [
      `hình ${quote(v.file)} lưu kiểu lũy tiến (progressive); khi dựng trang cần khoảng ${v.memoryMb} MB bộ nhớ để đọc`,
      'Xuất lại thành JPEG thường (baseline).',
    ],
  })),
  'IM-DATE': warning((v: { file: string; given: string; found: string }) => ({
    en: [
      `date: says ${v.given}, but the camera wrote ${v.found} into ${quote(v.file)}`,
      'Correct date:, unless the camera’s clock was wrong.',
    ],
    vi: [
      `date: ghi ${v.given}, nhưng máy ảnh ghi ${v.found} trong ${quote(v.file)}`,
      'Sửa lại date:, trừ khi đồng hồ máy ảnh sai.',
    ],
  })),
  'IM-PANORAMA': warning((v: { file: string }) => ({
    en: [
      `the picture ${quote(v.file)} is a 360° panorama; shown flat, everything in it is bent`,
      'Put it into tour.yml as a scene, and use an ordinary picture here.',
    ],
    vi: [
      `hình ${quote(v.file)} là ảnh 360°; hiện phẳng thì mọi thứ đều bị cong`,
      'Đưa vào tour.yml thành một cảnh, và dùng ảnh thường ở đây.',
    ],
  })),
};
