/** What stands at the top of a `tour.yml` that was imported. */
export const TOUR_COMMENTS: Record<'en' | 'vi', readonly string[]> = {
  en: [
    'A 360° tour; its words stand in the Markdown files beside it. Easiest to change in the tour editor of "npm run dev".',
  ],
  vi: [
    'Chuyến tham quan 360°; phần lời nằm trong các tệp Markdown bên cạnh. Dễ sửa nhất bằng trình sửa tour khi chạy "npm run dev".',
  ],
};
