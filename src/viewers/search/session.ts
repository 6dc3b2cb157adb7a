import { STRONG_NAME } from '../../model/search/score-names.ts';
import { isLikely, loadTextEngine, type SearchHit, type TextEngine } from './engine.ts';
import { loadNameEngine, type NameEngine } from './name-engine.ts';
import { judgeReading, type Reading } from './readings.ts';

/** Long enough not to ask the text of pages at every letter. */
const TYPING_PAUSE_MS = 300;

/**
 * Answers one question after the other: from names at once, and from the text of pages when no name answers or when
 * that is wanted. What is no longer asked is not answered. Loads each part once; after a failure the next question
 * tries again.
 */
export class SearchSession {
  #language: string;
  #names: Promise<NameEngine> | undefined;
  #texts: Promise<TextEngine> | undefined;
  #timer = 0;
  #run = 0;

  constructor(language: string) {
    this.#language = language;
  }

  openNames(): Promise<NameEngine> {
    this.#names ??= loadNameEngine(this.#language).catch((error: unknown) => {
      this.#names = undefined;
      throw error;
    });
    return this.#names;
  }

  /** Forgets the question that is being answered. */
  stop(): void {
    this.#run += 1;
    window.clearTimeout(this.#timer);
  }

  /**
   * @param onAnswer called once or twice: names first, the text of pages later
   * @throws when neither can be had
   */
  async ask({ query, isLiteral, wantsTexts }: Question, onAnswer: (answer: Answer) => void): Promise<void> {
    this.stop();
    const run = this.#run;
    const isCurrent = () => run === this.#run;
    try {
      const names = await this.openNames();
      if (!isCurrent()) return;
      const answer = names.rank(query, isLiteral);
      const isStrong = (answer.ranked[0]?.score ?? 0) >= STRONG_NAME;
      const hits = isLikely(answer.ranked) ? answer.ranked.map(({ row }) => ({ row })) : [];
      const reading = judgeReading(query, answer);
      const isDone = isStrong && !wantsTexts;
      if (hits.length > 0) onAnswer({ hits, reading, canAskTexts: isDone });
      if (isDone) return;
      if (!wantsTexts) await this.#pause();
      if (!isCurrent()) return;
      const found = await this.#findTexts(names, query, isLiteral, hits);
      if (isCurrent()) onAnswer({ hits: found, reading, canAskTexts: false });
    } catch (error) {
      if (isCurrent()) throw error;
    }
  }

  /** Names that were found stay when the text of pages cannot be had. */
  async #findTexts(
    names: NameEngine,
    query: string,
    isLiteral: boolean,
    known: SearchHit[],
  ): Promise<SearchHit[]> {
    try {
      this.#texts ??= loadTextEngine(this.#language);
      return await (await this.#texts).find(names, query, isLiteral);
    } catch (error) {
      this.#texts = undefined;
      if (known.length === 0) throw error;
      return known;
    }
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      this.#timer = window.setTimeout(resolve, TYPING_PAUSE_MS);
    });
  }
}

type Question = { query: string; isLiteral: boolean; wantsTexts: boolean };

export type Answer = { hits: SearchHit[]; reading: Reading; canAskTexts: boolean };
