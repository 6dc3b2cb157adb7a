import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { cleanEnvironment } from './run-build.ts';

const START_MS = 60_000;

/** Starts the real development server on a content folder. @throws when it does not answer `path` within a minute */
export async function startDevServer(contentDir: string, path = '/'): Promise<DevServer> {
  const port = await findFreePort();
  const env = {
    ...cleanEnvironment(),
    ASTRO_TELEMETRY_DISABLED: '1',
    CONTENT_DIR: contentDir,
    PORT: `${port}`,
  };
  const child = spawn(process.execPath, ['scripts/dev.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  const address = `http://localhost:${port}`;
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill();
    await ended;
  };
  for (const endMs = Date.now() + START_MS; Date.now() < endMs; ) {
    if (child.exitCode !== null) throw new Error(`the server ended:\n${said}`);
    const isUp = await fetch(address + path).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return { address, stop };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await stop();
  throw new Error(`the server did not answer:\n${said}`);
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export type DevServer = { address: string; stop: () => Promise<void> };
