import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PLACES } from './places.ts';
import { type TourInput, writeTourFacts } from './tour-facts.ts';
import { TOUR_PLANS } from './tour-plans.ts';

/** Writes `tour.yml` of the places whose entry path contains `only`, from the dioramas and the plans. */
export async function writeTours(outDir: string, only: string): Promise<string[]> {
  const written: string[] = [];
  for (const [entry, { targets, plan }] of Object.entries(TOUR_PLANS)) {
    const make = PLACES[entry];
    const file = `${entry}/tour.yml`;
    if (!make || !file.includes(only)) continue;
    const point = await readPoint(join(CONTENT, entry, 'index.md'));
    const facts = writeTourFacts({ diorama: make(), targets, plan, point, date: MADE_ON });
    await mkdir(join(outDir, entry), { recursive: true });
    await writeFile(join(outDir, file), facts);
    written.push(file);
  }
  return written;
}

/** Reads where an entry lies from its front matter. */
async function readPoint(file: string): Promise<TourInput['point']> {
  const [, frontMatter = ''] = (await readFile(file, 'utf8')).split(/^---$/m);
  return parse(frontMatter).point;
}

/** The entries themselves, wherever the drafts go. */
const CONTENT = join(import.meta.dirname, '../../content');

/** The day the panoramas were made. */
const MADE_ON = '2026-11-22';
