/** error: the site would be wrong; warning: it would be poorer; note: for information. */
export type Severity = 'error' | 'warning' | 'note';

/** What was found, then what to do next, in both languages editors read. */
export type Texts = {
  en: readonly [message: string, hint: string];
  vi: readonly [message: string, hint: string];
};

export type Value = string | number | readonly string[];

/** One line of the catalogue: how bad it is and how it reads, as a function of the values found. */
export type Explanation<V> = { severity: Severity; text: (values: V) => Texts };

export function error<V>(text: (values: V) => Texts): Explanation<V> {
  return { severity: 'error', text };
}

export function warning<V>(text: (values: V) => Texts): Explanation<V> {
  return { severity: 'warning', text };
}

export function note<V>(text: (values: V) => Texts): Explanation<V> {
  return { severity: 'note', text };
}

/** Quotes what an editor wrote, on one line and shortened to 60 characters. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return `"${characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : line}"`;
}

/** Names words by their key; those below the front matter have none, `text` stands for them. */
export function nameOfWords(key: string, article: string): string {
  return key === 'text' ? article : quote(key);
}

/** Lists values in quotes, the first `most` of them. */
export function list(values: readonly string[], most = 12): string {
  const shown = values.slice(0, most).map(quote).join(', ');
  return values.length > most ? `${shown}, …` : shown;
}

/** A sentence offering the nearest valid value, or `otherwise` when nothing is near. `nearest` is '' for none. */
export function didYouMean(nearest: string, otherwise: string): string {
  return nearest === '' ? otherwise : `Did you mean ${quote(nearest)}?`;
}

/** The Vietnamese {@link didYouMean}. */
export function didYouMeanVi(nearest: string, otherwise: string): string {
  return nearest === '' ? otherwise : `Có phải bạn muốn viết ${quote(nearest)}?`;
}
