import { spawn } from 'node:child_process';

/**
 * Runs the real build command.
 * @returns exit code and everything it said
 */
export async function runScript(
  script: string,
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<Outcome> {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...cleanEnvironment(), ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? 1)));
  return { code, stdout, stderr };
}

/** The environment without what the test runner adds for itself; some of it (`PROD`, `MODE`) changes what pages are built. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const own = /^(VITEST|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|TEST$|BASE_URL$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

export type Outcome = { code: number; stdout: string; stderr: string };
