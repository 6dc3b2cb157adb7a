import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { NETWORKS, SCREENS } from './measure-tour.ts';
import { PEER_IDS } from './tour-peers-fs.ts';

/** Reads what to measure from a command line. @returns a sentence when it cannot be understood */
export function readTourOptions(args: readonly string[]): TourOptions | string {
  try {
    const { values } = parseArgs({ args: [...args], options: KNOWN });
    const runs = Number(values.runs ?? 5);
    if (!Number.isInteger(runs) || runs < 1)
      return `--runs is "${values.runs}"; expected a whole number from 1 on`;
    const screens = pick('screen', SCREENS, values.screen);
    const networks = pick('network', NETWORKS, values.network);
    const peers = pickPeers(values.only);
    if (typeof screens === 'string') return screens;
    if (typeof networks === 'string') return networks;
    if (typeof peers === 'string') return peers;
    const alone = values.alone === true;
    const isWhole = screens.length > 1 && networks.length > 1 && peers.length === PEER_IDS.length && !alone;
    const file = values.file === undefined ? undefined : resolve(values.file);
    return { runs, file, alone, screens, networks, peers, isWhole };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const KNOWN = {
  file: { type: 'string' },
  runs: { type: 'string' },
  alone: { type: 'boolean' },
  screen: { type: 'string' },
  network: { type: 'string' },
  only: { type: 'string' },
} as const;

function pick<T>(name: string, all: Readonly<Record<string, T>>, wanted: string | undefined): T[] | string {
  if (wanted === undefined) return Object.values(all);
  const found = Object.hasOwn(all, wanted) ? all[wanted] : undefined;
  return found ? [found] : `--${name} is "${wanted}"; expected ${Object.keys(all).join(' or ')}`;
}

function pickPeers(wanted: string | undefined): readonly string[] | string {
  if (wanted === undefined) return PEER_IDS;
  const ids = wanted.split(',');
  const unknown = ids.find((id) => !PEER_IDS.includes(id));
  return unknown === undefined ? ids : `--only names "${unknown}"; expected some of ${PEER_IDS.join(', ')}`;
}

export type TourOptions = {
  runs: number;
  file: string | undefined;
  alone: boolean;
  screens: (typeof SCREENS)[keyof typeof SCREENS][];
  networks: (typeof NETWORKS)[keyof typeof NETWORKS][];
  /** Their ids. */
  peers: readonly string[];
  /** Nothing was left out. */
  isWhole: boolean;
};
