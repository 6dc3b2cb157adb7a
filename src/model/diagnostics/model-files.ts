import type { FaultKind } from '../read-fault.ts';
import { error, quote } from './explain.ts';

/** Faults inside files of splats, points and heights, found when they are read whole. */
export const MODEL_FILES = {
  'M3-BROKEN': error((v: { file: string; atByte: number; what: Exclude<FaultKind, 'place'> }) => ({
    en: [
      `the model ${quote(v.file)} is damaged at byte ${v.atByte}: ${WHAT[v.what].en}`,
      'Copy or export it again.',
    ],
    vi: [
      `mô hình ${quote(v.file)} bị hỏng ở byte ${v.atByte}: ${WHAT[v.what].vi}`,
      'Chép hoặc xuất lại tệp.',
    ],
  })),
  'M3-GROUND-PLACE': error((v: { file: string; format: string }) => ({
    en: [
      `nothing says where the heights of ${quote(v.file)} lie`,
      HOW[v.format]?.en ?? 'Add terrain: with area: south, west, north and east in degrees.',
    ],
    vi: [
      `không có gì cho biết độ cao trong ${quote(v.file)} thuộc vùng nào`,
      HOW[v.format]?.vi ?? 'Thêm terrain: với area: south, west, north và east, tính bằng độ.',
    ],
  })),
  'M3-GROUND-AREA': error((v: { file: string; covers: string }) => ({
    en: [
      `the area under terrain has no heights in ${quote(v.file)}`,
      `Correct it; the file covers ${v.covers}.`,
    ],
    vi: [`phạm vi ghi ở terrain không có độ cao nào trong ${quote(v.file)}`, `Sửa lại; tệp phủ ${v.covers}.`],
  })),
};

const WHAT: Readonly<Record<Exclude<FaultKind, 'place'>, { en: string; vi: string }>> = {
  empty: { en: 'the file is empty', vi: 'tệp trống' },
  header: { en: 'its description cannot be read', vi: 'không đọc được phần mô tả' },
  version: { en: 'this version of the format is not known', vi: 'không biết phiên bản này của định dạng' },
  count: { en: 'it says it holds more than there is', vi: 'tệp tự khai nhiều hơn những gì nó có' },
  short: { en: 'it breaks off', vi: 'dữ liệu bị đứt ngang' },
  number: { en: 'there is no number, or an endless one', vi: 'chỗ đó không phải số, hoặc là số vô hạn' },
  index: { en: 'a face names a point that does not exist', vi: 'một mặt trỏ tới điểm không tồn tại' },
  packed: { en: 'it cannot be unpacked', vi: 'không giải nén được' },
  size: { en: 'its length fits no such file', vi: 'độ dài không đúng với loại tệp này' },
};

const HOW: Readonly<Record<string, { en: string; vi: string }>> = {
  HGT: {
    en: 'Let its name end in its southern and western edge, as in valley-n21e106.hgt.',
    vi: 'Đặt tên kết thúc bằng mép nam và mép tây, ví dụ thung-lung-n21e106.hgt.',
  },
  TIF: {
    en: 'Export it in degrees (WGS 84) or in a UTM zone, with its georeference.',
    vi: 'Xuất lại theo độ (WGS 84) hoặc theo múi UTM, kèm thông tin tọa độ.',
  },
};
