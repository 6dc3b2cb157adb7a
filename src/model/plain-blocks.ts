import { splitBlocks } from './markdown-blocks.ts';

/** Takes the words out of Markdown, block by block, for paper: list items as lines with a dash, tables and code left out. */
export function plainBlocks(markdown: string): PlainBlock[] {
  return splitBlocks(markdown).flatMap(({ text, kind }) => {
    if (kind === '|' || kind === 'code' || kind === 'definition') return [];
    const isHeading = kind.startsWith('#');
    const lines = text.split('\n').map((line) => line.replace(/^ {0,3}(?:#{1,6}\s+|>\s?)/, ''));
    const joined = lines.reduce((all, line) => {
      const item = /^\s*(?:[-*+]|\d+[.)])\s+(.*)$/.exec(line)?.[1];
      if (item !== undefined) return `${all}${all === '' ? '' : '\n'}– ${item}`;
      return all === '' ? line : `${all} ${line.trim()}`;
    }, '');
    const plain = withoutMarks(joined).trim();
    return plain === '' ? [] : [{ isHeading, text: plain }];
  });
}

function withoutMarks(text: string): string {
  return text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^>]+>/g, '')
    .replace(/(\*\*|__|`)/g, '')
    .replace(/(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])/gu, '');
}

export type PlainBlock = { isHeading: boolean; text: string };
