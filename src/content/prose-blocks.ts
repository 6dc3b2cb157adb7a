import { bodyOf, type SourceFile } from './source-file.ts';

/**
 * Lists the blocks of a body that are certainly plain prose: lines between blank lines without code, HTML, tables,
 * deep indentation or link definitions. A block that is left out may still be prose; what is changed or judged
 * character by character must be sure. Offsets are of the whole file, in UTF-16 units.
 */
export function listProseBlocks(file: SourceFile): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  let fence: string | undefined;
  let hasCommentOpen = false;
  for (const match of bodyOf(file).matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    const [text] = match;
    const lines = text.split('\n');
    let isPlain = fence === undefined && !hasCommentOpen && !NOT_PLAIN.test(text);
    for (const line of lines) {
      const mark = /^[ >\t]*(?:[-*+][ \t]+|\d+[.)][ \t]+)*(`{3,}|~{3,})/.exec(line)?.[1];
      if (mark === undefined) continue;
      isPlain = false;
      if (fence === undefined) fence = mark;
      else if (mark.startsWith(fence)) fence = undefined;
    }
    // A comment or tag may run over blank lines; after one is opened, nothing is certain until it is closed.
    if (text.includes('<!--')) hasCommentOpen = true;
    if (text.includes('-->')) hasCommentOpen = false;
    if (isPlain) blocks.push({ text, offset: file.bodyStart + match.index });
  }
  return blocks;
}

/** Code, HTML, tables, lines indented like code, and definitions of links. */
const NOT_PLAIN = /[`<|\t]|^ {4}|^ {0,3}\[[^\]]*\]:|~{3}/m;

export type ProseBlock = { text: string; offset: number };
