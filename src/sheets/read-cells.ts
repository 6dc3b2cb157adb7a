import type { z } from 'zod';
import { findNearest, fold } from '../content/nearest.ts';
import { openingHoursData } from '../model/structured-data-hours.ts';
import type { TableCell } from './table.ts';

/** Reads text that a schema judges; `expected` says what it should have been. */
export function readText(schema: z.ZodType, expected: Expected): Reader {
  return ({ text }) => {
    const result = schema.safeParse(text);
    return result.success ? { value: text } : { expected };
  };
}

/** Reads one of several values by any of its names; accents and capitals do not matter. */
export function readChoice(names: ReadonlyMap<string, string>, shown: { en: string; vi: string }): Reader {
  return ({ text }) => {
    const value = names.get(foldName(text));
    if (value !== undefined) return { value };
    const expected = { en: `one of ${shown.en}`, vi: `một trong: ${shown.vi}` };
    return { expected, nearest: findNearest(foldName(text), names.keys()) };
  };
}

/** Reads a list of such values, separated by semicolons, commas or slashes. */
export function readChoices(names: ReadonlyMap<string, string>, shown: { en: string; vi: string }): Reader {
  const one = readChoice(names, shown);
  return (cell) => {
    const values: string[] = [];
    for (const text of cell.text.split(/\s*[;,/]\s*/).filter(Boolean)) {
      const reading = one({ ...cell, text });
      if (!('value' in reading)) return reading;
      if (!values.includes(String(reading.value))) values.push(String(reading.value));
    }
    return { value: values };
  };
}

/** Reads a list of texts separated by semicolons. */
export const readList: Reader = ({ text }) => ({
  value: [...new Set(text.split(/\s*;\s*/).filter(Boolean))],
});

/** Reads the name of a person or office; a telephone number belongs into its own column. */
export const readName: Reader = ({ text }) => {
  if (text.replace(/\D/g, '').length < 8) return { value: text };
  return {
    expected: {
      en: 'a name; numbers belong into the column "Phone"',
      vi: 'tên; số điện thoại phải ở cột "Điện thoại"',
    },
  };
};

/** Reads a whole number: `12`, `1.200`, `12 phòng`. */
export function readWholeNumber(most: number): Reader {
  return ({ text }) => {
    const digits = /^(\d{1,3}(?:[ .,]\d{3})+|\d+)(?:\.0+)?(?:\s*\p{L}[\p{L} ]*)?$/u.exec(text)?.[1];
    const number = Number((digits ?? '').replace(/[ .,]/g, ''));
    if (digits === undefined || number > most) return { expected: WHOLE_NUMBER };
    return String(number) === text ? { value: number } : { value: number, readAs: String(number) };
  };
}

/** Reads yes or no: `x`, `có`, `yes`, `true`, `1` and their opposites. */
export const readSwitch: Reader = ({ text }) => {
  const word = fold(text);
  if (['x', 'co', 'yes', 'y', 'true', '1', 'dung', 'v', '✓', '✔'].includes(word)) return { value: true };
  if (['khong', 'no', 'n', 'false', '0', 'sai'].includes(word)) return { value: false };
  return { expected: { en: '"yes" or "no"', vi: '"có" hoặc "không"' } };
};

/**
 * Reads a telephone number. A number without its leading zero was typed into a cell of numbers: Vietnamese numbers
 * begin with 0, but for 1800 and 1900 (nine digits from 3, 5, 7, 8, 9: a mobile; ten from 2: a landline).
 */
export function readPhone(schema: z.ZodType): Reader {
  return ({ text }) => {
    if (/^\d+(?:[.,]\d+)?E\+\d+$/i.test(text)) return { fault: 'CS-NUMBER' };
    const plain = text
      .replace(/^(?:đt|sđt|tel|phone|hotline|zalo)\s*[:.]?\s*/i, '')
      .replace(/[()]/g, '')
      .trim();
    const digits = plain.replace(/[ .-]/g, '');
    const why = /^(?:[35789]\d{8}|2\d{9})$/.test(digits)
      ? 'zero'
      : /^84(?:[35789]\d{8}|2\d{9})$/.test(digits)
        ? 'country'
        : '';
    const value = why === 'zero' ? `0${plain}` : why === 'country' ? `+${plain}` : plain;
    if (!schema.safeParse(value).success) return { expected: PHONE };
    if (why !== '') return { value, repaired: { value, why } };
    return value === text ? { value } : { value, readAs: value };
  };
}

/** Reads an address of the web; one without `https://` gets it. */
export function readUrl(schema: z.ZodType): Reader {
  return ({ text }) => {
    if (schema.safeParse(text).success) return { value: text };
    const bare = text.replace(/^http:\/\//i, '');
    const value = `https://${bare}`;
    const isAddress =
      /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]\S*)?$/u.test(bare) && schema.safeParse(value).success;
    if (!isAddress)
      return { expected: { en: 'an address such as https://…', vi: 'một địa chỉ như https://…' } };
    return { value, repaired: { value, why: 'https' } };
  };
}

/** Reads an amount in đồng: `50000`, `50.000đ`, `50,000 VND`, `50k`, `50 nghìn`; `0` and `miễn phí` are free. */
export const readAmount: Reader = ({ text }) => {
  const word = fold(text).replace(/\s+/g, ' ');
  if (/^(?:mien phi|free|mien ve|0|khong thu phi)$/.test(word)) return { value: 0, readAs: '0' };
  const match = /^(\d{1,3}(?:[ .,]\d{3})+|\d+)\s*(k|nghin|ngan|trieu)?\s*(?:d|vnd|dong|₫)?(?:\s*\/.*)?$/.exec(
    word,
  );
  if (!match?.[1]) return { expected: AMOUNT };
  const factor = match[2] === undefined ? 1 : match[2] === 'trieu' ? 1_000_000 : 1000;
  const amount = Number(match[1].replace(/[ .,]/g, '')) * factor;
  // Fifty đồng buys nothing: somebody meant thousands and did not say so.
  if (amount < 500) return { expected: AMOUNT };
  const value = spaced(amount);
  return value === text ? { value } : { value, readAs: value };
};

/** Reads opening hours in OpenStreetMap syntax, or plain spans that hold every day: `7h - 17h30`, `07:00–22:00`, `24/24`. */
export const readHours: Reader = ({ text }) => {
  if (openingHoursData(text)) return { value: text };
  const plain = fold(text).replace(/\s*(?:hang ngay|moi ngay|ca ngay|daily)\s*/g, '');
  if (/^24\s*\/\s*(?:24|7)\s*h?$|^24h$/.test(plain)) return { value: '24/7', readAs: '24/7' };
  const spans = plain.split(/\s*[;,]\s*/).map((span) => SPAN.exec(span));
  if (spans.some((span) => !span)) return { expected: HOURS };
  const value = `Mo-Su ${spans.map((span) => `${clock(span?.[1], span?.[2])}-${clock(span?.[3], span?.[4])}`).join(',')}`;
  return openingHoursData(value) ? { value, readAs: value } : { expected: HOURS };
};

/** Lower case without accents and punctuation, for comparing names of columns and values. */
export function foldName(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Writes an amount as content does: `50 000`. */
function spaced(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ' ');
}

function clock(hours = '', minutes = '00'): string {
  return `${hours.padStart(2, '0')}:${(minutes || '00').padStart(2, '0')}`;
}

const SPAN = /^(?:tu\s+)?(\d{1,2})(?:h|:|g)?(\d{2})?\s*(?:-|–|den)\s*(\d{1,2})(?:h|:|g)?(\d{2})?$/;
const WHOLE_NUMBER = { en: 'a whole number', vi: 'một số nguyên' };
const PHONE = { en: 'one telephone number such as 0213 3879 123', vi: 'một số điện thoại như 0213 3879 123' };
const AMOUNT = { en: 'an amount in đồng such as 50 000', vi: 'một số tiền đồng như 50 000' };
const HOURS = {
  en: 'opening hours such as "Mo-Su 07:00-17:00" or "7h-17h"',
  vi: 'giờ mở cửa như "Mo-Su 07:00-17:00" hoặc "7h-17h"',
};

export type Expected = { en: string; vi: string };

/**
 * What a cell was understood as. `readAs` and `repaired` tell that the cell says it otherwise; `expected` and `fault`
 * that it was not understood.
 */
export type Reading =
  | { value: CellValue; readAs?: string; repaired?: { value: string; why: string } }
  | { expected: Expected; nearest?: string }
  | { fault: 'CS-NUMBER' };
export type CellValue = string | number | boolean | readonly string[];
export type Reader = (cell: Pick<TableCell, 'text' | 'is'>) => Reading;
