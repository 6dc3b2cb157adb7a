// Run as a process of its own, so that it can be measured: makes the tiles of a panorama, as JPEG when asked to.
import { makePanorama } from '../../src/media/panorama-fs.ts';

const [file, cacheDir, format] = process.argv.slice(2);
if (file === undefined || cacheDir === undefined) throw new Error('expected a panorama and a folder');
const encoding = format === 'jpeg' ? { encoding: { jpeg: { quality: 75 } } } : {};
await makePanorama({ file, cacheDir, ...encoding });
