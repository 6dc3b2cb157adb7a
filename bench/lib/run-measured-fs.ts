import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** How often the memory of the running processes is looked at. Peaks shorter than this may be missed. */
const SAMPLE_MS = 50;

/**
 * Runs a command and measures it with everything it starts. Time is user plus system CPU as the shell's `time` counts
 * it: unlike the clock it hardly depends on what else the machine does. Memory is the largest sum of resident sets
 * seen; where there is no `/proc` it is undefined.
 *
 * @throws when the command fails; the message carries the end of what it said
 */
export async function runMeasured(command: readonly string[], options: RunOptions): Promise<Measurement> {
  const script = 'TIMEFORMAT="%U %S"; time "$@" 2>&3';
  const child = spawn('bash', ['-c', script, 'bash', ...command], {
    cwd: options.cwd,
    env: { ...process.env, ...QUIET, ...options.env, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const said = { times: '', talk: '' };
  child.stdio[2]?.on('data', (chunk: Buffer) => (said.times += chunk.toString()));
  child.stdio[3]?.on('data', (chunk: Buffer) => (said.talk = (said.talk + chunk.toString()).slice(-2000)));
  let peakBytes = 0;
  const timer = setInterval(() => {
    peakBytes = Math.max(peakBytes, child.pid === undefined ? 0 : residentBytes(child.pid));
  }, SAMPLE_MS);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(timer));
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}\n${said.talk}`);
  const [user = Number.NaN, system = Number.NaN] = said.times.trim().split(/\s+/).slice(-2).map(Number);
  return { cpuS: user + system, peakBytes: peakBytes === 0 ? undefined : peakBytes };
}

/** Sums what a process and its descendants hold in memory now. Processes that end meanwhile count nothing. */
function residentBytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const own = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
    return listChildren(pid).reduce((sum, child) => sum + residentBytes(child), own);
  } catch {
    return 0; // ended between two looks, or there is no /proc
  }
}

function listChildren(pid: number): number[] {
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads.flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
}

const QUIET = { ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };

export type RunOptions = { cwd: string; env?: Record<string, string> };

/** `cpuS` in seconds of user and system time together. */
export type Measurement = { cpuS: number; peakBytes: number | undefined };
