import { error, quote, warning } from './explain.ts';

/** Faults of panorama files: what they say about themselves against what they are. */
export const PANORAMAS = {
  'TOUR-TURNED': warning((v: { file: string }) => ({
    en: [
      `the panorama ${quote(v.file)} carries the mark of a camera held on its side; the mark is ignored, since a panorama stands upright`,
      'Look at the tour. If it stands upright, export the file without the mark.',
    ],
    vi: [
      `ảnh 360° ${quote(v.file)} có dấu máy ảnh cầm nghiêng; dấu này bị bỏ qua vì ảnh 360° luôn thẳng đứng`,
      'Xem lại tour. Nếu hình thẳng, xuất lại tệp không có dấu này.',
    ],
  })),
  'TOUR-CROPPED': error((v: { file: string; shown: string; full: string }) => ({
    en: [
      `the panorama ${quote(v.file)} holds only ${v.shown} of a sphere of ${v.full} pixels, but does not say well which part`,
      'Say with extent which yaw and pitch its edges show, or export the full sphere (2:1).',
    ],
    vi: [
      `ảnh 360° ${quote(v.file)} chỉ chứa ${v.shown} trong hình cầu ${v.full} điểm ảnh, nhưng không ghi rõ là phần nào`,
      'Ghi extent: bốn mép ảnh nhìn về góc nào; hoặc xuất trọn hình cầu (2:1).',
    ],
  })),
  'TOUR-PROJECTION': error((v: { file: string; found: string }) => ({
    en: [
      `the panorama ${quote(v.file)} says of itself that it is ${quote(v.found)}, not equirectangular`,
      'Say with projection what it is (cylinder or cube), or export it as a full equirectangular picture (2:1).',
    ],
    vi: [
      `ảnh 360° ${quote(v.file)} tự ghi là ${quote(v.found)}, không phải equirectangular`,
      'Ghi projection (cylinder hoặc cube) nếu đúng vậy, hoặc xuất lại ảnh equirectangular đầy đủ (2:1).',
    ],
  })),
  'TOUR-SIZE': warning((v: { file: string; said: string; found: string }) => ({
    en: [
      `the panorama ${quote(v.file)} says of itself that it has ${v.said} pixels, but it has ${v.found}; a program cut or stretched it`,
      'Export it again from the original.',
    ],
    vi: [
      `ảnh 360° ${quote(v.file)} tự ghi có ${v.said} điểm ảnh, nhưng thật ra có ${v.found}; một chương trình đã cắt hoặc kéo giãn`,
      'Xuất lại từ bản gốc.',
    ],
  })),
  'TOUR-TILT': warning((v: { file: string; pitchDeg: number; rollDeg: number }) => ({
    en: [
      `the camera of ${quote(v.file)} was tilted (pitch ${v.pitchDeg}°, roll ${v.rollDeg}°); the picture is turned level by that`,
      'Look at the tour. Write level with these angles if the horizon is straight, and with 0 and 0 if it is askew now.',
    ],
    vi: [
      `máy chụp ${quote(v.file)} bị nghiêng (dọc ${v.pitchDeg}°, ngang ${v.rollDeg}°); ảnh được xoay thẳng lại theo số này`,
      'Xem lại tour. Nếu đường chân trời thẳng, ghi level với hai góc này; nếu lệch, ghi level với 0 và 0.',
    ],
  })),
  'TOUR-EXTENT': error((v: { file: string; widthPx: number; heightPx: number }) => ({
    en: [
      `extent does not fit the panorama ${quote(v.file)} of ${v.widthPx} × ${v.heightPx} pixels`,
      'Left must be less than right, bottom less than top, at most 360° across, and a degree as many pixels across as upright.',
    ],
    vi: [
      `extent không khớp với ảnh 360° ${quote(v.file)} cỡ ${v.widthPx} × ${v.heightPx} điểm ảnh`,
      'Mép trái phải nhỏ hơn mép phải, mép dưới nhỏ hơn mép trên, ngang không quá 360°, và mỗi độ ngang dọc bằng số điểm ảnh như nhau.',
    ],
  })),
  'TOUR-STEREO': error((v: { file: string; widthPx: number; heightPx: number }) => ({
    en: [
      `a half of the stereo panorama ${quote(v.file)} has ${v.widthPx} × ${v.heightPx} pixels; each eye must be twice as wide as high`,
      'Look whether the eyes lie over each other or side by side; give extent if they show a part of the sphere.',
    ],
    vi: [
      `mỗi nửa của ảnh 360° lập thể ${quote(v.file)} có ${v.widthPx} × ${v.heightPx} điểm ảnh; mỗi mắt phải rộng gấp đôi cao`,
      'Xem hai mắt xếp trên dưới hay cạnh nhau; nếu chỉ chụp một phần hình cầu thì ghi extent.',
    ],
  })),
  'TOUR-CUBE': error((v: { file: string; widthPx: number; heightPx: number }) => ({
    en: [
      `the picture ${quote(v.file)} of ${v.widthPx} × ${v.heightPx} pixels is no face, strip or cross of a cube`,
      'Give six squares of one size: as six files (panorama and faces), a strip (6:1, 1:6) or a cross (4:3, 3:4).',
    ],
    vi: [
      `ảnh ${quote(v.file)} cỡ ${v.widthPx} × ${v.heightPx} điểm ảnh không phải một mặt, dải hay hình chữ thập của khối lập phương`,
      'Cần sáu ô vuông bằng nhau: sáu tệp (panorama và faces), một dải (6:1, 1:6) hoặc hình chữ thập (4:3, 3:4).',
    ],
  })),
  'TOUR-LAYOUT': error((v: { scene: string; keys: string }) => ({
    en: [
      `the scene ${quote(v.scene)} says ${v.keys} of its panorama, which do not go together`,
      'faces belongs to projection: cube; a cube has no extent and no stereo.',
    ],
    vi: [
      `cảnh ${quote(v.scene)} ghi ${v.keys} cho ảnh 360°, các mục này không đi cùng nhau`,
      'faces chỉ dùng với projection: cube; ảnh khối lập phương không có extent hay stereo.',
    ],
  })),
};
