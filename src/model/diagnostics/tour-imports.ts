import { error, list, note, quote, warning } from './explain.ts';

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
      v.problem === 'twice' ? `the scene ${quote(v.id)} is given twice` : 'a scene has no name that links could use',
      'Correct it in the program the tour was made with, or in the file.',
    ],
    vi: [
      v.problem === 'twice' ? `cảnh ${quote(v.id)} xuất hiện hai lần` : 'một cảnh không có mã để lối đi dẫn tới',
      'Sửa trong chương trình làm tour, hoặc trong tệp.',
    ],
  })),
  'TI-PANORAMA': error((v: { scene: string; file: string; problem: string }) => ({
    en: [
      `scene ${quote(v.scene)}: ${PANORAMAS_EN[v.problem] ?? 'there is no picture'}${v.file === '' ? '' : ` (${quote(v.file)})`}`,
      PANORAMA_HINTS_EN[v.problem] ?? 'Ask for the full equirectangular picture (2:1) and put it beside the file.',
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
      PART_HINTS_EN[v.what] ?? 'Tours here have no place for it. Nothing needs to be done if it is not missed.',
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

const OTHER_FILE_EN = 'Name the file of the tour, and its format with --format.';
const OTHER_FILE_VI = 'Ghi rõ tệp của tour, và định dạng sau --format.';
const FILES_EN: Record<string, string> = {
  unknown: 'nothing here is a tour of a program that is known',
  several: 'there are several tours here',
  'too-large': 'the file is larger than 8 MB, which no tour is',
  encoding: 'the file is not stored as UTF-8',
  encrypted: 'the tour is encrypted',
  entity: 'the file names entities or a document type of its own',
  empty: 'no scene is left that could be imported',
};
const FILES_VI: Record<string, string> = {
  unknown: 'ở đây không có tour của chương trình nào đã biết',
  several: 'ở đây có nhiều tour',
  'too-large': 'tệp lớn hơn 8 MB, không tour nào như vậy',
  encoding: 'tệp không lưu theo UTF-8',
  encrypted: 'tour bị mã hóa',
  entity: 'tệp tự đặt thực thể hoặc kiểu tài liệu riêng',
  empty: 'không còn cảnh nào nhập được',
};
const FILE_HINTS_EN: Record<string, string> = {
  several: 'Name the file of the one you mean.',
  encoding: 'Save it as UTF-8 in a text editor.',
  encrypted: 'Ask whoever made it for the XML before encryption, and for the panoramas.',
  entity: 'Such files are refused. Export the tour again.',
  empty: 'What is said of each scene tells what is missing.',
};
const FILE_HINTS_VI: Record<string, string> = {
  several: 'Ghi rõ tệp bạn muốn nhập.',
  encoding: 'Lưu lại theo UTF-8 bằng trình soạn văn bản.',
  encrypted: 'Xin bên làm tour tệp XML trước khi mã hóa, cùng các ảnh 360°.',
  entity: 'Tệp như vậy bị từ chối. Hãy xuất lại tour.',
  empty: 'Xem điều nói về từng cảnh để biết còn thiếu gì.',
};
const LIMITS_EN: Record<string, string> = { scenes: 'scenes', marks: 'links and hotspots' };
const LIMITS_VI: Record<string, string> = { scenes: 'cảnh', marks: 'lối đi và điểm chú thích' };
const PANORAMAS_EN: Record<string, string> = {
  missing: 'its picture is not there',
  network: 'its picture lies on the network and is not fetched',
  outside: 'its picture lies outside the folder of the tour',
  damaged: 'its picture cannot be read',
  format: 'its picture is no JPEG, PNG or WebP',
  ratio: 'its picture is not twice as wide as high',
  projection: 'its picture is not equirectangular',
  cube: 'there are only the six faces of a cube',
  tiles: 'there are only tiles',
  video: 'it is a video',
  shape: 'it is a cylinder, a fisheye or a flat picture',
  none: 'there is no picture',
};
const PANORAMAS_VI: Record<string, string> = {
  missing: 'không thấy ảnh',
  network: 'ảnh nằm trên mạng nên không được tải',
  outside: 'ảnh nằm ngoài thư mục của tour',
  damaged: 'không đọc được ảnh',
  format: 'ảnh không phải JPEG, PNG hay WebP',
  ratio: 'chiều ngang ảnh không gấp đôi chiều cao',
  projection: 'ảnh không phải equirectangular',
  cube: 'chỉ có sáu mặt của khối lập phương',
  tiles: 'chỉ có các mảnh ảnh',
  video: 'đây là video',
  shape: 'đây là ảnh trụ, mắt cá hoặc ảnh phẳng',
  none: 'không có ảnh',
};
const PANORAMA_HINTS_EN: Record<string, string> = {
  missing: 'Put it where the file says, or name the folder that holds all of it.',
  network: 'Download it if you may use it, put it beside the file and write its name there.',
  outside: 'Name the folder that holds the tour and its pictures, not the file.',
  video: 'Tours here are made of pictures; ask for a still panorama.',
};
const PANORAMA_HINTS_VI: Record<string, string> = {
  missing: 'Đặt ảnh đúng chỗ tệp ghi, hoặc ghi thư mục chứa tất cả.',
  network: 'Nếu được phép dùng thì tải về, đặt cạnh tệp và ghi tên ảnh vào đó.',
  outside: 'Ghi thư mục chứa cả tour lẫn ảnh, không ghi tệp.',
  video: 'Tour ở đây làm từ ảnh; hãy xin ảnh 360° tĩnh.',
};
const PARTS_EN: Record<string, string> = {
  address: 'the address of a hotspot',
  arrival: 'the view a way arrives with',
  area: 'a hotspot that is an area or a line',
  picture: 'a picture or video in a hotspot',
  icon: 'icons and styles of hotspots',
  silent: 'a hotspot without words',
  action: 'actions and scripts',
  include: 'another file that is included',
  tilt: 'a correction of the horizon',
  limits: 'limits of the view',
  map: 'maps and floor plans',
  sound: 'sound',
  'link-words': 'words of a way',
};
const PARTS_VI: Record<string, string> = {
  address: 'địa chỉ của điểm chú thích',
  arrival: 'hướng nhìn khi đi tới',
  area: 'điểm chú thích là vùng hoặc đường',
  picture: 'ảnh hoặc video trong điểm chú thích',
  icon: 'biểu tượng và kiểu của điểm chú thích',
  silent: 'điểm chú thích không có lời',
  action: 'hành động và mã lệnh',
  include: 'tệp khác được gộp vào',
  tilt: 'chỉnh đường chân trời',
  limits: 'giới hạn góc nhìn',
  map: 'bản đồ và sơ đồ mặt bằng',
  sound: 'âm thanh',
  'link-words': 'lời của lối đi',
};
const PART_HINTS_EN: Record<string, string> = {
  address: 'Put it into the links of the entry, or let the hotspot lead to another entry.',
  include: 'If scenes stand in it, import that file by itself.',
  picture: 'Add the picture to the entry, if you may use it.',
  silent: 'Add it in the tour editor, with a label.',
  tilt: 'Level the picture in the stitching program.',
  'link-words': 'A way is named after the scene it leads to.',
};
const PART_HINTS_VI: Record<string, string> = {
  address: 'Ghi vào phần liên kết của bài, hoặc cho điểm này dẫn tới một bài khác.',
  include: 'Nếu trong đó có cảnh, hãy nhập riêng tệp ấy.',
  picture: 'Thêm ảnh vào bài, nếu được phép dùng.',
  silent: 'Thêm trong trình sửa tour, kèm nhãn.',
  tilt: 'Chỉnh thẳng ảnh trong phần mềm ghép ảnh.',
  'link-words': 'Lối đi mang tên cảnh mà nó dẫn tới.',
};
const FITS_EN: Record<string, string> = {
  'left-eye': 'the picture of the left eye is taken',
  filled: 'what was not photographed is filled with a plain colour',
};
const FITS_VI: Record<string, string> = {
  'left-eye': 'lấy ảnh của mắt trái',
  filled: 'phần không chụp được tô một màu trơn',
};
