import { describe, expect, test } from 'vitest';
import { listFormerUnits, listUnitChain, unitName } from '../../src/model/addresses.ts';
import type { Unit } from '../../src/model/schemas/settings.ts';

const list: Unit[] = [
  { id: 'viet-nam', level: 'country', name: 'Việt Nam', names: { en: 'Viet Nam' } },
  { id: 'tinh-nui', level: 'province', name: 'Tỉnh Núi', parent: 'viet-nam' },
  { id: 'huyen-cu', level: 'district', name: 'Huyện Cũ', parent: 'tinh-nui', validTo: '2025-06-30' },
  { id: 'xa-a', level: 'commune', name: 'Xã A', parent: 'huyen-cu', predecessors: ['xa-a-1', 'xa-a-2'] },
  { id: 'xa-b', level: 'commune', name: 'Xã B', parent: 'huyen-cu' },
  { id: 'xa-a-1', level: 'commune', name: 'Xã A1', parent: 'huyen-cu' },
  {
    id: 'xa-moi',
    level: 'commune',
    name: 'Xã Mới',
    names: { en: 'Moi Commune' },
    parent: 'tinh-nui',
    predecessors: ['xa-a', 'xa-b'],
  },
  { id: 'vong-1', level: 'commune', name: 'Vòng 1', parent: 'vong-2', predecessors: ['vong-2'] },
  { id: 'vong-2', level: 'commune', name: 'Vòng 2', parent: 'vong-1', predecessors: ['vong-1'] },
];
const units = new Map(list.map((unit) => [unit.id, unit]));
const ids = (found: Unit[]) => found.map(({ id }) => id);

describe('the chain of a unit', () => {
  test('goes from the commune to the country, without districts since they ended', () => {
    expect(ids(listUnitChain(units, 'xa-moi'))).toEqual(['xa-moi', 'tinh-nui', 'viet-nam']);
  });

  test('of an old commune has its district', () => {
    expect(ids(listUnitChain(units, 'xa-a'))).toEqual(['xa-a', 'huyen-cu', 'tinh-nui', 'viet-nam']);
  });

  test('of an unknown unit is empty, and a circle ends', () => {
    expect(listUnitChain(units, 'khong-co')).toEqual([]);
    expect(ids(listUnitChain(units, 'vong-1'))).toEqual(['vong-1', 'vong-2']);
  });
});

describe('former units', () => {
  test('are those merged last, then those merged before; unknown ones are left out', () => {
    expect(ids(listFormerUnits(units, 'xa-moi'))).toEqual(['xa-a', 'xa-b', 'xa-a-1']);
  });

  test('of a unit that never changed are none, and a circle ends', () => {
    expect(listFormerUnits(units, 'tinh-nui')).toEqual([]);
    expect(ids(listFormerUnits(units, 'vong-1'))).toEqual(['vong-2']);
  });
});

test('names fall back to Vietnamese', () => {
  const unit = units.get('xa-moi');
  expect(unit && [unitName(unit, 'en'), unitName(unit, 'fr'), unitName(unit, 'vi')]).toEqual([
    'Moi Commune',
    'Xã Mới',
    'Xã Mới',
  ]);
});
