// Run as a process of its own, so that it can be measured: checks the content and fills the media cache.
import { loadOrReport } from '../../scripts/lib/load-or-report.ts';
import { contentDir, MEDIA_CACHE } from '../../scripts/lib/site-folders.ts';
import { prepareSite } from '../../src/media/prepare-fs.ts';

const site = await loadOrReport(contentDir(), { strict: false });
if (!site) throw new Error('expected generated content without errors');
await prepareSite(site, MEDIA_CACHE);
