import type { EditorWords } from '../editor-words-vi.ts';

/** Vietnamese labels and hints of what only itineraries and photo spots have. */
export const ITINERARY_WORDS_VI: Readonly<Record<string, EditorWords>> = {
  'itineraries:length': { label: 'Độ dài', hint: 'Nửa ngày (half-day), hoặc một đến ba ngày.' },
  'itineraries:startsOn': {
    label: 'Ngày bắt đầu trong tuần',
    hint: 'Những thứ có thể bắt đầu, ví dụ [Mo, Tu]: Mo thứ Hai … Su Chủ nhật. Bỏ trống nghĩa là ngày nào cũng được.',
  },
  'itineraries:months': {
    label: 'Tháng nên đi',
    hint: 'Những tháng mà lịch trình này dành cho, từ 1 đến 12. Bỏ trống nghĩa là quanh năm.',
  },
  'itineraries:days': {
    label: 'Các ngày',
    hint: 'Các ngày theo thứ tự. Có thể bỏ trống khi mới viết lời.',
  },
  'itineraries:days[].day': { label: 'Ngày thứ', hint: 'Số thứ tự của ngày, ngày đầu là 1.' },
  'itineraries:days[].stops': { label: 'Điểm dừng', hint: 'Các điểm trong ngày theo thứ tự đi.' },
  'itineraries:days[].stops[].place': {
    label: 'Nơi ghé',
    hint: 'Bài của nơi ghé, ví dụ sites/dong-tien-son.',
  },
  'itineraries:days[].stops[].external': {
    label: 'Nơi bên ngoài',
    hint: 'Ghi true khi nơi này không có trang ở đây.',
  },
  'itineraries:days[].stops[].id': {
    label: 'Mã điểm dừng',
    hint: 'Mã tự đặt cho nơi bên ngoài; lời ghi ở stopNotes dùng mã này.',
  },
  'itineraries:days[].stops[].name': {
    label: 'Tên nơi bên ngoài',
    hint: 'Tên nơi ấy, viết như người ở đó viết.',
  },
  'itineraries:days[].stops[].point': {
    label: 'Vị trí',
    hint: 'Vĩ độ và kinh độ của nơi bên ngoài, nếu biết.',
  },
  'itineraries:days[].stops[].point.lat': { label: 'Vĩ độ', hint: 'Độ thập phân, ở Việt Nam từ 8 đến 24.' },
  'itineraries:days[].stops[].point.lng': {
    label: 'Kinh độ',
    hint: 'Độ thập phân, ở Việt Nam từ 102 đến 118.',
  },
  'itineraries:days[].stops[].point.accuracyM': {
    label: 'Sai số (mét)',
    hint: 'Điểm có thể lệch bao nhiêu mét, khi không đo tại chỗ.',
  },
  'itineraries:days[].stops[].arrive': {
    label: 'Giờ đến',
    hint: 'Giờ đến đặt trong dấu ngoặc kép, ví dụ "08:30". Chỉ là gợi ý, và trang nói rõ như vậy.',
  },
  'itineraries:days[].stops[].stayMin': { label: 'Ở lại (phút)', hint: 'Khách ở lại bao nhiêu phút.' },
  'itineraries:days[].stops[].by': {
    label: 'Đi bằng gì',
    hint: 'Cách đi từ điểm trước tới đây: walk đi bộ, motorbike xe máy, car ô tô, bus xe khách.',
  },
  'itineraries:days[].night': {
    label: 'Nghỉ đêm',
    hint: 'Nơi ngủ sau ngày này, ví dụ stays/nha-a. Ngày cuối không cần.',
  },
  'photospots:headingDeg': {
    label: 'Hướng máy (độ)',
    hint: 'Hướng máy ảnh nhìn theo la bàn: 0 bắc, 90 đông, 180 nam, 270 tây. Có số này trang mới nói được ánh sáng từng tháng.',
  },
  'photospots:site': { label: 'Điểm tham quan', hint: 'Mã của điểm tham quan có trang hiện góc chụp này.' },
  'photospots:months': {
    label: 'Tháng đẹp nhất',
    hint: 'Những tháng ảnh đẹp nhất, từ 1 đến 12, nếu có người biết rõ.',
  },
  'photospots:people': {
    label: 'Người trong ảnh mẫu',
    hint: 'Bắt buộc khi ảnh mẫu là ảnh chụp: none không nhận ra ai; agreed mọi người nhận ra được đã đồng ý bằng văn bản.',
  },
};
