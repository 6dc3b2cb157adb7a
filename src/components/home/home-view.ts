import type { Language } from '../../model/languages.ts';
import type { ComingView } from '../calendar/calendar-view.ts';
import type { CardView, HeroView } from '../entry/entry-view.ts';

/** Everything the home page draws. */
export type HomeView = {
  language: Language;
  slogan: string;
  description: string;
  lead: { hero: HeroView; title: string; href: string; lang: string; callToAction: string } | undefined;
  destinations: CardView[];
  route: { card: CardView; facts: string } | undefined;
  tour: { card: CardView; note: string } | undefined;
  sites: CardView[];
  coming: ComingView;
  crafts: CardView[];
};
