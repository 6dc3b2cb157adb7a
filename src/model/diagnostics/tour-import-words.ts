/** Parts of the sentences in `tour-imports.ts`, by the values that are found. */
export const OTHER_FILE_EN = 'Name the file of the tour, and its format with --format.';
export const OTHER_FILE_VI = 'Ghi rõ tệp của tour, và định dạng sau --format.';
export const FILES_EN: Record<string, string> = {
  unknown: 'nothing here is a tour of a program that is known',
  several: 'there are several tours here',
  'too-large': 'the file is larger than 8 MB, which no tour is',
  encoding: 'the file is not stored as UTF-8',
  encrypted: 'the tour is encrypted',
  entity: 'the file names entities or a document type of its own',
  empty: 'no scene is left that could be imported',
};
export const FILES_VI: Record<string, string> = {
  unknown: 'ở đây không có tour của chương trình nào đã biết',
  several: 'ở đây có nhiều tour',
  'too-large': 'tệp lớn hơn 8 MB, không tour nào như vậy',
  encoding: 'tệp không lưu theo UTF-8',
  encrypted: 'tour bị mã hóa',
  entity: 'tệp tự đặt thực thể hoặc kiểu tài liệu riêng',
  empty: 'không còn cảnh nào nhập được',
};
export const FILE_HINTS_EN: Record<string, string> = {
  several: 'Name the file of the one you mean.',
  encoding: 'Save it as UTF-8 in a text editor.',
  encrypted: 'Ask whoever made it for the XML before encryption, and for the panoramas.',
  entity: 'Such files are refused. Export the tour again.',
  empty: 'What is said of each scene tells what is missing.',
};
export const FILE_HINTS_VI: Record<string, string> = {
  several: 'Ghi rõ tệp bạn muốn nhập.',
  encoding: 'Lưu lại theo UTF-8 bằng trình soạn văn bản.',
  encrypted: 'Xin bên làm tour tệp XML trước khi mã hóa, cùng các ảnh 360°.',
  entity: 'Tệp như vậy bị từ chối. Hãy xuất lại tour.',
  empty: 'Xem điều nói về từng cảnh để biết còn thiếu gì.',
};
export const LIMITS_EN: Record<string, string> = { scenes: 'scenes', marks: 'links and hotspots' };
export const LIMITS_VI: Record<string, string> = { scenes: 'cảnh', marks: 'lối đi và điểm chú thích' };
export const PANORAMAS_EN: Record<string, string> = {
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
export const PANORAMAS_VI: Record<string, string> = {
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
export const PANORAMA_HINTS_EN: Record<string, string> = {
  missing: 'Put it where the file says, or name the folder that holds all of it.',
  network: 'Download it if you may use it, put it beside the file and write its name there.',
  outside: 'Name the folder that holds the tour and its pictures, not the file.',
  video: 'Tours here are made of pictures; ask for a still panorama.',
};
export const PANORAMA_HINTS_VI: Record<string, string> = {
  missing: 'Đặt ảnh đúng chỗ tệp ghi, hoặc ghi thư mục chứa tất cả.',
  network: 'Nếu được phép dùng thì tải về, đặt cạnh tệp và ghi tên ảnh vào đó.',
  outside: 'Ghi thư mục chứa cả tour lẫn ảnh, không ghi tệp.',
  video: 'Tour ở đây làm từ ảnh; hãy xin ảnh 360° tĩnh.',
};
export const PARTS_EN: Record<string, string> = {
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
export const PARTS_VI: Record<string, string> = {
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
export const PART_HINTS_EN: Record<string, string> = {
  address: 'Put it into the links of the entry, or let the hotspot lead to another entry.',
  include: 'If scenes stand in it, import that file by itself.',
  picture: 'Add the picture to the entry, if you may use it.',
  silent: 'Add it in the tour editor, with a label.',
  tilt: 'Level the picture in the stitching program.',
  'link-words': 'A way is named after the scene it leads to.',
};
export const PART_HINTS_VI: Record<string, string> = {
  address: 'Ghi vào phần liên kết của bài, hoặc cho điểm này dẫn tới một bài khác.',
  include: 'Nếu trong đó có cảnh, hãy nhập riêng tệp ấy.',
  picture: 'Thêm ảnh vào bài, nếu được phép dùng.',
  silent: 'Thêm trong trình sửa tour, kèm nhãn.',
  tilt: 'Chỉnh thẳng ảnh trong phần mềm ghép ảnh.',
  'link-words': 'Lối đi mang tên cảnh mà nó dẫn tới.',
};
export const FITS_EN: Record<string, string> = {
  'left-eye': 'the picture of the left eye is taken',
  filled: 'what was not photographed is filled with a plain colour',
};
export const FITS_VI: Record<string, string> = {
  'left-eye': 'lấy ảnh của mắt trái',
  filled: 'phần không chụp được tô một màu trơn',
};
