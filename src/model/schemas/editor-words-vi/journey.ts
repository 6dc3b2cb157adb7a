import type { EditorWords } from '../editor-words-vi.ts';

/** What travellers must know of a way, and what notices say. */
export const JOURNEY_WORDS_VI: Readonly<Record<string, EditorWords>> = {
  'entry:stops[].besideM': {
    label: 'Rẽ vào (mét)',
    hint: 'Khách phải rời đường đi bao nhiêu mét để tới điểm dừng này.',
  },
  'entry:surfaces': { label: 'Mặt đường', hint: 'Đường làm bằng gì, đoạn dài nhất ghi trước.' },
  'entry:difficulty': {
    label: 'Độ khó',
    hint: 'Khó đến đâu với người mà đường dành cho, theo người biết đường.',
  },
  'entry:signal': {
    label: 'Sóng điện thoại',
    hint: 'Sóng dọc đường khi thử tại chỗ: good có suốt, patchy chỗ có chỗ không, none không có.',
  },
  'entry:guide': { label: 'Người dẫn đường', hint: 'Có cần người địa phương dẫn đường không.' },
  'entry:travelledOn': {
    label: 'Đi thử lần cuối',
    hint: 'Ngày có người đi hết đường lần cuối để xem còn qua được không.',
  },
  'entry:trimStartM': {
    label: 'Cắt bớt đầu đường ghi (m)',
    hint: 'Bỏ bao nhiêu mét đầu của đường ghi để không lộ nhà người ghi. Ghi 0 nếu ai cũng được thấy điểm đầu.',
  },
  'entry:trimEndM': {
    label: 'Cắt bớt cuối đường ghi (m)',
    hint: 'Bỏ bao nhiêu mét cuối của đường ghi. Ghi 0 nếu ai cũng được thấy điểm cuối.',
  },
  'notices:kind': {
    label: 'Loại thông báo',
    hint: 'closure: đóng cửa, cấm đường; warning: cảnh báo; works: sửa chữa; weather: thời tiết; event: sự kiện.',
  },
  'notices:severity': {
    label: 'Mức độ',
    hint: 'information: thông tin; warning: cảnh báo; closed: không ai vào hay qua được, hành trình đi qua sẽ tô đỏ.',
  },
  'notices:from': { label: 'Từ ngày', hint: 'Ngày đầu tiên có hiệu lực.' },
  'notices:until': {
    label: 'Đến hết ngày',
    hint: 'Ngày cuối cùng có hiệu lực; sau đó thông báo tự ẩn. Bỏ trống nghĩa là cho đến khi có thông báo mới.',
  },
  'notices:touches': {
    label: 'Nơi liên quan',
    hint: 'Các mục hiện thông báo này, ví dụ sites/dong-tien-son. Có point hoặc tệp .geojson vẽ đường hay vùng thì trang tự tìm; chỉ ghi destination là cả điểm đến.',
  },
};
