/** Asks the site for its notices, past every cache. Nothing when there is no network or no sound answer. */
export async function fetchNotices(): Promise<Status[] | undefined> {
  try {
    const answer = await fetch('/data/notices.json', {
      cache: 'no-store',
      signal: AbortSignal.timeout(8000),
    });
    return answer.ok ? readStatuses(await answer.json()) : undefined;
  } catch {
    return undefined; // the notices on the page stay
  }
}

/** Takes the notices out of an answer; nothing when it is something else, such as the page of a captive portal. */
export function readStatuses(answer: unknown): Status[] | undefined {
  if (!isRecord(answer) || answer.version !== 1 || !Array.isArray(answer.entries)) return undefined;
  return answer.entries.flatMap((entry: unknown): Status[] => {
    if (!isRecord(entry)) return [];
    const { id, severity, from, until, touches, languages } = entry;
    if (typeof id !== 'string' || typeof from !== 'string' || !isSeverity(severity)) return [];
    return [
      {
        id,
        severity,
        from,
        until: typeof until === 'string' ? until : undefined,
        touches: Array.isArray(touches) ? touches.map(String) : [],
        languages: isRecord(languages) ? readTitles(languages) : {},
      },
    ];
  });
}

function readTitles(languages: Record<string, unknown>): Status['languages'] {
  return Object.fromEntries(
    Object.entries(languages).flatMap(([language, words]) =>
      isRecord(words) && typeof words.title === 'string' ? [[language, { title: words.title }]] : [],
    ),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isSeverity(value: unknown): value is Status['severity'] {
  return value === 'information' || value === 'warning' || value === 'closed';
}

/** A notice as `/data/notices.json` tells it. */
export type Status = {
  id: string;
  severity: 'information' | 'warning' | 'closed';
  from: string;
  until: string | undefined;
  touches: string[];
  languages: Partial<Record<string, { title: string }>>;
};
