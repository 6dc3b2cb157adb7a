import { isSeq, parse, parseDocument } from 'yaml';
import { CODE_ALPHABET } from '../../model/code-alphabet.ts';
import { checkSymbol } from '../../model/plate-code.ts';
import { editYaml } from '../edit-yaml.ts';
import { checkPlannedCodes, listNew } from './check-planned.ts';
import { SCAFFOLD_WORDS } from './comments.ts';
import { findEntry } from './find-entry.ts';
import type { NewContext, NewResult } from './new-plan.ts';

/** Longest text the ledger takes for where a plate hangs. */
const PLATE_LENGTH = 80;

/**
 * Plans one more line of the ledger of codes: a code that never stood there, for a plate that is only planned. Every
 * byte of the ledger stays where it is.
 *
 * @param ledger the text of `codes.yml` as it stands, byte-order mark included; undefined when there is none
 * @param draw gives a whole number from 0 up to, but without, the number it is given
 */
export function planPlate(context: NewContext, { target, plate, ledger, draw }: PlateRequest): NewResult {
  const { draft, shownRoot, language } = context;
  const { entry, fault } = findEntry(draft.entries, target);
  if (!entry) return { fault };
  if (draft.codes !== undefined && draft.codes.value === undefined)
    return { fault: { is: 'unreadable', shown: draft.codes.file.path } };
  const rows = draft.codes?.value ?? [];
  const title = entry.original?.partial.title ?? entry.id;
  const words = SCAFFOLD_WORDS[language];
  const standing = words.plate(title);
  const where = plate ?? (standing.length <= PLATE_LENGTH ? standing : words.plateAnywhere);
  const code = drawCode(new Set((ledger ?? '').match(/[0-9A-Z]{7}/g)), draw);
  const row = { code, target: entry.ref, plate: where.normalize('NFC').trim(), state: 'planned' };
  const file = { shown: `${shownRoot}/codes.yml`, before: ledger, after: appendRow(ledger ?? '', row) };
  const before = checkPlannedCodes({ ...file, after: ledger ?? '[]' }, context);
  const findings = listNew(checkPlannedCodes(file, context), before);
  if (findings.some(({ severity }) => severity === 'error')) return { fault: { is: 'faulty', findings } };
  const earlierCodes = rows.filter((one) => one.target === entry.ref).map((one) => one.code);
  return { plan: { ref: entry.ref, files: [file], findings: [], code, earlierCodes } };
}

/**
 * Draws a code that is in no way mentioned in the ledger, comments included: 29⁶ bodies are enough for every plate in
 * the country, so a second draw is rare.
 */
export function drawCode(used: ReadonlySet<string>, draw: (below: number) => number): string {
  for (;;) {
    const symbols = Array.from({ length: 6 }, () => CODE_ALPHABET.charAt(draw(CODE_ALPHABET.length)));
    const body = symbols.join('');
    const code = body + checkSymbol(body);
    if (!used.has(code)) return code;
  }
}

/** Adds a row to the text of the ledger, in the form its rows have, and leaves all before it as it was. */
export function appendRow(ledger: string, row: Record<string, string>): string {
  const document = parseDocument(ledger.replace(/^\uFEFF/, ''));
  const list = document.contents;
  if (isSeq(list) && (list.flow || !/^- /m.test(ledger)))
    return editYaml(ledger, [{ path: [list.items.length], value: row }]);
  const eol = ledger.includes('\r\n') ? '\r\n' : '\n';
  const { code, target, plate, state } = row;
  const lines = [
    `- code: ${JSON.stringify(code)}`,
    `  target: ${target}`,
    `  plate: ${JSON.stringify(plate)}`,
    `  state: ${state}`,
  ];
  const gap = ledger === '' ? '' : /\n$/.test(ledger) ? eol : eol + eol;
  const after = `${ledger}${gap}${lines.join(eol)}${eol}`;
  const isKept = isSeq(list) ? list.items.length + 1 : 1;
  const read: unknown = parse(after.replace(/^\uFEFF/, ''));
  if (!Array.isArray(read) || read.length !== isKept) throw new Error('could not append to the ledger');
  return after;
}

type PlateRequest = {
  /** `sites/dong-tien-son`, or `dong-tien-son` when only one entry is called so. */
  target: string;
  plate?: string | undefined;
  ledger: string | undefined;
  draw: (below: number) => number;
};
