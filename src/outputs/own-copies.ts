import type { Plugin } from 'vite';

const MARK = '?own';

/**
 * Makes the plugin that gives the script of pages which open a tour at once copies of its own of all it begins with. Shared ones would be
 * ten small files, and servers that speak HTTP/1.1 send six at a time.
 */
export function ownCopies(): Plugin {
  return {
    name: 'diem-den-own-copies',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, { kind }) {
      const isOwn = importer?.endsWith('/panorama/at-once.ts') || importer?.endsWith(MARK);
      if (!isOwn || kind !== 'import-statement') return undefined;
      const found = await this.resolve(source, importer?.replace(MARK, ''), { skipSelf: true });
      return found?.id.includes('/src/') ? { ...found, id: found.id + MARK } : found;
    },
  };
}
