import type { EditorWords } from '../editor-words-vi.ts';

/** Vietnamese labels and hints of what only free pages have. */
export const PAGE_WORDS_VI: Readonly<Record<string, EditorWords>> = {
  'pages:kind': {
    label: 'Loại trang',
    hint: 'Trang cho một thị trường khách, báo chí, học tập, bản tin, chiến dịch hay doanh nghiệp.',
  },
  'pages:market': {
    label: 'Ngôn ngữ của khách',
    hint: 'Ngôn ngữ của những vị khách mà trang này dành cho.',
  },
  'pages:entries': {
    label: 'Các mục trên trang',
    hint: 'Những mục được giới thiệu, theo thứ tự này; trang báo chí lấy ảnh của chúng.',
  },
  'pages:practical': {
    label: 'Điều cần biết',
    hint: 'Điều khách cần biết như quy định thị thực, mỗi điều có ngày kiểm tra.',
  },
  'pages:practical[].id': { label: 'Mã', hint: 'Mã ngắn; lời của nó ghi ở texts.' },
  'pages:practical[].checkedOn': {
    label: 'Ngày kiểm tra',
    hint: 'Ngày có người đọc lại điều này trên trang chính thức.',
  },
  'pages:practical[].url': { label: 'Trang chính thức', hint: 'Trang chính thức nói điều này.' },
  'pages:practical[].source': { label: 'Nguồn', hint: 'Mã của nguồn trong tệp này.' },
  'pages:issue': { label: 'Số bản tin', hint: 'Số và ngày của bản tin.' },
  'pages:issue.number': { label: 'Số', hint: 'Số thứ tự của bản tin.' },
  'pages:issue.date': { label: 'Ngày ra', hint: 'Ngày ra bản tin.' },
  'pages:runs': { label: 'Thời gian', hint: 'Chương trình diễn ra khi nào.' },
  'pages:runs.from': { label: 'Từ ngày', hint: 'Ngày đầu tiên.' },
  'pages:runs.until': { label: 'Đến hết ngày', hint: 'Ngày cuối cùng, nếu đã biết.' },
  'pages:phrases': { label: 'Câu nói thường dùng', hint: 'Những câu nên học, theo thứ tự học.' },
  'pages:phrases[].id': { label: 'Mã', hint: 'Mã ngắn của câu.' },
  'pages:phrases[].say': {
    label: 'Cách nói',
    hint: 'Câu ấy trong từng ngôn ngữ; phải có ngôn ngữ mặc định.',
  },
  'pages:phrases[].sounds': {
    label: 'Âm thanh',
    hint: 'Mã của âm thanh đọc câu ấy, theo ngôn ngữ; âm thanh khai báo ở audio của trang này.',
  },
  'pages:quiz': { label: 'Câu hỏi', hint: 'Những câu hỏi để tự kiểm tra.' },
  'pages:quiz[].id': { label: 'Mã', hint: 'Mã ngắn; lời của câu hỏi ghi ở texts.' },
  'pages:quiz[].answers': {
    label: 'Các đáp án',
    hint: 'Mã ngắn của các đáp án; lời của chúng ghi ở texts theo dạng <câu hỏi>-<đáp án>.',
  },
  'pages:quiz[].right': { label: 'Đáp án đúng', hint: 'Mã của đáp án đúng, một trong các đáp án trên.' },
  'pages:quiz[].see': { label: 'Đọc ở đâu', hint: 'Mục có lời giải, ví dụ sites/dong-tien-son.' },
};
