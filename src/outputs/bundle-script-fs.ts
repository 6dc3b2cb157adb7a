import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { build } from 'vite';

/**
 * Bundles a script that is no part of a page's own build into one classic script.
 *
 * @param options.input from the root of the project
 * @param options.file where it goes in the site
 * @throws when the bundle is not exactly one file
 */
export async function bundleScript({
  root,
  input,
  file,
  define,
}: ScriptOptions): Promise<{ path: string; text: string }> {
  const made = await build({
    configFile: false,
    envFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    define,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, input),
        output: { format: 'iife', entryFileNames: basename(file) },
      },
    },
  });
  const files = [made].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [script] = files;
  if (files.length !== 1 || script?.type !== 'chunk') throw new Error(`expected ${file} to be one script`);
  return { path: file, text: script.code };
}

/**
 * Bundles the script that stands inside pages which open their tour at once.
 * @returns its text, and the source by which a content policy allows this very text
 * @see https://www.w3.org/TR/CSP3/#grammardef-hash-source
 */
export async function bundleTourStart(root: string): Promise<{ code: string; source: string }> {
  const input = 'src/viewers/panorama/at-once-start.ts';
  const { text } = await bundleScript({ root, input, file: 'start.js', define: {} });
  const code = text.trim();
  return { code, source: `'sha256-${createHash('sha256').update(code).digest('base64')}'` };
}

type ScriptOptions = { root: string; input: string; file: string; define: Record<string, string> };
