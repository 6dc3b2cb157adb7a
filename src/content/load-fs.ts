import { resolve } from 'node:path';
import { type Diagnostic, sortDiagnostics } from '../model/diagnostics.ts';
import { withShownCollections } from '../model/shown-collections.ts';
import type { Site } from '../model/site.ts';
import { assembleSite } from './assemble-site.ts';
import { checkAudioFiles } from './audio-fs.ts';
import { checkContent } from './check-content.ts';
import { checkUnitAreas } from './check-unit-areas.ts';
import { checkDataFiles } from './data-files-fs.ts';
import { readFederation } from './federation-fs.ts';
import { readGeodata } from './geodata-fs.ts';
import { readKpi } from './kpi-fs.ts';
import { readLedgerHistory } from './ledger-history-fs.ts';
import { checkModelData } from './models-fs.ts';
import { checkNoticeShapes, readNoticeShapes } from './notice-shapes-fs.ts';
import { checkPictures } from './pictures-fs.ts';
import { checkPrintedCodes } from './printed-codes-fs.ts';
import { readSite } from './read-site-fs.ts';
import { checkSignLogo } from './sign-logo-fs.ts';
import { readRouteTracks } from './track-files-fs.ts';
import { readUnitAreas } from './unit-areas-fs.ts';

/**
 * Reads and checks the whole content folder. The command-line check, the build and the development server all use
 * this one function. Faults of content never throw; they are collected.
 *
 * @param contentDir folder with `site.yml`, absolute or relative to `cwd`
 * @param options `cwd`: diagnostics give paths relative to it, default the working directory;
 *   `today`: the day YYYY-MM-DD to judge by, default the real one in Viet Nam; `isWithoutHistory`: do not compare the
 *   ledger of codes with its history in Git; `cacheDir`: absolute, where what large files hold is kept from check to check
 * @returns the site, undefined exactly when there is at least one error; diagnostics sorted by path, line and code
 */
export async function loadContent(
  contentDir: string,
  options: { cwd?: string; today?: string; isWithoutHistory?: boolean; cacheDir?: string } = {},
): Promise<{ site: Site | undefined; diagnostics: Diagnostic[] }> {
  const cwd = resolve(options.cwd ?? process.cwd());
  const root = resolve(cwd, contentDir);
  const history = options.isWithoutHistory ? Promise.resolve([]) : readLedgerHistory(root);
  const { draft, diagnostics: readFaults } = readSite(root, cwd);
  const contentFaults = checkContent(draft, options.today ?? todayInVietNam());
  const pictureFaults = await checkPictures(draft);
  const dataFaults = checkDataFiles(draft, root, cwd);
  const points = () => draft.entries.flatMap(({ original }) => original?.partial.point ?? []);
  const geodata = await readGeodata(root, cwd, { points, cacheDir: options.cacheDir });
  const federation = readFederation(root, cwd);
  const diagnostics = sortDiagnostics([
    ...readFaults,
    ...contentFaults,
    ...pictureFaults,
    ...dataFaults,
    ...geodata.diagnostics,
    ...federation.diagnostics,
    ...checkNoticeShapes(draft),
    ...checkUnitAreas(draft, readUnitAreas(root), options.today ?? todayInVietNam()),
    ...checkAudioFiles(draft),
    ...(await checkModelData(draft)),
    ...(await checkPrintedCodes(draft, { root, cwd, history })),
    ...(await checkSignLogo(draft, root)),
  ]);
  const hasError = diagnostics.some(({ severity }) => severity === 'error');
  return {
    site: hasError
      ? undefined
      : withShownCollections({
          ...assembleSite(draft, options.today ?? todayInVietNam(), {
            tracks: readRouteTracks(draft),
            shapes: readNoticeShapes(draft),
          }),
          geodata: geodata.layers,
          streets: geodata.streets,
          ...(federation.members && { members: federation.members }),
          kpi: readKpi(root, cwd).kpi,
        }),
    diagnostics,
  };
}

/** The day YYYY-MM-DD it is in Viet Nam now. */
export function todayInVietNam(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}
