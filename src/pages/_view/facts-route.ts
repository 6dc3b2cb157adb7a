import type { FactView } from '../../components/entry/entry-view.ts';
import { formatNumber, translate } from '../../i18n/translate.ts';
import type { Language } from '../../model/languages.ts';
import type { Entry } from '../../model/site.ts';

/** Lists how long a journey is, how it is travelled and how long it takes. */
export function routeFacts(entry: Entry, language: Language): FactView[] {
  if (!('stops' in entry.facts)) return [];
  const { lengthKm, lengthApproximate, modes, durationMin } = entry.facts;
  const facts: FactView[] = [];
  if (lengthKm !== undefined) {
    const value = `${formatNumber(language, lengthKm)} km`;
    facts.push({
      label: translate(language, 'routeLength'),
      value: lengthApproximate ? translate(language, 'about_approximately', { value }) : value,
    });
  }
  if (modes)
    facts.push({
      label: translate(language, 'routeModes'),
      value: modes.map((mode) => translate(language, `mode_${mode}`)).join(', '),
    });
  if (durationMin !== undefined)
    facts.push({
      label: translate(language, 'duration'),
      value: translate(language, 'minutes', { count: durationMin }),
    });
  return facts;
}
