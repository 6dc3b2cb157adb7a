import { describe, expect, it } from 'vitest';
import { contactSchema, httpsUrlSchema } from '../../src/model/schemas/common.ts';
import { findColumn } from '../../src/sheets/columns.ts';
import { guard, unguard } from '../../src/sheets/formula-guard.ts';
import {
  type Reader,
  readAmount,
  readHours,
  readName,
  readPhone,
  readSwitch,
  readUrl,
  readWholeNumber,
} from '../../src/sheets/read-cells.ts';
import { tidyCell } from '../../src/sheets/tidy-cell.ts';

const readAs = (read: Reader | string, text: string) => {
  if (typeof read === 'string') throw new Error(`"${read}" is read with other cells`);
  const reading = read({ text, is: 'text' });
  return 'value' in reading ? reading.value : undefined;
};

describe('a telephone number', () => {
  const read = readPhone(contactSchema.shape.phone);
  it.each<[text: string, value: string | undefined, why?: string]>([
    ['0213 3879 123', '0213 3879 123'],
    ['+84 912 345 678', '+84 912 345 678'],
    ['ĐT: 0912.345.678', '0912.345.678'],
    ['(0213) 3879123', '0213 3879123'],
    ['19001234', '19001234'],
    ['18006789', '18006789'],
    ['912345678', '0912345678', 'zero'],
    ['2133879123', '02133879123', 'zero'],
    ['84912345678', '+84912345678', 'country'],
    ['0912345678 - 0987654321', undefined],
    ['không rõ', undefined],
  ])('%s is %s', (text, value, why) => {
    const reading = read({ text, is: 'text' });
    expect('value' in reading ? reading.value : undefined).toBe(value);
    expect('value' in reading ? reading.repaired?.why : undefined).toBe(why);
  });

  it.each(['8.4E+10', '8,49E+10'])('%s has lost its digits', (text) => {
    expect(read({ text, is: 'text' })).toEqual({ fault: 'CS-NUMBER' });
  });
});

describe('an amount in đồng', () => {
  it.each<[text: string, value: string | number | undefined]>([
    ['50000', '50 000'],
    ['50.000đ', '50 000'],
    ['50,000 VND', '50 000'],
    ['50 000', '50 000'],
    ['50k', '50 000'],
    ['50 nghìn', '50 000'],
    ['1.200.000 đồng/đêm', '1 200 000'],
    ['2 triệu', '2 000 000'],
    ['miễn phí', 0],
    ['0', 0],
    ['50.000 - 70.000', undefined],
    ['50', undefined],
    ['12.5', undefined],
    ['thỏa thuận', undefined],
  ])('%s is %s', (text, value) => {
    expect(readAs(readAmount, text)).toBe(value);
  });
});

describe('opening hours', () => {
  it.each<[text: string, value: string | undefined]>([
    ['Mo-Fr 07:00-17:00', 'Mo-Fr 07:00-17:00'],
    ['7h - 17h30', 'Mo-Su 07:00-17:30'],
    ['07:00–22:00', 'Mo-Su 07:00-22:00'],
    ['7h-11h, 13h-17h', 'Mo-Su 07:00-11:00,13:00-17:00'],
    ['7h đến 17h hằng ngày', 'Mo-Su 07:00-17:00'],
    ['24/24', '24/7'],
    ['24/7', '24/7'],
    ['sáng đến tối', undefined],
    ['7h-25h', undefined],
  ])('%s is %s', (text, value) => {
    expect(readAs(readHours, text)).toBe(value);
  });
});

describe('an address of the web', () => {
  const read = readUrl(httpsUrlSchema);
  it.each<[text: string, value: string | undefined]>([
    ['https://banlam.vn/a', 'https://banlam.vn/a'],
    ['http://banlam.vn', 'https://banlam.vn'],
    ['www.banlam.vn', 'https://www.banlam.vn'],
    ['facebook.com/ban.lam', 'https://facebook.com/ban.lam'],
    ['javascript:alert(1)', undefined],
    ['có', undefined],
    ['a@b.vn', undefined],
  ])('%s is %s', (text, value) => {
    expect(readAs(read, text)).toBe(value);
  });
});

describe('other cells', () => {
  it.each<[name: string, read: Reader, text: string, value: unknown]>([
    ['rooms', readWholeNumber(20_000), '12', 12],
    ['rooms with a word', readWholeNumber(20_000), '12 phòng', 12],
    ['thousands', readWholeNumber(20_000), '1.200', 1200],
    ['a fraction', readWholeNumber(20_000), '1.5', undefined],
    ['too many', readWholeNumber(20_000), '30000', undefined],
    ['yes', readSwitch, 'Có', true],
    ['a cross', readSwitch, 'x', true],
    ['no', readSwitch, 'không', false],
    ['perhaps', readSwitch, 'có thể', undefined],
    ['a name', readName, 'Bà Lò Thị Mẩy', 'Bà Lò Thị Mẩy'],
    ['a number in place of a name', readName, 'Anh A 0912345678', undefined],
  ])('%s', (_, read, text, value) => {
    expect(readAs(read, text)).toBe(value);
  });

  it.each<[collection: Parameters<typeof findColumn>[1], header: string, text: string, value: unknown]>([
    ['stays', 'Loại', 'KHACH SAN', 'hotel'],
    ['stays', 'Kind', 'Hotel', 'hotel'],
    ['stays', 'Loại hình cơ sở', 'Nhà ở có phòng cho khách du lịch thuê', 'homestay'],
    ['agencies', 'Phạm vi kinh doanh', 'Lữ hành Quốc tế', 'international'],
    ['agencies', 'Ngôn ngữ', 'Tiếng Anh, Trung Quốc; ja', ['en', 'zh', 'ja']],
    ['products', 'Hạng sao', 'OCOP 4 sao', 4],
    ['products', 'Sao OCOP', '***', 3],
    ['products', 'Sao OCOP', '6', undefined],
    ['stays', 'Chủ đề', 'Thiên nhiên; cong dong', ['nature', 'community']],
    ['stays', 'Trạng thái', 'Sắp bán', undefined],
    ['stays', 'Trạng thái', 'Tạm ngưng', 'closed'],
    ['events', 'Âm lịch', '15/1', '15/1'],
    ['events', 'Âm lịch', 'rằm tháng Giêng', undefined],
  ])('%s, %s: %s', (collection, header, text, value) => {
    const column = findColumn(header, collection);
    if (!column) throw new Error(`no column is called ${header}`);
    expect(readAs(column.read, text)).toEqual(value);
  });
});

describe('a header', () => {
  it.each<[header: string, key: string | undefined]>([
    ['TÊN CƠ SỞ LƯU TRÚ', 'title'],
    ['Ten co so', 'title'],
    ['Tên cơ sở / Name', 'title'],
    ['Số điện thoại (di động)', 'phone'],
    ['SĐT', 'phone'],
    ['Liên hệ', 'phone'],
    ['Mã số doanh nghiệp', undefined],
    ['Xã/Phường', 'unit'],
    ['Địa chỉ:', 'address'],
    ['Latitude', 'lat'],
    ['Toạ độ GPS', 'coordinates'],
    ['Huyện/thị xã/thành phố', 'district'],
    ['__proto__', undefined],
    ['Ghi chú', undefined],
  ])('%s means %s', (header, key) => {
    expect(findColumn(header, 'stays')?.key).toBe(key);
  });
});

describe('text from a cell', () => {
  it.each<[raw: string, text: string, isTidied: boolean]>([
    [' Nhà\u00a0A ', 'Nhà A', true],
    ['Nha\u0300 A', 'Nhà A', true],
    ['Nhà\u200b A', 'Nhà A', true],
    ['Nhà A\nBản B', 'Nhà A Bản B', false],
    ['Nhà A', 'Nhà A', false],
  ])('%j', (raw, text, isTidied) => {
    expect(tidyCell(raw)).toEqual({ text, isTidied });
  });

  it.each<[text: string, written: string]>([
    ['=HYPERLINK("https://a")', '\'=HYPERLINK("https://a")'],
    ['+84 912 345 678', "'+84 912 345 678"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-1+2', "'-1+2"],
    ['-5', '-5'],
    ["'=1", "''=1"],
    ["'90s", "'90s"],
    ['Nhà A', 'Nhà A'],
  ])('%s is written %s in CSV and read back', (text, written) => {
    expect(guard(text)).toBe(written);
    expect(unguard(written)).toBe(text);
  });
});
