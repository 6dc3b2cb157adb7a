import { didYouMean, didYouMeanVi, error, quote } from './explain.ts';

/** Faults of the tables of figures in `kpi/`. Rows count from 1, the header included. */
export const FIGURES = {
  'KP-COLUMN': error((v: { column: string; problem: string; nearest: string }) => ({
    en:
      v.problem === 'missing'
        ? [`the table has no column ${quote(v.column)}`, 'Add the column; the manual shows all of them.']
        : [
            `${quote(v.column)} is no column of a table of figures`,
            didYouMean(v.nearest, 'Remove the column; what belongs to a figure can stand in "note".'),
          ],
    vi:
      v.problem === 'missing'
        ? [`bảng thiếu cột ${quote(v.column)}`, 'Thêm cột này; sổ tay có đủ tên các cột.']
        : [
            `${quote(v.column)} không phải cột của bảng số liệu`,
            didYouMeanVi(v.nearest, 'Bỏ cột này; điều cần nói thêm có thể ghi vào "note".'),
          ],
  })),
  'KP-VALUE': error((v: { column: string; found: string; wanted: string; nearest: string }) => ({
    en: [
      `${quote(v.found)} in column "${v.column}" is not ${WANTED_EN[v.wanted] ?? v.wanted}`,
      didYouMean(v.nearest, 'Correct the cell.'),
    ],
    vi: [
      `${quote(v.found)} ở cột "${v.column}" không phải là ${WANTED_VI[v.wanted] ?? v.wanted}`,
      didYouMeanVi(v.nearest, 'Sửa lại ô này.'),
    ],
  })),
  'KP-SOURCE': error((v: { column: string; source: string; nearest: string }) => ({
    en:
      v.source === ''
        ? [
            `the number in column "${v.column}" has no source`,
            `Write the id of the document into "${v.column}Source"; leave the number out if there is none.`,
          ]
        : [
            `the source ${quote(v.source)} is not in kpi/sources.csv`,
            didYouMean(v.nearest, 'Add a row for it there.'),
          ],
    vi:
      v.source === ''
        ? [
            `con số ở cột "${v.column}" không có nguồn`,
            `Ghi mã của văn bản vào cột "${v.column}Source"; không có nguồn thì bỏ con số.`,
          ]
        : [
            `nguồn ${quote(v.source)} không có trong kpi/sources.csv`,
            didYouMeanVi(v.nearest, 'Thêm một dòng cho nguồn này ở đó.'),
          ],
  })),
  'KP-TWICE': error((v: { what: string; path: string; firstLine: number }) => ({
    en: [
      `${quote(v.what)} is given twice; the first is ${v.path}, line ${v.firstLine}`,
      'Keep one row. If two documents disagree, keep the later one and name the other in "note".',
    ],
    vi: [
      `${quote(v.what)} được ghi hai lần; lần đầu ở ${v.path}, dòng ${v.firstLine}`,
      'Giữ lại một dòng. Nếu hai văn bản khác nhau, giữ văn bản sau và nêu văn bản kia ở "note".',
    ],
  })),
};

const WANTED_EN: Readonly<Record<string, string>> = {
  number:
    'a number as the tables want it: digits without separators, a point before decimals, as in 4060000 or 12.5',
  'one-way':
    'a number that reads one way only: in Viet Nam the point parts thousands; write 160000 for 160 thousand, 160.0 for 160',
  id: 'an id: small letters without accents, digits and hyphens',
  text: 'a text; the cell must not be empty',
  year: 'a year such as 2027',
  half: 'a half of the year: 1, 2, or nothing for the whole year',
  unit: 'a unit the tables know, such as lượt khách, tỷ đồng, người or %',
  bound: 'one of exactly, about, at-least, more-than, at-most',
  destination: 'the id of a destination of this site',
  figure: 'a figure: a row needs a target, an actual or both',
  day: 'a day, month or year such as 2027-05-31, 2027-05 or 2027',
  url: 'an address that begins with https://',
};

const WANTED_VI: Readonly<Record<string, string>> = {
  number: 'số viết đúng cách: chỉ chữ số, không dấu ngăn cách, dấu chấm trước phần lẻ, như 4060000 hay 12.5',
  'one-way':
    'số chỉ đọc được một cách: ở Việt Nam dấu chấm ngăn hàng nghìn; 160 nghìn thì viết 160000, còn 160 thì viết 160.0',
  id: 'mã: chữ thường không dấu, chữ số và dấu gạch nối',
  text: 'chữ; ô không được để trống',
  year: 'năm, như 2027',
  half: 'nửa năm: 1, 2, hoặc để trống nếu là cả năm',
  unit: 'đơn vị tính mà bảng biết, như lượt khách, tỷ đồng, người hay %',
  bound: 'một trong các từ exactly, about, at-least, more-than, at-most',
  destination: 'mã của một điểm đến trên trang này',
  figure: 'số liệu: mỗi dòng cần có chỉ tiêu (target), kết quả (actual) hoặc cả hai',
  day: 'ngày, tháng hoặc năm, như 2027-05-31, 2027-05 hay 2027',
  url: 'địa chỉ bắt đầu bằng https://',
};
