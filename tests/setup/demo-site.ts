import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '../../src/outputs/serve-fs.ts';
import { runScript } from './run-build.ts';

/**
 * Builds the demo once with the real command and serves it to all tests of this run. `TEST_SITE_DIR` names a demo that
 * is built already, for running one file again and again.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const ready = process.env.TEST_SITE_DIR;
  const siteDir = resolve(ready ?? '.cache/test-site');
  if (ready === undefined) await buildDemo(siteDir);
  process.env.TEST_SITE_DIR = siteDir; // the tests of the site are two projects, and both come here
  const server = await serveFolder({ folder: siteDir, port: 0, host: '127.0.0.1' });
  project.provide('siteDir', siteDir);
  project.provide('siteUrl', server.url.replace(/\/$/, ''));
  return () => server.close();
}

async function buildDemo(siteDir: string): Promise<void> {
  const { code, stderr } = await runScript('scripts/build.ts', { OUT_DIR: siteDir });
  if (code !== 0) throw new Error(`the demo does not build:\n${stderr}`);
}

declare module 'vitest' {
  export interface ProvidedContext {
    siteDir: string;
    siteUrl: string;
  }
}
