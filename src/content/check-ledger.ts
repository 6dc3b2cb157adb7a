import { createDiagnostic, type Diagnostic, type Place } from '../model/diagnostics.ts';
import { isPrinted, PLATE_STATES } from '../model/plate-target.ts';
import { codesSchema, type PlateCode } from '../model/schemas/settings.ts';
import { LOCK_NAME, type LockedCode } from './codes-lock.ts';
import type { Read } from './drafts.ts';
import { listSoundRows } from './sound-rows.ts';
import { placeAt, startOf } from './source-file.ts';
import { placeOfValue } from './yaml-places.ts';

/**
 * Compares the ledger with what is known of printed codes. A plate hangs for twenty years: its code may not disappear,
 * its printed target may not change, and what has been printed cannot become planned again.
 *
 * @param ledger undefined when there is no `codes.yml`; nothing is said about one that cannot be read
 * @param shown path of the ledger for diagnostics
 */
export function checkLedger(
  ledger: Read<PlateCode[]> | undefined,
  shown: string,
  known: KnownCodes,
): Diagnostic[] {
  if (ledger && ledger.data === undefined) return [];
  const rows = new Map<string, Row>();
  const mentioned = listMentioned(ledger?.data);
  for (const { index, row } of listSoundRows(codesSchema.element, ledger?.data))
    rows.set(row.code, { ...row, index });
  const recorded = joinRecords(known);
  const found = [...recorded.values()].flatMap((record) => {
    const row = rows.get(record.code);
    if (row && ledger) return compareRow(row, record, ledger);
    // a row with a fault of its own is reported for that
    if (mentioned.has(record.code)) return [];
    const values = { code: record.code, target: record.target, source: record.source };
    return [createDiagnostic('CODE-LOST', ledger ? endOf(ledger) : startOf(shown), values)];
  });
  if (!ledger) return found;
  const locked = new Set(known.lock.map(({ code }) => code));
  const unrecorded = [...rows.values()].filter((row) => isPrinted(row) && !locked.has(row.code));
  return [
    ...found,
    ...unrecorded.map(({ code, state, index }) =>
      createDiagnostic('CODE-UNRECORDED', placeOfValue(ledger.file, [index, 'state']), { code, state }),
    ),
  ];
}

/** Reports lines of the record that are none. */
export function checkLockLines(wrongLines: readonly number[], shown: string): Diagnostic[] {
  return wrongLines.map((line) =>
    createDiagnostic('CODE-LOCK', { path: shown, line, column: 1, length: 1 }, {}),
  );
}

/**
 * The record counts for a code's state, so that a state written by mistake can be put right there; the history only for
 * codes the record does not have. For the target both count, the older one first.
 */
function joinRecords({ lock, history }: KnownCodes): Map<string, KnownCode> {
  const joined = new Map<string, KnownCode>(history.map((one) => [one.code, one]));
  for (const { code, target, state } of lock) {
    const before = joined.get(code) ?? { code, target, source: LOCK_NAME };
    joined.set(code, { ...before, state, stateSource: LOCK_NAME });
  }
  return joined;
}

function compareRow(row: Row, record: KnownCode, { file }: Read<PlateCode[]>): Diagnostic[] {
  const { code, target, state, index } = row;
  const found: Diagnostic[] = [];
  if (target !== record.target)
    found.push(
      createDiagnostic('CODE-TARGET', placeOfValue(file, [index, 'target']), {
        code,
        target,
        printed: record.target,
        source: record.source,
      }),
    );
  if (PLATE_STATES.indexOf(state) < PLATE_STATES.indexOf(record.state))
    found.push(
      createDiagnostic('CODE-BACKWARDS', placeOfValue(file, [index, 'state']), {
        code,
        state,
        before: record.state,
        source: record.stateSource,
      }),
    );
  return found;
}

function listMentioned(data: unknown): Set<string> {
  const rows: readonly unknown[] = Array.isArray(data) ? data : [];
  return new Set(
    rows.flatMap((row) =>
      typeof row === 'object' && row !== null && 'code' in row ? [String(row.code)] : [],
    ),
  );
}

function endOf({ file }: Read<PlateCode[]>): Place {
  return placeAt(file, file.text.trimEnd().length, 1);
}

type Row = PlateCode & { index: number };

/** A printed code as it was known before. Sources are the record, or a version of the ledger in the history. */
export type KnownCode = {
  code: string;
  target: string;
  /** Where the code and its target are from. */
  source: string;
  /** The furthest state the plate has been in. */
  state: PlateCode['state'];
  stateSource: string;
};

export type KnownCodes = { lock: readonly LockedCode[]; history: readonly KnownCode[] };
