import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '../../src/outputs/serve-fs.ts';
import { runScript } from './run-build.ts';

/** Builds the demo once with the real command and serves it to all tests of this run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const siteDir = resolve('.cache/test-site');
  const { code, stderr } = await runScript('scripts/build.ts', { OUT_DIR: siteDir });
  if (code !== 0) throw new Error(`the demo does not build:\n${stderr}`);
  const server = await serveFolder({ folder: siteDir, port: 0, host: '127.0.0.1' });
  project.provide('siteDir', siteDir);
  project.provide('siteUrl', server.url.replace(/\/$/, ''));
  return () => server.close();
}

declare module 'vitest' {
  export interface ProvidedContext {
    siteDir: string;
    siteUrl: string;
  }
}
