import { section } from './content-reference.ts';
import { feedSchema } from './schemas/feed.ts';

/** Writes the reference of `/data/destination.json` as Markdown, from the descriptions in its schema. */
export function feedReference(): string {
  return `# destination.json

Generated from \`src/model/schemas/feed.ts\` by \`npm run reference\`; do not edit. **Bold** members are required.

Every build writes \`/data/destination.json\`: what a site offers to others, above all to the site of its province, in one file.
\`/data/destination.schema.json\` is its JSON Schema (draft 2020-12). The form is strict: a reader may refuse members that are not
described here. New members come with the same \`version\`, so update the
site that reads before those that write; a new \`version\` means that one changed its meaning. Texts are plain text in
one line, never markup. Members stand in this order, entries by \`ref\`, so that two files can be compared line by line.

How one site shows what others publish: [federation](../developers/federation.md).

${section('Members', feedSchema)}`;
}
