/**
 * Cuts Markdown into the blocks a translator works on: what stands between blank lines, fenced code in one piece.
 * Everything outside the blocks is white space. Offsets are UTF-16 units; line ends may be `\n` or `\r\n`.
 */
export function splitBlocks(markdown: string): Block[] {
  const blocks: Block[] = [];
  let fence = '';
  let open: { start: number; end: number } | undefined;
  for (const match of markdown.matchAll(/[^\n]*(?:\n|$)/g)) {
    const line = match[0].trimEnd();
    if (line === '' && fence === '') {
      if (open) blocks.push(toBlock(markdown, open));
      open = undefined;
      continue;
    }
    const end = match.index + line.length;
    open = { start: open?.start ?? match.index, end: line === '' ? (open?.end ?? end) : end };
    fence = nextFence(fence, line);
  }
  if (open) blocks.push(toBlock(markdown, open));
  return blocks;
}

/** Tells whether two texts have the same blocks in the same order, so that block stands for block. */
export function isParallel(a: readonly Block[], b: readonly Block[]): boolean {
  return a.length === b.length && a.every(({ kind }, at) => kind === b[at]?.kind);
}

function toBlock(markdown: string, { start, end }: { start: number; end: number }): Block {
  const text = markdown.slice(start, end);
  return { start, end, text: text.replaceAll('\r\n', '\n'), kind: kindOf(text) };
}

/** What a block begins with tells its kind: `##`, `-`, `1.`, `>`, `|`, a fence, or nothing for a paragraph. */
function kindOf(text: string): string {
  const mark =
    /^ {0,3}(?:(#{1,6})(?=\s)|([-*+])(?=\s)|(\d+[.)])(?=\s)|([>|])|(```|~~~)|(\[\^?[^\]]+\]:))/.exec(text);
  if (!mark) return '';
  const [, heading, bullet, number, sign, fence] = mark;
  if (bullet) return '-';
  if (number) return '1.';
  return heading ?? sign ?? (fence ? 'code' : 'definition');
}

function nextFence(fence: string, line: string): string {
  const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
  if (fence === '') return mark;
  return mark.startsWith(fence) ? '' : fence;
}

/** A piece of Markdown with its place; `text` has `\n` line ends and no blank line at either end. */
export type Block = { start: number; end: number; text: string; kind: string };
