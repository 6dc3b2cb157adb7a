import { translate } from '../../i18n/translate.ts';
import type { PageMeta } from '../../layouts/page-meta.ts';
import { mainPicture, type Prepared } from '../../media/prepared.ts';
import type { Language } from '../../model/languages.ts';
import type { PageName } from '../../model/urls.ts';
import { featured } from './home.ts';

const DESCRIPTIONS: Partial<Record<PageName, 'mapLead' | 'searchLead'>> = {
  map: 'mapLead',
  search: 'searchLead',
};

/** What the layout needs to know about a page that is not about an entry. */
export function buildPageMeta(prepared: Prepared, name: PageName, language: Language): PageMeta {
  const { settings } = prepared.site;
  const lead = featured(prepared, 'destinations')[0];
  const key = DESCRIPTIONS[name];
  return {
    language,
    path: `/${name}/`,
    title: translate(language, name),
    description: key
      ? translate(language, key)
      : (settings.words[language]?.description ?? translate(language, name)),
    availableIn: settings.languages,
    shareUrl: lead && mainPicture(prepared, lead)?.share,
  };
}
