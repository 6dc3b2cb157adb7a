import type { EditorWords } from '../editor-words-vi.ts';

/** The words of every Markdown file, and what a translation says of itself. */
export const WORDS_WORDS_VI: Readonly<Record<string, EditorWords>> = {
  'entry:title': { label: 'Tên', hint: 'Tên của nơi hay vật, hiện làm tiêu đề trang.' },
  'entry:summary': {
    label: 'Tóm tắt',
    hint: 'Một hoặc hai câu, dùng cho thẻ giới thiệu, kết quả tìm kiếm và khi chia sẻ liên kết.',
  },
  'entry:tagline': { label: 'Câu dẫn', hint: 'Một dòng ngắn đặt trên hình chính.' },
  'entry:aliases': { label: 'Tên gọi khác', hint: 'Những tên và cách viết khác mà khách hay tìm.' },
  'entry:highlights': { label: 'Điều không nên bỏ lỡ', hint: 'Ba đến sáu điều đáng xem nhất.' },
  'entry:access': { label: 'Đường đến', hint: 'Cách đi đến nơi, viết thành câu đơn giản.' },
  'entry:season': { label: 'Mùa nên đến', hint: 'Nên đến khi nào, và vì sao.' },
  'entry:terms': { label: 'Điều kiện', hint: 'Điều kiện của ưu đãi hay dịch vụ; mỗi điều một câu.' },
  'entry:safety': { label: 'An toàn', hint: 'Điều cần đề phòng; mỗi điều một câu.' },
  'entry:experience': {
    label: 'Trải nghiệm và ứng xử',
    hint: 'Ở đây làm gì và nên cư xử thế nào; mỗi điều một câu.',
  },
  'entry:labels': { label: 'Nhãn của số liệu', hint: 'Tên gọi của từng số liệu, theo mã số liệu.' },
  'entry:alt': {
    label: 'Mô tả hình',
    hint: 'Mỗi hình cho thấy gì, dành cho người không nhìn thấy; theo mã hình.',
  },
  'entry:captions': { label: 'Chú thích hình', hint: 'Chú thích của từng hình, theo mã hình.' },
  'entry:audioLabels': { label: 'Tên âm thanh', hint: 'Tên của từng âm thanh, theo mã âm thanh.' },
  'entry:transcripts': {
    label: 'Bản chép lời',
    hint: 'Âm thanh nói gì, chép từng lời, hoặc nghe thấy gì, dành cho người không nghe được; theo mã âm thanh. Lời thuyết minh bắt buộc phải có.',
  },
  'entry:modelLabels': { label: 'Tên mô hình 3D', hint: 'Tên của từng mô hình 3D, theo mã mô hình.' },
  'entry:stopNotes': {
    label: 'Lời giới thiệu điểm dừng',
    hint: 'Một câu về từng điểm dừng của hành trình, theo mã điểm dừng.',
  },
  'entry:texts': {
    label: 'Lời theo mã',
    hint: 'Lời của câu hỏi, đáp án và điều cần biết trên trang này, theo mã của từng mục.',
  },
  'entry:closedBecause': { label: 'Lý do đóng cửa', hint: 'Vì sao đóng cửa; hiện khi status là closed.' },
  'entry:tour': { label: 'Lời của chuyến tham quan 360°', hint: 'Phần chữ của chuyến tham quan 360°.' },
  'entry:tour.scenes': { label: 'Các cảnh', hint: 'Phần chữ của từng cảnh trong tour.yml, theo mã cảnh.' },
  'entry:tour.scenes.*.title': { label: 'Tên cảnh', hint: 'Tên của cảnh.' },
  'entry:tour.scenes.*.description': { label: 'Mô tả cảnh', hint: 'Đứng ở đây nhìn thấy gì, tả bằng lời.' },
  'entry:tour.hotspots': {
    label: 'Các điểm chú thích',
    hint: 'Phần chữ của từng điểm chú thích trong tour.yml, theo mã của điểm.',
  },
  'entry:tour.hotspots.*.label': { label: 'Nhãn', hint: 'Tên ngắn hiện trên điểm chú thích.' },
  'entry:tour.hotspots.*.text': { label: 'Lời giải thích', hint: 'Lời hiện ra khi khách bấm vào điểm.' },
  'entry:tour.variants': {
    label: 'Cảnh lúc khác',
    hint: 'Phần chữ của từng cảnh vào giờ khác hoặc mùa khác, theo mã.',
  },
  'entry:tour.variants.*.label': { label: 'Nhãn', hint: 'Tên ngắn trên nút, ví dụ “Ban đêm”.' },
  'entry:tour.variants.*.description': {
    label: 'Mô tả',
    hint: 'Lúc ấy nhìn thấy gì khác, kể bằng lời.',
  },
  'entry:tour.guide': {
    label: 'Lời dẫn tham quan',
    hint: 'Lời nói ở từng bước của phần dẫn tham quan, theo mã của bước.',
  },
  'entry:modelTour': {
    label: 'Lời của mô hình 3D',
    hint: 'Phần chữ của các góc nhìn và điểm ghim trên mô hình 3D.',
  },
  'entry:modelTour.views': {
    label: 'Các góc nhìn',
    hint: 'Phần chữ của từng góc nhìn trong model.yml, theo mã góc nhìn.',
  },
  'entry:modelTour.views.*.title': { label: 'Tên góc nhìn', hint: 'Tên của góc nhìn.' },
  'entry:modelTour.views.*.description': { label: 'Mô tả', hint: 'Từ góc này nhìn thấy gì, tả bằng lời.' },
  'entry:modelTour.pins': {
    label: 'Các điểm ghim',
    hint: 'Phần chữ của từng điểm ghim trong model.yml, theo mã của điểm.',
  },
  'entry:modelTour.pins.*.label': { label: 'Nhãn', hint: 'Tên ngắn hiện trên điểm ghim.' },
  'entry:modelTour.pins.*.text': {
    label: 'Lời giải thích',
    hint: 'Lời hiện ra khi khách bấm vào điểm ghim.',
  },
  'translation:status': {
    label: 'Tình trạng bản dịch',
    hint: 'machine: máy dịch, chưa ai đọc; draft: đang làm; reviewed: đã có người đọc và duyệt.',
  },
  'translation:source': {
    label: 'Dấu của bản gốc',
    hint: 'Mã của phần chữ gốc mà bản này được dịch từ đó. Khi bản gốc đổi, bản dịch bị coi là cũ.',
  },
  'translation:sourceFields': {
    label: 'Dấu của từng đoạn gốc',
    hint: 'Dấu của từng đoạn chữ gốc mà bản này được dịch từ đó; nhờ dòng này biết được đoạn nào đã đổi. Do lệnh stamp ghi.',
  },
};
