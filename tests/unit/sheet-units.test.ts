import { describe, expect, it } from 'vitest';
import type { Unit } from '../../src/model/schemas/settings.ts';
import { findUnit, indexUnits } from '../../src/sheets/find-unit.ts';

const ended = { validTo: '2025-06-30' };
const list: Unit[] = [
  { id: 'viet-nam', level: 'country', name: 'Việt Nam' },
  { id: 'tinh-lai-chau', level: 'province', name: 'Tỉnh Lai Châu', parent: 'viet-nam' },
  { id: 'huyen-tam-duong', level: 'district', name: 'Huyện Tam Đường', parent: 'tinh-lai-chau', ...ended },
  {
    id: 'tt-tam-duong',
    level: 'township',
    name: 'Thị trấn Tam Đường',
    parent: 'huyen-tam-duong',
    ...ended,
    successors: ['xa-binh-lu'],
  },
  {
    id: 'xa-binh-lu-cu',
    level: 'commune',
    name: 'Xã Bình Lư',
    parent: 'huyen-tam-duong',
    ...ended,
    successors: ['xa-binh-lu'],
  },
  {
    id: 'xa-son-binh',
    level: 'commune',
    name: 'Xã Sơn Bình',
    parent: 'huyen-tam-duong',
    ...ended,
    successors: ['xa-binh-lu'],
  },
  {
    id: 'xa-na-tam',
    level: 'commune',
    name: 'Xã Nà Tăm',
    parent: 'huyen-tam-duong',
    ...ended,
    successors: ['xa-binh-lu', 'xa-ban-bo'],
  },
  { id: 'xa-cut', level: 'commune', name: 'Xã Cụt', parent: 'huyen-tam-duong', ...ended },
  { id: 'xa-ban-bo', level: 'commune', name: 'Xã Bản Bo', parent: 'tinh-lai-chau' },
  {
    id: 'xa-binh-lu',
    level: 'commune',
    name: 'Xã Bình Lư',
    names: { en: 'Binh Lu Commune' },
    parent: 'tinh-lai-chau',
    predecessors: ['tt-tam-duong', 'xa-binh-lu-cu', 'xa-son-binh'],
  },
  {
    id: 'tinh-kien-giang',
    level: 'province',
    name: 'Tỉnh Kiên Giang',
    parent: 'viet-nam',
    ...ended,
    successors: ['tinh-an-giang'],
  },
  {
    id: 'tinh-an-giang',
    level: 'province',
    name: 'Tỉnh An Giang',
    parent: 'viet-nam',
    predecessors: ['tinh-kien-giang'],
  },
  { id: 'tp-ha-tien', level: 'district', name: 'Thành phố Hà Tiên', parent: 'tinh-kien-giang', ...ended },
  {
    id: 'phuong-ha-tien',
    level: 'ward',
    name: 'Phường Hà Tiên',
    parent: 'tinh-an-giang',
    predecessors: ['tp-ha-tien'],
  },
  { id: 'xa-tan-lap-1', level: 'commune', name: 'Xã Tân Lập', parent: 'tinh-lai-chau' },
  { id: 'xa-tan-lap-2', level: 'commune', name: 'Xã Tân Lập', parent: 'tinh-an-giang' },
];
const places = indexUnits(new Map(list.map((unit) => [unit.id, unit])), '2026-07-01');
const find = (text: string) => {
  const { street, unit, former, fault } = findUnit(text, places);
  return [street, unit?.id, former?.id, fault?.problem];
};

describe('an address', () => {
  it.each<
    [text: string, street: string, unit: string | undefined, former?: string | undefined, problem?: string]
  >([
    ['bản Thẳm, xã Sơn Bình, huyện Tam Đường, tỉnh Lai Châu', 'bản Thẳm', 'xa-binh-lu', 'xa-son-binh'],
    ['Xã Bình Lư, Tỉnh Lai Châu', '', 'xa-binh-lu'],
    ['xã Bình Lư, huyện Tam Đường', '', 'xa-binh-lu', 'xa-binh-lu-cu'],
    [
      'Số 5, đường A, TT. Tam Đường, H. Tam Đường, Lai Châu, Việt Nam',
      'Số 5, đường A',
      'xa-binh-lu',
      'tt-tam-duong',
    ],
    ['XA SON BINH, HUYEN TAM DUONG', '', 'xa-binh-lu', 'xa-son-binh'],
    ['Bình Lư, Lai Châu', '', 'xa-binh-lu'],
    ['Binh Lu Commune, Lai Chau', '', 'xa-binh-lu'],
    ['xa-binh-lu', '', 'xa-binh-lu'],
    [
      'Bản 1, xã Bản Bo, huyện Tam Đường, Lai Châu',
      'Bản 1, xã Bản Bo, huyện Tam Đường, Lai Châu',
      undefined,
      undefined,
      'unknown',
    ],
    ['Bản 1, xã Bản Bo, tỉnh Lai Châu', 'Bản 1', 'xa-ban-bo'],
    ['P. Hà Tiên, tỉnh Kiên Giang', '', 'phuong-ha-tien'],
    ['phường Hà Tiên, TP. Hà Tiên, tỉnh Kiên Giang', '', 'phuong-ha-tien', 'tp-ha-tien'],
    ['Xã Tân Lập', 'Xã Tân Lập', undefined, undefined, 'several'],
    ['Xã Tân Lập, An Giang', '', 'xa-tan-lap-2'],
    ['Bản 2, huyện Tam Đường', 'Bản 2, huyện Tam Đường', undefined, undefined, 'district'],
    ['xã Nà Tăm, huyện Tam Đường', 'xã Nà Tăm, huyện Tam Đường', undefined, undefined, 'several'],
    ['xã Cụt, huyện Tam Đường', 'xã Cụt, huyện Tam Đường', undefined, undefined, 'no-successor'],
    ['xã Lạ, huyện Lạ', 'xã Lạ, huyện Lạ', undefined, undefined, 'unknown'],
    ['Tỉnh Lai Châu', '', 'tinh-lai-chau'],
    ['Tỉnh Kiên Giang', '', 'tinh-an-giang', 'tinh-kien-giang'],
    ['Số 12 Trần Phú', 'Số 12 Trần Phú', undefined],
  ])('%s', (text, street, unit, former = undefined, problem = undefined) => {
    expect(find(text)).toEqual([street, unit, former, problem]);
  });
});
