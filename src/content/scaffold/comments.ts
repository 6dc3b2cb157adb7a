import type { ExampleWords } from './example-lines.ts';

/** What scaffolds say to the editor, apart from what each key means. */
export const SCAFFOLD_WORDS: Record<'en' | 'vi', ScaffoldWords> = {
  en: {
    example: { day: 'YYYY-MM-DD', id: '<id>', or: 'or' },
    intro: [
      'Lines that begin with # are advice; visitors never see them.',
      'To use a line, take away the "# " in front of it and write what is true behind the colon.',
      'Leave alone what is not known. Never guess. The article goes below the second line of ---.',
    ],
    optional: 'Everything from here on may be left out.',
    there: (ids) => `There are: ${ids.join(', ')}.`,
    translate: (language) => [
      `Translation into "${language}". Lines that begin with # are advice; visitors never see them.`,
      'Above each line stands the original. Write the translation behind the colon, and take away the "# " in front.',
      'Facts such as coordinates, dates and prices stay in index.md. The article goes below the second line of ---.',
    ],
    tour: [
      'A 360° tour, one scene for each panorama. Lines that begin with # are advice.',
      'Ways between scenes and hotspots are set by hand: easiest in the tour editor of the development server.',
    ],
    scene: '[insert what one sees from here]',
    plate: (title) => `${title}; place of the plate not decided yet`,
    plateAnywhere: 'Place of the plate not decided yet',
  },
  vi: {
    example: { day: 'NĂM-THÁNG-NGÀY', id: '<mã>', or: 'hoặc' },
    intro: [
      'Dòng bắt đầu bằng # là lời hướng dẫn; khách không nhìn thấy.',
      'Muốn dùng dòng nào thì bỏ "# " ở đầu dòng ấy, rồi viết điều có thật vào sau dấu hai chấm.',
      'Điều chưa biết thì để yên. Đừng đoán. Bài viết nằm bên dưới dòng --- thứ hai.',
    ],
    optional: 'Từ đây trở xuống, gì cũng có thể bỏ trống.',
    there: (ids) => `Đang có: ${ids.join(', ')}.`,
    translate: (language) => [
      `Bản dịch sang "${language}". Dòng bắt đầu bằng # là lời hướng dẫn; khách không nhìn thấy.`,
      'Phía trên mỗi dòng là bản gốc. Viết bản dịch vào sau dấu hai chấm, rồi bỏ "# " ở đầu dòng.',
      'Tọa độ, ngày, giá và các dữ kiện khác ở lại trong index.md. Bài viết nằm bên dưới dòng --- thứ hai.',
    ],
    tour: [
      'Chuyến tham quan 360°, mỗi ảnh 360° là một cảnh. Dòng bắt đầu bằng # là lời hướng dẫn.',
      'Lối đi giữa các cảnh và điểm chú thích do người đặt: dễ nhất là dùng trình sửa chuyến tham quan khi chạy npm run dev.',
    ],
    scene: '[điền điều nhìn thấy từ đây]',
    plate: (title) => `${title}; vị trí treo biển chưa chốt`,
    plateAnywhere: 'Vị trí treo biển chưa chốt',
  },
};

type ScaffoldWords = {
  example: ExampleWords;
  intro: readonly string[];
  optional: string;
  there: (ids: readonly string[]) => string;
  translate: (language: string) => readonly string[];
  tour: readonly string[];
  /** Description of a scene nobody has described yet; the check reminds of it. */
  scene: string;
  plate: (title: string) => string;
  plateAnywhere: string;
};
