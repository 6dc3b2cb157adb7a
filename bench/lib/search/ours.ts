import type { Language } from '../../../src/model/languages.ts';
import { makeNameList, type NameList, type SearchSource } from '../../../src/outputs/search-names.ts';
import { makeNameEngine, type NameEngine } from '../../../src/viewers/search/name-engine.ts';
import { type CorpusRecord, classify, textOf } from './corpus.ts';

/** Makes the list of names of one language from the corpus, as the build makes it from a site. */
export function listCorpusNames(corpus: readonly CorpusRecord[], language: Language): NameList {
  const titles = new Map<string, Record<string, string>>();
  for (const record of corpus)
    titles.set(record.eid, { ...titles.get(record.eid), [record.lang]: record.title });
  const sources = corpus
    .filter((record) => record.lang === language)
    .map(
      (record): SearchSource => ({
        ...classify(record.type),
        id: record.id,
        url: record.url,
        title: record.title,
        titles: titles.get(record.eid) ?? {},
        aliases: [],
        text: textOf(record),
        kind: record.typeLabel,
        where: [record.regionLabel],
      }),
    );
  return makeNameList(sources, language);
}

/** Measures what grows: time to make and to load a list of so many things, its size, and time per key press. */
export function measureScale(
  corpus: readonly CorpusRecord[],
  language: Language,
  count: number,
  typed: readonly string[],
): ScaleRow {
  const many = multiply(
    corpus.filter((record) => record.lang === language),
    count,
  );
  const start = cpuMs();
  const list = listCorpusNames(many, language);
  const made = cpuMs();
  const engine = makeNameEngine(list);
  const loaded = cpuMs();
  for (const text of typed.slice(0, 40)) engine.rank(text);
  const timesMs = typed.map((text) => timeRank(engine, text)).sort((a, b) => a - b);
  return {
    count,
    makeMs: made - start,
    loadMs: loaded - made,
    sizeBytes: Buffer.byteLength(JSON.stringify(list)),
    medianMs: timesMs[timesMs.length >> 1] ?? 0,
    p95Ms: timesMs[Math.floor(timesMs.length * 0.95)] ?? 0,
  };
}

function timeRank(engine: NameEngine, text: string): number {
  const start = cpuMs();
  engine.rank(text);
  return cpuMs() - start;
}

/** Time this process computed; the clock mostly shows what else the machine did. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Repeats records under other names: two words of other titles are added to each. The same on every machine. */
function multiply(records: readonly CorpusRecord[], count: number): CorpusRecord[] {
  const words = records.flatMap(({ title }) => title.split(' '));
  return Array.from({ length: count }, (_, at) => {
    const record = records[at % records.length];
    if (!record) throw new Error('the corpus has no records of this language');
    const round = Math.floor(at / records.length);
    if (round === 0) return record;
    const more = `${words[(at * 7919) % words.length]} ${words[(at * 104_729) % words.length]}`;
    return {
      ...record,
      id: `${record.id}-${round}`,
      eid: `${record.eid}-${round}`,
      title: `${record.title} ${more}`,
    };
  });
}

export type ScaleRow = {
  count: number;
  makeMs: number;
  loadMs: number;
  sizeBytes: number;
  medianMs: number;
  p95Ms: number;
};
