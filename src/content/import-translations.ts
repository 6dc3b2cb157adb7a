import type { TranslationStatus } from '../model/schemas/words.ts';
import { type AcceptedUnit, buildTranslation } from './build-translation.ts';
import type { ContentDraft } from './drafts.ts';
import { explainImport, explainLost } from './explain-import.ts';
import { judgeUnit } from './judge-unit.ts';
import { dropIncompleteLists, findFaultyUnits } from './prove-translation.ts';
import type { ImportFault, ReturnedUnit } from './returned-unit.ts';
import type { TextChange } from './text-change.ts';
import { type Comparison, compareTranslation, listUnits, type TranslationUnit } from './translation-units.ts';
import { unitId } from './units-xliff.ts';

/**
 * Plans what rows that came back from translators change: only texts that were touched, only where the original is
 * still the one they were made from, and only in files that are sound afterwards. Everything else is told and skipped.
 *
 * @param readRaw gives a file's text as it stands on disk
 * @returns one change per file, in the order of the rows; `accepted` counts the texts in them
 */
export function planImport(
  draft: ContentDraft,
  rows: readonly ReturnedUnit[],
  { status, readRaw }: { status: TranslationStatus; readRaw: (path: string) => string },
): ImportPlan {
  const faults: ImportFault[] = [];
  const groups = new Map<string, Group>();
  for (const [at, row] of rows.entries()) {
    const found = findUnit(draft, row, groups);
    if (typeof found === 'string') {
      faults.push(explainImport(found, row));
      continue;
    }
    const { group, unit } = found;
    const judgement = judgeUnit(row, unit);
    if (judgement.is === 'refused') faults.push(explainImport(judgement.reason, row));
    if (judgement.is !== 'accepted') continue;
    if (group.accepted.some((one) => one.unit === unit)) {
      faults.push(explainImport('twice', row));
      continue;
    }
    if (judgement.lost.length > 0) faults.push(explainLost(judgement.lost, row));
    group.accepted.push({ unit, text: judgement.text, at });
  }
  const results = [...groups.values()].map((group) => planFile(group, rows, { status, readRaw }));
  return {
    changes: results.flatMap(({ change }) => change ?? []),
    faults: [...faults, ...results.flatMap((result) => result.faults)],
    accepted: results.reduce((sum, { accepted }) => sum + accepted, 0),
  };
}

function findUnit(
  draft: ContentDraft,
  { id }: ReturnedUnit,
  groups: Map<string, Group>,
): { group: Group; unit: TranslationUnit } | 'id' | 'entry' | 'field' | 'unreadable' {
  const [, language = '', ref = '', field = ''] = /^([a-z]{2})\/([^#]+)#(.+)$/.exec(id) ?? [];
  const known = groups.get(`${language}/${ref}`) ?? openGroup(draft, language, ref);
  if (typeof known === 'string') return known;
  groups.set(`${language}/${ref}`, known);
  const unit = known.units.get(unitId(field));
  return unit ? { group: known, unit } : 'field';
}

function openGroup(
  draft: ContentDraft,
  language: string,
  ref: string,
): Group | 'id' | 'entry' | 'unreadable' {
  const target = draft.languages.find((one) => one === language && one !== draft.defaultLanguage);
  if (!target) return 'id';
  const entry = draft.entries.find((one) => one.ref === ref);
  if (!entry) return 'entry';
  const comparison = compareTranslation(entry, target);
  if (!comparison) return 'unreadable';
  const units = new Map(listUnits(comparison).map((unit) => [unitId(unit.field), unit]));
  return { comparison, units, accepted: [] };
}

function planFile(
  { comparison, units, accepted: unsorted }: Group,
  rows: readonly ReturnedUnit[],
  { status, readRaw }: { status: TranslationStatus; readRaw: (path: string) => string },
): FilePlan {
  if (unsorted.length === 0) return { change: undefined, faults: [], accepted: 0 };
  // Somebody may have sorted the table; lists and paragraphs are written in the order of the original.
  const order = new Map([...units.values()].map((unit, at) => [unit, at]));
  const all = unsorted.toSorted((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0));
  const { entry, language, translation } = comparison;
  const path = `${entry.folder}/index.${language}.md`;
  const shown = `${entry.shown}/index.${language}.md`;
  const before = translation ? readRaw(path) : undefined;
  let { accepted, faults } = dropIncompleteLists(all, comparison, rows);
  while (accepted.length > 0) {
    const after = buildTranslation(comparison, accepted, { status, before });
    const faulty = findFaultyUnits(after, shown, accepted, rows);
    if (!faulty) {
      const change = after === before ? undefined : { path, shown, before, after };
      return { change, faults, accepted: accepted.length };
    }
    faults = [...faults, ...faulty.faults];
    accepted = accepted.filter((one) => !faulty.units.has(one));
  }
  return { change: undefined, faults, accepted: 0 };
}

type Group = {
  comparison: Comparison;
  units: ReadonlyMap<string, TranslationUnit>;
  accepted: AcceptedUnit[];
};

type FilePlan = { change: TextChange | undefined; faults: ImportFault[]; accepted: number };

export type ImportPlan = { changes: TextChange[]; faults: ImportFault[]; accepted: number };
