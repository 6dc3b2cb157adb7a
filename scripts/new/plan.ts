import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findEntry } from '../../src/content/scaffold/find-entry.ts';
import type { NewContext, NewResult } from '../../src/content/scaffold/new-plan.ts';
import { readPanoramas } from '../../src/content/scaffold/panoramas-fs.ts';
import { planEntry } from '../../src/content/scaffold/plan-entry.ts';
import { planPlate } from '../../src/content/scaffold/plan-plate.ts';
import { planTour } from '../../src/content/scaffold/plan-tour.ts';
import { planTranslation } from '../../src/content/scaffold/plan-translation.ts';
import type { NewArguments, Wanted } from './arguments.ts';

/** Plans what was asked for, reading the files it needs besides the content that was read already. */
export async function planWanted(
  wanted: Wanted,
  call: NewArguments,
  { context, root, draw }: PlanTools,
): Promise<NewResult> {
  const [, name = '', to = ''] = call.words;
  if ('collection' in wanted) {
    const { title, given, source } = call;
    return planEntry(context, { collection: wanted.collection, id: name, title, given, source });
  }
  if (wanted.other === 'plate') {
    const ledger = readIfThere(join(root, 'codes.yml'));
    return planPlate(context, { target: name, plate: call.plate, ledger, draw });
  }
  if (wanted.other === 'translation') return planTranslation(context, { target: name, to });
  const { entry, fault } = findEntry(context.draft.entries, name);
  if (!entry) return { fault };
  const found = await readPanoramas(entry);
  const original = readIfThere(join(entry.folder, 'index.md')) ?? '';
  return planTour(context, { entry, original, ...found, given: call.given });
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

type PlanTools = {
  context: NewContext;
  /** The content folder, absolute. */
  root: string;
  draw: (below: number) => number;
};
