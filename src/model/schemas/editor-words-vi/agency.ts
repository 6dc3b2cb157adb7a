/** Vietnamese labels and hints of what only travel agencies have, and of the former unit that every entry may name. */
export const AGENCY_WORDS_VI = {
  'entry:formerUnit': {
    label: 'Đơn vị cũ',
    hint: 'Mã của đơn vị hành chính trước ngày 1/7/2025, nếu biết. Khi đó trang chỉ ghi đơn vị này là địa chỉ cũ.',
  },
  'agencies:kind': { label: 'Loại giấy phép', hint: 'Lữ hành quốc tế hay lữ hành nội địa.' },
  'entry:licence': {
    label: 'Giấy phép',
    hint: 'Giấy phép kinh doanh lữ hành, đúng như sổ đăng ký công khai.',
  },
  'entry:licence.number': { label: 'Số giấy phép', hint: 'Viết như trong sổ, đặt trong dấu ngoặc kép.' },
  'entry:licence.issuedOn': { label: 'Ngày cấp', hint: 'Ngày cấp giấy phép.' },
  'entry:licence.until': {
    label: 'Có giá trị đến',
    hint: 'Ngày cuối cùng giấy phép có giá trị. Bỏ trống khi giấy phép không có hạn hoặc sổ không ghi.',
  },
  'entry:licence.source': { label: 'Nguồn', hint: 'Mã của nguồn trong tệp này: sổ đăng ký.' },
  'entry:speaks': { label: 'Ngôn ngữ phục vụ', hint: 'Mã ngôn ngữ, ví dụ vi, en, zh.' },
};
