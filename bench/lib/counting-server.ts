import { connect, createServer, type Socket } from 'node:net';

/**
 * Stands in front of a server, counts what it sends and sends no faster than a line of a given speed, shared by all
 * connections. Workers of a page fetch past the protocol that browsers are watched and throttled with; past this they cannot.
 */
export async function countBytes(target: string): Promise<CountingServer> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let line = newLine(Number.POSITIVE_INFINITY);
  const server = createServer((socket) => {
    const own = line; // what is still on its way when counting begins anew belongs to the page before
    const upstream = connect(Number(port), hostname);
    for (const one of [socket, upstream]) {
      sockets.add(one);
      one.on('error', () => {}); // a browser that closes a page breaks its connections off
      one.on('close', () => sockets.delete(one));
    }
    socket.pipe(upstream);
    upstream.on('data', (data) => sendPaced(own, data, socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected a port');
  const breakOff = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
    reset(bitsPerS) {
      breakOff();
      line = newLine(bitsPerS);
    },
    bytesUntil: (atMs) => line.sent.reduce((sum, one) => sum + (one.atMs <= atMs ? one.bytes : 0), 0),
    close() {
      breakOff();
      server.close();
    },
  };
}

function newLine(bitsPerS: number): Line {
  return { sent: [], bitsPerS, freeAtMs: 0 };
}

/** A piece leaves when the line is free and has arrived when the last of it has. */
function sendPaced(line: Line, data: Buffer, socket: Socket): void {
  const nowMs = Date.now();
  line.freeAtMs = Math.max(nowMs, line.freeAtMs) + (data.length * 8000) / line.bitsPerS;
  const deliver = () => {
    if (socket.destroyed) return;
    line.sent.push({ atMs: Date.now(), bytes: data.length });
    socket.write(data);
  };
  if (line.freeAtMs - nowMs < 1) deliver();
  else setTimeout(deliver, line.freeAtMs - nowMs);
}

type Line = { sent: { atMs: number; bytes: number }[]; bitsPerS: number; freeAtMs: number };

export type CountingServer = {
  url: string;
  /** Breaks off what is on its way and begins to count anew, on a line of another speed. */
  reset: (bitsPerS: number) => void;
  /** What had arrived by a moment of the clock of this machine. */
  bytesUntil: (atMs: number) => number;
  close: () => void;
};
