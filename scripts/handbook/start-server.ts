import { spawn } from 'node:child_process';
import type { Workshop } from './workshop.ts';

/** Starts the development server of a workshop and waits until it answers. */
export async function startServer(workshop: Workshop, port: number) {
  const env = { ...workshop.environment, PORT: `${port}` };
  const child = spawn(process.execPath, ['scripts/dev.ts'], { cwd: workshop.folder, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const address = `http://localhost:${port}`;
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended:\n${said}`);
    if (await isUp(`${address}/_check/`)) break;
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  const stop = () => {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill();
    return ended;
  };
  return { address, stop, said: () => said };
}

function isUp(address: string): Promise<boolean> {
  return fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );
}
