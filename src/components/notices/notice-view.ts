import type { NoticeBoardData, NoticeMessages } from '../../i18n/notices.ts';

/** A notice as it stands on the pages it touches. */
export type BoardNotice = {
  id: string;
  severity: 'information' | 'warning' | 'closed';
  severityText: string;
  title: string;
  /** BCP 47 tag of the words where it differs from the page. */
  lang: string | undefined;
  dates: string;
  from: string;
  until: string | undefined;
  href: string;
};

/** The notices of one page; the element stands there even without any, because newer ones may be fetched. */
export type NoticeBoardView = { heading: string; notices: BoardNotice[]; data: NoticeBoardData };

/** What the page of a notice offers beside its words. */
export type NoticeSheetView = {
  messages: NoticeMessages;
  dates: string;
  until: string | undefined;
  loudspeaker: string;
  social: string;
  url: string;
  lang: string;
  poster: NoticePosterView;
};

/** What is printed large. */
export type NoticePosterView = {
  mark: string;
  isGrave: boolean;
  title: string;
  summary: string;
  dates: string;
  places: string;
  /** Who says so. */
  owner: string;
  /** SVG of the code that leads to the notice as it stands now. */
  qr: string;
};
