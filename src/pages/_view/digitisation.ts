import type { ProgrammeView } from '../../components/digitisation/programme-view.ts';
import { type DigitisationMessages, digitisationMessages } from '../../i18n/digitisation.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { formatDate } from '../../i18n/translate.ts';
import type { PageMeta } from '../../layouts/page-meta.ts';
import type { Prepared } from '../../media/prepared.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import type { Digitisation } from '../../model/schemas/digitisation.ts';
import { localise, type Site } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';

/** Gathers the programme of digitising places: numbers of each phase, places by name, and the documents that say so. */
export function buildProgrammeView(site: Site, plan: Digitisation, language: Language): ProgrammeView {
  const messages = digitisationMessages(language);
  const rows = plan.phases.map(({ year, planned, places = [] }) => {
    const named = places.filter((place) => place.site !== undefined).length;
    const published = places.filter(({ status }) => status === 'published').length;
    return { head: String(year), numbers: [planned, named, published] };
  });
  const sum = (at: number) => rows.reduce((total, { numbers }) => total + (numbers[at] ?? 0), 0);
  const unnamed = Math.max(0, sum(0) - sum(1));
  return {
    lead: messages.lead,
    note: messages.note,
    overview: plan.titles[language] ?? plan.titles[site.settings.defaultLanguage] ?? messages.overview,
    heads: [messages.phase, messages.planned, messages.named, messages.published],
    rows,
    total: { head: messages.total, numbers: [sum(0), sum(1), sum(2)] },
    unnamed: unnamed > 0 ? fillMessage(messages.unnamed, { count: unnamed }) : undefined,
    phases: plan.phases.flatMap(({ year, places = [] }) =>
      places.length === 0
        ? []
        : [
            {
              title: fillMessage(messages.places, { year }),
              heads: [messages.place, messages.state, messages.day, messages.by, messages.licence],
              places: places.map((place) => toPlace(site, place, language, messages)),
            },
          ],
    ),
    sourcesTitle: messages.sources,
    sources: plan.sources.map(({ id, title, date, publisher, url }) => {
      const parts = [title, publisher, date && formatDate(language, date)];
      return { id, text: parts.filter(Boolean).join(' · '), lang: BCP47[site.settings.defaultLanguage], url };
    }),
  };
}

/** What the layout needs to know about the page. */
export function buildProgrammeMeta({ site }: Prepared, language: Language): PageMeta {
  const messages = digitisationMessages(language);
  return {
    language,
    path: '/digitisation/',
    title: messages.title,
    description: messages.lead,
    availableIn: site.settings.languages,
  };
}

function toPlace(
  site: Site,
  { site: ref, status, captured, vendor, licence }: Place,
  language: Language,
  messages: DigitisationMessages,
): ProgrammeView['phases'][number]['places'][number] {
  const entry = ref === undefined ? undefined : site.byRef.get(ref);
  const words = entry && localise(site, entry, language);
  return {
    name: words?.words.title ?? messages.anonymous,
    href: entry && entryPath(language, entry),
    lang: words?.isFallback ? BCP47[words.language] : undefined,
    cells: [
      messages[`state_${status}`],
      captured === undefined ? '' : formatDate(language, captured),
      vendor ?? '',
      licence ?? '',
    ],
  };
}

type Place = NonNullable<Digitisation['phases'][number]['places']>[number];
