import { didYouMean, didYouMeanVi, error, quote, warning } from './explain.ts';

/** Faults of sound files and of what is said about them. */
export const AUDIO = {
  'AU-MISSING': error((v: { file: string; nearest: string }) => ({
    en: [
      `the sound ${quote(v.file)} is not in the folder of this entry`,
      didYouMean(v.nearest, 'Put the file there, or delete the line.'),
    ],
    vi: [
      `không có tệp âm thanh ${quote(v.file)} trong thư mục của bài này`,
      didYouMeanVi(v.nearest, 'Thêm tệp vào, hoặc xóa dòng này.'),
    ],
  })),
  'AU-WRONG-TYPE': error((v: { file: string; found: string }) => ({
    en: [
      `${quote(v.file)} is ${v.found === '' ? 'no MP3 or M4A sound, or is damaged' : `in truth an ${v.found} file`}`,
      'Export it again as MP3, or correct the ending of its name.',
    ],
    vi: [
      `${quote(v.file)} ${v.found === '' ? 'không phải âm thanh MP3 hay M4A, hoặc đã hỏng' : `thực ra là tệp ${v.found}`}`,
      'Xuất lại thành MP3, hoặc sửa phần đuôi tên tệp.',
    ],
  })),
  'AU-TOO-LARGE': warning((v: { file: string; sizeKb: number }) => ({
    en: [
      `the sound ${quote(v.file)} is ${v.sizeKb} kB, much for a visitor on a telephone`,
      'Export it with a lower bit rate or shorter: at most 1500 kB. Speech needs 48 kbit/s in one channel.',
    ],
    vi: [
      `tệp âm thanh ${quote(v.file)} nặng ${v.sizeKb} kB, quá nặng cho khách dùng điện thoại`,
      'Xuất lại với tốc độ bit thấp hơn hoặc cắt ngắn: tối đa 1500 kB. Giọng nói chỉ cần 48 kbit/s, một kênh.',
    ],
  })),
  'AU-UNUSED': warning((v: { file: string }) => ({
    en: [`the sound ${quote(v.file)} is not used`, 'List it under audio, or delete it.'],
    vi: [`tệp âm thanh ${quote(v.file)} không được dùng`, 'Thêm vào audio, hoặc xóa đi.'],
  })),
  'AU-LABEL': error((v: { id: string }) => ({
    en: [
      `the sound ${quote(v.id)} has no name`,
      `Add ${v.id}: under audioLabels, saying in a few words what it is.`,
    ],
    vi: [
      `âm thanh ${quote(v.id)} chưa có tên`,
      `Thêm ${v.id}: dưới audioLabels, nói vắn tắt đó là âm thanh gì.`,
    ],
  })),
  'AU-TRANSCRIPT': error((v: { id: string; language: string }) => ({
    en: [
      `the narration ${quote(v.id)} has no transcript in the language it is spoken in (${v.language})`,
      `Add ${v.id}: under transcripts, with every word that is said.`,
    ],
    vi: [
      `lời thuyết minh ${quote(v.id)} chưa có bản chép lời bằng ngôn ngữ được nói (${v.language})`,
      `Thêm ${v.id}: dưới transcripts, chép lại mọi lời nói.`,
    ],
  })),
};
