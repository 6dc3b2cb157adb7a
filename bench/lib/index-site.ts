// Run as a process of its own, so that it can be measured: makes the search index of the built site named by the argument.
import { writeSearchIndex } from '../../src/outputs/search-index-fs.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('expected the folder of a built site');
await writeSearchIndex(folder);
