import { extname, join } from 'node:path';
import type { PreparedTiers } from '../../../src/media/prepared.ts';
import { findPrepared } from '../../../src/media/prepared.ts';
import { pictureId } from '../../../src/model/site.ts';
import type { EntryFolder } from './entry-files-fs.ts';

/** Lists the models of an entry that the viewer can draw: GLB files whose versions the development server has made. */
export function listShownModels({ folder, collection, id }: EntryFolder): ShownModel[] {
  const prepared = findPrepared();
  const entry = prepared?.site.byRef.get(`${collection}/${id}`);
  const { defaultLanguage = 'vi' } = prepared?.site.settings ?? {};
  const labels = entry?.translations[defaultLanguage]?.words.modelLabels ?? {};
  return (entry?.facts.models ?? []).flatMap((model): ShownModel[] => {
    const tiers = prepared?.models.get(join(folder, model.file))?.tiers;
    const own = pictureId(model);
    return tiers && extname(model.file).toLowerCase() === '.glb'
      ? [{ id: own, label: labels[own] ?? own, tiers }]
      : [];
  });
}

export type ShownModel = { id: string; label: string; tiers: PreparedTiers };
