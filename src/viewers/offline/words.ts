import { formatFileSize } from '../../i18n/file-size.ts';
import type { OfflineMessages } from '../../i18n/offline-vi.ts';
import { isLanguage, type Language } from '../../model/languages.ts';
import type { Format } from './state.ts';

/** Reads the words of the page, which stand in it once for all blocks. @throws when the page has none */
export function readWords(): Words {
  const text = document.querySelector('script[data-offline-words]')?.textContent;
  if (!text) throw new Error('expected the words of the offline blocks in the page');
  const messages = JSON.parse(text) as OfflineMessages; // written by our own page
  const tag = document.documentElement.lang;
  const short = tag.slice(0, 2);
  const language: Language = isLanguage(short) ? short : 'en';
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'medium' });
  const gigabytes = new Intl.NumberFormat(tag, { style: 'unit', unit: 'gigabyte', maximumFractionDigits: 1 });
  return {
    messages,
    language,
    format: {
      size: (bytes) => (bytes < 1e9 ? formatFileSize(language, bytes) : gigabytes.format(bytes / 1e9)),
      day: (iso) => (Number.isNaN(Date.parse(iso)) ? '–' : days.format(new Date(iso))),
    },
  };
}

export type Words = { messages: OfflineMessages; language: Language; format: Format };
