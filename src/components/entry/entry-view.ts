import type { ModelData } from '../../i18n/model3d.ts';
import type { Language } from '../../model/languages.ts';
import type { PictureSet } from '../../model/picture-set.ts';
import type { TripStop } from '../../model/trip.ts';
import type { FeedbackView, QuoteView } from '../feedback/feedback-view.ts';
import type { NoticeBoardView } from '../notices/notice-view.ts';

/** An entry as a card in a list. */
export type CardView = {
  href: string;
  title: string;
  summary: string | undefined;
  kind: string;
  isPlanned: boolean;
  picture: PictureSet | undefined;
  alt: string;
  /** What the picture is when it is not a photograph. */
  pictureNote: string | undefined;
  /** Small line under the title: distance, date, length. */
  note?: string | undefined;
  /** BCP 47 tag of the words where it differs from the page. */
  lang: string | undefined;
  /** What it can be found by in its list; see `facetsToText`. */
  facets?: string | undefined;
  /** Opening hours, for those who ask for what is open now. */
  hours?: string | undefined;
  expiry?: ExpiryView | undefined;
};

/** Something that ends: its last day YYYY-MM-DD, and what is said from the day after on. */
export type ExpiryView = {
  until: string;
  ended: string;
  /** The whole card goes away then. */
  hides?: boolean;
};

export type HeroView = {
  picture: PictureSet | undefined;
  alt: string;
  altLang: string | undefined;
  /** "Illustration", "Computer render"; nothing for photographs. */
  pictureNote: string | undefined;
  credit: string | undefined;
  /** Nothing where it would only repeat that the picture is not a photograph. */
  caption: string | undefined;
  captionLang: string | undefined;
};

/** A picture below the text, with the same words as the main one. */
export type GalleryPicture = HeroView & { picture: PictureSet };

/** A sound with its player. Nothing plays before the visitor asks. */
export type SoundView = {
  /** Unique on the page. */
  id: string;
  url: string;
  loops: boolean;
  label: string;
  labelLang: string | undefined;
  /** `0:24`. */
  duration: string;
  /** Name of the spoken language in itself, where it is not the page's. */
  spokenIn: string | undefined;
  spokenLang: string | undefined;
  /** That a computer made it. */
  note: string | undefined;
  transcriptTitle: string;
  transcript: { text: string; lang: string } | undefined;
  credit: string;
};

/** A 3D model: the picture that stands for it, and the file to open. Nothing is loaded before the visitor asks. */
export type ModelView = GalleryPicture & {
  /** Unique on the page. */
  id: string;
  url: string;
  /** Name of the file once it is saved. */
  fileName: string;
  label: string;
  labelLang: string | undefined;
  /** Whether it was scanned or made by computer. */
  badge: string;
  /** Text of the link, with format and size. */
  open: string;
  /** What opens the file. */
  hint: string;
  credit: string;
  /** What the viewer needs; undefined for files that can only be downloaded. */
  viewer: ModelData | undefined;
  /** Pictures from all sides, in the order one walks round it; empty where none could be drawn. */
  sides: ModelSideView[];
  /** Files that phones place in a room. */
  ar: { title: string; appleUrl: string; apple: string; androidUrl: string; android: string } | undefined;
  /** A code that brings the model to a phone: `svg` is markup of our own. */
  phone: { title: string; svg: string } | undefined;
  /** The licence lets visitors keep the file; otherwise `open` is left out and `hint` says so. */
  isFree: boolean;
  /** The model with its pins and views for other programs; none where its licence keeps it here. */
  documents: { title: string; links: { text: string; url: string }[] };
  /** Words of the links of pins that lead into the 360° tour. */
  sceneLink: string;
};

export type ModelSideView = {
  id: string;
  yawDeg: number;
  url: string;
  widthPx: number;
  heightPx: number;
  name: string;
  alt: string;
};

export type NoticeView = {
  text: string;
  href?: string | undefined;
  linkText?: string | undefined;
  /** BCP 47 tag where it differs from the page. */
  lang?: string | undefined;
};
export type FactView = {
  label: string;
  value: string;
  note?: string | undefined;
  href?: string | undefined;
  lang?: string | undefined;
  source?: CitationView | undefined;
  /** Takes the place of the note when it is over. */
  expiry?: ExpiryView | undefined;
};
export type FigureView = {
  label: string;
  /** BCP 47 tag of the label where it differs from the entry's words. */
  labelLang: string | undefined;
  values: { text: string; source: CitationView }[];
  disagreement: string | undefined;
};
/** A source by its id and its number on the page. */
export type CitationView = { id: string; number: number };
export type SourceView = { id: string; text: string; url: string | undefined };
export type QrView = { code: string; svg: string; png: string; alt: string };
export type GuideView = { title: string; lines: string[] };

/** Everything the page of one entry draws. */
export type EntryView = {
  language: Language;
  /** BCP 47 tag of the words. */
  lang: string;
  title: string;
  tagline: string | undefined;
  summary: string | undefined;
  kicker: string;
  badges: string[];
  hero: HeroView;
  notices: NoticeView[];
  /** Notices of the collection that touch this entry; undefined on a site without any. */
  board: NoticeBoardView | undefined;
  /** Notices print as posters. */
  isNotice: boolean;
  /** The three parts that signs promise; empty on pages that are no place. */
  quickLinks: { href: string; text: string }[];
  breadcrumb: { href: string; text: string; lang?: string | undefined }[];
  bodyHtml: string;
  highlights: string[];
  guide: GuideView[];
  facts: FactView[];
  /** When somebody last checked the facts, as a sentence. */
  checkedOn: string | undefined;
  /** Every picture after the main one, but for those that show a model. */
  gallery: GalleryPicture[];
  sounds: SoundView[];
  models: ModelView[];
  /** Leads from the models to the programme of digitisation, where the site has one. */
  programme: { href: string; text: string } | undefined;
  figures: FigureView[];
  sources: SourceView[];
  quotes: QuoteView[];
  /** Nothing where the settings name no way to receive reports. */
  feedback: FeedbackView | undefined;
  /** BCP 47 tag of the sources' titles: they stand once, in the default language. */
  sourcesLang: string;
  qr: QrView | undefined;
  /** What visitors can put into their own trip; undefined for what has no place. */
  trip: TripStop | undefined;
};
