import { didYouMean, didYouMeanVi, error, quote, warning } from './explain.ts';

const EXPORT_AS: Partial<Record<string, string>> = { GLB: 'GLB (binary glTF 2.0)' };
const EXPORT_AS_VI: Partial<Record<string, string>> = { GLB: 'GLB (glTF 2.0 nhị phân)' };

/** Faults of 3D models: of what is said about them, and those that show in the first bytes of the file. */
export const MODELS = {
  'M3-MISSING': error((v: { file: string; nearest: string }) => ({
    en: [
      `the model ${quote(v.file)} is not in the folder of this entry`,
      didYouMean(v.nearest, 'Put the file there, or delete the line.'),
    ],
    vi: [
      `không có tệp mô hình ${quote(v.file)} trong thư mục của bài này`,
      didYouMeanVi(v.nearest, 'Thêm tệp vào, hoặc xóa dòng này.'),
    ],
  })),
  'M3-UNUSED': warning((v: { file: string }) => ({
    en: [`the model ${quote(v.file)} is not used`, 'List it under models, or delete it.'],
    vi: [`mô hình ${quote(v.file)} không được dùng`, 'Thêm vào models, hoặc xóa đi.'],
  })),
  'M3-LABEL': error((v: { id: string }) => ({
    en: [
      `the model ${quote(v.id)} has no name`,
      `Add ${v.id}: under modelLabels, saying in a few words what it shows.`,
    ],
    vi: [
      `mô hình ${quote(v.id)} chưa có tên`,
      `Thêm ${v.id}: dưới modelLabels, nói vắn tắt mô hình này là gì.`,
    ],
  })),
  'M3-PICTURE': error((v: { picture: string; nearest: string }) => ({
    en: [
      `the picture ${quote(v.picture)} of a model is not one of this entry’s pictures`,
      didYouMean(v.nearest, 'List it under pictures, where its kind, credit and alternative text belong.'),
    ],
    vi: [
      `hình ${quote(v.picture)} của mô hình không nằm trong pictures của bài này`,
      didYouMeanVi(v.nearest, 'Thêm hình vào pictures, nơi khai báo loại, tác giả và lời mô tả của hình.'),
    ],
  })),
  'M3-TYPE': error((v: { file: string; format: string; found: string }) => ({
    en: [
      `${quote(v.file)} is not ${v.format === 'GLB' ? 'a GLB model' : `a model in the format ${v.format}`}: ${v.found === '' ? 'the file is empty' : `it begins with ${quote(v.found)}`}`,
      `Export the model again as ${EXPORT_AS[v.format] ?? v.format}.`,
    ],
    vi: [
      `${quote(v.file)} không phải mô hình ${v.format}: ${v.found === '' ? 'tệp trống' : `tệp bắt đầu bằng ${quote(v.found)}`}`,
      `Xuất lại mô hình dạng ${EXPORT_AS_VI[v.format] ?? v.format}.`,
    ],
  })),
  'M3-VERSION': error((v: { file: string; version: number }) => ({
    en: [
      `the model ${quote(v.file)} is of version ${v.version} of the format; only version 2 can be shown`,
      'Export the model again as glTF 2.0.',
    ],
    vi: [
      `mô hình ${quote(v.file)} thuộc phiên bản ${v.version} của định dạng; chỉ phiên bản 2 hiện được`,
      'Xuất lại mô hình dạng glTF 2.0.',
    ],
  })),
  'M3-LENGTH': error((v: { file: string; saidBytes: number; foundBytes: number }) => ({
    en: [
      `the model ${quote(v.file)} should have ${v.saidBytes} bytes but has ${v.foundBytes}; it is cut off or damaged`,
      'Copy or export it again.',
    ],
    vi: [
      `mô hình ${quote(v.file)} lẽ ra có ${v.saidBytes} byte nhưng có ${v.foundBytes}; tệp bị cắt cụt hoặc hỏng`,
      'Chép hoặc xuất lại.',
    ],
  })),
  'M3-JSON': error((v: { file: string }) => ({
    en: [
      `the description inside the model ${quote(v.file)} cannot be read`,
      'Export the model again as GLB (binary glTF 2.0).',
    ],
    vi: [
      `phần mô tả bên trong mô hình ${quote(v.file)} không đọc được`,
      'Xuất lại mô hình dạng GLB (glTF 2.0 nhị phân).',
    ],
  })),
  'M3-URI': error((v: { file: string; uri: string }) => ({
    en: [
      `the model ${quote(v.file)} needs another file, ${quote(v.uri)}, which is never read`,
      'Export it as one GLB file with textures and data inside.',
    ],
    vi: [
      `mô hình ${quote(v.file)} cần thêm tệp ${quote(v.uri)}, nhưng tệp ngoài không bao giờ được đọc`,
      'Xuất thành một tệp GLB duy nhất, gồm cả họa tiết và dữ liệu.',
    ],
  })),
  'M3-EXTENSION': error((v: { file: string; extension: string }) => ({
    en: [
      `the model ${quote(v.file)} cannot be shown without ${quote(v.extension)}, which no viewer here knows`,
      'Export it without this extension.',
    ],
    vi: [
      `mô hình ${quote(v.file)} không hiện được nếu thiếu ${quote(v.extension)}, mà trình xem ở đây không biết`,
      'Xuất lại không dùng phần mở rộng này.',
    ],
  })),
};
