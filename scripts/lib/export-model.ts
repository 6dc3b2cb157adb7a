import { copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { licenceAddress } from '../../src/model/licences.ts';
import { modelStoryOf } from '../../src/tours/model-story-of.ts';
import { writeIiif } from '../../src/tours/write-iiif.ts';
import { writeSvx } from '../../src/tours/write-svx.ts';
import { refuse, toFault } from './call-fault.ts';
import { findModel, type ModelTarget } from './model-target.ts';

const FILES = { svx: 'scene.svx.json', iiif: 'manifest.json' } as const;

/**
 * Writes a 3D model of an entry with its pins and tour for other programs: `npm run export -- model sites/tam-thanh --to svx --out dir`.
 *
 * @returns exit status: 0 fine, 1 the model is at fault, 2 the call is at fault
 */
export async function exportModel(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const options = readOptions(argv);
  if ('fault' in options) return refuse(options.fault);
  const target = await findModel({ name: options.name, id: options.model, env });
  if ('fault' in target) return refuse(target.fault);
  const { entry, model } = target;
  if (entry.modelTours && !entry.modelTours.value)
    return refuse(`${entry.shown}/model.yml has errors; run "npm run check".`, 1);
  const { to } = options;
  const folder = resolve(options.out ?? `${entry.id}-${to}`);
  mkdirSync(folder, { recursive: true });
  const others = readdirSync(folder).filter((name) => name !== FILES[to] && name !== basename(model.file));
  if (others.length > 0)
    return refuse(`"${folder}" holds something else already. Name another folder with --out.`);
  copyFileSync(join(entry.folder, model.file), join(folder, basename(model.file)));
  writeFileSync(join(folder, FILES[to]), `${JSON.stringify(describe(target, options), undefined, 2)}\n`);
  process.stdout.write(`${join(folder, FILES[to])}\n${join(folder, basename(model.file))}\n`);
  return 0;
}

function describe({ draft, entry, model, box }: ModelTarget, { to, base }: Options): object {
  const story = modelStoryOf(entry, draft, { id: model.id, box });
  const uri = basename(model.file);
  if (to === 'svx') {
    const sizeBytes = statSync(join(entry.folder, model.file)).size;
    return writeSvx(story, { uri, sizeBytes, box, licence: `${model.credit}, ${model.licence}` });
  }
  const own = `${(draft.settings?.partial.baseUrl ?? 'https://example.org').replace(/\/$/, '')}/iiif/${entry.ref}/`;
  const rights = licenceAddress(model.licence);
  return writeIiif(story, { base: base ?? own, file: uri, rights, credit: model.credit });
}

function readOptions(argv: readonly string[]): Options | { fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        model: { type: 'string' },
        out: { type: 'string' },
        base: { type: 'string' },
      },
    });
    const [name, ...more] = positionals;
    const { to, model, out, base } = values;
    if (name === undefined)
      return { fault: 'Name the entry: npm run export -- model sites/tam-thanh --to svx' };
    if (more.length > 0) return { fault: `One model at a time; "${more.join('", "')}" is too much.` };
    if (to !== 'svx' && to !== 'iiif') return { fault: `--to is "${to ?? ''}"; it can be svx or iiif.` };
    if (base !== undefined && !/^https?:\/\/[^\s]+\/$/.test(base))
      return { fault: '--base must be an address that begins with https:// and ends with a slash.' };
    return { name, to, model, out, base };
  } catch (error) {
    return toFault(error);
  }
}

type Options = {
  name: string;
  to: keyof typeof FILES;
  model: string | undefined;
  out: string | undefined;
  /** Address of the folder, for the addresses in a manifest. */
  base: string | undefined;
};
