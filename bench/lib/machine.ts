import { availableParallelism, cpus, platform, release, totalmem } from 'node:os';

/** Describes the machine in the words a reader of a table needs; nothing that identifies it. */
export function describeMachine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release().split('-')[0]}`,
    node: process.versions.node,
  };
}

export type Machine = { cpu: string; cores: number; memoryGb: number; system: string; node: string };
