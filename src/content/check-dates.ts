import { FACTS_MONTHS, LICENCE_DAYS, monthsBefore } from '../model/coverage.ts';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { Facts } from '../model/schemas/entries.ts';
import type { EntryDraft } from './drafts.ts';
import type { SourceFile } from './source-file.ts';
import { type KeyPath, placeOfValue } from './yaml-places.ts';

/**
 * Checks days against today: nothing was read, checked or taken in the future, closed days that are over, facts that
 * nobody has looked at for long, days the month does not have.
 *
 * @param today YYYY-MM-DD
 */
export function checkDates({ original, tour }: EntryDraft, today: string): Diagnostic[] {
  const scenes = (tour?.value?.scenes ?? []).flatMap(({ date }, row) =>
    tour && date ? checkPast([{ path: ['scenes', row, 'date'], day: date }], tour.file, today) : [],
  );
  if (!original) return scenes;
  const { file, partial: facts } = original;
  return [
    ...scenes,
    ...checkPast(listPastDays(facts), file, today),
    ...checkAge(facts, file, today),
    ...checkClosedOver(facts, file, today),
    ...checkYearlyDay(facts, file),
    ...checkLicence(facts, file, today),
  ];
}

/** Warns of days after `today`. A year or month counts from its first day. */
export function checkPast(
  days: readonly { path: KeyPath; day: string }[],
  file: SourceFile,
  today: string,
): Diagnostic[] {
  return days.flatMap(({ path, day }) => {
    if (day <= today.slice(0, day.length)) return [];
    const key = String(path.findLast((part) => typeof part === 'string') ?? '');
    return [createDiagnostic('FM-FUTURE', placeOfValue(file, path), { key, found: day, today })];
  });
}

function listPastDays(facts: Partial<Facts>): { path: KeyPath; day: string }[] {
  const days: { path: KeyPath; day: string }[] = [];
  const add = (path: KeyPath, day: string | undefined) => {
    if (day !== undefined) days.push({ path, day });
  };
  add(['checkedOn'], facts.checkedOn);
  for (const [row, { date, accessedOn }] of (facts.sources ?? []).entries()) {
    add(['sources', row, 'date'], date);
    add(['sources', row, 'accessedOn'], accessedOn);
  }
  for (const [row, { date }] of (facts.pictures ?? []).entries()) add(['pictures', row, 'date'], date);
  for (const [row, { date }] of (facts.models ?? []).entries()) add(['models', row, 'date'], date);
  if ('fee' in facts && facts.fee?.is === 'paid') add(['fee', 'asOf'], facts.fee.asOf);
  if ('issuedOn' in facts) add(['issuedOn'], facts.issuedOn);
  if ('consent' in facts) add(['consent', 'on'], facts.consent?.on);
  for (const [row, { checkedOn }] of ('practical' in facts ? (facts.practical ?? []) : []).entries())
    add(['practical', row, 'checkedOn'], checkedOn);
  if ('licence' in facts) add(['licence', 'issuedOn'], facts.licence?.issuedOn);
  return days;
}

function checkAge(facts: Partial<Facts>, file: SourceFile, today: string): Diagnostic[] {
  const ages = [{ path: ['checkedOn'], day: facts.checkedOn, months: FACTS_MONTHS }];
  if ('fee' in facts && facts.fee?.is === 'paid')
    ages.push({ path: ['fee', 'asOf'], day: facts.fee.asOf, months: PRICE_MONTHS });
  return ages.flatMap(({ path, day, months }) => {
    if (day === undefined || day >= monthsBefore(today, months)) return [];
    const values = { key: path.at(-1) ?? '', found: day, months };
    return [createDiagnostic('FM-OLD', placeOfValue(file, path), values)];
  });
}

function checkClosedOver({ status, closed }: Partial<Facts>, file: SourceFile, today: string): Diagnostic[] {
  if (status !== 'closed' || closed?.until === undefined) return [];
  if (closed.until >= today || closed.until < closed.from) return []; // FM-DATE-ORDER says the latter
  return [
    createDiagnostic('FM-CLOSED-OVER', placeOfValue(file, ['closed', 'until']), { until: closed.until }),
  ];
}

function checkYearlyDay(facts: Partial<Facts>, file: SourceFile): Diagnostic[] {
  if (!('when' in facts) || !facts.when || !('yearly' in facts.when)) return [];
  const { day, month } = facts.when.yearly;
  const days = new Date(Date.UTC(2024, month, 0)).getUTCDate(); // a leap year: 29 February exists
  if (day <= days) return [];
  return [createDiagnostic('FM-DAY', placeOfValue(file, ['when', 'yearly', 'day']), { day, month, days })];
}

/** Warns of a licence that has ended or is about to; the page says the former itself. */
function checkLicence(facts: Partial<Facts>, file: SourceFile, today: string): Diagnostic[] {
  const until = 'licence' in facts ? facts.licence?.until : undefined;
  if (until === undefined) return [];
  const days = Math.round((Date.parse(until) - Date.parse(today)) / 86_400_000);
  if (days > LICENCE_DAYS) return [];
  const place = placeOfValue(file, ['licence', 'until']);
  return [
    days < 0
      ? createDiagnostic('FM-LICENCE-ENDED', place, { until })
      : createDiagnostic('FM-LICENCE-ENDS', place, { until, days }),
  ];
}

const PRICE_MONTHS = 18;
