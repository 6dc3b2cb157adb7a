import { error, note, quote, warning } from './explain.ts';

/** Faults of media and data files that show without opening them: their names, their size, their kind. */
export const MEDIA_FILES = {
  'FILE-NAME': warning((v: { file: string; found: readonly string[]; suggestion: string }) => ({
    en: [
      `the file name ${quote(v.file)} contains ${v.found.join(', ')}, which not every computer or address can carry`,
      `Rename the file to ${quote(v.suggestion)} and correct the lines that name it.`,
    ],
    vi: [
      `tên tệp ${quote(v.file)} có ${v.found.join(', ')}; không phải máy nào hay địa chỉ nào cũng dùng được`,
      `Đổi tên tệp thành ${quote(v.suggestion)} và sửa các dòng nhắc tới tệp này.`,
    ],
  })),
  'FILE-NAME-TWIN': error((v: { file: string; other: string }) => ({
    en: [
      `${quote(v.file)} and ${quote(v.other)} are one and the same name on Windows and macOS; one of the two would be lost`,
      'Give one of them a clearly different name.',
    ],
    vi: [
      `${quote(v.file)} và ${quote(v.other)} là cùng một tên trên Windows và macOS; một trong hai tệp sẽ mất`,
      'Đặt cho một tệp cái tên khác hẳn.',
    ],
  })),
  'FILE-HEAVY': warning((v: { file: string; sizeMb: number }) => ({
    en: [
      `the file ${quote(v.file)} has ${v.sizeMb} MB; services that keep the content warn above 50 MB and refuse 100 MB`,
      'Export it smaller or with a lower quality.',
    ],
    vi: [
      `tệp ${quote(v.file)} nặng ${v.sizeMb} MB; nơi lưu nội dung cảnh báo từ 50 MB và từ chối từ 100 MB`,
      'Xuất lại nhỏ hơn hoặc với chất lượng thấp hơn.',
    ],
  })),
  'FILE-FORMAT': warning((v: { file: string; wanted: string }) => ({
    en: [
      `the file ${quote(v.file)} is of a kind that is not read`,
      `Export it as ${v.wanted}, or move it out of the content folder.`,
    ],
    vi: [
      `tệp ${quote(v.file)} thuộc loại không đọc được`,
      `Xuất lại thành ${v.wanted}, hoặc chuyển ra khỏi thư mục nội dung.`,
    ],
  })),
  'FILE-NOT-DRAWN': note((v: { file: string }) => ({
    en: [
      `the file ${quote(v.file)} is read and checked but not shown on any page yet`,
      'Nothing needs doing; keep it for a later version.',
    ],
    vi: [
      `tệp ${quote(v.file)} được đọc và kiểm tra nhưng chưa hiện trên trang nào`,
      'Không cần làm gì; giữ lại cho phiên bản sau.',
    ],
  })),
};
