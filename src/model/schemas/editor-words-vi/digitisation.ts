import type { EditorWords } from '../editor-words-vi.ts';

/** `digitisation.yml`: the programme of digitising places. */
export const DIGITISATION_WORDS_VI: Readonly<Record<string, EditorWords>> = {
  'digitisation:titles': {
    label: 'Tên chương trình',
    hint: 'Tên chương trình theo từng ngôn ngữ; phải có ngôn ngữ chính.',
  },
  'digitisation:sources': { label: 'Văn bản', hint: 'Các văn bản nêu kế hoạch.' },
  'digitisation:sources[].id': { label: 'Mã văn bản', hint: 'Tên ngắn để các đợt dẫn tới.' },
  'digitisation:sources[].title': { label: 'Tên văn bản', hint: 'Tên đầy đủ của văn bản.' },
  'digitisation:sources[].date': { label: 'Ngày ban hành', hint: 'Ngày ghi trên văn bản.' },
  'digitisation:sources[].publisher': { label: 'Nơi ban hành', hint: 'Cơ quan ban hành văn bản.' },
  'digitisation:sources[].url': { label: 'Địa chỉ', hint: 'Đọc văn bản ở đâu.' },
  'digitisation:phases': { label: 'Các đợt', hint: 'Các đợt theo thứ tự.' },
  'digitisation:phases[].id': { label: 'Mã đợt', hint: 'Tên của đợt; không bao giờ đổi.' },
  'digitisation:phases[].year': { label: 'Năm', hint: 'Năm kế hoạch đặt ra cho đợt này.' },
  'digitisation:phases[].planned': {
    label: 'Số điểm theo kế hoạch',
    hint: 'Kế hoạch giao đợt này bao nhiêu điểm, dù có nêu tên hay không.',
  },
  'digitisation:phases[].source': { label: 'Văn bản', hint: 'Mã của văn bản ở sources nói điều này.' },
  'digitisation:phases[].places': {
    label: 'Các điểm',
    hint: 'Những điểm đã được nêu tên hoặc đã bắt đầu. Không tự đặt ra tên.',
  },
  'digitisation:phases[].places[].site': {
    label: 'Bài của điểm',
    hint: 'Bài viết về điểm này, ví dụ sites/tam-thanh. Bỏ trống khi chưa ai nêu tên điểm.',
  },
  'digitisation:phases[].places[].status': {
    label: 'Tình trạng',
    hint: 'planned: chưa làm; captured: đã chụp hoặc quét; processing: đang dựng mô hình; published: đã lên trang; stopped: không làm nữa.',
  },
  'digitisation:phases[].places[].captured': {
    label: 'Ngày chụp, quét',
    hint: 'Ngày chụp hoặc quét tại chỗ.',
  },
  'digitisation:phases[].places[].vendor': { label: 'Đơn vị thực hiện', hint: 'Ai đã làm.' },
  'digitisation:phases[].places[].licence': {
    label: 'Giấy phép',
    hint: 'Giấy phép của sản phẩm bàn giao, viết theo SPDX hoặc bằng lời.',
  },
  'digitisation:phases[].places[].originals': {
    label: 'Nơi giữ bản gốc',
    hint: 'Tệp bàn giao đang cất ở đâu, viết bằng lời; không phải địa chỉ công khai.',
  },
  'digitisation:phases[].places[].source': { label: 'Nguồn', hint: 'Văn bản nói điều này.' },
};
