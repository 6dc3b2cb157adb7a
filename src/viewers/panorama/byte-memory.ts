/**
 * Remembers fetched bytes by their address while a tour is open; the longest unused go first. The browser's own cache is
 * not used for parts of files, see `tile-source.ts`.
 */
export function createByteMemory(capBytes: number): ByteMemory {
  const kept = new Map<string, Uint8Array>();
  let sumBytes = 0;
  const drop = (address: string) => {
    sumBytes -= kept.get(address)?.length ?? 0;
    kept.delete(address);
  };
  return {
    get(address) {
      const bytes = kept.get(address);
      if (!bytes) return undefined;
      kept.delete(address); // the order of a map is that of insertion
      kept.set(address, bytes);
      return bytes;
    },
    set(address, bytes) {
      drop(address);
      kept.set(address, bytes.slice()); // a part of a larger answer would keep all of it
      sumBytes += bytes.length;
      for (const oldest of kept.keys()) {
        if (sumBytes <= capBytes) return;
        drop(oldest);
      }
    },
    drop,
    clear() {
      kept.clear();
      sumBytes = 0;
    },
  };
}

export type ByteMemory = {
  get: (address: string) => Uint8Array | undefined;
  set: (address: string, bytes: Uint8Array) => void;
  drop: (address: string) => void;
  clear: () => void;
};
