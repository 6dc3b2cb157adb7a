/**
 * Remembers where things were moved to until the document says so too. Keys are pressed faster than it answers, and the
 * next step must start from the last one.
 */
export function createInFlight<T>(): InFlight<T> {
  const moving = new Map<string, T>();
  return {
    get: (name) => moving.get(name),
    async run(name, value, work) {
      moving.set(name, value);
      await work();
      if (moving.get(name) === value) moving.delete(name);
    },
  };
}

export type InFlight<T> = {
  get: (name: string) => T | undefined;
  /** @param work tells the document; must not throw */
  run: (name: string, value: T, work: () => Promise<void>) => Promise<void>;
};
