/**
 * Writes an iCalendar file of all-day events (RFC 5545): lines end with CR LF and are folded at 75 bytes between
 * characters, text is escaped, days carry no time zone, the last day is exclusive as the standard wants it.
 *
 * Days are ISO days, `stamp` the day everything counts as written; nothing depends on the clock.
 */
export function formatCalendar({ name, description, url, stamp, events }: IcsCalendar): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//diem-den//calendar//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `X-WR-CALDESC:${escapeText(description)}`,
    `SOURCE;VALUE=URI:${url}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...events.flatMap((event) => formatEvent(event, stamp)),
    'END:VCALENDAR',
  ]
    .map((line) => `${foldLine(line)}\r\n`)
    .join('');
}

/** Escapes a text value (RFC 5545, section 3.3.11); other control characters are left out. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: no content line may hold them (section 3.1)
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replace(/[\\;,]/g, (char) => `\\${char}`)
      .replaceAll('\n', '\\n')
  );
}

/** Folds a content line at 75 bytes of UTF-8, never inside a character (RFC 5545, section 3.1). */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let sizeBytes = 0;
  for (const char of line) {
    const charBytes = Buffer.byteLength(char);
    if (sizeBytes + charBytes > MAX_LINE_BYTES) {
      parts.push(part);
      part = ' ';
      sizeBytes = 1;
    }
    part += char;
    sizeBytes += charBytes;
  }
  return [...parts, part].join('\r\n');
}

function formatEvent(event: IcsEvent, stamp: string): string[] {
  const { uid, sequence, modified, from, untilExclusive, title, description, place, point, url } = event;
  const changed = modified === undefined ? [] : [`LAST-MODIFIED:${toInstant(modified)}`];
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${toInstant(modified ?? stamp)}`,
    ...changed,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${from.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${untilExclusive.replaceAll('-', '')}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(description)}`,
    ...(place === undefined ? [] : [`LOCATION:${escapeText(place)}`]),
    ...(point ? [`GEO:${point.lat};${point.lng}`] : []),
    `URL:${url}`,
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function toInstant(day: string): string {
  return `${day.replaceAll('-', '')}T000000Z`;
}

const MAX_LINE_BYTES = 75;

export type IcsCalendar = {
  name: string;
  description: string;
  /** Full address of the file itself. */
  url: string;
  stamp: string;
  events: readonly IcsEvent[];
};

export type IcsEvent = {
  /** Never changes, in no language. */
  uid: string;
  /** Grows whenever the event changes. */
  sequence: number;
  /** Day the facts were last checked. */
  modified: string | undefined;
  from: string;
  /** The day after the last. */
  untilExclusive: string;
  title: string;
  description: string;
  place: string | undefined;
  point: { lat: number; lng: number } | undefined;
  url: string;
  isCancelled: boolean;
};
