const RESERVED = /all rights reserved|bảo lưu|giữ (?:mọi|tất cả) quyền|proprietary|độc quyền|©/i;

/** Tells whether visitors may keep a copy of what has this licence: not where somebody reserves all rights. */
export function mayBeCopied(licence: string): boolean {
  return !RESERVED.test(licence);
}

/** Gives the address that other programs know a Creative Commons licence by; undefined for other licences. */
export function licenceAddress(licence: string): string | undefined {
  if (licence === 'CC0-1.0') return 'http://creativecommons.org/publicdomain/zero/1.0/';
  const cc = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)$/.exec(licence);
  return cc ? `http://creativecommons.org/licenses/${cc[1]?.toLowerCase()}/${cc[2]}/` : undefined;
}

/** Address of a Creative Commons licence by its SPDX identifier; other licences have no address that is theirs alone. */
export function licenceUrl(spdx: string | undefined): string | undefined {
  if (spdx === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const match = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)$/.exec(spdx ?? '');
  return match ? `https://creativecommons.org/licenses/${match[1]?.toLowerCase()}/${match[2]}/` : undefined;
}
