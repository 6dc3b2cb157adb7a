import { nameHeadings } from '../markdown/anchors.ts';
import { lexMarkdown } from '../markdown/lex.ts';
import { bodyOf, type SourceFile } from './source-file.ts';

/** Lists the anchors of the headings in a file's text. */
export function listAnchors(file: SourceFile): string[] {
  const known = anchors.get(file);
  if (known) return known;
  const found = [...nameHeadings(lexMarkdown(bodyOf(file))).values()];
  anchors.set(file, found);
  return found;
}

const anchors = new WeakMap<SourceFile, string[]>();
