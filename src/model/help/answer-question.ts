import { hanoiClock } from './hanoi-clock.ts';
import { type Found, type HelpAnswer, type HelpFrame, MOST_LINES } from './help-answer.ts';
import type { FactKind, HelpEntry, HelpFact } from './help-facts.ts';
import type { HelpIntent } from './help-intents.ts';
import { listEvents } from './list-events.ts';
import { listFacilities, listPlaces } from './list-places.ts';
import { isOpenAt } from './opening-now.ts';
import type { PreparedHelp } from './prepare-help.ts';
import { type HelpContext, type Reading, readQuestion } from './read-question.ts';

/**
 * Answers a question with sentences and values of the site, word for word, or says that it is not known. Nothing is
 * composed: a frame (a fixed sentence, see `src/i18n/help.ts`) and facts.
 */
export function answerQuestion(question: string, context: HelpContext, prepared: PreparedHelp): HelpAnswer {
  const read = readQuestion(prepared, question, context);
  const intent = chooseIntent(read);
  if (intent === 'emergency') return { intent, frame: 'emergency', lines: [], isKnown: true };
  const fault = findFault(read, intent);
  if (fault || intent === undefined)
    return { ...unknown(intent, fault ?? 'notUnderstood'), ...(read.named && { subject: read.named }) };
  return answerIntent(prepared, context, { intent, subject: read.named ?? read.page, read });
}

/** Answers what a button asks for, of the page the visitor is on. */
export function answerIntent(
  prepared: PreparedHelp,
  context: HelpContext,
  asked: { intent: HelpIntent; subject?: HelpEntry | undefined; read?: Asked },
): HelpAnswer {
  const page = context.ref === undefined ? undefined : prepared.byRef.get(context.ref);
  const subject = asked.subject ?? page;
  const { intent } = asked;
  const days = asked.read?.days ?? context.days;
  const found = (() => {
    if (intent === 'emergency') return { frame: 'emergency' as const, lines: [] };
    if (intent === 'events') return listEvents(prepared, subject, { days, timeMs: context.timeMs });
    if (intent === 'service') return listFacilities(prepared, context, subject, asked.read?.concepts);
    if (intent === 'eat' || intent === 'stay' || intent === 'nearby')
      return listPlaces(prepared, context, { intent, subject, concepts: asked.read?.concepts });
    if (intent === 'closure') return listClosures(prepared, subject, context.timeMs);
    return subject ? ofSubject(subject, intent, context.timeMs) : undefined;
  })();
  const isAbout = subject && (found === undefined || !found.isAnywhere);
  const about = isAbout ? { subject } : {};
  if (found === undefined && !subject) return unknown(intent, 'whichPlace');
  if (!found || (found.lines.length === 0 && intent !== 'emergency'))
    return { ...unknown(intent, found?.frame ?? 'notKnown'), ...about };
  const { day } = hanoiClock(context.timeMs);
  const lines = found.lines.map((line) => ({ ...line, isStale: isStale(line.fact.checkedOn, day) }));
  return { intent, frame: found.frame, lines, isKnown: true, ...about };
}

/** Tells whether a fact was last checked more than twelve months before a day, or it is not said when. */
export function isStale(checkedOn: string | undefined, today: string): boolean {
  if (checkedOn === undefined) return false;
  return `${Number(checkedOn.slice(0, 4)) + 1}${checkedOn.slice(4)}` < today;
}

/** Of what was read, what an answer looks at. */
type Asked = Pick<Reading, 'concepts'> & Partial<Pick<Reading, 'days'>>;

function chooseIntent({
  intents,
  named,
  page,
  concepts,
  days,
  left,
  others,
}: Reading): HelpIntent | undefined {
  const [first] = intents;
  if (first === 'emergency') return first;
  const subject = named ?? page;
  if (subject?.family === 'event') {
    if (concepts.has('directions')) return 'directions';
    const isTimely = first === 'hours' || first === 'season' || first === 'events';
    if (isTimely || (first === undefined && days)) return 'events';
  }
  if (named && (named.family === 'dish' || named.family === 'stay') && concepts.has('whatis')) return 'about';
  if (first !== undefined) return first;
  if ((days || concepts.has('calendar')) && left === '' && others.length === 0) return 'events';
  return named && left === '' && others.length === 0 ? 'about' : undefined;
}

/** A question about something the help cannot place is better not answered. */
function findFault(
  { named, page, left, others }: Reading,
  intent: HelpIntent | undefined,
): HelpFrame | undefined {
  if (intent === undefined) return 'notUnderstood';
  if (left !== '' && !named) return 'notUnderstood';
  // A number is part of a name, and of another one than was found.
  if (/\d/.test(left) || (left !== '' && intent === 'about')) return 'notKnown';
  const isOfPlace = intent !== 'nearby' && intent !== 'eat' && intent !== 'stay' && intent !== 'events';
  if (isOfPlace && others.length > 0 && !named && !others.every((id) => page?.kinds.includes(id)))
    return 'notUnderstood';
  return others.length > 0 && intent === 'about' ? 'notKnown' : undefined;
}

function ofSubject(subject: HelpEntry, intent: HelpIntent, timeMs: number): Found {
  const pick = (...kinds: FactKind[]) => subject.facts.filter(({ kind }) => kinds.includes(kind));
  if (intent === 'hours') return hoursOf(pick('status'), pick('hours'), timeMs);
  if (intent === 'fee')
    return toFound('fromPage', [...pick('status'), ...pick('fee')], pick('fee', 'status').length > 0);
  const kind = SUBJECT_FACTS[intent];
  return kind ? toFound('fromPage', pick(kind)) : { frame: 'notKnown', lines: [] };
}

function hoursOf(status: readonly HelpFact[], hours: readonly HelpFact[], timeMs: number): Found {
  if (status.length > 0) return toFound('fromPage', status);
  const [first] = hours;
  const isOpen = first?.hours === undefined ? undefined : isOpenAt(first.hours, timeMs);
  return toFound(isOpen === undefined ? 'fromPage' : isOpen ? 'openNow' : 'closedNow', hours);
}

function listClosures({ file }: PreparedHelp, subject: HelpEntry | undefined, timeMs: number): Found {
  const { day } = hanoiClock(timeMs);
  const entries = subject ? [subject] : file.entries.filter(({ family }) => family === 'destination');
  const facts = entries.flatMap(({ facts }) =>
    facts.filter(({ kind }) => kind === 'notice' || kind === 'status'),
  );
  const seen = new Map(facts.filter(({ days }) => holds(days, day)).map((fact) => [fact.text, fact]));
  return toFound(seen.size > 0 ? 'fromPage' : 'noNotice', [...seen.values()].slice(0, MOST_LINES));
}

/** A notice that begins later is told too. */
function holds(days: HelpFact['days'], day: string): boolean {
  return days?.until === undefined || days.until >= day;
}

function toFound(frame: HelpFrame, facts: readonly HelpFact[], isKnown = facts.length > 0): Found {
  return {
    frame: isKnown || frame === 'noNotice' ? frame : 'notKnown',
    lines: facts.map((fact) => ({ fact })),
  };
}

function unknown(intent: HelpIntent | undefined, frame: HelpFrame): HelpAnswer {
  return { intent, frame, lines: [], isKnown: false };
}

const SUBJECT_FACTS: Readonly<Partial<Record<HelpIntent, FactKind>>> = {
  accessibility: 'accessibility',
  directions: 'access',
  season: 'season',
  safety: 'safety',
  advice: 'advice',
  contact: 'contact',
  about: 'about',
};
