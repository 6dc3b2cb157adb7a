import type { PaperMessages } from '../../i18n/papers.ts';
import type { DocumentState, ForceDays } from '../../model/document-state.ts';
import type { Language } from '../../model/languages.ts';
import type { PictureSet } from '../../model/picture-set.ts';

/** Whether a document is in force: by the content’s own date, and the days the browser judges anew. */
export type StateView = { days: ForceDays; state: DocumentState | undefined; messages: PaperMessages };

/** A document as a line of the list. */
export type DocumentLine = {
  href: string;
  title: string;
  /** BCP 47 tag of the words where it differs from the page. */
  lang: string | undefined;
  summary: string | undefined;
  kind: string;
  kindText: string;
  number: string | undefined;
  issuer: string | undefined;
  /** BCP 47 tag of number and issuer. */
  factsLang: string;
  issuedOn: string | undefined;
  force: string | undefined;
  state: StateView;
};

export type LookUpView = {
  language: Language;
  messages: PaperMessages;
  kinds: { id: string; text: string }[];
  documents: DocumentLine[];
};

/** What the page of a document offers beside its words. */
export type DocumentSheetView = {
  state: StateView;
  messages: PaperMessages;
  isLegal: boolean;
  file: { href: string; text: string; name: string } | undefined;
};

/** A card to share: who or what, and a code with the address of the page. `qr` is markup of our own. */
export type ShareCardView = {
  messages: PaperMessages;
  title: string;
  line: string | undefined;
  lang: string;
  address: string;
  qr: string;
};

export type PracticalView = {
  text: string;
  checked: string;
  url: { href: string; text: string } | undefined;
  source: { id: string; number: number } | undefined;
};

/** A picture others may use. */
export type PressPicture = {
  picture: PictureSet;
  alt: string;
  altLang: string | undefined;
  title: string;
  titleLang: string | undefined;
  href: string;
  credit: string;
  licence: string;
  licenceUrl: string | undefined;
  note: string | undefined;
  download: { href: string; name: string; text: string };
};

export type BrandView = {
  colours: { name: string; value: string; href: string }[];
  files: { href: string; text: string }[];
};

export type PhraseView = {
  id: string;
  cells: { lang: string; text: string; sound: string | undefined }[];
};

/** `credits`: who recorded the sounds, each once. */
export type PhraseBookView = {
  heads: { lang: string; text: string }[];
  phrases: PhraseView[];
  credits: string[];
};

export type QuestionView = {
  id: string;
  number: string;
  text: string;
  answers: { id: string; text: string }[];
  right: { id: string; text: string };
  see: { href: string; text: string; lang: string | undefined } | undefined;
};

export type IssueView = {
  href: string;
  text: string;
  lang: string | undefined;
  date: string;
  isThis: boolean;
};

/** What the page of a free page shows below its words. Parts without anything are empty. */
export type FreePageView = {
  language: Language;
  messages: PaperMessages;
  /** BCP 47 tag of the page’s words. */
  lang: string;
  until: string | undefined;
  practical: PracticalView[];
  press: PressPicture[] | undefined;
  brand: BrandView | undefined;
  phrases: PhraseBookView | undefined;
  quiz: QuestionView[];
  newsletter: { email: string; pdf: string; issues: IssueView[] } | undefined;
  business:
    | {
        templates: { href: string; text: string }[];
        embeds: { title: string; lang?: string; code: string }[];
      }
    | undefined;
};
