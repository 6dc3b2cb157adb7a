import { didYouMean, didYouMeanVi, error, list, quote, warning } from './explain.ts';

/** Faults of files, folders, ids and references. */
export const FILES = {
  'FILE-NO-SETTINGS': error((_: Record<string, never>) => ({
    en: ['the settings file site.yml is missing', 'Create it at the top of the content folder.'],
    vi: ['thiếu tệp cài đặt site.yml', 'Tạo tệp này ở cấp trên cùng của thư mục nội dung.'],
  })),
  'FILE-NO-INDEX': error((v: { others: readonly string[] }) => ({
    en: [
      v.others.length > 0 ? `index.md is missing; there are only ${list(v.others)}` : 'index.md is missing',
      'Write index.md in the default language; it holds the facts.',
    ],
    vi: [
      v.others.length > 0 ? `thiếu index.md; chỉ có ${list(v.others)}` : 'thiếu index.md',
      'Viết index.md bằng ngôn ngữ mặc định; tệp này chứa các dữ kiện.',
    ],
  })),
  'FILE-NOT-A-FOLDER': error((v: { folder: string }) => ({
    en: ['a page must be a folder with index.md in it', `Move it to ${quote(`${v.folder}/index.md`)}.`],
    vi: [
      'mỗi trang phải là một thư mục có index.md bên trong',
      `Chuyển thành ${quote(`${v.folder}/index.md`)}.`,
    ],
  })),
  'FILE-UNKNOWN': warning((v: { name: string; nearest: string }) => ({
    en: [
      `${quote(v.name)} is not used for anything`,
      didYouMean(v.nearest, 'Delete it or move it out of the content folder.'),
    ],
    vi: [
      `${quote(v.name)} không được dùng vào việc gì`,
      didYouMeanVi(v.nearest, 'Xóa đi hoặc chuyển ra khỏi thư mục nội dung.'),
    ],
  })),
  'FILE-OUTSIDE': error((v: { name: string }) => ({
    en: [
      `${quote(v.name)} leads out of the content folder, or nowhere`,
      'Put the file itself beside the entry.',
    ],
    vi: [
      `${quote(v.name)} dẫn ra ngoài thư mục nội dung, hoặc không dẫn tới đâu`,
      'Đặt chính tệp đó cạnh bài viết.',
    ],
  })),
  'ID-FORMAT': error((v: { id: string; suggestion: string }) => ({
    en: [
      `the folder name ${quote(v.id)} cannot be an id: only a–z, digits and single hyphens, at most 60 characters`,
      v.suggestion === ''
        ? 'Choose a name in Latin letters.'
        : `Rename the folder to ${quote(v.suggestion)}.`,
    ],
    vi: [
      `tên thư mục ${quote(v.id)} không dùng làm mã được: chỉ gồm a–z, chữ số và dấu gạch nối đơn, tối đa 60 ký tự`,
      v.suggestion === ''
        ? 'Chọn một tên bằng chữ Latinh không dấu.'
        : `Đổi tên thư mục thành ${quote(v.suggestion)}.`,
    ],
  })),
  'ID-RESERVED': error((v: { id: string }) => ({
    en: [`the folder name ${quote(v.id)} is reserved`, 'Choose a longer name that says what the place is.'],
    vi: [`tên thư mục ${quote(v.id)} đã được dành riêng`, 'Chọn tên dài hơn, nói rõ đó là nơi nào.'],
  })),
  'ID-TWIN': error((v: { id: string; other: string }) => ({
    en: [
      `${quote(v.id)} and ${quote(v.other)} differ only in capitals, accents or separators`,
      'Merge the two folders or give one a clearly different name.',
    ],
    vi: [
      `${quote(v.id)} và ${quote(v.other)} chỉ khác nhau chữ hoa, dấu hoặc ký tự nối`,
      'Gộp hai thư mục hoặc đặt cho một bên cái tên khác hẳn.',
    ],
  })),
  'REF-MISSING': error((v: { key: string; target: string; nearest: string }) => ({
    en: [
      `${quote(v.key)} points to ${quote(v.target)}, which does not exist`,
      didYouMean(v.nearest, 'Correct it, or create what it points to.'),
    ],
    vi: [
      `${quote(v.key)} trỏ tới ${quote(v.target)}, nhưng không có mục này`,
      didYouMeanVi(v.nearest, 'Sửa lại, hoặc tạo mục được trỏ tới.'),
    ],
  })),
  'REF-SOURCE': error((v: { source: string; nearest: string }) => ({
    en: [
      `the source ${quote(v.source)} is cited but not listed under sources`,
      didYouMean(v.nearest, 'Add it under sources: in index.md.'),
    ],
    vi: [
      `nguồn ${quote(v.source)} được dẫn nhưng không có trong sources`,
      didYouMeanVi(v.nearest, 'Thêm nguồn này vào sources: trong index.md.'),
    ],
  })),
  'CODE-DUPLICATE': error((v: { code: string; firstLine: number }) => ({
    en: [
      `the code ${v.code} is given twice; the first is on line ${v.firstLine}`,
      'Give the newer plate a code of its own; codes are never reused.',
    ],
    vi: [
      `mã ${v.code} xuất hiện hai lần; lần đầu ở dòng ${v.firstLine}`,
      'Cấp mã riêng cho biển mới hơn; mã không bao giờ dùng lại.',
    ],
  })),
  'CODE-CHECK': error((v: { code: string }) => ({
    en: [
      `the code ${v.code} has a typing error: its last symbol does not fit the others`,
      'Compare it with the printed plate.',
    ],
    vi: [`mã ${v.code} gõ sai: ký tự cuối không khớp các ký tự trước`, 'Đối chiếu với biển đã in.'],
  })),
  'SET-DEFAULT-LANGUAGE': error((v: { language: string }) => ({
    en: [`the default language ${quote(v.language)} is not in the list of languages`, 'Add it to languages.'],
    vi: [`ngôn ngữ mặc định ${quote(v.language)} không có trong danh sách languages`, 'Thêm vào languages.'],
  })),
  'SET-WORDS': error((v: { language: string }) => ({
    en: [
      `name and description are missing in the default language ${quote(v.language)}`,
      `Add ${v.language}: with name: and description: under words.`,
    ],
    vi: [
      `thiếu tên và mô tả bằng ngôn ngữ mặc định ${quote(v.language)}`,
      `Thêm ${v.language}: cùng name: và description: dưới words.`,
    ],
  })),
  'SET-WORDS-LANGUAGE': warning((v: { language: string }) => ({
    en: [
      `name and description are missing in ${quote(v.language)}; the default language is shown`,
      `Add ${v.language}: with name: and description: under words.`,
    ],
    vi: [
      `thiếu tên và mô tả bằng ${quote(v.language)}; sẽ hiện ngôn ngữ mặc định`,
      `Thêm ${v.language}: cùng name: và description: dưới words.`,
    ],
  })),
  'SET-CONTRAST': warning((v: { colour: string; ratio: string }) => ({
    en: [
      `the colour ${v.colour} on white has a contrast of ${v.ratio}:1; links need 4.5:1`,
      'Choose a darker brand colour.',
    ],
    vi: [
      `màu ${v.colour} trên nền trắng có độ tương phản ${v.ratio}:1; liên kết cần 4.5:1`,
      'Chọn màu chủ đạo đậm hơn.',
    ],
  })),
};
