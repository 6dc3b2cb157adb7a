import type { FactView } from '../../components/entry/entry-view.ts';
import { CHAT_NAMES } from '../../i18n/chat-names.ts';
import { feedbackWords } from '../../i18n/feedback.ts';
import { translate } from '../../i18n/translate.ts';
import type { Language } from '../../model/languages.ts';
import type { Settings } from '../../model/schemas/settings.ts';
import type { Entry } from '../../model/site.ts';

/** Lists how to reach whoever looks after an entry, where to book, and pages elsewhere about the same thing. */
export function contactFacts(entry: Entry, language: Language): FactView[] {
  const contact = 'contact' in entry.facts ? entry.facts.contact : undefined;
  const bookingUrl = 'bookingUrl' in entry.facts ? entry.facts.bookingUrl : undefined;
  const link = (label: string, url: string) => outsideLink(language, label, url);
  return [
    ...(contact ? peopleFacts(contact, language) : []),
    ...(contact?.zalo ? [link('Zalo', contact.zalo)] : []),
    ...(contact?.chat ?? []).map(({ app, url }) => link(CHAT_NAMES[app], url)),
    ...(contact?.url ? [link(translate(language, 'website'), contact.url)] : []),
    ...(bookingUrl ? [link(translate(language, 'booking'), bookingUrl)] : []),
    ...(entry.facts.reviews ?? []).map(({ platform, url }) => ({
      ...link(feedbackWords(language).reviews, url),
      value: platform,
    })),
    ...(entry.facts.sameAs ?? []).map((url) => link(translate(language, 'seeAlso'), url)),
  ];
}

/** The name stands beside the telephone number it belongs to, or else alone. */
function peopleFacts({ name, phone, email }: Contact, language: Language): FactView[] {
  const facts: FactView[] = [];
  if (phone)
    facts.push({
      label: translate(language, 'phone'),
      value: phone,
      href: `tel:${phone.replace(/[ .-]/g, '')}`,
      note: name,
    });
  if (email)
    facts.push({
      label: translate(language, 'contact'),
      value: email,
      href: `mailto:${email}`,
      note: phone ? undefined : name,
    });
  if (name && !phone && !email) facts.push({ label: translate(language, 'contact'), value: name });
  return facts;
}

function outsideLink(language: Language, label: string, url: string): FactView {
  const { host } = new URL(url);
  return { label, value: host, href: url, note: translate(language, 'leavesSite', { host }) };
}

type Contact = NonNullable<Settings['contact']>;
