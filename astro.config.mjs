import { defineConfig } from 'astro/config';

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
    build: {
      assetsInlineLimit: 0, // nor inline scripts
      chunkSizeWarningLimit: 800, // three and fiber, loaded when a model is opened; the byte budgets are tests
    },
    ssr: { external: ['sharp'] },
  },
});
