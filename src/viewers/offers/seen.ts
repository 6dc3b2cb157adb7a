/**
 * Remembers on this device when a voucher was first shown here.
 *
 * @returns `before`: when it was first shown, in milliseconds since 1970, if it was; `isKept`: whether the device keeps it
 */
export function rememberVoucher(
  voucher: string,
  nowMs: number,
): { before: number | undefined; isKept: boolean } {
  const seen = readSeen();
  const before = seen.get(voucher);
  if (before !== undefined) return { before, isKept: true };
  seen.set(voucher, nowMs);
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(seen)));
    return { before, isKept: true };
  } catch {
    return { before, isKept: false }; // a private window, storage full or switched off; the page says so
  }
}

/** Counts the vouchers this device remembers. */
export function countSeen(): number {
  return readSeen().size;
}

function readSeen(): Map<string, number> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return new Map();
    return new Map(Object.entries(kept).filter((one): one is [string, number] => typeof one[1] === 'number'));
  } catch {
    return new Map(); // switched off, or not ours
  }
}

const KEY = 'diem-den:vouchers';
