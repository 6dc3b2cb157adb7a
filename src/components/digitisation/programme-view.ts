/** What the page about the programme of digitisation draws. */
export type ProgrammeView = {
  lead: string;
  note: string;
  overview: string;
  heads: string[];
  rows: { head: string; numbers: number[] }[];
  total: { head: string; numbers: number[] };
  unnamed: string | undefined;
  phases: { title: string; heads: string[]; places: PlaceView[] }[];
  sourcesTitle: string;
  sources: { id: string; text: string; lang: string; url: string | undefined }[];
};

type PlaceView = {
  name: string;
  href: string | undefined;
  /** BCP 47 where it differs from the page. */
  lang: string | undefined;
  cells: string[];
};
