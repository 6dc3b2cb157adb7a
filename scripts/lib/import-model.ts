import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readRawText, writeChange } from '../../src/content/write-changes-fs.ts';
import type { Point3 } from '../../src/model/surface.ts';
import { unifiedDiff } from '../../src/sheets/unified-diff.ts';
import { mergeModelStory } from '../../src/tours/merge-model-story.ts';
import type { ModelStory } from '../../src/tours/model-story.ts';
import { readIiif } from '../../src/tours/read-iiif.ts';
import { readSvx } from '../../src/tours/read-svx.ts';
import { refuse, toFault } from './call-fault.ts';
import { findModel, type ModelTarget } from './model-target.ts';

const LIMIT_BYTES = 16 * 1024 * 1024;

/**
 * Brings pins, views and tour of a Voyager document or a IIIF manifest into an entry that has the model:
 * `npm run import -- model sites/tam-thanh scene.svx.json`. Nothing the document names is opened or fetched.
 *
 * @returns exit status: 0 fine, 1 the document is at fault, 2 the call is at fault
 */
export async function importModel(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const options = readOptions(argv);
  if ('fault' in options) return refuse(options.fault);
  const target = await findModel({ name: options.name, id: options.model, env });
  if ('fault' in target) return refuse(target.fault);
  const { entry, model, box } = target;
  const had = entry.modelTours?.value?.models.find(({ id }) => id === model.id);
  if (had && !options.isReplacing)
    return refuse(
      `${entry.shown}/model.yml describes "${model.id}" already; --replace puts the new one in its place.`,
      2,
    );
  const middle: Point3 = [
    (box.min[0] + box.max[0]) / 2,
    (box.min[1] + box.max[1]) / 2,
    (box.min[2] + box.max[2]) / 2,
  ];
  const story = readStory(options.file, middle);
  if (typeof story === 'string') return refuse(story, 1);
  const changes = planChanges(target, story);
  for (const { shown, before, after } of changes) {
    if (options.isDry) process.stdout.write(unifiedDiff(shown, before ?? '', after));
  }
  if (!options.isDry && !changes.every((change) => writeChange(change)))
    return refuse('A file was changed by somebody else in the meantime; run the command again.', 1);
  process.stdout.write(
    `${entry.ref}, ${model.id}: ${story.views.length} views, ${story.pins.length} pins${options.isDry ? ' (nothing written)' : ''}. Now run "npm run check".\n`,
  );
  return 0;
}

function planChanges({ draft, entry, model }: ModelTarget, story: ModelStory) {
  const path = (name: string) => join(entry.folder, name);
  const read = (name: string) => (existsSync(path(name)) ? readRawText(path(name)) : undefined);
  const files = [
    { language: draft.defaultLanguage, name: 'index.md' },
    ...entry.translations.map(({ language }) => ({ language, name: `index.${language}.md` })),
  ];
  const before = {
    models: read('model.yml'),
    words: Object.fromEntries(files.map(({ language, name }) => [language, read(name) ?? ''])),
  };
  const after = mergeModelStory(before, story, { modelId: model.id, defaultLanguage: draft.defaultLanguage });
  const texts = [
    { name: 'model.yml', before: before.models, after: after.models ?? '' },
    ...files.map(({ language, name }) => ({
      name,
      before: before.words[language],
      after: after.words[language] ?? '',
    })),
  ];
  return texts
    .filter((one) => one.before !== one.after)
    .map(({ name, ...change }) => ({ path: path(name), shown: `${entry.shown}/${name}`, ...change }));
}

/** @returns a sentence when the document cannot be used */
function readStory(file: string, middle: Point3): ModelStory | string {
  if (!existsSync(file)) return `There is no file "${file}".`;
  if (statSync(file).size > LIMIT_BYTES) return `"${file}" is larger than 16 MB; no such document is.`;
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return `"${file}" is not JSON.`;
  }
  const story = readSvx(document, middle) ?? readIiif(document, middle);
  if (!story) return `"${file}" is neither a Voyager document (svx.json) nor a IIIF manifest with a scene.`;
  if (story.pins.length === 0 && story.views.length === 0)
    return `"${file}" has no annotations, cameras or tours.`;
  return story;
}

function readOptions(argv: readonly string[]): Options | { fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        model: { type: 'string' },
        replace: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const [name, file, ...more] = positionals;
    if (name === undefined || file === undefined)
      return {
        fault: 'Name the entry and the document: npm run import -- model sites/tam-thanh scene.svx.json',
      };
    if (more.length > 0) return { fault: `One document at a time; "${more.join('", "')}" is too much.` };
    return { name, file, model: values.model, isReplacing: values.replace, isDry: values['dry-run'] };
  } catch (error) {
    return toFault(error);
  }
}

type Options = {
  name: string;
  file: string;
  model: string | undefined;
  isReplacing: boolean;
  isDry: boolean;
};
