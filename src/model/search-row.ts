/** One page in `pagefind/names-<language>.json`: what the search page knows of it before it asks the index. */
export type SearchRow = {
  /** The page's id in the index. */
  id: string;
  url: string;
  title: string;
  /** Other names: aliases, and the titles in other languages. */
  names: string[];
  /** What kind of thing it is, in words of the page's language. */
  kind?: string;
  /** Title of the destination it belongs to. */
  destination?: string;
  /** Address of a small picture on our own site. */
  image?: string;
};
