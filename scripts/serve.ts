import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { serveFolder } from '../src/outputs/serve-fs.ts';

const HELP = `Serves the built site on this machine.

  npm run serve
  PORT=8080 OUT_DIR=/tmp/site npm run serve

OUT_DIR  folder of the built site (default: dist)
PORT     port to listen on (default: 4321); 0 takes any free port
HOST     address to listen on (default: localhost); 0.0.0.0 lets other devices in the network look

Exits with 0 when stopped, 2 when it cannot start.
`;

process.exitCode = await main();

async function main(): Promise<number> {
  const isHelp = readHelpFlag();
  if (isHelp === undefined)
    return fail('Unknown argument. Settings are given as OUT_DIR, PORT and HOST; see --help.');
  if (isHelp) {
    process.stdout.write(HELP);
    return 0;
  }
  const folder = process.env.OUT_DIR || 'dist';
  const portText = process.env.PORT || '4321';
  const port = Number(portText);
  if (!/^\d+$/.test(portText) || port > 65_535)
    return fail(`PORT is "${portText}"; expected a number from 0 to 65535.`);
  const isFolder = await stat(folder)
    .then((found) => found.isDirectory())
    .catch(() => false);
  if (!isFolder)
    return fail(
      `There is no built site in "${folder}". Run "npm run build" first, or name its folder in OUT_DIR.`,
    );
  return serve(folder, port);
}

async function serve(folder: string, port: number): Promise<number> {
  const host = process.env.HOST || 'localhost';
  try {
    const server = await serveFolder({ folder, port, host });
    process.stdout.write(`${server.url}\n`);
    process.stderr.write(`Serving ${folder}. Stop with Ctrl+C.\n`);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    await server.close();
    return 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      return fail(
        `Port ${port} is in use. Stop the other program, or choose another port: PORT=${port + 1} npm run serve`,
      );
    }
    return fail(`Cannot serve ${folder}: ${String(error)}`);
  }
}

/** Gives nothing when an argument is unknown. */
function readHelpFlag(): boolean | undefined {
  try {
    return parseArgs({ options: { help: { type: 'boolean', short: 'h' } } }).values.help ?? false;
  } catch {
    return undefined;
  }
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}
