import { countFaults, sayCount } from '../../src/content/report-words.ts';
import type { ContentState } from './follow-content.ts';

/** Says in a few words how the content stands, for the badge on the pages of the development server. */
export function describeState({ diagnostics, failure }: ContentState, language: 'en' | 'vi'): BadgeState {
  const words = WORDS[language];
  const counts = countFaults(diagnostics);
  if (failure !== undefined) return { language, tone: 'error', label: words.failed, title: words.open };
  const parts = (['error', 'warning'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => sayCount(counts[severity], severity, language));
  const label = parts.join(', ');
  // an error keeps the new content from being drawn, so what is on the page is older than the file
  if (counts.error > 0)
    return { language, tone: 'error', label: `${label} · ${words.old}`, title: words.open };
  if (counts.warning > 0) return { language, tone: 'warning', label, title: words.open };
  return { language, tone: 'well', label: '', title: words.well };
}

const WORDS = {
  en: {
    open: 'Open the report of the content check',
    old: 'this page is the last good one',
    failed: 'The check did not come to its end',
    well: 'No faults found. Open the report of the content check',
  },
  vi: {
    open: 'Mở báo cáo kiểm tra nội dung',
    old: 'trang này là bản tốt gần nhất',
    failed: 'Chưa kiểm tra xong',
    well: 'Không có lỗi nào. Mở báo cáo kiểm tra nội dung',
  },
};

/** `label` is empty when all is well: a sign is enough then. */
export type BadgeState = {
  language: 'en' | 'vi';
  tone: 'error' | 'warning' | 'well';
  label: string;
  title: string;
};
