import type { FactView } from '../../components/entry/entry-view.ts';
import { routeMessages } from '../../i18n/route.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { formatDate, formatNumber, translate } from '../../i18n/translate.ts';
import type { Language } from '../../model/languages.ts';
import { type Climb, planRoute } from '../../model/route-plan.ts';
import type { Entry, Site } from '../../model/site.ts';

/** Lists how long a journey is, how it is travelled, how long it takes, and what one must know of the way. */
export function routeFacts(site: Site, entry: Entry, language: Language): FactView[] {
  if (!isRoute(entry)) return [];
  return [
    ...lengthFacts(site, entry, language),
    ...timeFacts(site, entry, language),
    ...wayFacts(entry, language),
  ];
}

/** Writes minutes as hours and minutes. */
export function timeText(language: Language, minutes: number): string {
  const messages = routeMessages(language);
  const hours = Math.floor(minutes / 60);
  return hours === 0
    ? fillMessage(messages.minutes, { minutes })
    : fillMessage(messages.hours, { hours, minutes: minutes % 60 });
}

/** Writes kilometres with one decimal, whole ones from ten on. */
export function kmText(language: Language, metres: number): string {
  const km = metres / 1000;
  return formatNumber(language, km < 10 ? Math.round(km * 10) / 10 : Math.round(km));
}

/** Writes a sum of climbs: about so much, or less than so much. */
export function climbText(language: Language, { is, metres }: Climb): string {
  return fillMessage(routeMessages(language)[is], { value: formatNumber(language, metres) });
}

function lengthFacts(site: Site, entry: Entry<'routes'>, language: Language): FactView[] {
  const { lengthKm, lengthApproximate, modes } = entry.facts;
  const { lengthM, ascent, descent, climbs } = planRoute(site, entry);
  const messages = routeMessages(language);
  const facts: FactView[] = [];
  if (lengthM !== undefined) {
    const value = `${kmText(language, lengthM)} km`;
    facts.push({ label: translate(language, 'routeLength'), value, note: messages.measured });
  } else if (lengthKm !== undefined) {
    const value = `${formatNumber(language, lengthKm)} km`;
    facts.push({
      label: translate(language, 'routeLength'),
      value: lengthApproximate ? translate(language, 'about_approximately', { value }) : value,
    });
  }
  if (ascent) facts.push({ label: messages.ascent, value: climbText(language, ascent) });
  if (descent) facts.push({ label: messages.descent, value: climbText(language, descent) });
  if (climbs) {
    const [low, high] = [formatNumber(language, climbs.lowestM), formatNumber(language, climbs.highestM)];
    facts.push({ label: messages.heights, value: fillMessage(messages.heightRange, { low, high }) });
  }
  if (modes)
    facts.push({
      label: translate(language, 'routeModes'),
      value: modes.map((mode) => translate(language, `mode_${mode}`)).join(', '),
    });
  return facts;
}

/** What the author says of the time stands alone: whoever knows the way knows better than a rule. */
function timeFacts(site: Site, entry: Entry<'routes'>, language: Language): FactView[] {
  const { durationMin } = entry.facts;
  if (durationMin !== undefined)
    return [{ label: translate(language, 'duration'), value: timeText(language, durationMin) }];
  const { walkingMin } = planRoute(site, entry);
  const messages = routeMessages(language);
  return walkingMin === undefined
    ? []
    : [{ label: messages.walkingTime, value: timeText(language, walkingMin), note: messages.walkingNote }];
}

function wayFacts({ facts }: Entry<'routes'>, language: Language): FactView[] {
  const messages = routeMessages(language);
  const { surfaces, difficulty, signal, guide, travelledOn } = facts;
  return [
    ...(difficulty ? [{ label: messages.difficulty, value: messages[`difficulty_${difficulty}`] }] : []),
    ...(surfaces
      ? [{ label: messages.surfaces, value: surfaces.map((one) => messages[`surface_${one}`]).join(', ') }]
      : []),
    ...(signal ? [{ label: messages.signal, value: messages[`signal_${signal}`] }] : []),
    ...(guide ? [{ label: messages.guide, value: messages[`guide_${guide}`] }] : []),
    ...(travelledOn ? [{ label: messages.travelledOn, value: formatDate(language, travelledOn) }] : []),
  ];
}

function isRoute(entry: Entry): entry is Entry<'routes'> {
  return entry.collection === 'routes';
}
