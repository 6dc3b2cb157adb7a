import type { FeedbackView, QuoteView } from '../../components/feedback/feedback-view.ts';
import { feedbackWords } from '../../i18n/feedback.ts';
import { formatDate } from '../../i18n/translate.ts';
import { feedbackText, mailAddress } from '../../model/feedback.ts';
import type { Language } from '../../model/languages.ts';
import { type Entry, localise, type Site } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';

/** Plans the report form of an entry; nothing where the settings name no way to receive reports. */
export function buildFeedback(site: Site, entry: Entry, language: Language): FeedbackView | undefined {
  const { feedback, baseUrl } = site.settings;
  if (!feedback) return undefined;
  const words = feedbackWords(language);
  const url = baseUrl + entryPath(language, entry);
  const text = feedbackText({ ref: entry.ref, url, language }, words);
  const subject = `${words.subject}: ${localise(site, entry, language).words.title} (${entry.ref})`;
  const { email, zalo, form } = feedback;
  const outside = (address: string) => ({ url: address, host: new URL(address).host });
  return {
    ref: entry.ref,
    url,
    subject,
    text,
    email,
    mailto: email === undefined ? undefined : mailAddress(email, subject, text),
    zalo: zalo === undefined ? undefined : outside(zalo),
    form: form === undefined ? undefined : outside(form),
  };
}

/** Lists the words of visitors, each with who said it and when. */
export function listQuotes({ facts }: Entry, language: Language): QuoteView[] {
  return (facts.quotes ?? []).map(({ text, language: lang, author, date }) => ({
    text,
    lang,
    source: `${author}, ${formatDate(language, date)}`,
  }));
}
