import { join } from 'node:path';
import { relative } from 'node:path/posix';
import type { Prepared, PreparedModel } from '../../media/prepared.ts';
import { COLLECTIONS } from '../../model/collections.ts';
import { licenceAddress } from '../../model/licences.ts';
import type { Model } from '../../model/schemas/model.ts';
import { type Entry, pictureId } from '../../model/site.ts';
import { tellModelStory } from '../../tours/model-story-of.ts';
import { writeIiif } from '../../tours/write-iiif.ts';
import { writeSvx } from '../../tours/write-svx.ts';

/** Names of the files without `.json`, by what visitors know them as. */
const FILES = { IIIF: 'manifest', 'Voyager SVX': 'scene.svx' } as const;

/** Plans the files that describe models for other programs: of each GLB that visitors may keep, in every format. */
export function listModelDocuments(prepared: Prepared): ModelDocument[] {
  return COLLECTIONS.flatMap((collection) => {
    const entries: readonly Entry[] = prepared.site.entries[collection];
    return entries.flatMap((entry) =>
      (entry.facts.models ?? []).flatMap((model) => toDocuments(prepared, entry, model)),
    );
  });
}

/** Lists the same files of one model for its page. */
export function listDocumentLinks(entry: Entry, model: Model, made: PreparedModel): DocumentLink[] {
  if (!isDescribed(model, made)) return [];
  return Object.entries(FILES).map(([text, file]) => ({
    text,
    url: `${folderOf(entry, model)}${file}.json`,
  }));
}

function toDocuments(prepared: Prepared, entry: Entry, model: Model): ModelDocument[] {
  const made = prepared.models.get(join(entry.folder, model.file));
  if (!made?.tiers || !isDescribed(model, made)) return [];
  const { box } = made.tiers;
  const { baseUrl } = prepared.site.settings;
  const folder = folderOf(entry, model);
  const story = () => tellModelStory(entry, { id: pictureId(model), box });
  const params = { collection: entry.collection, id: entry.id, model: pictureId(model) };
  return [
    {
      params: { ...params, file: FILES.IIIF },
      write() {
        const base = baseUrl + folder;
        const rights = licenceAddress(model.licence);
        return writeIiif(story(), { base, file: baseUrl + made.url, rights, credit: model.credit });
      },
    },
    {
      params: { ...params, file: FILES['Voyager SVX'] },
      write() {
        const licence = `${model.credit}, ${model.licence}`;
        // From where the document lies, so that a copy of the site keeps its models together.
        return writeSvx(story(), {
          uri: relative(folder, made.url),
          sizeBytes: made.sizeBytes,
          box,
          licence,
        });
      },
    },
  ];
}

/** Other programs draw triangles of GLB files, and only those that visitors may take away. */
function isDescribed({ file }: Model, { isFree, tiers }: PreparedModel): boolean {
  return isFree && /\.glb$/i.test(file) && tiers !== undefined;
}

function folderOf(entry: Entry, model: Model): string {
  return `/data/models/${entry.collection}/${entry.id}/${pictureId(model)}/`;
}

export type ModelDocument = {
  params: { collection: string; id: string; model: string; file: string };
  write: () => object;
};
export type DocumentLink = { text: string; url: string };
