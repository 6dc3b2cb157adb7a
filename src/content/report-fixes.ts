import type { FileFix } from './fix-files-fs.ts';
import { formatCodePoint } from './format-code-point.ts';

/** Writes what a fix changes, one line per change: place, code, the words before and after. '' for no fixes. */
export function formatFixes(
  fixes: readonly FileFix[],
  options: { language: 'en' | 'vi'; isDry: boolean },
): string {
  const lines = fixes.flatMap(({ shown, before, edits }) =>
    edits.map(({ code, offset, length, replacement }) => {
      const head =
        before
          .slice(Math.max(0, offset - CONTEXT), offset)
          .split(/[\r\n]/)
          .at(-1) ?? '';
      const tail = before.slice(offset + length, offset + length + CONTEXT).split(/[\r\n]/, 1)[0] ?? '';
      const old = head + before.slice(offset, offset + length) + tail;
      const { line, column } = placeIn(before, offset);
      return `${shown}:${line}:${column}  ${code}  ${show(old)} → ${show(head + replacement + tail)}\n`;
    }),
  );
  return lines.join('') + formatCount(lines.length, fixes.length, options);
}

function formatCount(
  changes: number,
  files: number,
  { language, isDry }: { language: 'en' | 'vi'; isDry: boolean },
) {
  if (language === 'vi') {
    const end = isDry ? 'Chưa ghi gì.' : 'Đã ghi xong.';
    return changes === 0 ? 'Không có gì tự sửa được.\n' : `${changes} chỗ trong ${files} tệp. ${end}\n`;
  }
  const end = isDry ? 'Nothing was written.' : 'Written.';
  if (changes === 0) return 'Nothing here can be put right without a person.\n';
  return `${changes} ${changes === 1 ? 'change' : 'changes'} in ${files} ${files === 1 ? 'file' : 'files'}. ${end}\n`;
}

/** Makes visible what is not: spaces at the edge of the change and characters without a picture. */
function show(text: string): string {
  const visible = text
    .replace(/ {2,}| $/g, (spaces) => '␣'.repeat(spaces.length))
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (one) => `⟨${formatCodePoint(one.codePointAt(0) ?? 0)}⟩`)
    .replace(/(?<=\p{M}|\p{L})\p{M}/gu, '◌$&');
  return `"${visible}"`;
}

function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(text.startsWith('\ufeff') ? 1 : 0, offset).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Characters shown on either side of a change. */
const CONTEXT = 16;
