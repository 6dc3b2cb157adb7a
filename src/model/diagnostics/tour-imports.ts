import { error, list, note, quote, warning } from './explain.ts';
import {
  FILE_HINTS_EN,
  FILE_HINTS_VI,
  FILES_EN,
  FILES_VI,
  FITS_EN,
  FITS_VI,
  LIMITS_EN,
  LIMITS_VI,
  OTHER_FILE_EN,
  OTHER_FILE_VI,
  PANORAMA_HINTS_EN,
  PANORAMA_HINTS_VI,
  PANORAMAS_EN,
  PANORAMAS_VI,
  PART_HINTS_EN,
  PART_HINTS_VI,
  PARTS_EN,
  PARTS_VI,
} from './tour-import-words.ts';

/** What an import of a 360° tour from another program has to tell. */
export const TOUR_IMPORTS = {
  'TI-FILE': error((v: { problem: string }) => ({
    en: [FILES_EN[v.problem] ?? 'the tour cannot be read', FILE_HINTS_EN[v.problem] ?? OTHER_FILE_EN],
    vi: [FILES_VI[v.problem] ?? 'không đọc được tour', FILE_HINTS_VI[v.problem] ?? OTHER_FILE_VI],
  })),
  'TI-SYNTAX': error((v: { found: string }) => ({
    en: [
      `the file is data only up to here; ${v.found.trim() === '' ? 'it ends too early' : `${quote(v.found)} is none`}`,
      'Nothing of a file is executed. Leave only the data of the tour in it, or export it again.',
    ],
    vi: [
      `tệp chỉ là dữ liệu đến đây; ${v.found.trim() === '' ? 'tệp kết thúc quá sớm' : `${quote(v.found)} không phải dữ liệu`}`,
      'Không lệnh nào trong tệp được chạy. Chỉ để lại phần dữ liệu của tour, hoặc xuất lại.',
    ],
  })),
  'TI-LIMIT': error((v: { what: string; count: number; most: number }) => ({
    en: [
      `the tour has ${v.count} ${LIMITS_EN[v.what] ?? 'parts'}; at most ${v.most} are read`,
      'Divide it into tours of several entries.',
    ],
    vi: [
      `tour có ${v.count} ${LIMITS_VI[v.what] ?? 'phần'}; chỉ đọc nhiều nhất ${v.most}`,
      'Chia thành tour của nhiều bài.',
    ],
  })),
  'TI-ID': error((v: { problem: string; id: string }) => ({
    en: [
      v.problem === 'twice'
        ? `the scene ${quote(v.id)} is given twice`
        : 'a scene has no name that links could use',
      'Correct it in the program the tour was made with, or in the file.',
    ],
    vi: [
      v.problem === 'twice'
        ? `cảnh ${quote(v.id)} xuất hiện hai lần`
        : 'một cảnh không có mã để lối đi dẫn tới',
      'Sửa trong chương trình làm tour, hoặc trong tệp.',
    ],
  })),
  'TI-PANORAMA': error((v: { scene: string; file: string; problem: string }) => ({
    en: [
      `scene ${quote(v.scene)}: ${PANORAMAS_EN[v.problem] ?? 'there is no picture'}${v.file === '' ? '' : ` (${quote(v.file)})`}`,
      PANORAMA_HINTS_EN[v.problem] ??
        'Ask for the full equirectangular picture (2:1) and put it beside the file.',
    ],
    vi: [
      `cảnh ${quote(v.scene)}: ${PANORAMAS_VI[v.problem] ?? 'không có ảnh'}${v.file === '' ? '' : ` (${quote(v.file)})`}`,
      PANORAMA_HINTS_VI[v.problem] ?? 'Xin ảnh equirectangular đầy đủ (2:1) và đặt cạnh tệp tour.',
    ],
  })),
  'TI-RESULT': error((v: { file: string; message: string; messageVi: string }) => ({
    en: [`${v.file} would not be right: ${v.message}`, 'Correct the source.'],
    vi: [`${v.file} sẽ không đúng: ${v.messageVi}`, 'Sửa lại nguồn.'],
  })),
  'TI-VALUE': warning((v: { scene: string; what: string; found: string }) => ({
    en: [
      `scene ${quote(v.scene)}: ${quote(v.found)} cannot be used as ${v.what}; what it belongs to is left out`,
      'Set it in the tour editor, or correct the source and import again.',
    ],
    vi: [
      `cảnh ${quote(v.scene)}: ${quote(v.found)} không dùng được cho ${v.what}; phần mang giá trị này không được nhập`,
      'Đặt lại trong trình sửa tour, hoặc sửa nguồn rồi nhập lại.',
    ],
  })),
  'TI-LINK': warning((v: { scene: string; target: string }) => ({
    en: [
      `scene ${quote(v.scene)}: the way to ${quote(v.target)} is left out, because it leads to no other scene that is imported`,
      'Set the way in the tour editor if there should be one.',
    ],
    vi: [
      `cảnh ${quote(v.scene)}: bỏ lối đi tới ${quote(v.target)} vì không dẫn tới cảnh nào khác được nhập`,
      'Nếu cần, đặt lối đi trong trình sửa tour.',
    ],
  })),
  'TI-LEFT-OUT': warning((v: { scene: string; what: string; found: string; count: number }) => ({
    en: [
      `${v.scene === '' ? '' : `scene ${quote(v.scene)}: `}not imported: ${PARTS_EN[v.what] ?? v.what}${
        v.found === '' ? '' : ` ${quote(v.found)}`
      }${v.count > 1 ? ` (${v.count} times)` : ''}`,
      PART_HINTS_EN[v.what] ??
        'Tours here have no place for it. Nothing needs to be done if it is not missed.',
    ],
    vi: [
      `${v.scene === '' ? '' : `cảnh ${quote(v.scene)}: `}không nhập: ${PARTS_VI[v.what] ?? v.what}${
        v.found === '' ? '' : ` ${quote(v.found)}`
      }${v.count > 1 ? ` (${v.count} lần)` : ''}`,
      PART_HINTS_VI[v.what] ?? 'Tour ở đây không có chỗ cho phần này. Nếu không cần thì không phải làm gì.',
    ],
  })),
  'TI-WORDS': warning((v: { scenes: readonly string[] }) => ({
    en: [
      `nobody has said yet what one sees in ${list(v.scenes, 5)} (${v.scenes.length} ${v.scenes.length === 1 ? 'scene' : 'scenes'})`,
      'Write it under tour.scenes in the words of the entry: it is the tour of those who cannot see it.',
    ],
    vi: [
      `chưa có lời tả điều nhìn thấy ở ${list(v.scenes, 5)} (${v.scenes.length} cảnh)`,
      'Viết vào tour.scenes trong phần lời của bài: với người không nhìn thấy, đó chính là tour.',
    ],
  })),
  'TI-SHORTENED': warning((v: { hotspot: string; most: number }) => ({
    en: [
      `the text of the hotspot ${quote(v.hotspot)} is longer than ${v.most} characters and was cut`,
      'Shorten it by hand, or move the long text into the article.',
    ],
    vi: [
      `lời của điểm chú thích ${quote(v.hotspot)} dài hơn ${v.most} ký tự nên bị cắt`,
      'Tự rút gọn, hoặc chuyển phần dài vào bài viết.',
    ],
  })),
  'TI-FITTED': note((v: { scene: string; file: string; how: readonly string[] }) => ({
    en: [
      `scene ${quote(v.scene)}: of ${quote(v.file)}, ${v.how.map((one) => FITS_EN[one] ?? one).join('; ')}`,
      'Look at the scene. The source file stays as it is.',
    ],
    vi: [
      `cảnh ${quote(v.scene)}: với ${quote(v.file)}, ${v.how.map((one) => FITS_VI[one] ?? one).join('; ')}`,
      'Xem lại cảnh này. Tệp gốc không bị đổi.',
    ],
  })),
  'TI-SAME-NAME': note((v: { scene: string; file: string }) => ({
    en: [
      `scene ${quote(v.scene)} comes without a whole picture; ${quote(v.file)}, which has its name, is taken`,
      'Look at the scene: its centre must be that of the tour.',
    ],
    vi: [
      `cảnh ${quote(v.scene)} không kèm ảnh trọn vẹn; dùng ${quote(v.file)} vì trùng tên`,
      'Xem lại cảnh này: giữa ảnh phải đúng là giữa cảnh của tour gốc.',
    ],
  })),
};
