import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { editionOfYear } from '../model/event-dates.ts';
import { yearOfEdition } from '../model/event-editions.ts';
import type { EventEditionFacts, When } from '../model/schemas/entries.ts';
import { checkDays } from './check-facts.ts';
import type { EntryDraft } from './drafts.ts';
import type { SourceFile } from './source-file.ts';
import { type KeyPath, placeOfValue } from './yaml-places.ts';

/**
 * Checks what is announced of single editions of an event: that its days lie in its year and in order, that no year
 * stands there twice, that nothing is both cancelled and moved, and that there are days at all.
 */
export function checkEditions({ original }: Pick<EntryDraft, 'original'>): Diagnostic[] {
  if (!original || !('editions' in original.partial)) return [];
  const { when, editions = [] } = original.partial;
  const years = editions.map(({ year }) => year);
  return editions.flatMap((edition, row) => [
    ...checkEdition(edition, when, original.file, ['editions', row]),
    ...(years.indexOf(edition.year) < row
      ? [
          createDiagnostic('EVENT-TWICE', placeOfValue(original.file, ['editions', row, 'year']), {
            year: edition.year,
          }),
        ]
      : []),
  ]);
}

function checkEdition(
  edition: EventEditionFacts,
  when: When | undefined,
  file: SourceFile,
  path: KeyPath,
): Diagnostic[] {
  const { year, from, until, cancelled, movedTo } = edition;
  const found = [
    ...checkDays({ from, until }, file, path),
    ...(movedTo ? checkDays(movedTo, file, [...path, 'movedTo']) : []),
  ];
  if (cancelled && movedTo)
    found.push(createDiagnostic('EVENT-CANCELLED', placeOfValue(file, [...path, 'cancelled']), { year }));
  if (!when) return found;
  const actual = from === undefined ? year : yearOfEdition(when, from);
  if (from !== undefined && actual !== year)
    found.push(
      createDiagnostic('EVENT-YEAR', placeOfValue(file, [...path, 'from']), { found: from, year, actual }),
    );
  if (from === undefined && !editionOfYear(when, year))
    found.push(createDiagnostic('EVENT-NO-DAYS', placeOfValue(file, [...path, 'year']), { year }));
  return found;
}
