import type { Language } from './languages.ts';
import type { Entry, Site } from './site.ts';

/** Lists the newsletters of a site, the newest issue first. */
export function listIssues(site: Site): Entry<'pages'>[] {
  const number = ({ facts }: Entry<'pages'>) => facts.issue?.number ?? 0;
  return site.entries.pages
    .filter(({ facts }) => facts.kind === 'newsletter' && facts.issue !== undefined)
    .toSorted((a, b) => number(b) - number(a) || (a.id < b.id ? -1 : 1));
}

/** Address of a newsletter as a letter (`html`) or on paper (`pdf`); it stands apart from the pages, under a policy of its own. */
export function newsletterPath(
  language: Language,
  { id }: Pick<Entry<'pages'>, 'id'>,
  ending: 'html' | 'pdf',
): string {
  return `/newsletter/${language}/${id}.${ending}`;
}
