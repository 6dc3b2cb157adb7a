import type { ShareCardView } from '../../components/papers/papers-view.ts';
import { paperMessages } from '../../i18n/papers.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { drawScreenQr } from '../../model/screen-qr.ts';
import { type Entry, localise, type Site } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';

/** Gathers the card with which a story or an ambassador is shared: name, a line, and a code with the address of the page. */
export function buildShareCard(site: Site, story: Entry<'stories'>, language: Language): ShareCardView {
  const messages = paperMessages(language);
  const { words, language: shown } = localise(site, story, language);
  const address = site.settings.baseUrl + entryPath(language, story);
  const line = words.tagline ?? words.summary;
  return {
    messages,
    title: words.title,
    line,
    lang: BCP47[shown],
    address,
    qr: drawScreenQr(address, `${messages.cardText}: ${address}`),
  };
}
