import { defineConfig } from 'astro/config';
import { bundleTourStart } from './src/outputs/bundle-script-fs.ts';
import { leafletParts } from './src/outputs/leaflet-parts.ts';
import { ownCopies } from './src/outputs/own-copies.ts';
import { unusedParts } from './src/outputs/unused-parts.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  cacheDir: './.cache/astro', // npm ci empties node_modules, the default place
  devToolbar: { enabled: false },
  build: {
    format: 'directory',
    inlineStylesheets: 'never', // the content policy allows no inline styles
    concurrency: 1,
  },
  vite: {
    plugins: [tourStart(), ownCopies(), unusedParts(), leafletParts(import.meta.dirname)],
    build: {
      assetsInlineLimit: 0, // nor inline scripts
      chunkSizeWarningLimit: 800, // three and fiber, loaded when a model is opened; the byte budgets are tests
    },
    ssr: { external: ['sharp'] },
  },
});

/** Gives pages the script that opens a tour before any other file has come, and what their content policy says about it. */
function tourStart() {
  const name = 'virtual:tour-start';
  return {
    name: 'diem-den-tour-start',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined;
      const { code, source } = await bundleTourStart(import.meta.dirname);
      return `export const code = ${JSON.stringify(code)};\nexport const source = ${JSON.stringify(source)};`;
    },
  };
}
