/** A file and what it becomes. `before` is undefined for one that is not there yet. */
export type TextChange = { path: string; shown: string; before: string | undefined; after: string };
