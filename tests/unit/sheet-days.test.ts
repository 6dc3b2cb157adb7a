import { describe, expect, it } from 'vitest';
import { orderOf, readDay, readDayOfMonth } from '../../src/sheets/read-day.ts';
import { readDegrees, readPoint } from '../../src/sheets/read-point.ts';

describe('a day', () => {
  it.each<[text: string, is: 'text' | 'day' | 'number', order: 'day-first' | 'unknown', expected: object]>([
    ['2026-03-02', 'text', 'unknown', { day: '2026-03-02' }],
    ['2026-03-02 07:30', 'day', 'unknown', { day: '2026-03-02' }],
    ['25/12/2025', 'text', 'unknown', { day: '2025-12-25', readAs: '2025-12-25' }],
    ['02/03/2026', 'text', 'unknown', { readings: ['2026-03-02', '2026-02-03'] }],
    ['02/03/2026', 'text', 'day-first', { day: '2026-03-02', readAs: '2026-03-02' }],
    ['31/02/2026', 'text', 'day-first', { readings: [] }],
    ['2026-02-30', 'text', 'unknown', { readings: [] }],
    ['46083', 'number', 'unknown', { serial: '2026-03-02' }],
    ['hôm qua', 'text', 'unknown', { readings: [] }],
  ])('%s (%s, %s)', (text, is, order, expected) => {
    expect(readDay({ text, is }, order)).toEqual(expected);
  });

  it.each<[texts: string[], order: string]>([
    [['02/03/2026', '25/12/2025'], 'day-first'],
    [['02/03/2026', '12/25/2025', '25/12/2025'], 'unknown'],
    [['02/03/2026', '03/03/2026'], 'unknown'],
    [['12/25/2025'], 'unknown'],
  ])('in a column with %j is written %s', (texts, order) => {
    expect(orderOf(texts)).toBe(order);
  });

  it.each<[text: string, expected: object | undefined]>([
    ['15/1', { day: 15, month: 1 }],
    ['10-3 âm lịch', { day: 10, month: 3 }],
    ['1/15', undefined],
    ['10-15/1', undefined],
  ])('without year: %s', (text, expected) => {
    expect(readDayOfMonth(text)).toEqual(expected);
  });
});

describe('coordinates', () => {
  const there = { lat: 21.85, lng: 106.76, isSwapped: false };
  it.each<[text: string, expected: object | undefined]>([
    ['21.85, 106.76', there],
    ['21,85; 106,76', there],
    ['21,85, 106,76', there],
    ['(21.85 106.76)', there],
    ['106.76, 21.85', { ...there, isSwapped: true }],
    ['21°51\'00"N 106°45\'36"E', there],
    ['21°51′00″ B, 106°45′36″ Đ', there],
    ['106°45\'36"E, 21°51\'00"N', there],
    ['https://www.google.com/maps/place/X/@21.9,106.9,17z/data=!8m2!3d21.85!4d106.76', there],
    ['https://maps.google.com/?q=21.85,106.76', there],
    ['https://www.google.com/maps/search/?api=1&query=21.85%2C106.76', there],
    ['https://www.openstreetmap.org/?mlat=21.85&mlon=106.76#map=15/1.5/2.5', there],
    ['https://www.google.com/maps/@21.85,106.76,17z', there],
    ['https://maps.app.goo.gl/abcdef', undefined],
    ['https://example.com/%E0%A4%A', undefined],
    ['21.85', undefined],
    ['21.85, 206.76', undefined],
    ['Bản Thẳm', undefined],
  ])('%s', (text, expected) => {
    expect(readPoint(text)).toEqual(expected);
  });

  it.each<[text: string, expected: number | undefined]>([
    ['21.85', 21.85],
    ['21,85', 21.85],
    ['21.850000000000001', 21.85],
    ['21°51\'00"N', 21.85],
    ['-21.85', -21.85],
    ['21.85 N', undefined],
    ['', undefined],
  ])('one of them: %s', (text, expected) => {
    expect(readDegrees(text)).toBe(expected);
  });
});
