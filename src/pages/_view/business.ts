import type { FreePageView } from '../../components/papers/papers-view.ts';
import { paperMessages } from '../../i18n/papers.ts';
import { translate } from '../../i18n/translate.ts';
import type { Prepared } from '../../media/prepared.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { localise } from '../../model/site.ts';
import { TEMPLATE_COLLECTIONS, templatePath } from '../../model/templates.ts';
import { planEmbed, planMapEmbed } from './embed.ts';

/** Gathers what a business needs to be listed and to show this site on its own: tables to fill in, code for map and tours. */
export function buildBusiness(prepared: Prepared, language: Language): FreePageView['business'] {
  const { site } = prepared;
  const tours = site.entries.sites.filter(({ tour }) => tour).slice(0, MOST_TOURS);
  return {
    templates: TEMPLATE_COLLECTIONS.map((collection) => ({
      href: templatePath(collection, language),
      text: `${translate(language, collection)} (CSV)`,
    })),
    embeds: [
      { title: paperMessages(language).embedMap, code: planMapEmbed(prepared, language).embed.code },
      ...tours.flatMap((entry) => {
        const embed = planEmbed(prepared, entry, language);
        if (!embed) return [];
        const { words, isFallback, language: shown } = localise(site, entry, language);
        return [{ title: words.title, ...(isFallback && { lang: BCP47[shown] }), code: embed.code }];
      }),
    ],
  };
}

/** The pages of the other tours have their own code. */
const MOST_TOURS = 6;
