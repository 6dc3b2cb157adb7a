import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { build, type Plugin } from 'vite';

/** Part of the key of a bundle: raise it whenever the same sources should give other files. */
const BUNDLE_VERSION = '1';

const INPUTS_FILE = 'inputs.json';

/**
 * Bundles the script and style of the editing page, once: the program (Sveltia CMS) and our part of it. It is a build of
 * its own, so that nothing of it can reach a visitor's page.
 *
 * @param options.root root of the project
 * @param options.cacheDir where bundles are kept, by the hash of what they are made from
 * @returns folder with `admin.js`, `admin.css` and the parts they load
 */
export async function bundleAdmin(options: BundlePlan): Promise<string> {
  const { root, cacheDir } = options;
  const found = await findAdminBundle(options);
  if (found !== undefined) return found;
  await mkdir(cacheDir, { recursive: true });
  const draft = await mkdtemp(join(cacheDir, 'draft-'));
  try {
    const inputs = await bundleInto(draft, root);
    const made = join(cacheDir, await bundleKey(root, inputs));
    if (!(await exists(made))) await rename(draft, made);
    await writeFile(join(cacheDir, INPUTS_FILE), JSON.stringify(inputs));
    return made;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Gives the folder of the bundle if it was made before and nothing changed since. */
export async function findAdminBundle({ root, cacheDir }: BundlePlan): Promise<string | undefined> {
  const known = await readInputs(cacheDir);
  const folder = known && join(cacheDir, await bundleKey(root, known));
  return folder !== undefined && (await exists(folder)) ? folder : undefined;
}

/** @returns our own files in the bundle, from the root of the project, sorted */
async function bundleInto(outDir: string, root: string): Promise<string[]> {
  const inputs = new Set<string>();
  await build({
    configFile: false,
    envFile: false,
    root,
    base: '/admin/',
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [leaveOut(), noteInputs(root, inputs)],
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 3000,
      target: 'es2022',
      rolldownOptions: {
        input: join(root, 'src/admin/browser/main.ts'),
        output: {
          entryFileNames: 'admin.js',
          chunkFileNames: 'parts/[name]-[hash].js',
          assetFileNames: (asset) =>
            asset.names.some((name) => name.endsWith('.css')) ? 'admin.css' : 'parts/[name]-[hash][extname]',
        },
      },
    },
  });
  return [...inputs].sort();
}

/** Remembers which files of ours went into the bundle, so that it is made again when one of them changes and only then. */
function noteInputs(root: string, inputs: Set<string>): Plugin {
  return {
    name: 'note-inputs',
    moduleParsed: ({ id }) => {
      const path = relative(root, id.replace(/\?.*$/, '')).split(sep).join('/');
      if (path.startsWith('src/')) inputs.add(path);
    },
  };
}

/**
 * Leaves out parts of the program our form never uses: colours for program code, languages of its interface other than
 * Vietnamese (English is built in), its own map, turning pictures into other formats. 5 MB less.
 */
function leaveOut(): Plugin {
  const unused =
    /^@shikijs\/|^svgo\/|^terra-draw|^leaflet\/dist\/leaflet-src|\/chunks\/(?:heic|shiki-engine|webp_enc)|\/locales\/(?!vi\.json)[\w-]+\.json$/;
  return {
    name: 'leave-out-unused',
    enforce: 'pre',
    resolveId: (source) => (unused.test(source) ? '\0unused' : undefined),
    load: (id) => (id === '\0unused' ? 'export default {};' : undefined),
    transform(code, id) {
      if (!id.includes('/@sveltia/cms/npm/index.js')) return undefined;
      const own = code.replaceAll(CDN_FONT, 'src:local("")');
      if (own === code)
        throw new Error('the editing program no longer names its fonts the way this build expects');
      return { code: own, map: null };
    },
    generateBundle(_options, files) {
      for (const name of Object.keys(files)) if (/\/(?:heic|webp_enc)/.test(name)) delete files[name];
    },
  };
}

/** The program brings its fonts, but its style sheet still names those of a network before they take over. */
const CDN_FONT = /src:url\(https:\/\/cdn\.jsdelivr\.net\/[^)]*\)\s*format\('[^']*'\)/g;

/** Names a bundle by everything it is made from: the locked versions and our own files. */
async function bundleKey(root: string, inputs: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(BUNDLE_VERSION);
  for (const path of ['package-lock.json', ...inputs])
    hash.update(`${path}\0`).update(await readFile(join(root, path)).catch(() => '')); // gone since
  return hash.digest('hex').slice(0, 16);
}

async function readInputs(cacheDir: string): Promise<string[] | undefined> {
  const text = await readFile(join(cacheDir, INPUTS_FILE), 'utf8').catch(() => undefined); // nothing made yet
  return text === undefined ? undefined : (JSON.parse(text) as string[]); // written by us
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Root of the project, and where bundles are kept; both absolute. */
export type BundlePlan = { root: string; cacheDir: string };
