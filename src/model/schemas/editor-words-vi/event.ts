import type { EditorWords } from '../editor-words-vi.ts';

/** What is announced of single editions of an event. */
export const EVENT_WORDS_VI: Readonly<Record<string, EditorWords>> = {
  'entry:editions': {
    label: 'Các kỳ đã công bố',
    hint: 'Những kỳ có ngày công bố riêng, bị dời hoặc thôi không tổ chức; các kỳ khác tính theo quy tắc ở when.',
  },
  'entry:editions[].year': {
    label: 'Năm của kỳ',
    hint: 'Lễ hội theo âm lịch thì ghi năm âm lịch: ngày 23 tháng Chạp năm 2026 âm lịch rơi vào tháng 1 năm 2027.',
  },
  'entry:editions[].from': {
    label: 'Từ ngày',
    hint: 'Ngày đầu tiên đã công bố, nếu khác với quy tắc.',
  },
  'entry:editions[].until': {
    label: 'Đến hết ngày',
    hint: 'Ngày cuối cùng đã công bố, nếu khác với quy tắc.',
  },
  'entry:editions[].cancelled': {
    label: 'Không tổ chức',
    hint: 'Ghi true khi kỳ này không tổ chức; trang và lịch tải về đều nói rõ.',
  },
  'entry:editions[].movedTo': {
    label: 'Dời sang',
    hint: 'Ngày mới của kỳ đã công bố ngày khác; trang ghi cả ngày cũ và ngày mới.',
  },
  'entry:editions[].movedTo.from': { label: 'Từ ngày', hint: 'Ngày đầu tiên sau khi dời.' },
  'entry:editions[].movedTo.until': {
    label: 'Đến hết ngày',
    hint: 'Ngày cuối cùng sau khi dời; bỏ trống thì kéo dài như cũ.',
  },
  'entry:registrationUrl': {
    label: 'Nơi đăng ký',
    hint: 'Địa chỉ để khách đăng ký tham gia; trang nói rõ đường dẫn đi tới đâu.',
  },
};
