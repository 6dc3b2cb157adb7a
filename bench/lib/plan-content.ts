import { CODE_ALPHABET } from '../../src/model/code-alphabet.ts';
import { LANGUAGES, type Language } from '../../src/model/languages.ts';
import { checkSymbol } from '../../src/model/plate-code.ts';
import { SITE_KINDS, THEMES } from '../../src/model/schemas/entries.ts';
import type { Words } from '../../src/model/schemas/words.ts';
import { makeLine, makeParagraph, makeSentence } from './prose.ts';
import { createRandom, type Random } from './random.ts';
import { FIGURE_LABELS } from './site-words.ts';

/** Sites of one destination; a province of a thousand sites has twenty. */
const SITES_PER_DESTINATION = 50;

/**
 * Plans a site of nonsense for every generator under test: `siteCount` sites in all six languages, a destination for
 * every fifty of them, and one plate code per site. The same arguments give the same content on every machine.
 */
export function planContent(siteCount: number, seed = 1): BenchContent {
  const random = createRandom(seed);
  const destinations = Array.from({ length: Math.ceil(siteCount / SITES_PER_DESTINATION) }, (_, index) =>
    planDestination(random, index, siteCount),
  );
  const sites = Array.from({ length: siteCount }, (_, index) =>
    planSite(random, index, destinations, siteCount),
  );
  return { destinations, sites };
}

function planDestination(random: Random, index: number, siteCount: number): BenchEntry {
  const first = index * SITES_PER_DESTINATION;
  const siteIds = range(first, Math.min(first + SITES_PER_DESTINATION, siteCount)).map(siteId);
  const facts = {
    unit: `xa-${index + 1}`,
    point: {
      lat: round(9 + random.fraction() * 13),
      lng: round(104.2 + random.fraction() * 3),
      accuracyM: 5000,
    },
    themes: [THEMES[index % THEMES.length] ?? 'nature', 'community'],
    sites: siteIds,
    sources: planSources(random),
    checkedOn: '2026-11-01',
  };
  const id = `vung-${index + 1}`;
  return {
    collection: 'destinations',
    id,
    facts,
    texts: planTexts(random, `${index + 1}`, siteIds.slice(0, 2)),
  };
}

function planSite(
  random: Random,
  index: number,
  destinations: readonly BenchEntry[],
  siteCount: number,
): BenchEntry {
  const destination = destinations[Math.floor(index / SITES_PER_DESTINATION)];
  if (!destination) throw new Error(`expected a destination for site ${index}`);
  const { lat, lng } = destination.facts.point;
  const others = [siteId((index + 1) % siteCount), siteId((index * 7 + 3) % siteCount)];
  const facts = {
    destination: destination.id,
    unit: destination.facts.unit,
    kind: random.pick(SITE_KINDS),
    point: {
      lat: round(lat + (random.fraction() - 0.5) * 0.4),
      lng: round(lng + (random.fraction() - 0.5) * 0.4),
      ...(index % 3 === 0 && { accuracyM: 300 }),
    },
    themes: [random.pick(THEMES.slice(0, 5)), random.pick(THEMES.slice(5))],
    hours: random.pick(['Mo-Su 07:00-17:00', 'Mo-Fr 08:00-11:30,13:30-17:00', '24/7']),
    fee: { is: 'free' as const },
    accessibility: {
      wheelchair: random.pick(['yes', 'limited', 'no'] as const),
      steps: random.between(0, 120),
    },
    figures: [
      { id: 'length', value: random.between(100, 900), unit: 'm' as const, source: 'nguon-1' },
      {
        id: 'altitude',
        value: random.between(5, 1900),
        unit: 'm' as const,
        approximate: true,
        source: 'nguon-2',
      },
    ],
    sources: planSources(random),
    related: [`sites/${others[0]}` as const],
    checkedOn: `2026-${pad(random.between(1, 10), 2)}-${pad(random.between(1, 28), 2)}`,
  };
  const texts = planTexts(random, `${index + 1}`, others, FIGURE_LABELS);
  return { collection: 'sites', id: siteId(index), facts, texts, code: plateCode(index) };
}

function planSources(random: Random): BenchFacts['sources'] {
  return [1, 2, 3].map((number) => ({
    id: `nguon-${number}`,
    title: makeLine(random, 'vi', 9),
    publisher: makeLine(random, 'vi', 4),
    date: String(random.between(2015, 2026)),
    url: `https://nguon.example/${random.between(1000, 9999)}`,
  }));
}

function planTexts(
  random: Random,
  number: string,
  links: readonly string[],
  labels?: Labels,
): BenchEntry['texts'] {
  const texts = LANGUAGES.map((language) => {
    const { words, body } = planText(random, language, number, links);
    return [language, { words: labels ? { ...words, labels: labels[language] } : words, body }];
  });
  // one pair per language, which fromEntries cannot express
  return Object.fromEntries(texts) as BenchEntry['texts'];
}

function planText(random: Random, language: Language, number: string, links: readonly string[]): BenchText {
  const line = (length: number) => makeLine(random, language, length);
  const sentence = (length: number) => makeSentence(random, language, length);
  const words: Words = {
    title: `${line(3)} ${number}`,
    summary: `${sentence(14)} ${sentence(9)}`,
    tagline: line(6),
    aliases: [`${line(2)} ${number}`],
    highlights: [line(8), line(7), line(9)],
    access: sentence(24),
    season: sentence(18),
    safety: [sentence(10), sentence(11)],
    experience: [sentence(12), sentence(9)],
  };
  return { words, body: planBody(random, language, links) };
}

/** About 300 words: three parts with headings, a list, two links inside the site, two marks of sources. */
function planBody(
  random: Random,
  language: Language,
  [first = '', second = '']: readonly string[],
): BodyPart[] {
  const text = (wordCount: number) => makeParagraph(random, language, wordCount);
  const heading = (number: number) => `${makeLine(random, language, 4)} ${number}`;
  return [
    {
      heading: heading(1),
      paragraphs: [
        { text: text(60), source: 1 },
        { text: text(40), link: first },
      ],
    },
    {
      heading: heading(2),
      paragraphs: [
        { text: text(50), link: second },
        { text: text(30), source: 2 },
      ],
      list: [text(10), text(10), text(12)],
    },
    { heading: heading(3), paragraphs: [{ text: text(50) }, { text: text(30) }] },
  ];
}

/** Codes are spread over the whole space, as a ledger's are: a step without a common factor visits each body once. */
function plateCode(index: number): string {
  let rest = (index * 104_729_011) % CODE_ALPHABET.length ** 6;
  let body = '';
  for (let place = 0; place < 6; place += 1) {
    body += CODE_ALPHABET.charAt(rest % CODE_ALPHABET.length);
    rest = Math.floor(rest / CODE_ALPHABET.length);
  }
  return body + checkSymbol(body);
}

function siteId(index: number): string {
  return `diem-${pad(index + 1, 5)}`;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

type Labels = typeof FIGURE_LABELS;

export type BenchContent = { destinations: readonly BenchEntry[]; sites: readonly BenchEntry[] };

export type BenchEntry = {
  collection: 'destinations' | 'sites';
  id: string;
  facts: BenchFacts;
  texts: Record<Language, BenchText>;
  /** Plate code; only sites have one. */
  code?: string;
};

/** Facts as our front matter holds them. */
export type BenchFacts = {
  destination?: string;
  unit: string;
  point: { lat: number; lng: number; accuracyM?: number };
  sources: { id: string; title: string; publisher: string; date: string; url: string }[];
  [key: string]: unknown;
};

export type BenchText = { words: Words; body: BodyPart[] };

/** A part of a body. `source` is the number of the source a paragraph cites, `link` the id of the site it leads to. */
export type BodyPart = {
  heading: string;
  paragraphs: { text: string; source?: number; link?: string }[];
  list?: string[];
};
