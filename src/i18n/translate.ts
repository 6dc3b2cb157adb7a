import type { Collection } from '../model/collections.ts';
import { BCP47, type Language } from '../model/languages.ts';
import { en } from './messages/en.ts';
import { fr } from './messages/fr.ts';
import { ja } from './messages/ja.ts';
import { ko } from './messages/ko.ts';
import { type Messages, vi } from './messages/vi.ts';
import { zh } from './messages/zh.ts';

const MESSAGES: Record<Language, Messages> = { vi, en, zh, ja, ko, fr };

/**
 * Gives the text of an interface message with its `{placeholders}` filled in.
 * A placeholder without a value stays visible, so that a test can find it.
 */
export function translate(language: Language, key: MessageKey, values: Values = {}): string {
  return MESSAGES[language][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );
}

/** Tells whether `key` names an interface message; used for keys composed from data such as `kind_${kind}`. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(vi, key);
}

/**
 * Finds the message that names the kind of an entry: what the collection calls it, else what all do. A market page is no
 * market.
 */
export function kindMessageKey(collection: Collection, kind: string): MessageKey | undefined {
  return [`kind_${collection}_${kind}`, `kind_${kind}`].find(isMessageKey);
}

/** Writes an ISO day (`2026-11-21`) the way readers of the language write it. Year or month alone stay as they are. */
export function formatDate(language: Language, iso: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
  return dateFormat(language).format(new Date(`${iso}T00:00:00Z`));
}

/** Writes a number with the separators of the language. */
export function formatNumber(language: Language, value: number): string {
  return numberFormat(language).format(value);
}

const dateFormats = new Map<Language, Intl.DateTimeFormat>();
const numberFormats = new Map<Language, Intl.NumberFormat>();

function dateFormat(language: Language): Intl.DateTimeFormat {
  return remember(
    dateFormats,
    language,
    () =>
      new Intl.DateTimeFormat(BCP47[language], {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }),
  );
}

function numberFormat(language: Language): Intl.NumberFormat {
  return remember(
    numberFormats,
    language,
    () => new Intl.NumberFormat(BCP47[language], { maximumFractionDigits: 2 }),
  );
}

function remember<K, V>(store: Map<K, V>, key: K, make: () => V): V {
  const known = store.get(key);
  if (known !== undefined) return known;
  const made = make();
  store.set(key, made);
  return made;
}

export type MessageKey = keyof typeof vi;
type Values = Readonly<Record<string, string | number>>;
