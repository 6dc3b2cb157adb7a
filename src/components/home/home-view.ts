import type { Language } from '../../model/languages.ts';
import type { ComingView } from '../calendar/calendar-view.ts';
import type { CardView, HeroView } from '../entry/entry-view.ts';

/** Everything the home page draws. */
export type HomeView = {
  language: Language;
  slogan: string;
  description: string;
  lead: { hero: HeroView; title: string; href: string; lang: string; callToAction: string } | undefined;
  /** Pages made for visitors who read this language. */
  markets: { href: string; title: string; lang: string | undefined }[];
  destinations: CardView[];
  route: { card: CardView; facts: string } | undefined;
  tour: { card: CardView; note: string } | undefined;
  sites: CardView[];
  coming: ComingView;
  crafts: CardView[];
  /** What else there is, each kind only where it has entries. */
  more: { title: string; href: string; cards: CardView[] }[];
};
