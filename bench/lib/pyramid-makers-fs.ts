import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The release that is compared; newer packages leave the generator out. */
const PANNELLUM_VERSION = '2.5.6';
const GENERATOR = 'package/utils/multires/generate.py';
const OURS = join(import.meta.dirname, 'make-pyramid.ts');

/**
 * Finds what can make tiles of a panorama here: ours in both formats, and Pannellum's generator when its tools are
 * there. The generator is fetched from the npm registry into `folder`.
 */
export function findMakers(folder: string): { makers: Maker[]; advice: string | undefined } {
  const ours = (id: Maker['id'], what: string, format: string): Maker => ({
    id,
    what,
    plan: (file, target) => [process.execPath, OURS, file, target, format],
  });
  const makers = [ours('ours-jpeg', 'Điểm Đến, JPEG 75', 'jpeg'), ours('ours', 'Điểm Đến, WebP 75', 'webp')];
  const pannellum = findPannellum(folder);
  if (typeof pannellum === 'string') return { makers, advice: pannellum };
  return { makers: [pannellum, ...makers], advice: undefined };
}

function findPannellum(folder: string): Maker | string {
  const python = ['python3', '/usr/bin/python3'].find((each) => canRun(each, ['-c', 'import PIL, numpy']));
  if (!python || !canRun('which', ['nona'])) {
    return 'install its tools, for example with apt-get install hugin-tools python3-pil python3-numpy';
  }
  try {
    execFileSync('npm', ['pack', '--silent', `pannellum@${PANNELLUM_VERSION}`], {
      cwd: folder,
      stdio: 'pipe',
    });
    const archive = `pannellum-${PANNELLUM_VERSION}.tgz`;
    execFileSync('tar', ['-xzf', archive, GENERATOR], { cwd: folder, stdio: 'pipe' });
  } catch {
    return `pannellum@${PANNELLUM_VERSION} could not be fetched from the npm registry`;
  }
  const script = join(folder, GENERATOR);
  if (!existsSync(script)) return `pannellum@${PANNELLUM_VERSION} has no ${GENERATOR}`;
  return {
    id: 'pannellum',
    what: `Pannellum ${PANNELLUM_VERSION} with nona, JPEG 75`,
    plan: (file, target) => [python, script, '-q', '75', '-o', target, file],
  };
}

function canRun(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export type Maker = {
  id: 'pannellum' | 'ours-jpeg' | 'ours';
  what: string;
  /** Gives the command that makes the tiles of `file` into `target`, a folder that does not exist yet. */
  plan: (file: string, target: string) => string[];
};
