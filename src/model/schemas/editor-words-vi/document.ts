import type { EditorWords } from '../editor-words-vi.ts';

/** Vietnamese labels and hints of what only documents have. */
export const DOCUMENT_WORDS_VI: Readonly<Record<string, EditorWords>> = {
  'documents:kind': {
    label: 'Loại văn bản',
    hint: 'Văn bản pháp luật, kế hoạch, báo cáo, tài liệu tập huấn, biểu mẫu hay nghiên cứu.',
  },
  'documents:number': {
    label: 'Số, ký hiệu',
    hint: 'Số, ký hiệu đúng như trên văn bản, đặt trong dấu ngoặc kép, ví dụ "90/KH-UBND".',
  },
  'documents:issuedOn': {
    label: 'Ngày ban hành',
    hint: 'Ngày ban hành; bản đang có chỉ ghi tháng hoặc năm thì ghi tháng hoặc năm.',
  },
  'documents:issuer': { label: 'Cơ quan ban hành', hint: 'Cơ quan hoặc người ban hành.' },
  'documents:inForce': {
    label: 'Thời gian hiệu lực',
    hint: 'Thời gian có hiệu lực; trang tự tính hôm nay còn hiệu lực hay không.',
  },
  'documents:inForce.from': { label: 'Từ ngày', hint: 'Ngày đầu tiên có hiệu lực.' },
  'documents:inForce.until': {
    label: 'Đến hết ngày',
    hint: 'Ngày cuối cùng có hiệu lực; để trống khi chưa có ngày hết hiệu lực.',
  },
  'documents:replaces': {
    label: 'Thay thế',
    hint: 'Mã của những văn bản bị văn bản này thay thế; trang của chúng sẽ tự nói rõ.',
  },
  'documents:officialUrl': { label: 'Địa chỉ bản gốc', hint: 'Nơi đăng bản gốc của văn bản.' },
  'documents:file': {
    label: 'Tệp đính kèm',
    hint: 'Tệp PDF, ODT, DOCX hoặc EPUB nằm cạnh bài này, để khách tải về.',
  },
};
