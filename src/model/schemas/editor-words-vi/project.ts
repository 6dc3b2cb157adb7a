import type { EditorWords } from '../editor-words-vi.ts';

/** Vietnamese labels and hints of what only projects have. */
export const PROJECT_WORDS_VI: Readonly<Record<string, EditorWords>> = {
  'projects:stage': {
    label: 'Tình trạng dự án',
    hint: 'Dự án đến đâu: wanted (kêu gọi đầu tư), preparing (chuẩn bị), building (xây dựng), operating (hoạt động), stopped (dừng).',
  },
  'projects:areaHa': { label: 'Diện tích (ha)', hint: 'Diện tích tính bằng héc-ta.' },
  'projects:capital': {
    label: 'Vốn dự kiến',
    hint: 'Vốn dự kiến theo văn bản. Văn bản không nói thì bỏ trống.',
  },
  'projects:capital.amount': {
    label: 'Số tiền',
    hint: 'Số tiền đặt trong dấu ngoặc kép, chỉ có chữ số, ví dụ "250 000 000 000".',
  },
  'projects:capital.currency': { label: 'Đơn vị tiền', hint: 'VND hoặc USD.' },
  'projects:capital.source': { label: 'Nguồn', hint: 'Mã của nguồn trong tệp này.' },
  'projects:investor': { label: 'Nhà đầu tư', hint: 'Nhà đầu tư, khi đã quyết định và công khai.' },
  'projects:documents': { label: 'Văn bản liên quan', hint: 'Mã của những văn bản làm căn cứ cho dự án.' },
};
