import type { EditorWords } from '../editor-words-vi.ts';

/** Pictures, sounds and 3D models beside an entry. */
export const MEDIA_WORDS_VI: Readonly<Record<string, EditorWords>> = {
  'entry:pictures': { label: 'Hình', hint: 'Các hình nằm cạnh bài này, hình chính đứng đầu.' },
  'entry:pictures[].file': {
    label: 'Tệp hình',
    hint: 'Tệp nằm cạnh bài này, ví dụ photos/cong.jpg. Tên tệp bỏ phần đuôi là mã dùng ở alt và captions.',
  },
  'entry:pictures[].kind': {
    label: 'Loại hình',
    hint: 'photograph: ảnh chụp; render: dựng bằng máy tính; illustration: tranh vẽ. Không phải ảnh chụp thì trang sẽ nói rõ.',
  },
  'entry:pictures[].credit': { label: 'Tác giả', hint: 'Ai chụp hay làm ra.' },
  'entry:pictures[].licence': {
    label: 'Giấy phép',
    hint: 'Giấy phép, ghi theo mã SPDX như CC-BY-4.0, hoặc "all rights reserved".',
  },
  'entry:pictures[].date': { label: 'Ngày chụp', hint: 'Chụp hay làm ra khi nào: năm, tháng hoặc ngày.' },
  'entry:audio': { label: 'Âm thanh', hint: 'Các âm thanh nằm cạnh bài này. Không có gì tự phát.' },
  'entry:audio[].file': {
    label: 'Tệp âm thanh',
    hint: 'Tệp nằm cạnh bài này, ví dụ audio/suoi.mp3. Tên tệp bỏ phần đuôi là mã dùng ở audioLabels và transcripts.',
  },
  'entry:audio[].kind': {
    label: 'Loại âm thanh',
    hint: 'ambient: âm thanh của nơi này, phát lặp lại; narration: có người nói.',
  },
  'entry:audio[].made': {
    label: 'Làm bằng cách nào',
    hint: 'recorded: ghi âm; synthesised: máy tính tạo ra; speech-synthesis: giọng máy đọc. Hai loại sau, trang sẽ nói rõ.',
  },
  'entry:audio[].language': {
    label: 'Ngôn ngữ nói',
    hint: 'Ngôn ngữ của lời thuyết minh; bỏ trống là ngôn ngữ mặc định.',
  },
  'entry:audio[].credit': { label: 'Tác giả', hint: 'Ai làm ra.' },
  'entry:audio[].licence': {
    label: 'Giấy phép',
    hint: 'Giấy phép, ghi theo mã SPDX như CC-BY-4.0, hoặc "all rights reserved".',
  },
  'entry:models': {
    label: 'Mô hình 3D',
    hint: 'Các mô hình 3D nằm cạnh bài này. Khách bấm thì mô hình mới tải.',
  },
  'entry:models[].file': {
    label: 'Tệp mô hình',
    hint: 'Tệp nằm cạnh bài này, ví dụ models/cong.glb. Tên tệp bỏ phần đuôi là mã dùng ở modelLabels. Nội dung tệp quyết định cách hiện: bề mặt từ GLB và PLY; splat và điểm từ PLY, SPZ, SPLAT; địa hình từ độ cao trong HGT, GeoTIFF và -terrarium.png. GLB mở được bằng hầu hết chương trình 3D; các loại khác cần chương trình riêng, trang sẽ nói rõ.',
  },
  'entry:models[].kind': {
    label: 'Loại mô hình',
    hint: 'scan: quét, đo từ vật thật; render: dựng bằng máy tính. Trang sẽ nói rõ là loại nào.',
  },
  'entry:models[].picture': {
    label: 'Hình của mô hình',
    hint: 'Hình cho thấy mô hình: tệp của một trong các hình của bài này. Trang hiện hình ấy thay cho mô hình và không đưa vào bộ hình.',
  },
  'entry:models[].credit': { label: 'Tác giả', hint: 'Ai làm ra.' },
  'entry:models[].licence': {
    label: 'Giấy phép',
    hint: 'Giấy phép, ghi theo mã SPDX như CC-BY-4.0, hoặc "all rights reserved".',
  },
  'entry:models[].date': { label: 'Ngày làm', hint: 'Quét hay dựng khi nào: năm, tháng hoặc ngày.' },
  'entry:models[].ar': {
    label: 'Đặt được vào không gian thật',
    hint: 'true: điện thoại đặt được mô hình vào không gian thật. Lúc dựng trang sẽ làm thêm hai tệp. Chỉ dùng cho GLB có kích thước đúng theo mét.',
  },
  'entry:models[].up': {
    label: 'Chiều hướng lên',
    hint: 'Trục nào trong tệp PLY, SPZ hay SPLAT hướng lên trời, nếu mô hình nằm nghiêng hoặc lộn ngược. Bỏ trống: -y với splat từ chương trình huấn luyện, y với các loại khác. Tệp từ máy quét và bản đồ thường cần z.',
  },
  'entry:models[].terrain': {
    label: 'Địa hình',
    hint: 'Chỉ dùng cho tệp độ cao: hiện phần nào, cao bao nhiêu.',
  },
  'entry:models[].terrain.area': {
    label: 'Phạm vi',
    hint: 'Phần được hiện. Tệp HGT và GeoTIFF tự biết vị trí, bỏ trống thì hiện cả tệp; -terrarium.png thì không: ở đây ghi cả hình nằm ở đâu.',
  },
  'entry:models[].terrain.area.south': { label: 'Mép nam', hint: 'Vĩ độ mép nam, tính bằng độ.' },
  'entry:models[].terrain.area.west': { label: 'Mép tây', hint: 'Kinh độ mép tây, tính bằng độ.' },
  'entry:models[].terrain.area.north': { label: 'Mép bắc', hint: 'Vĩ độ mép bắc, tính bằng độ.' },
  'entry:models[].terrain.area.east': { label: 'Mép đông', hint: 'Kinh độ mép đông, tính bằng độ.' },
  'entry:models[].terrain.exaggeration': {
    label: 'Phóng đại chiều cao',
    hint: 'Chiều cao được hiện gấp mấy lần thật; bỏ trống là 1. Trang sẽ nói rõ.',
  },
};
