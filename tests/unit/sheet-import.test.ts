import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load-fs.ts';
import { closeFolder, folder, HOUSE, importText, openFolder, put, read, snapshot } from './sheet-folder.ts';

beforeEach(openFolder);
afterEach(closeFolder);

describe('a list of places to stay', () => {
  it('becomes entries the check accepts, one file each', async () => {
    const plan = importText('stays', LIST);
    expect(plan.entries.map(({ is, id }) => [is, id])).toEqual([
      ['new', 'nha-san-ban-tham'],
      ['new', 'khach-san-muong-then'],
    ]);
    expect(read('content/stays/nha-san-ban-tham/index.md')).toBe(`---
title: Nhà sàn Bản Thẳm
kind: homestay
destination: thung-lung
unit: xa-mau
formerUnit: xa-cu
point:
  lat: 22.3512
  lng: 103.6217
rooms: 5
contact:
  phone: "0912345678"
  address: Bản Thẳm
sources:
  - id: danh-sach
    title: danh sách
checkedOn: 2025-12-25
---
`);
    const { diagnostics } = await loadContent('content', { cwd: folder, today: '2026-07-01' });
    expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  it('changes nothing when it is imported again', () => {
    importText('stays', LIST);
    const before = snapshot();
    expect(importText('stays', LIST).entries.map(({ is }) => is)).toEqual(['same', 'same']);
    expect(snapshot()).toEqual(before);
  });

  it('changes only the facts that changed, and not a byte of the rest', () => {
    put('content/stays/nha-a/index.md', HOUSE);
    const plan = importText('stays', 'id,Tên,Điện thoại,Số phòng,Địa chỉ\nnha-a,Nhà A,0987 654 321,8,\n');
    expect(plan.entries[0]?.fields).toEqual([
      { key: 'rooms', from: 7, to: 8 },
      { key: 'contact.phone', from: '0213 3879 123', to: '0987 654 321' },
    ]);
    expect(read('content/stays/nha-a/index.md')).toBe(
      HOUSE.replace('rooms: 7 #', 'rooms: 8 #').replace('0213 3879 123', '0987 654 321'),
    );
  });

  it('keeps Windows line ends, a byte order mark and decomposed letters of a file it changes', () => {
    const file = `\ufeff${HOUSE.replace('Chờ cáp treo', 'Chờ cáp treo'.normalize('NFD')).replaceAll('\n', '\r\n')}`;
    put('content/stays/nha-a/index.md', file);
    importText('stays', 'id,Tên,Số phòng\nnha-a,Nhà A,8\n');
    expect(read('content/stays/nha-a/index.md')).toBe(file.replace('rooms: 7 #', 'rooms: 8 #'));
  });

  it('finds an entry by name and unit when no id is given, names the table as source, and keeps the name', () => {
    put('content/stays/nha-a/index.md', HOUSE);
    const plan = importText('stays', 'Tên,Xã,Số phòng\nNHÀ A,Xã Mẫu,9\n');
    expect(plan.entries).toMatchObject([
      { is: 'changed', id: 'nha-a', fields: [{ key: 'rooms' }, { key: 'sources.1' }] },
    ]);
    expect(read('content/stays/nha-a/index.md')).toContain('title: Nhà A\n');
  });

  it('takes a value away only when it is told to; empty cells and dashes change nothing', () => {
    put('content/stays/nha-a/index.md', HOUSE);
    const plan = importText('stays', 'id,Tên,Số phòng,Điện thoại,Mô tả ngắn\nnha-a,Nhà A,-,(xóa),\n');
    expect(plan.entries[0]?.fields).toEqual([{ key: 'contact.phone', from: '0213 3879 123', to: undefined }]);
  });

  it('opens and closes an entry', () => {
    put('content/stays/nha-a/index.md', HOUSE);
    const close = importText('stays', 'id,Tên,Tình trạng\nnha-a,Nhà A,Tạm ngưng\n');
    expect(close.diagnostics).toMatchObject([
      { code: 'SH-MISSING', values: { columnsVi: ['Đóng từ ngày'] } },
    ]);
    importText('stays', 'id,Tên,Tình trạng,Đóng từ ngày\nnha-a,Nhà A,Tạm ngưng,2026-05-01\n');
    expect(read('content/stays/nha-a/index.md')).toContain('status: closed\nclosed:\n  from: 2026-05-01\n');
    importText('stays', 'id,Tên,Tình trạng\nnha-a,Nhà A,Đang mở\n');
    expect(read('content/stays/nha-a/index.md')).toBe(HOUSE);
  });

  it('may have a last column that is not known and seldom filled', () => {
    const { entries, diagnostics } = importText(
      'stays',
      'Tên,Loại,Ghi chú\nA1,Homestay\nA2,Homestay\nA3,Homestay,tốt\n',
    );
    expect(entries.map(({ is }) => is)).toEqual(['new', 'new', 'new']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['SH-COLUMN-UNKNOWN']);
  });

  it('is refused where a separator inside a cell has moved the rest of a row', () => {
    const { entries, diagnostics } = importText(
      'stays',
      'Tên,Loại,Số phòng\nA1,Homestay,1\nA2,Homestay,2\nA3, bản B,Homestay,3\n',
    );
    expect(entries.map(({ is }) => is)).toEqual(['new', 'new', 'left-out']);
    expect(diagnostics.map(({ code, line }) => [code, line])).toContainEqual(['CS-RAGGED', 4]);
  });

  it('of more than 20,000 entries is refused whole', () => {
    const { entries, diagnostics } = importText('stays', `Tên,Loại\n${'A,Homestay\n'.repeat(20_001)}`);
    expect(entries).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'CS-TOO-LARGE', line: 20_002, values: { limit: 20_000 } }]);
  });

  it('is never written through a link that leads out of the content folder', () => {
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'content/stays'));
    expect(() => importText('stays', 'Tên,Loại\nNhà A,Homestay\n')).toThrow(
      'leads out of the content folder',
    );
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
  });

  it('writes nothing while a row has an error, unless the others are wanted', () => {
    const text = 'Tên,Loại\nNhà A,Homestay\nNhà B,Lều\n';
    expect(importText('stays', text, {}, 'when-sound').entries.map(({ is }) => is)).toEqual([
      'new',
      'left-out',
    ]);
    expect(readdirSync(join(folder, 'content'))).not.toContain('stays');
    importText('stays', text);
    expect(readdirSync(join(folder, 'content/stays'))).toEqual(['nha-a']);
  });

  it('leaves an id that is taken to a person, and proposes one', () => {
    put('content/stays/nha-a/index.md', HOUSE);
    const { entries, diagnostics } = importText('stays', 'Tên,Loại\nNha A,Homestay\n下龙湾,Homestay\n');
    expect(entries.map(({ is }) => is)).toEqual(['left-out', 'left-out']);
    expect(diagnostics.map(({ code, values }) => [code, values.problem, values.proposal])).toEqual([
      ['SH-ID', 'taken', 'nha-a-2'],
      ['SH-ID', 'none', ''],
    ]);
    expect(importText('stays', 'id,Tên,Loại\nnha-a-2,Nha A,Homestay\n').entries).toMatchObject([
      { is: 'new', id: 'nha-a-2' },
    ]);
  });

  it.each([
    ['Nha-A', 'nha-a'],
    ['index', 'index'],
    ['nhà a', 'nha-a'],
    ['../../x', 'x'],
  ])('refuses %s as an id', (id, proposal) => {
    put('content/stays/nha-a/index.md', HOUSE);
    const { diagnostics } = importText('stays', `id,Tên,Loại\n${id},Nhà A,Homestay\n`);
    expect(diagnostics).toMatchObject([{ code: 'SH-ID', values: { problem: 'form', proposal } }]);
  });
});

const LIST = `DANH SÁCH CƠ SỞ LƯU TRÚ,,,,,,
STT,Tên cơ sở,Loại hình,Địa chỉ,Số điện thoại,Tọa độ,Số phòng,Ngày kiểm tra
1,Nhà sàn Bản Thẳm,Homestay,"Bản Thẳm, xã Cũ, huyện Cũ, tỉnh Mẫu",912345678,"22.3512, 103.6217",5 phòng,25/12/2025
2,Khách sạn Mường Then,KHÁCH SẠN,Xã Mẫu,0213 3879 123,"103.62, 22.35",40,02/03/2026
`;
