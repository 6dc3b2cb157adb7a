import type { EditorWords } from '../editor-words-vi.ts';

/** Vietnamese labels and hints of what only services have. */
export const SERVICE_WORDS_VI: Readonly<Record<string, EditorWords>> = {
  'services:kind': {
    label: 'Loại dịch vụ',
    hint: 'Thuê trang phục, chụp ảnh, biểu diễn, đi lại, trải nghiệm buổi tối hay dịch vụ khác.',
  },
  'services:bookingUrl': { label: 'Đặt chỗ', hint: 'Nơi đặt dịch vụ; trang ghi rõ liên kết dẫn đi đâu.' },
};
