import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { Digitisation } from '../model/schemas/digitisation.ts';
import { checkRef } from './check-references.ts';
import type { ContentIndex } from './content-index.ts';
import type { ContentDraft } from './drafts.ts';
import { listDuplicates } from './list-duplicates.ts';
import { findNearest } from './nearest.ts';
import type { SourceFile } from './source-file.ts';
import { placeOfValue } from './yaml-places.ts';

/** Checks the programme of digitisation: documents and places that are there, counts that can be, nothing called published that is not. */
export function checkDigitisation(
  { digitisation: read, entries, defaultLanguage }: ContentDraft,
  index: ContentIndex,
): Diagnostic[] {
  const plan = read?.value;
  if (!read || !plan) return [];
  const { file } = read;
  const shown = new Set(
    entries
      .filter(({ tour, original }) => tour !== undefined || (original?.partial.models ?? []).length > 0)
      .map(({ ref }) => ref),
  );
  const ids = (key: 'phases' | 'sources') =>
    listDuplicates(
      plan[key].map(({ id }) => id),
      file,
      key,
      (row) => [key, row, 'id'],
    );
  const hasTitle = plan.titles[defaultLanguage] !== undefined;
  const untitled = createDiagnostic('FM-MISSING-KEY', placeOfValue(file, ['titles']), {
    key: defaultLanguage,
  });
  return [
    ...(hasTitle ? [] : [untitled]),
    ...ids('sources'),
    ...ids('phases'),
    ...plan.phases.flatMap((phase, row) => checkPhase(phase, row, { plan, file, index, shown })),
  ];
}

function checkPhase(phase: Phase, row: number, { plan, file, index, shown }: Context): Diagnostic[] {
  const { places = [], planned, source } = phase;
  const sources = plan.sources.map(({ id }) => id);
  const isUnknown = source !== undefined && !sources.includes(source);
  return [
    ...(isUnknown
      ? [
          createDiagnostic('REF-MISSING', placeOfValue(file, ['phases', row, 'source']), {
            key: 'source',
            target: source,
            nearest: findNearest(source, sources),
          }),
        ]
      : []),
    ...(places.length > planned
      ? [
          createDiagnostic('DG-COUNT', placeOfValue(file, ['phases', row, 'planned']), {
            phase: phase.id,
            planned,
            listed: places.length,
          }),
        ]
      : []),
    ...places.flatMap(({ site, status }, column) => {
      if (site === undefined) return [];
      const path = ['phases', row, 'places', column, 'site'];
      const missing = checkRef(site, file, path, index);
      if (missing.length > 0 || status !== 'published' || shown.has(site)) return missing;
      return [createDiagnostic('DG-EMPTY', placeOfValue(file, path), { site })];
    }),
  ];
}

type Phase = Digitisation['phases'][number];
type Context = { plan: Digitisation; file: SourceFile; index: ContentIndex; shown: ReadonlySet<string> };
