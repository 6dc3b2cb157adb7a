import type { EditorWords } from '../editor-words-vi.ts';

/** Vietnamese labels and hints of what only stories have. */
export const STORY_WORDS_VI: Readonly<Record<string, EditorWords>> = {
  'stories:kind': { label: 'Loại bài', hint: 'Chuyện kể, hay đại sứ: người nói thay cho quê mình.' },
  'stories:author': { label: 'Người kể', hint: 'Tên mà người kể muốn được gọi.' },
  'stories:consent': {
    label: 'Đồng ý đăng',
    hint: 'Sự đồng ý của người kể. Chưa ghi thì chuyện không được đăng; giấy có chữ ký thì giữ ở nơi khác, không để trong thư mục này.',
  },
  'stories:consent.on': { label: 'Ngày ghi nhận', hint: 'Ngày người kể đồng ý.' },
  'stories:consent.covers': {
    label: 'Được đăng những gì',
    hint: 'Những gì được đăng: name (tên), words (lời kể), voice (giọng nói), picture (ảnh người kể).',
  },
  'stories:consent.until': {
    label: 'Đến hết ngày',
    hint: 'Ngày cuối cùng còn được đăng, nếu người kể chỉ đồng ý trong một thời gian.',
  },
  'stories:at': { label: 'Nơi trong chuyện', hint: 'Mã của địa điểm mà câu chuyện kể về.' },
};
