import { didYouMean, didYouMeanVi, error, quote, warning } from './explain.ts';

/** Faults of picture files and of what is said about them. */
export const PICTURES = {
  'IM-MISSING': error((v: { file: string; nearest: string }) => ({
    en: [
      `the file ${quote(v.file)} is not in the folder of this entry`,
      didYouMean(v.nearest, 'Put the file there, or delete the line.'),
    ],
    vi: [
      `không có tệp ${quote(v.file)} trong thư mục của bài này`,
      didYouMeanVi(v.nearest, 'Thêm tệp vào, hoặc xóa dòng này.'),
    ],
  })),
  'IM-CASE': error((v: { file: string; actual: string }) => ({
    en: [
      `the file is called ${quote(v.actual)}, not ${quote(v.file)}; capitals count`,
      `Write ${quote(v.actual)}.`,
    ],
    vi: [
      `tệp có tên ${quote(v.actual)}, không phải ${quote(v.file)}; chữ hoa và chữ thường khác nhau`,
      `Viết ${quote(v.actual)}.`,
    ],
  })),
  'IM-NFD': error((v: { file: string }) => ({
    en: [
      `in the name of the file ${quote(v.file)} letters and accents are stored apart (decomposed Unicode)`,
      'Rename it with letters a–z, digits and hyphens.',
    ],
    vi: [
      `tên tệp ${quote(v.file)} lưu chữ và dấu tách rời (Unicode tổ hợp)`,
      'Đổi tên chỉ gồm chữ a–z, chữ số và dấu gạch nối.',
    ],
  })),
  'IM-OUTSIDE': error((v: { file: string }) => ({
    en: [
      `${quote(v.file)} lies outside the folder of this entry`,
      'Put the file beside index.md and name it from there.',
    ],
    vi: [`${quote(v.file)} nằm ngoài thư mục của bài này`, 'Đặt tệp cạnh index.md và ghi đường dẫn từ đó.'],
  })),
  'IM-REMOTE': error((v: { href: string }) => ({
    en: [
      `the picture ${quote(v.href)} lies on another website`,
      'Save it beside index.md, if its licence allows, and name the file.',
    ],
    vi: [
      `hình ${quote(v.href)} nằm trên trang web khác`,
      'Lưu cạnh index.md, nếu giấy phép cho phép, rồi ghi tên tệp.',
    ],
  })),
  'IM-EMPTY': error((v: { file: string }) => ({
    en: [`the file ${quote(v.file)} is empty (0 bytes)`, 'Copy it again from the original.'],
    vi: [`tệp ${quote(v.file)} trống (0 byte)`, 'Chép lại từ bản gốc.'],
  })),
  'IM-WRONG-TYPE': error((v: { file: string; found: string }) => ({
    en: [
      `${quote(v.file)} is in truth ${KINDS_EN[v.found] ?? `a picture of the type ${v.found}`}`,
      'Export it again as JPEG, or correct the ending of its name.',
    ],
    vi: [
      `${quote(v.file)} thực ra là ${KINDS_VI[v.found] ?? `hình loại ${v.found}`}`,
      'Xuất lại thành JPEG, hoặc sửa phần đuôi tên tệp.',
    ],
  })),
  'IM-DAMAGED': error((v: { file: string }) => ({
    en: [`the picture ${quote(v.file)} is damaged or cut off`, 'Copy or export it again.'],
    vi: [`hình ${quote(v.file)} bị hỏng hoặc bị cắt cụt`, 'Chép hoặc xuất lại.'],
  })),
  'IM-SMALL': warning((v: { file: string; widthPx: number }) => ({
    en: [
      `the picture ${quote(v.file)} is only ${v.widthPx} pixels wide`,
      'Use one at least 320 pixels wide, better 1600.',
    ],
    vi: [
      `hình ${quote(v.file)} chỉ rộng ${v.widthPx} điểm ảnh`,
      'Dùng hình rộng ít nhất 320 điểm ảnh, tốt hơn là 1600.',
    ],
  })),
  'IM-TOO-LARGE': error((v: { file: string; widthPx: number; heightPx: number }) => ({
    en: [
      `the picture ${quote(v.file)} has ${v.widthPx} × ${v.heightPx} pixels, too many to work with`,
      'Export it smaller: at most 268 million pixels, or 32768 × 16384 for a panorama.',
    ],
    vi: [
      `hình ${quote(v.file)} có ${v.widthPx} × ${v.heightPx} điểm ảnh, quá lớn để xử lý`,
      'Xuất nhỏ hơn: tối đa 268 triệu điểm ảnh, hoặc 32768 × 16384 cho ảnh 360°.',
    ],
  })),
  'IM-UNSUPPORTED': error((v: { file: string }) => ({
    en: [
      `${quote(v.file)} is of a kind that cannot be published`,
      'Export it as JPEG (a drawing as PNG) and delete this file.',
    ],
    vi: [
      `${quote(v.file)} thuộc loại không xuất bản được`,
      'Xuất thành JPEG (hình vẽ thì PNG) rồi xóa tệp này.',
    ],
  })),
  'IM-UNUSED': warning((v: { file: string }) => ({
    en: [`the picture ${quote(v.file)} is not used`, 'List it under pictures, or delete it.'],
    vi: [`hình ${quote(v.file)} không được dùng`, 'Thêm vào pictures, hoặc xóa đi.'],
  })),
  'IM-TWICE': warning((v: { file: string; other: string }) => ({
    en: [`the picture ${quote(v.file)} is the same as ${quote(v.other)}`, 'Keep one of the two.'],
    vi: [`hình ${quote(v.file)} giống hệt ${quote(v.other)}`, 'Giữ lại một trong hai.'],
  })),
  'IM-CREDIT': warning((v: { file: string; missing: readonly string[] }) => ({
    en: [
      `${v.missing.join(' and ')} of ${quote(v.file)} is not given`,
      `Add ${v.missing.map((key) => `${key}:`).join(' and ')}. Publish no picture whose owner has not agreed.`,
    ],
    vi: [
      `${quote(v.file)} chưa ghi ${v.missing.join(' và ')}`,
      `Thêm ${v.missing.map((key) => `${key}:`).join(' và ')}. Không đăng hình khi chủ sở hữu chưa đồng ý.`,
    ],
  })),
  'IM-ALT': error((v: { id: string }) => ({
    en: [
      `the picture ${quote(v.id)} has no description for those who cannot see it`,
      `Add ${v.id}: under alt, saying what the picture shows.`,
    ],
    vi: [
      `hình ${quote(v.id)} chưa có mô tả cho người không nhìn thấy`,
      `Thêm ${v.id}: dưới alt, nói hình đó cho thấy gì.`,
    ],
  })),
};

/** Kinds of files that are no pictures. */
const KINDS_EN: Record<string, string> = {
  video: 'a video',
  PDF: 'a PDF document',
  archive: 'a ZIP archive or an Office document',
  'web page': 'a web page',
  pointer: 'a Git LFS pointer and not the picture itself',
  text: 'a text',
  unknown: 'no picture',
};
const KINDS_VI: Record<string, string> = {
  video: 'phim',
  PDF: 'tài liệu PDF',
  archive: 'tệp nén ZIP hoặc tài liệu Office',
  'web page': 'trang web',
  pointer: 'con trỏ Git LFS chứ không phải hình',
  text: 'văn bản',
  unknown: 'tệp không phải hình',
};
