/**
 * Takes an excerpt of the search engine apart. The engine puts `<mark>` around the words found and escapes `<` and `>`
 * of the text; everything else, whatever it looks like, is text.
 *
 * @returns the parts in order; neighbouring words found become one part
 */
export function excerptParts(excerpt: string): ExcerptPart[] {
  const joined = excerpt.replace(/<\/mark>(\s*)<mark>/g, '$1');
  return joined
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => {
      const marked = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
      return { text: unescapeAngles(marked ?? part), isMarked: marked !== undefined };
    });
}

function unescapeAngles(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}

export type ExcerptPart = { text: string; isMarked: boolean };
