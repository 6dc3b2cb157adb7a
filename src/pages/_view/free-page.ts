import { join } from 'node:path';
import type {
  BrandView,
  FreePageView,
  IssueView,
  PhraseBookView,
  PracticalView,
  QuestionView,
} from '../../components/papers/papers-view.ts';
import { type PaperMessages, paperMessages } from '../../i18n/papers.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { formatDate, translate } from '../../i18n/translate.ts';
import type { Prepared } from '../../media/prepared.ts';
import { BCP47, ENDONYMS, type Language } from '../../model/languages.ts';
import { listIssues, newsletterPath } from '../../model/newsletters.ts';
import { type Entry, localise, pictureId, type Site } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';
import { buildBusiness } from './business.ts';
import { citeSource } from './figures.ts';
import { listPress } from './press.ts';

/** Gathers what a free page shows below its words. */
export function buildFreePage(prepared: Prepared, page: Entry<'pages'>, language: Language): FreePageView {
  const { site } = prepared;
  const messages = paperMessages(language);
  const { kind, runs } = page.facts;
  return {
    language,
    messages,
    lang: BCP47[localise(site, page, language).language],
    until: runs?.until,
    practical: listPractical(site, page, language),
    press: kind === 'press' ? listPress(prepared, page, language) : undefined,
    brand: kind === 'press' ? buildBrand(site, messages) : undefined,
    phrases: buildPhrases(prepared, page, language),
    quiz: listQuestions(site, page, language),
    newsletter: kind === 'newsletter' ? buildNewsletter(site, page, language) : undefined,
    business: kind === 'business' ? buildBusiness(prepared, language) : undefined,
  };
}

function listPractical(site: Site, page: Entry<'pages'>, language: Language): PracticalView[] {
  const messages = paperMessages(language);
  return (page.facts.practical ?? []).map(({ id, checkedOn, url, source }) => ({
    text: textOf(site, page, language, id),
    checked: fillMessage(messages.checked, { date: formatDate(language, checkedOn) }),
    url:
      url === undefined
        ? undefined
        : { href: url, text: fillMessage(messages.officialPage, { host: new URL(url).host }) },
    source: source === undefined ? undefined : citeSource(page, source),
  }));
}

/** The page's own language first, then all others the book has, in the order of the site. */
function buildPhrases(
  { site, sounds }: Prepared,
  page: Entry<'pages'>,
  language: Language,
): PhraseBookView | undefined {
  const { phrases = [], audio = [] } = page.facts;
  const has = (one: Language) => phrases.some(({ say }) => say[one] !== undefined);
  const languages = [language, ...site.settings.languages.filter((one) => one !== language)].filter(has);
  if (phrases.length === 0) return undefined;
  const soundOf = (id: string | undefined) => audio.find((one) => pictureId(one) === id);
  const urlOf = (id: string | undefined) => {
    const sound = soundOf(id);
    return sound && sounds.get(join(page.folder, sound.file))?.url;
  };
  const spoken = phrases.flatMap((phrase) => Object.values(phrase.sounds ?? {}));
  const credits = spoken.flatMap((id) => {
    const sound = soundOf(id);
    return sound ? translate(language, 'soundBy', { credit: `${sound.credit} · ${sound.licence}` }) : [];
  });
  return {
    heads: languages.map((one) => ({ lang: BCP47[one], text: ENDONYMS[one] })),
    credits: [...new Set(credits)],
    phrases: phrases.map(({ id, say, sounds: files }) => ({
      id,
      cells: languages.map((one) => ({
        lang: BCP47[one],
        text: say[one] ?? '',
        sound: urlOf(files?.[one]),
      })),
    })),
  };
}

function listQuestions(site: Site, page: Entry<'pages'>, language: Language): QuestionView[] {
  const { question } = paperMessages(language);
  const text = (id: string) => textOf(site, page, language, id);
  return (page.facts.quiz ?? []).map(({ id, answers, right, see }, at) => {
    const entry = see === undefined ? undefined : site.byRef.get(see);
    const words = entry && localise(site, entry, language);
    return {
      id,
      number: fillMessage(question, { number: at + 1 }),
      text: text(id),
      answers: answers.map((answer) => ({ id: answer, text: text(`${id}-${answer}`) })),
      right: { id: right, text: text(`${id}-${right}`) },
      see: entry &&
        words && {
          href: entryPath(language, entry),
          text: words.words.title,
          lang: words.isFallback ? BCP47[words.language] : undefined,
        },
    };
  });
}

function buildNewsletter(site: Site, page: Entry<'pages'>, language: Language): FreePageView['newsletter'] {
  const messages = paperMessages(language);
  // A page that is not translated has its letter in the language of its words.
  const shown = localise(site, page, language).language;
  const issues: IssueView[] = listIssues(site).map((issue) => {
    const words = localise(site, issue, language);
    const { number = 0, date = '' } = issue.facts.issue ?? {};
    return {
      href: entryPath(language, issue),
      text: `${fillMessage(messages.issue, { number })} · ${words.words.title}`,
      lang: words.isFallback ? BCP47[words.language] : undefined,
      date: formatDate(language, date),
      isThis: issue === page,
    };
  });
  return {
    email: newsletterPath(shown, page, 'html'),
    pdf: newsletterPath(shown, page, 'pdf'),
    issues,
  };
}

function buildBrand({ settings }: Site, messages: PaperMessages): BrandView {
  const { brand, accent } = settings.colours;
  return {
    colours: [
      { name: messages.colour_brand, value: brand, href: '/brand/brand.svg' },
      { name: messages.colour_accent, value: accent, href: '/brand/accent.svg' },
    ],
    files: [
      ...(settings.signs?.logo === undefined ? [] : [{ href: '/brand/logo.png', text: messages.logo }]),
      ...['css', 'json', 'gpl'].map((ending) => ({
        href: `/brand/colours.${ending}`,
        text: `${messages.colourFiles} (${ending.toUpperCase()})`,
      })),
    ],
  };
}

/** The words under an id: the page's own, or the original's where a translation lacks them. */
function textOf(site: Site, page: Entry<'pages'>, language: Language, id: string): string {
  const own = localise(site, page, language).words.texts?.[id];
  return own ?? localise(site, page, site.settings.defaultLanguage).words.texts?.[id] ?? id;
}
