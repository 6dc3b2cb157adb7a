import { isPlateCode } from '../model/plate-code.ts';
import { isPrinted, PLATE_STATES } from '../model/plate-target.ts';
import type { PlateCode } from '../model/schemas/settings.ts';

/** Name of the record of printed codes, beside `codes.yml`. */
export const LOCK_NAME = 'codes.lock';

/**
 * Reads the record of printed codes: a line per code, `CODE target state`. Empty lines and lines beginning with `#` are
 * passed over.
 * @returns the codes, and the numbers (from 1) of lines that are something else, such as the marks of a merge conflict
 */
export function readCodesLock(text: string): { codes: LockedCode[]; wrongLines: number[] } {
  const codes: LockedCode[] = [];
  const wrongLines: number[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const [code = '', target = '', state = '', ...rest] = line.trim().split(/\s+/);
    const known = PRINTED_STATES.find((one) => one === state);
    if (known && rest.length === 0 && isPlateCode(code) && REF.test(target))
      codes.push({ code, target, state: known, line: index + 1 });
    else wrongLines.push(index + 1);
  }
  return { codes, wrongLines };
}

/** Writes the record of all printed codes of a ledger, sorted by code. */
export function writeCodesLock(ledger: readonly Pick<PlateCode, 'code' | 'target' | 'state'>[]): string {
  const rows = ledger.filter(isPrinted).map(({ code, target, state }) => `${code} ${target} ${state}`);
  return `${HEAD}${rows
    .sort()
    .map((row) => `${row}\n`)
    .join('')}`;
}

const HEAD = `# Mã đã in, đích và tình trạng của biển. Tệp này do "npm run signs -- --record" ghi; đừng sửa tay, hãy đưa vào Git.
# Printed codes, where they lead, and the state of the plate. Written by "npm run signs -- --record"; commit it, do not edit it.
`;

const PRINTED_STATES = PLATE_STATES.filter((state) => isPrinted({ state }));
const REF = /^[a-z]+\/[a-z0-9-]+$/;

/** A code as it was when it was recorded. */
export type LockedCode = Pick<PlateCode, 'code' | 'state'> & { target: string; line: number };
