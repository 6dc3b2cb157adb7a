import type { EditorWords } from '../editor-words-vi.ts';

/** Vietnamese labels and hints of what only offers have. */
export const OFFER_WORDS_VI: Readonly<Record<string, EditorWords>> = {
  'offers:belongsTo': {
    label: 'Thuộc về',
    hint: 'Mã của bài mà ưu đãi thuộc về, ví dụ stays/nha-san hay crafts/tho-cam; ưu đãi hiện cả ở trang ấy.',
  },
  'offers:from': { label: 'Từ ngày', hint: 'Ngày đầu tiên áp dụng, theo giờ Việt Nam.' },
  'offers:until': {
    label: 'Đến hết ngày',
    hint: 'Ngày cuối cùng áp dụng, theo giờ Việt Nam. Sau ngày này trang ghi rõ ưu đãi đã kết thúc.',
  },
  'offers:deal': {
    label: 'Được gì',
    hint: 'Giảm bao nhiêu phần trăm, hoặc giá ưu đãi. Bỏ trống khi chỉ lời văn nói được.',
  },
  'offers:deal.is': { label: 'Cách tính', hint: 'Giảm theo phần trăm, hoặc một mức giá.' },
  'offers:deal.percent': { label: 'Giảm (%)', hint: 'Giảm bao nhiêu phần trăm, từ 1 đến 100.' },
  'offers:deal.amount': {
    label: 'Giá ưu đãi',
    hint: 'Số tiền khách trả, đặt trong dấu ngoặc kép, ví dụ "250 000".',
  },
  'offers:deal.before': { label: 'Giá thường', hint: 'Giá khi không có ưu đãi, đặt trong dấu ngoặc kép.' },
  'offers:deal.currency': { label: 'Tiền tệ', hint: 'Đồng Việt Nam.' },
  'offers:code': {
    label: 'Mã ưu đãi',
    hint: 'Mã khách đưa ra hay gõ tại nơi bán, chữ in hoa và chữ số. Ai cũng dùng chung một mã.',
  },
  'offers:vouchers': {
    label: 'Phiếu đánh số',
    hint: 'Phiếu có số và chữ ký, nơi bán tự kiểm tra trên máy của mình, không cần mạng.',
  },
  'offers:vouchers.publicKey': {
    label: 'Mã công khai',
    hint: 'Mã công khai của nơi bán, do npm run vouchers -- keys in ra.',
  },
};
