import { distanceM, type LatLng } from '../geo.ts';
import { type Found, type HelpLine, MOST_LINES } from './help-answer.ts';
import type { HelpEntry } from './help-facts.ts';
import { SERVICES } from './help-intents.ts';
import type { PreparedHelp } from './prepare-help.ts';
import { destinationOf, type HelpContext } from './read-question.ts';

/**
 * Lists facilities that offer the service asked for, nearest first: within reach of the visitor or the place, else of the
 * same destination. Nothing when none is known there: one far away would send people the wrong way.
 */
export function listFacilities(
  prepared: PreparedHelp,
  context: HelpContext,
  subject: HelpEntry | undefined,
  concepts: ReadonlySet<string> = new Set(SERVICES),
): Found {
  const services = SERVICES.filter((service) => concepts.has(service));
  const offering = prepared.file.entries.filter(
    ({ family, kinds }) => family === 'facility' && services.some((service) => kinds.includes(service)),
  );
  return toFound(prepared, context, subject, offering);
}

/** Lists what there is to eat, to sleep in or to see, in the same way. */
export function listPlaces(
  prepared: PreparedHelp,
  context: HelpContext,
  asked: {
    intent: 'eat' | 'stay' | 'nearby';
    subject: HelpEntry | undefined;
    concepts: ReadonlySet<string> | undefined;
  },
): Found {
  const { intent, subject } = asked;
  const families: readonly string[] = FAMILIES[intent];
  if (subject && families.includes(subject.family) && intent !== 'nearby') return about(subject);
  const all = prepared.file.entries.filter((entry) => families.includes(entry.family) && entry !== subject);
  const sought = all.filter(({ kinds }) => kinds.some((kind) => asked.concepts?.has(kind)));
  const isByKind = intent === 'nearby' && sought.length > 0;
  return toFound(prepared, context, subject, isByKind ? sought : all);
}

function about(subject: HelpEntry): Found {
  return {
    frame: 'fromPage',
    lines: subject.facts.filter(({ kind }) => kind === 'about').map((fact) => ({ fact })),
  };
}

function toFound(
  prepared: PreparedHelp,
  context: HelpContext,
  subject: HelpEntry | undefined,
  candidates: readonly HelpEntry[],
): Found {
  const from =
    subject && subject !== pageOf(prepared, context) ? subject.point : (context.position ?? subject?.point);
  const destination = destinationOf(subject);
  const lines = candidates
    .map((entry) => toLine(entry, from))
    .filter(({ entry, distanceM: far }) => isInReach(entry, far, { destination, isFree: !from && !subject }))
    .sort((a, b) => (a.distanceM ?? FAR_M) - (b.distanceM ?? FAR_M));
  const isNearest = lines.some(({ distanceM: far }) => far !== undefined);
  return { frame: isNearest ? 'nearest' : 'inArea', lines: lines.slice(0, MOST_LINES), isAnywhere: true };
}

function toLine(entry: HelpEntry, from: (LatLng & { accuracyM?: number | undefined }) | undefined): Line {
  const fact = entry.facts.find(({ kind }) => kind === 'about') ?? entry.facts[0];
  if (!fact) throw new Error(`${entry.ref} has no facts; the build leaves such entries out`);
  if (!from || !entry.point) return { fact, entry };
  const doubtM = (from.accuracyM ?? 0) + (entry.point.accuracyM ?? 0);
  const far = distanceM(from, entry.point);
  return { fact, entry, distanceM: far, isApproximate: doubtM > ROUGH_M, isUncertain: far < doubtM };
}

function isInReach(
  entry: HelpEntry,
  far: number | undefined,
  { destination, isFree }: { destination: string | undefined; isFree: boolean },
): boolean {
  if (isFree) return true;
  if (far !== undefined && far <= REACH_M) return true;
  return destination !== undefined && entry.destination === destination;
}

function pageOf({ byRef }: PreparedHelp, { ref }: HelpContext): HelpEntry | undefined {
  return ref === undefined ? undefined : byRef.get(ref);
}

const FAMILIES = {
  eat: ['dish', 'restaurant'],
  stay: ['stay'],
  nearby: ['place'],
} as const;

/** Half an hour on mountain roads. */
const REACH_M = 20_000;
const ROUGH_M = 500;
const FAR_M = 1e9;

type Line = HelpLine & { entry: HelpEntry };
