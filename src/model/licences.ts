const RESERVED = /all rights reserved|bảo lưu|giữ (?:mọi|tất cả) quyền|proprietary|độc quyền|©/i;

/** Tells whether visitors may keep a copy of what has this licence: not where somebody reserves all rights. */
export function mayBeCopied(licence: string): boolean {
  return !RESERVED.test(licence);
}
