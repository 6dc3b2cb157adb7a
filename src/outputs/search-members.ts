import { translate } from '../i18n/translate.ts';
import type { Collection } from '../model/collections.ts';
import { localiseMember, type Member, type MemberEntry } from '../model/federation.ts';
import { LANGUAGES, type Language } from '../model/languages.ts';
import { THEMES } from '../model/schemas/entries.ts';
import type { SearchFamily } from '../model/search-row.ts';
import type { Site } from '../model/site.ts';
import type { SearchSource } from './search-names.ts';

/**
 * Gathers what search finds on members' sites: names and summaries, each marked with the member's name and leading to the
 * member's page. Their texts are not ours to search.
 */
export function planMemberRecords(
  { members = [], settings }: Site,
  families: Readonly<Record<Collection, SearchFamily>>,
): MemberRecord[] {
  return members.flatMap((member) =>
    member.entries.flatMap((entry) =>
      settings.languages.map((language) => toRecord(member, entry, language, families[entry.collection])),
    ),
  );
}

function toRecord(
  member: Member,
  entry: MemberEntry,
  language: Language,
  family: SearchFamily,
): MemberRecord {
  const { facts } = entry;
  const { title, summary, url } = localiseMember(member, entry, language);
  const titles = LANGUAGES.flatMap((other) => {
    const words = facts.words[other];
    return words ? [[other, words.title] as const] : [];
  });
  const themes = THEMES.filter((theme) => facts.themes?.includes(theme));
  return {
    id: `${member.id}:${facts.ref}`,
    url,
    language,
    pageUrl: undefined,
    family,
    kind: translate(language, entry.collection),
    title,
    text: summary ?? '',
    aliases: [],
    titles: Object.fromEntries(titles),
    kinds: facts.kind === undefined ? [] : [facts.kind],
    destination: member.name,
    where: [member.name],
    ...(summary !== undefined && { summary }),
    ...(themes.length > 0 && { themes: themes.map((theme) => translate(language, `theme_${theme}`)) }),
    ...(facts.point && { point: { lat: facts.point.lat, lng: facts.point.lng } }),
  };
}

type MemberRecord = SearchSource & { language: Language; pageUrl: undefined };
