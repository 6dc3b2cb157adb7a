import { hanoiClock } from './hanoi-clock.ts';
import { type Found, type HelpLine, MOST_LINES } from './help-answer.ts';
import type { HelpEntry } from './help-facts.ts';
import type { PreparedHelp } from './prepare-help.ts';
import type { DayRange } from './question-days.ts';
import { destinationOf } from './read-question.ts';

/**
 * Lists the events at a place or in its destination, soonest first: those of the days asked for, else the next ones. An
 * event whose day is not known is told last, and never as one of the days asked for.
 */
export function listEvents(
  { file }: PreparedHelp,
  subject: HelpEntry | undefined,
  { days, timeMs }: { days: DayRange | undefined; timeMs: number },
): Found {
  const { day: today } = hanoiClock(timeMs);
  const events = chooseEvents(
    file.entries.filter(({ family }) => family === 'event'),
    subject,
  );
  const lines = events.flatMap((entry) => toLine(entry, today, subject)).sort(soonest);
  const inDays = days ? lines.filter(({ from, until }) => from <= days.until && until >= days.from) : [];
  const isHit = inDays.length > 0;
  const shown = (isHit ? inDays : lines).slice(0, MOST_LINES).map(({ line }) => line);
  const isAnywhere = subject !== undefined && subject.family !== 'event';
  return { frame: isHit ? 'eventsIn' : days ? 'eventsNone' : 'eventsNext', lines: shown, isAnywhere };
}

function chooseEvents(events: readonly HelpEntry[], subject: HelpEntry | undefined): readonly HelpEntry[] {
  if (!subject) return events;
  if (subject.family === 'event') return [subject];
  const there = events.filter(({ at }) => at !== undefined && subject.ref === `sites/${at}`);
  if (there.length > 0) return there;
  const destination = destinationOf(subject);
  return destination === undefined ? events : events.filter((event) => event.destination === destination);
}

function toLine(entry: HelpEntry, today: string, subject: HelpEntry | undefined): Dated[] {
  const fact = entry.facts.find(({ kind }) => kind === 'event');
  if (!fact) return [];
  const named = entry === subject ? {} : { entry };
  const edition = fact.editions?.find(({ until }) => until >= today);
  // Without days ahead: only what the page says in words.
  if (!edition) return [{ from: LATER, until: '', line: { fact, ...named } }];
  const text = `${fact.text} · ${edition.text}`;
  return [{ from: edition.from, until: edition.until, line: { fact: { ...fact, text }, ...named } }];
}

function soonest(a: Dated, b: Dated): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}

const LATER = '9999';

type Dated = DayRange & { line: HelpLine };
