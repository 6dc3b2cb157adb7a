import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ContentDraft, EntryDraft } from '../../src/content/drafts.ts';
import { readModelSurface } from '../../src/content/model-surface-fs.ts';
import { readSite } from '../../src/content/read-site-fs.ts';
import { findEntry } from '../../src/content/scaffold/find-entry.ts';
import { type Box, boxOf } from '../../src/model/surface.ts';
import { listGlbModels } from '../../src/tours/model-story-of.ts';
import { explainFault } from '../new/talk.ts';
import { editorLanguage } from './editor-language.ts';

/**
 * Finds the GLB model that a command means: the one of an entry with that id, or its only one.
 * @returns `fault`, one sentence, when there is none
 */
export async function findModel({
  name,
  id,
  env,
}: {
  name: string;
  id: string | undefined;
  env: NodeJS.ProcessEnv;
}): Promise<ModelTarget | { fault: string }> {
  const contentDir = env.CONTENT_DIR || 'content';
  if (!existsSync(join(contentDir, 'site.yml')))
    return { fault: `There is no site in "${contentDir}". Name its folder in CONTENT_DIR.` };
  const { draft } = readSite(resolve(contentDir), process.cwd());
  const { entry, fault } = findEntry(draft.entries, name);
  if (!entry)
    return { fault: explainFault(fault, { language: editorLanguage(env), wanted: 'tour' }).trimEnd() };
  const models = listGlbModels(entry);
  const ids = models.map((one) => one.id).join(', ');
  const [model, ...more] = id === undefined ? models : models.filter((one) => one.id === id);
  if (!model)
    return {
      fault: `${entry.ref} has no GLB model${id === undefined ? '' : ` "${id}"`}${ids === '' ? '' : `; there is ${ids}`}.`,
    };
  if (more.length > 0) return { fault: `${entry.ref} has several models; name one with --model: ${ids}` };
  if (!entry.files.includes(model.file))
    return { fault: `${model.file} is not in ${entry.shown}. Run "npm run check".` };
  const result = await readModelSurface(join(entry.folder, model.file));
  const box = result.is === 'read' ? boxOf(result.surface) : undefined;
  if (!box) return { fault: `${entry.shown}/${model.file} cannot be read. Run "npm run check".` };
  return { draft, entry, model, box };
}

export type ModelTarget = {
  draft: ContentDraft;
  entry: EntryDraft;
  model: ReturnType<typeof listGlbModels>[number];
  box: Box;
};
