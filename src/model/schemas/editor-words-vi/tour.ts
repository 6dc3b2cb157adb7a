import type { EditorWords } from '../editor-words-vi.ts';

/** `tour.yml`: the facts of a 360° tour. */
export const TOUR_WORDS_VI: Readonly<Record<string, EditorWords>> = {
  'tour:start': { label: 'Cảnh đầu tiên', hint: 'Cảnh hiện ra trước; bỏ trống là cảnh đứng đầu danh sách.' },
  'tour:scenes': { label: 'Các cảnh', hint: 'Các cảnh của chuyến tham quan.' },
  'tour:scenes[].id': { label: 'Mã cảnh', hint: 'Tên của cảnh; dùng trong lối đi và trong địa chỉ.' },
  'tour:scenes[].panorama': {
    label: 'Ảnh 360°',
    hint: 'Ảnh trải phẳng cả hình cầu (equirectangular) nằm cạnh tệp này, rộng gấp đôi cao.',
  },
  'tour:scenes[].kind': {
    label: 'Loại ảnh',
    hint: 'photograph: ảnh chụp; render: dựng bằng máy tính; illustration: tranh vẽ.',
  },
  'tour:scenes[].credit': { label: 'Tác giả', hint: 'Ai chụp hay làm ra.' },
  'tour:scenes[].licence': { label: 'Giấy phép', hint: 'Giấy phép của ảnh 360°.' },
  'tour:scenes[].date': { label: 'Ngày chụp', hint: 'Chụp hay làm ra khi nào: năm, tháng hoặc ngày.' },
  'tour:scenes[].north': {
    label: 'Hướng la bàn',
    hint: 'Giữa ảnh nhìn về hướng nào, tính bằng độ: 0 là bắc, 90 là đông.',
  },
  'tour:scenes[].point': { label: 'Vị trí', hint: 'Máy ảnh đặt ở đâu: một điểm, tính bằng độ.' },
  'tour:scenes[].point.lat': {
    label: 'Vĩ độ',
    hint: 'Vĩ độ tính bằng độ (WGS84), phía bắc là số dương. Ở Việt Nam từ 8 đến 24.',
  },
  'tour:scenes[].point.lng': {
    label: 'Kinh độ',
    hint: 'Kinh độ tính bằng độ (WGS84), phía đông là số dương. Ở Việt Nam từ 102 đến 118.',
  },
  'tour:scenes[].point.accuracyM': {
    label: 'Sai số (mét)',
    hint: 'Điểm có thể lệch bao nhiêu mét. Phải ghi khi chưa đo tại chỗ; trang sẽ báo là vị trí gần đúng.',
  },
  'tour:scenes[].view': { label: 'Hướng nhìn ban đầu', hint: 'Khách nhìn về đâu trước tiên.' },
  'tour:scenes[].view.yaw': {
    label: 'Góc ngang',
    hint: 'Lệch sang phải bao nhiêu độ so với giữa ảnh; −90 là quay trái một phần tư vòng.',
  },
  'tour:scenes[].view.pitch': {
    label: 'Góc dọc',
    hint: 'Cao hơn đường chân trời bao nhiêu độ; số âm là nhìn xuống.',
  },
  'tour:scenes[].view.fov': { label: 'Độ rộng khung nhìn', hint: 'Khung nhìn theo chiều dọc, tính bằng độ.' },
  'tour:scenes[].links': { label: 'Lối đi', hint: 'Các lối sang cảnh khác.' },
  'tour:scenes[].links[].to': { label: 'Tới cảnh', hint: 'Mã của cảnh mà lối này dẫn tới.' },
  'tour:scenes[].links[].yaw': {
    label: 'Góc ngang',
    hint: 'Lệch sang phải bao nhiêu độ so với giữa ảnh; −90 là quay trái một phần tư vòng.',
  },
  'tour:scenes[].links[].pitch': {
    label: 'Góc dọc',
    hint: 'Cao hơn đường chân trời bao nhiêu độ; số âm là nhìn xuống.',
  },
  'tour:scenes[].hotspots': { label: 'Điểm chú thích', hint: 'Những điểm đáng chú ý trong cảnh này.' },
  'tour:scenes[].hotspots[].id': {
    label: 'Mã điểm',
    hint: 'Tên của điểm chú thích; phần chữ viết ở tour.hotspots.',
  },
  'tour:scenes[].hotspots[].kind': {
    label: 'Loại điểm',
    hint: 'info: một đoạn chữ ngắn, viết ở tour.hotspots; place: dẫn tới bài khác.',
  },
  'tour:scenes[].hotspots[].entry': { label: 'Bài', hint: 'Dẫn tới bài nào, ví dụ sites/o-quy-ho.' },
  'tour:scenes[].hotspots[].yaw': {
    label: 'Góc ngang',
    hint: 'Lệch sang phải bao nhiêu độ so với giữa ảnh; −90 là quay trái một phần tư vòng.',
  },
  'tour:scenes[].hotspots[].pitch': {
    label: 'Góc dọc',
    hint: 'Cao hơn đường chân trời bao nhiêu độ; số âm là nhìn xuống.',
  },
};
