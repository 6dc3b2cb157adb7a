import type { EditorWords } from '../editor-words-vi.ts';

/** Vietnamese labels and hints of registers: prices, recognitions, reviews, quotes, guides, reports of visitors. */
export const DIRECTORY_WORDS_VI: Readonly<Record<string, EditorWords>> = {
  'entry:price': { label: 'Giá', hint: 'Giá thường gặp. Bỏ trống khi chưa biết.' },
  'entry:price.from': {
    label: 'Giá thấp nhất',
    hint: 'Đặt trong dấu ngoặc kép, chỉ gồm chữ số, ví dụ "250 000".',
  },
  'entry:price.until': { label: 'Giá cao nhất', hint: 'Ghi khi có nhiều mức giá.' },
  'entry:price.currency': { label: 'Loại tiền', hint: 'Đơn vị tiền.' },
  'entry:price.per': {
    label: 'Tính theo',
    hint: 'Giá cho một phòng, giường, người, món, ngày hay buổi.',
  },
  'entry:price.asOf': { label: 'Ngày xem giá', hint: 'Ngày thấy giá này.' },
  'entry:price.source': { label: 'Nguồn', hint: 'Mã của nguồn trong tệp này.' },
  'entry:recognition': {
    label: 'Công nhận',
    hint: 'Các danh hiệu do cơ quan công nhận, cao nhất ghi trước.',
  },
  'entry:recognition[].as': { label: 'Danh hiệu', hint: 'Được công nhận là gì.' },
  'entry:recognition[].stars': { label: 'Số sao', hint: 'Chỉ ghi với hotel-stars và ocop-stars.' },
  'entry:recognition[].decision': { label: 'Số quyết định', hint: 'Ghi như trên quyết định.' },
  'entry:recognition[].date': { label: 'Ngày quyết định', hint: 'Ngày ký quyết định.' },
  'entry:recognition[].until': { label: 'Có giá trị đến', hint: 'Ngày cuối cùng còn giá trị, nếu có hạn.' },
  'entry:recognition[].source': { label: 'Nguồn', hint: 'Mã của nguồn trong tệp này.' },
  'entry:reviews': {
    label: 'Đánh giá ở nơi khác',
    hint: 'Trang đánh giá ở nơi khác; trang báo trước rằng liên kết dẫn ra ngoài.',
  },
  'entry:reviews[].platform': { label: 'Tên nơi đánh giá', hint: 'Ví dụ Google Maps.' },
  'entry:reviews[].url': { label: 'Địa chỉ', hint: 'Trang có đánh giá về nơi này.' },
  'entry:quotes': {
    label: 'Lời du khách',
    hint: 'Lời của du khách, mỗi lời đều đã được người nói đồng ý. Không có điểm, không có sao.',
  },
  'entry:quotes[].text': { label: 'Lời nói', hint: 'Đúng như người đó nói, không sửa.' },
  'entry:quotes[].language': { label: 'Ngôn ngữ', hint: 'Ngôn ngữ của lời nói, ví dụ vi hoặc en.' },
  'entry:quotes[].author': { label: 'Người nói', hint: 'Tên mà người đó muốn được ghi.' },
  'entry:quotes[].date': { label: 'Ngày nói', hint: 'Năm, tháng hoặc ngày.' },
  'entry:quotes[].consentOn': {
    label: 'Ngày đồng ý đăng',
    hint: 'Ngày người đó đồng ý cho đăng lời nói và tên.',
  },
  'entry:contact.chat': {
    label: 'Ứng dụng nhắn tin khác',
    hint: 'WhatsApp, WeChat, KakaoTalk, LINE hoặc Messenger.',
  },
  'entry:contact.chat[].app': { label: 'Ứng dụng', hint: 'Ứng dụng sẽ mở.' },
  'entry:contact.chat[].url': { label: 'Liên kết', hint: 'Liên kết mở cuộc trò chuyện, do ứng dụng cấp.' },
  'site:contact.chat': {
    label: 'Ứng dụng nhắn tin khác',
    hint: 'WhatsApp, WeChat, KakaoTalk, LINE hoặc Messenger.',
  },
  'site:contact.chat[].app': { label: 'Ứng dụng', hint: 'Ứng dụng sẽ mở.' },
  'site:contact.chat[].url': { label: 'Liên kết', hint: 'Liên kết mở cuộc trò chuyện, do ứng dụng cấp.' },
  'guides:card': { label: 'Thẻ hướng dẫn viên', hint: 'Thẻ do cơ quan du lịch cấp.' },
  'guides:card.kind': { label: 'Loại thẻ', hint: 'Quốc tế, nội địa hay tại điểm.' },
  'guides:card.number': { label: 'Số thẻ', hint: 'Ghi như trên thẻ, đặt trong dấu ngoặc kép.' },
  'guides:card.until': { label: 'Có giá trị đến', hint: 'Ngày cuối cùng thẻ còn giá trị.' },
  'guides:card.source': { label: 'Nguồn', hint: 'Mã của nguồn trong tệp này, nếu đã tra sổ công khai.' },
  'guides:consent': {
    label: 'Đồng ý đăng',
    hint: 'Sự đồng ý của hướng dẫn viên. Chưa ghi thì không đăng gì về người đó; giấy có chữ ký thì giữ ở nơi khác, không để trong thư mục này.',
  },
  'guides:consent.on': { label: 'Ngày ghi nhận', hint: 'Ngày hướng dẫn viên đồng ý.' },
  'guides:consent.covers': {
    label: 'Được đăng những gì',
    hint: 'Những gì được đăng: name (tên), card (thẻ), languages (ngôn ngữ), contact (liên hệ), picture (ảnh).',
  },
  'guides:consent.until': {
    label: 'Đến hết ngày',
    hint: 'Ngày cuối cùng còn được đăng, nếu chỉ đồng ý trong một thời gian.',
  },
  'site:feedback': {
    label: 'Góp ý của du khách',
    hint: 'Nơi nhận tin báo lỗi và sự cố. Bỏ trống thì trang không có mục này. Trang không giữ lại gì.',
  },
  'site:feedback.email': {
    label: 'Thư điện tử',
    hint: 'Hộp thư nhận tin; máy của khách tự mở chương trình thư.',
  },
  'site:feedback.zalo': {
    label: 'Zalo',
    hint: 'Liên kết Zalo (https://zalo.me/…); nội dung được chép sẵn để khách dán.',
  },
  'site:feedback.form': {
    label: 'Biểu mẫu',
    hint: 'Địa chỉ dịch vụ biểu mẫu nhận các ô message, entry, page và language bằng POST.',
  },
};
