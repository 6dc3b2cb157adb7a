import type { EditorWords } from '../editor-words-vi.ts';

/** What visitors of a place need: hours, fee, access, contact. */
export const VISITING_WORDS_VI: Readonly<Record<string, EditorWords>> = {
  'entry:hours': {
    label: 'Giờ mở cửa',
    hint: 'Giờ mở cửa viết theo kiểu OpenStreetMap, ví dụ "Mo-Su 07:00-17:00".',
  },
  'entry:fee': { label: 'Vé vào cửa', hint: 'Vé vào cửa. Bỏ trống khi chưa biết.' },
  'entry:fee.is': { label: 'Thu phí', hint: 'free: miễn phí; paid: có thu, ghi rõ các mức.' },
  'entry:fee.amounts': { label: 'Các mức vé', hint: 'Khách phải trả bao nhiêu.' },
  'entry:fee.amounts[].for': {
    label: 'Ai trả',
    hint: 'adult: người lớn; child: trẻ em; group: cả đoàn; vehicle: xe.',
  },
  'entry:fee.amounts[].amount': {
    label: 'Số tiền',
    hint: 'Số tiền đặt trong ngoặc kép, chỉ có chữ số, ví dụ "50 000".',
  },
  'entry:fee.amounts[].currency': { label: 'Tiền tệ', hint: 'Loại tiền.' },
  'entry:fee.asOf': { label: 'Giá xem ngày', hint: 'Ngày nhìn thấy mức giá này.' },
  'entry:fee.source': { label: 'Nguồn', hint: 'Mã của nguồn trong tệp này.' },
  'entry:accessibility': {
    label: 'Khả năng tiếp cận',
    hint: 'Dành cho khách đi lại khó khăn. Điều gì chưa kiểm tra thì bỏ trống.',
  },
  'entry:accessibility.wheelchair': {
    label: 'Xe lăn',
    hint: 'Người đi xe lăn có tham quan được không: yes, limited (một phần) hoặc no.',
  },
  'entry:accessibility.steps': { label: 'Số bậc', hint: 'Số bậc thang trên lối đi của khách.' },
  'entry:accessibility.surface': {
    label: 'Mặt lối đi',
    hint: 'paved: lát; gravel: sỏi; earth: đất; rock: đá; boardwalk: ván gỗ.',
  },
  'entry:contact': { label: 'Liên hệ', hint: 'Liên hệ với ai, bằng cách nào.' },
  'entry:contact.name': { label: 'Người liên hệ', hint: 'Hỏi ai.' },
  'entry:contact.phone': {
    label: 'Điện thoại',
    hint: 'Số điện thoại đặt trong ngoặc kép, để số 0 ở đầu không bị mất.',
  },
  'entry:contact.email': { label: 'Thư điện tử', hint: 'Địa chỉ thư điện tử.' },
  'entry:contact.url': { label: 'Trang web', hint: 'Trang web riêng.' },
  'entry:contact.zalo': { label: 'Zalo', hint: 'Liên kết Zalo (https://zalo.me/…).' },
  'entry:contact.address': {
    label: 'Địa chỉ',
    hint: 'Số nhà, đường, thôn bản; không ghi xã và tỉnh, vì chúng lấy từ unit.',
  },
};
