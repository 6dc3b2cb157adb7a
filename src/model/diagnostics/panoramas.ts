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
      `the panorama ${quote(v.file)} holds only ${v.shown} of a sphere of ${v.full} pixels; it would be stretched`,
      'Export the full sphere (2:1); fill what was not photographed with a plain colour.',
    ],
    vi: [
      `ảnh 360° ${quote(v.file)} chỉ chứa ${v.shown} trong hình cầu ${v.full} điểm ảnh; sẽ bị kéo giãn`,
      'Xuất trọn hình cầu (2:1); phần không chụp thì tô một màu trơn.',
    ],
  })),
  'TOUR-PROJECTION': error((v: { file: string; found: string }) => ({
    en: [
      `the panorama ${quote(v.file)} says of itself that it is ${quote(v.found)}, not equirectangular`,
      'Export it as a full equirectangular picture (2:1).',
    ],
    vi: [
      `ảnh 360° ${quote(v.file)} tự ghi là ${quote(v.found)}, không phải equirectangular`,
      'Xuất lại ảnh equirectangular đầy đủ (2:1).',
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
      `the camera of ${quote(v.file)} was tilted (pitch ${v.pitchDeg}°, roll ${v.rollDeg}°); the horizon may lie askew`,
      'Look at the tour. If the horizon is askew, level the picture in the stitching program.',
    ],
    vi: [
      `máy chụp ${quote(v.file)} bị nghiêng (dọc ${v.pitchDeg}°, ngang ${v.rollDeg}°); đường chân trời có thể lệch`,
      'Xem lại tour. Nếu đường chân trời lệch, chỉnh thẳng trong phần mềm ghép ảnh.',
    ],
  })),
};
