import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BenchContent } from './plan-content.ts';
import { writeEleventy } from './write-eleventy-fs.ts';
import { writeHugo } from './write-hugo-fs.ts';
import { writeOurs } from './write-ours-fs.ts';

/** Root of this project, where its own build runs. */
export const PROJECT = join(import.meta.dirname, '../..');

/** Finds the generators to compare: ours, and those peers that are installed. */
export function findGenerators(): { present: Generator[]; absent: { name: string; advice: string }[] } {
  const hugo = findHugo();
  const eleventy = findEleventy();
  return {
    present: [OURS, ...(hugo ? [hugo] : []), ...(eleventy ? [eleventy] : [])],
    absent: [
      ...(hugo ? [] : [{ name: 'Hugo', advice: 'install it, for example with apt-get install hugo' }]),
      ...(eleventy
        ? []
        : [
            {
              name: 'Eleventy',
              advice: 'npm install --no-save @11ty/eleventy, or set NODE_PATH to where it is installed',
            },
          ]),
    ],
  };
}

const OURS: Generator = {
  id: 'ours',
  name: 'Điểm Đến',
  version: ownVersion(),
  write: writeOurs,
  plan: (source, target) => ({
    command: [process.execPath, join(PROJECT, 'scripts/build.ts'), '--no-search', '--no-signs'],
    cwd: PROJECT,
    env: { CONTENT_DIR: source, OUT_DIR: target },
  }),
};

function findHugo(): Generator | undefined {
  const version = /v(\d+\.\d+\.\d+)/.exec(tryRun('hugo', ['version']))?.[1];
  if (version === undefined) return undefined;
  const plan: Generator['plan'] = (source, target) => ({
    command: ['hugo', '--quiet', '--destination', target],
    cwd: source,
  });
  return { id: 'hugo', name: 'Hugo', version, write: writeHugo, plan };
}

function findEleventy(): Generator | undefined {
  const main = tryResolve('@11ty/eleventy');
  if (main === undefined) return undefined;
  const folder = dirname(dirname(main)); // the entry point is src/Eleventy.js
  const plan: Generator['plan'] = (source, target) => ({
    command: [process.execPath, join(folder, 'cmd.cjs'), '--quiet', `--output=${target}`],
    cwd: source,
  });
  return { id: 'eleventy', name: 'Eleventy', version: readVersion(folder), write: writeEleventy, plan };
}

function tryRun(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8' });
  } catch {
    return ''; // not installed, which the caller reports
  }
}

function tryResolve(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined; // not installed, which the caller reports
  }
}

function ownVersion(): string {
  return readVersion(PROJECT);
}

function readVersion(folder: string): string {
  const manifest: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')); // as every package.json
  return manifest.version;
}

export type Generator = {
  id: 'ours' | 'hugo' | 'eleventy';
  name: string;
  version: string;
  /** Writes the content and templates into an existing folder. */
  write: (content: BenchContent, folder: string) => void;
  /** The build command from the folder written to a folder that does not exist yet. */
  plan: (source: string, target: string) => { command: string[]; cwd: string; env?: Record<string, string> };
};
