import type { HelpMessages } from '../../i18n/help.ts';
import type { HelpAnswer, HelpLine } from '../../model/help/help-answer.ts';
import type { HelpEntry, HelpFile } from '../../model/help/help-facts.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { element } from '../common/dom.ts';

/** Draws a question and what the site says to it: the fixed sentence, the facts with their dates, and where to go on. */
export function drawAnswer(drawing: Drawing, question: string, answer: HelpAnswer): HTMLElement {
  const { messages } = drawing;
  const article = element('article', 'help__answer');
  article.append(element('p', 'help__question', question));
  if (answer.subject) article.append(drawSubject(drawing, answer.subject));
  article.append(element('p', 'help__frame', messages[`frame_${answer.frame}`]));
  if (answer.intent === 'emergency') article.append(drawCalls(drawing));
  if (answer.lines.length > 0) {
    const list = element('ul', 'help__lines');
    list.append(...answer.lines.map((line) => drawLine(drawing, line, answer.subject)));
    article.append(list);
  }
  if (!answer.isKnown) article.append(drawWaysOn(drawing, question, answer));
  return article;
}

/** Draws the emergency numbers as links to call. */
export function drawCalls({ messages, file }: Drawing): HTMLElement {
  const nav = element('div', 'help__calls');
  nav.setAttribute('role', 'group');
  nav.setAttribute('aria-label', messages.emergencyTitle);
  for (const { number, label } of file.emergency) {
    const link = element('a', 'help__call');
    link.href = `tel:${number}`;
    link.append(element('b', '', number), ` ${label}`);
    nav.append(link);
  }
  return nav;
}

function drawSubject({ messages }: Drawing, { title, url, lang }: HelpEntry): HTMLElement {
  const [before = '', after = ''] = messages.about.split('{title}');
  const link = element('a', '', title);
  link.href = url;
  if (lang) link.lang = lang;
  const line = element('p', 'help__subject');
  line.append(before, link, after);
  return line;
}

function drawLine(
  drawing: Drawing,
  { fact, entry, distanceM, isApproximate, isUncertain, isStale }: HelpLine,
  subject?: HelpEntry,
): HTMLElement {
  const { messages, language } = drawing;
  const item = element('li');
  const text = element('p', 'help__fact', fact.text);
  if (fact.lang) text.lang = fact.lang;
  if (entry) {
    const title = element('a', 'help__place', entry.title);
    title.href = entry.url;
    if (entry.lang) title.lang = entry.lang;
    item.append(title);
  }
  item.append(text);
  const about = element('p', 'help__meta');
  const parts: (string | HTMLElement)[] = [];
  if (distanceM !== undefined && !isUncertain) {
    const pattern = isApproximate ? messages.distanceRough : messages.distance;
    parts.push(`${fill(pattern, { distance: formatKm(distanceM, language) })}, ${messages.straight}`);
  }
  if (fact.checkedOn) parts.push(fill(messages.checked, { date: formatDay(fact.checkedOn, language) }));
  if (fact.source) parts.push(fill(messages.source, { source: fact.source }));
  if (!entry || fact.kind === 'event') {
    const more = element('a', '', fill(messages.readMore, { title: (entry ?? subject)?.title ?? fact.text }));
    more.href = fact.href;
    parts.push(more);
  }
  for (const [at, part] of parts.entries()) about.append(...(at > 0 ? [' · ', part] : [part]));
  item.append(about);
  if (isStale) item.append(element('p', 'help__stale', messages.stale));
  return item;
}

/** Where the site does not know: the search, and somebody to ask. */
function drawWaysOn({ messages, file }: Drawing, question: string, { subject }: HelpAnswer): HTMLElement {
  const list = element('ul', 'help__ways');
  const add = (link: HTMLElement) => list.appendChild(element('li')).append(link);
  const search = element('a', '', fill(messages.search, { query: question }));
  search.href = `${file.searchUrl}?q=${encodeURIComponent(subject?.title ?? question)}`;
  if (subject) search.textContent = fill(messages.search, { query: subject.title });
  add(search);
  const phone = subject?.phone ?? file.phone?.number;
  if (phone !== undefined) {
    const call = element('a', '', fill(messages.phone, { phone }));
    call.href = `tel:${phone.replace(/[ .-]/g, '')}`;
    add(call);
  }
  return list;
}

function formatKm(distanceM: number, language: Language): string {
  const km = distanceM / 1000;
  const digits = km < 10 ? 1 : 0;
  return new Intl.NumberFormat(BCP47[language], {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: digits,
  }).format(Math.max(0.1, km));
}

function formatDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(BCP47[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(day),
  );
}

function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** What drawing needs to know. */
export type Drawing = {
  language: Language;
  messages: HelpMessages;
  file: Pick<HelpFile, 'emergency' | 'searchUrl' | 'phone'>;
};
