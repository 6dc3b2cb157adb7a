/** What the bench uses of the peers, which are installed for it alone and so are not there when types are checked. */

declare module '@orama/orama' {
  type Index = { readonly orama: unique symbol };
  export function create(options: {
    schema: Record<string, 'string'>;
    components: { tokenizer: { language: string; normalizationCache: Map<string, string>; tokenize: (text: string) => string[] } };
  }): Index;
  export function insertMultiple(index: Index, documents: object[]): Promise<string[]>;
  export function search(
    index: Index,
    query: { term: string; tolerance: number; limit: number; boost: Record<string, number> },
  ): Promise<{ hits: { document: { id: string } }[] }>;
}

declare module 'flexsearch' {
  class Document {
    constructor(options: {
      document: { id: string; index: string[] };
      tokenize: 'forward';
      encode: (text: string) => string[];
    });
    add(document: object): void;
    search(query: string, options: { limit: number; suggest: boolean }): object[];
  }
  const FlexSearch: { Document: typeof Document };
  export default FlexSearch;
}

declare module 'fuse.js' {
  export default class Fuse<T> {
    constructor(
      items: readonly T[],
      options: { keys: { name: string; weight: number }[]; ignoreLocation: boolean; threshold: number },
    );
    search(query: string, options: { limit: number }): { item: T }[];
  }
}

declare module 'minisearch' {
  type Tokenize = (text: string) => string[];
  export default class MiniSearch<T> {
    constructor(options: {
      fields: (keyof T & string)[];
      tokenize: Tokenize;
      searchOptions: { prefix: boolean; fuzzy: number; boost: Record<string, number>; tokenize: Tokenize };
    });
    addAll(documents: readonly T[]): void;
    search(query: string): { id: unknown }[];
  }
}
