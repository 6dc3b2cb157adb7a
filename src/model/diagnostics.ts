import { AUDIO } from './diagnostics/audio.ts';
import { DIGITISATION } from './diagnostics/digitisation.ts';
import { EVENTS } from './diagnostics/events.ts';
import type { Severity, Texts, Value } from './diagnostics/explain.ts';
import { FACTS } from './diagnostics/facts.ts';
import { FEDERATION } from './diagnostics/federation.ts';
import { FIGURES } from './diagnostics/figures.ts';
import { FILE_TEXT } from './diagnostics/file-text.ts';
import { FILES } from './diagnostics/files.ts';
import { FRONT_MATTER } from './diagnostics/front-matter.ts';
import { GEODATA } from './diagnostics/geodata.ts';
import { ITINERARIES } from './diagnostics/itineraries.ts';
import { LINK_TEXTS } from './diagnostics/link-texts.ts';
import { LINKS } from './diagnostics/links.ts';
import { MEDIA_FILES } from './diagnostics/media-files.ts';
import { MODEL_FILES } from './diagnostics/model-files.ts';
import { MODEL_TOURS } from './diagnostics/model-tours.ts';
import { MODELS } from './diagnostics/models.ts';
import { NOTICES } from './diagnostics/notices.ts';
import { OFFERS } from './diagnostics/offers.ts';
import { PANORAMAS } from './diagnostics/panoramas.ts';
import { PAPERS } from './diagnostics/papers.ts';
import { PEOPLE } from './diagnostics/people.ts';
import { PICTURE_DATA } from './diagnostics/picture-data.ts';
import { PICTURES } from './diagnostics/pictures.ts';
import { PLATES } from './diagnostics/plates.ts';
import { ROUTE_TRACKS } from './diagnostics/route-tracks.ts';
import { SETTINGS } from './diagnostics/settings.ts';
import { SHAPES } from './diagnostics/shapes.ts';
import { SHEET_CELLS } from './diagnostics/sheet-cells.ts';
import { SHEETS } from './diagnostics/sheets.ts';
import { TABLES } from './diagnostics/tables.ts';
import { TOUR_IMPORTS } from './diagnostics/tour-imports.ts';
import { TOUR_MEDIA } from './diagnostics/tour-media.ts';
import { TOUR_SCENES } from './diagnostics/tour-scenes.ts';
import { TOURS } from './diagnostics/tours.ts';
import { TRACKS } from './diagnostics/tracks.ts';
import { TRANSLATION_TEXTS } from './diagnostics/translation-texts.ts';
import { TRANSLATIONS } from './diagnostics/translations.ts';
import { WORDING } from './diagnostics/wording.ts';

const CATALOGUE = {
  ...FILE_TEXT,
  ...FRONT_MATTER,
  ...WORDING,
  ...SETTINGS,
  ...FILES,
  ...PLATES,
  ...DIGITISATION,
  ...FEDERATION,
  ...MEDIA_FILES,
  ...FACTS,
  ...TRANSLATIONS,
  ...TRANSLATION_TEXTS,
  ...LINKS,
  ...LINK_TEXTS,
  ...PICTURES,
  ...AUDIO,
  ...PEOPLE,
  ...PICTURE_DATA,
  ...TOURS,
  ...TOUR_SCENES,
  ...TOUR_MEDIA,
  ...PANORAMAS,
  ...TRACKS,
  ...ROUTE_TRACKS,
  ...NOTICES,
  ...OFFERS,
  ...PAPERS,
  ...EVENTS,
  ...ITINERARIES,
  ...SHAPES,
  ...GEODATA,
  ...MODELS,
  ...MODEL_FILES,
  ...MODEL_TOURS,
  ...TABLES,
  ...FIGURES,
  ...SHEETS,
  ...SHEET_CELLS,
  ...TOUR_IMPORTS,
};

/** Every code there is, sorted. Codes are stable: they appear in documents, scripts and other people's notes. */
export const CODES: readonly Code[] = Object.keys(CATALOGUE).filter(isCode).sort();

/**
 * Makes a diagnostic from its code, its place and the values its text needs. The texts of `message` and `hint`
 * are English; see {@link describe} for Vietnamese.
 */
export function createDiagnostic<C extends Code>(code: C, place: Place, values: Values<C>): Diagnostic {
  const { message, hint } = explain(code, values, 'en');
  return { ...place, code, severity: CATALOGUE[code].severity, message, hint, values };
}

/** Says in one language what was found (`message`) and what to do next (`hint`). */
export function describe(diagnostic: Diagnostic, language: 'en' | 'vi'): { message: string; hint: string } {
  return explain(diagnostic.code, diagnostic.values, language);
}

/** Sorts by path, line, code and then column and message, so that the same content always reports the same way. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      compare(a.path, b.path) ||
      a.line - b.line ||
      compare(a.code, b.code) ||
      a.column - b.column ||
      compare(a.message, b.message),
  );
}

function explain(code: Code, values: Readonly<Record<string, Value>>, language: 'en' | 'vi') {
  // createDiagnostic pairs each code with its own values, which the index type cannot express.
  const text = CATALOGUE[code].text as (values: Readonly<Record<string, Value>>) => Texts;
  const [message, hint] = text(values)[language];
  return { message, hint };
}

function isCode(text: string): text is Code {
  return Object.hasOwn(CATALOGUE, text);
}

// Plain code-unit order: the same on every machine, unlike localeCompare.
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export type Code = keyof typeof CATALOGUE;

/** The values the text of a code needs. */
export type Values<C extends Code> = Parameters<(typeof CATALOGUE)[C]['text']>[0];

/** Where something stands. Line and column count from 1, columns in UTF-16 units; length is for underlining. */
export type Place = { path: string; line: number; column: number; length: number };

/** One finding about the content. `path` is relative to the working directory, with `/`. */
export type Diagnostic = Place & {
  code: Code;
  severity: Severity;
  message: string;
  hint: string;
  values: Readonly<Record<string, Value>>;
};
