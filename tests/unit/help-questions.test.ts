import { beforeAll, describe, expect, it, test } from 'vitest';
import { loadContent } from '../../src/content/load-fs.ts';
import { helpMessages } from '../../src/i18n/help.ts';
import { answerIntent, answerQuestion, isStale } from '../../src/model/help/answer-question.ts';
import type { HelpAnswer } from '../../src/model/help/help-answer.ts';
import type { HelpEntry, HelpFile } from '../../src/model/help/help-facts.ts';
import { type PreparedHelp, prepareHelp } from '../../src/model/help/prepare-help.ts';
import { findDays } from '../../src/model/help/question-days.ts';
import { LANGUAGES, type Language } from '../../src/model/languages.ts';
import { buildHelpFile } from '../../src/pages/_view/help.ts';
import { HELP_QUESTIONS } from './help-questions.ts';

const TODAY = '2026-11-22';
const NOON_MS = Date.parse('2026-11-22T05:00:00Z');

let files: Record<Language, HelpFile>;
let prepared: Record<Language, PreparedHelp>;

beforeAll(async () => {
  const { site } = await loadContent('content', { cwd: process.cwd(), today: TODAY });
  if (!site) throw new Error('the demo has errors');
  const all = LANGUAGES.map((language) => [language, buildHelpFile(site, language)] as const);
  // one for each language of the list
  files = Object.fromEntries(all) as typeof files;
  prepared = Object.fromEntries(
    all.map(([language, file]) => [language, prepareHelp(file)]),
  ) as typeof prepared;
});

function ask(language: Language, question: string, ref = '', timeMs = NOON_MS): HelpAnswer {
  return answerQuestion(question, { timeMs, ...(ref !== '' && { ref }) }, prepared[language]);
}

function judge(answer: HelpAnswer): string {
  if (answer.intent === 'emergency') return 'emergency';
  return answer.isKnown ? (answer.lines[0]?.fact.id ?? 'nothing') : 'unknown';
}

describe.each(LANGUAGES)('questions in %s', (language) => {
  it('are twenty', () => {
    expect(HELP_QUESTIONS[language]).toHaveLength(20);
  });

  it('get the sentence of the site that answers them, or are honestly not known, 19 of 20 at least', () => {
    const wrong = HELP_QUESTIONS[language]
      .map(([question, ref, expected]) => ({ question, expected, got: judge(ask(language, question, ref)) }))
      .filter(({ expected, got }) => got !== expected);
    expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(1);
    // Not knowing is never as bad as answering something else.
    expect(wrong.filter(({ got }) => got !== 'unknown')).toEqual([]);
  });

  it('never get a number that the facts do not have', () => {
    const { entries } = files[language];
    for (const [question, ref] of HELP_QUESTIONS[language]) {
      const { lines, frame } = ask(language, question, ref);
      expect(helpMessages(language)[`frame_${frame}`]).not.toMatch(/\d/);
      for (const { fact } of lines) {
        const stored = entries.flatMap(({ facts }) => facts).filter(({ id }) => id === fact.id);
        const said = stored.map(({ text, editions }) =>
          [text, ...(editions ?? []).map((one) => one.text)].join(' '),
        );
        const known = new Set(said.join(' ').match(/\d+/g));
        for (const number of fact.text.match(/\d+/g) ?? []) expect(known, question).toContain(number);
        expect(stored.length, fact.id).toBeGreaterThan(0);
      }
    }
  });

  it('get nothing composed: every line is a sentence of the site, word for word', () => {
    const { entries } = files[language];
    const texts = new Set(entries.flatMap(({ facts }) => facts.map(({ text }) => text)));
    for (const [question, ref] of HELP_QUESTIONS[language]) {
      for (const { fact } of ask(language, question, ref).lines) {
        const [first = ''] = fact.kind === 'event' ? fact.text.split(' · ') : [fact.text];
        expect(texts, question).toContain(first);
      }
    }
  });

  it('have an address for every fact, and the day it was checked', () => {
    const facts = files[language].entries.flatMap((entry) => entry.facts);
    expect(facts.length).toBeGreaterThan(200);
    for (const fact of facts) {
      expect(fact.href).toMatch(new RegExp(`^/${language}/[a-z-]+/[a-z0-9-]+/(#[a-z]+)?$`));
      expect(fact.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
  });
});

test('the same file is made of the same content', async () => {
  const { site } = await loadContent('content', { cwd: process.cwd(), today: TODAY });
  expect(site && buildHelpFile(site, 'vi')).toEqual(files.vi);
});

test('a place of which another number is asked is not taken for it', () => {
  expect(judge(ask('en', 'Is Chu Va 9 open now?'))).toBe('unknown');
});

describe('hours', () => {
  const cave: HelpEntry = {
    ref: 'sites/hang',
    url: '/en/sites/hang/',
    title: 'Test Grotto',
    names: [],
    family: 'place',
    kinds: ['cave'],
    facts: [
      {
        id: 'sites/hang#hours',
        kind: 'hours',
        text: 'Mo-Su 07:00-17:00',
        hours: 'Mo-Su 07:00-17:00',
        href: '/en/sites/hang/#information',
        checkedOn: '2025-11-21',
      },
    ],
  };
  const askCave = (timeMs: number, hours = 'Mo-Su 07:00-17:00') => {
    const entry = { ...cave, facts: cave.facts.map((fact) => ({ ...fact, hours, text: hours })) };
    const help = prepareHelp({ ...files.en, entries: [entry] });
    return answerIntent(help, { timeMs, ref: 'sites/hang' }, { intent: 'hours' });
  };

  it.each([
    ['2026-11-22T23:59:00Z', 'closedNow', '06:59 in Viet Nam'],
    ['2026-11-23T00:00:00Z', 'openNow', '07:00'],
    ['2026-11-23T09:59:00Z', 'openNow', '16:59'],
    ['2026-11-23T10:00:00Z', 'closedNow', '17:00'],
  ])('are those of Viet Nam: at %s %s (%s)', (time, frame) => {
    expect(askCave(Date.parse(time)).frame).toBe(frame);
  });

  it('change their weekday at midnight in Viet Nam, not in UTC', () => {
    // 2026-11-22 is a Sunday.
    expect(askCave(Date.parse('2026-11-22T16:30:00Z'), 'Su 00:00-24:00').frame).toBe('openNow');
    expect(askCave(Date.parse('2026-11-22T17:30:00Z'), 'Su 00:00-24:00').frame).toBe('closedNow');
  });

  it('that nobody can read for certain are told without saying open or closed', () => {
    expect(askCave(NOON_MS, 'sunrise-sunset').frame).toBe('fromPage');
  });

  it('are labelled when nobody checked them for more than twelve months', () => {
    expect(askCave(NOON_MS).lines[0]?.isStale).toBe(true);
    expect(askCave(Date.parse('2026-11-21T05:00:00Z')).lines[0]?.isStale).toBe(false);
    expect(isStale('2025-11-21', '2026-11-22')).toBe(true);
  });
});

describe('days', () => {
  const days = (question: string, time: string, language: Language = 'vi') =>
    findDays(question, files[language].dayWords, Date.parse(time));

  it('begin at midnight in Viet Nam: 23:30 and 00:30 are two days', () => {
    expect(days('hôm nay có gì', '2026-11-22T16:30:00Z')?.from).toBe('2026-11-22');
    expect(days('hôm nay có gì', '2026-11-22T17:30:00Z')?.from).toBe('2026-11-23');
  });

  it.each([
    ['vi', 'ngày mai có lễ hội gì', '2026-11-23', '2026-11-23'],
    ['en', 'what is on this weekend', '2026-11-22', '2026-11-22'],
    ['en', 'festivals in March', '2027-03-01', '2027-03-31'],
    ['vi', 'tháng 12 có hội gì', '2026-12-01', '2026-12-31'],
    ['zh', '11月有什么活动', '2026-11-01', '2026-11-30'],
    ['ja', '来月の祭り', '2026-12-01', '2026-12-31'],
    ['fr', 'fêtes le 14/2', '2027-02-14', '2027-02-14'],
  ] as const)('%s “%s” is %s to %s', (language, question, from, until) => {
    expect(days(question, '2026-11-22T05:00:00Z', language)).toEqual({ from, until });
  });

  it('without an event say so and name the next one', () => {
    const answer = ask('en', 'what festivals are on today', 'destinations/binh-lu');
    expect(answer.frame).toBe('eventsNone');
    expect(answer.lines[0]?.fact.id).toBe('events/le-hoi-dong-tien-son#event');
  });

  it('move an event that is over to its next year', () => {
    const before = ask('en', 'When is the Tien Son Cave festival?', '', Date.parse('2027-02-20T16:30:00Z'));
    const after = ask('en', 'When is the Tien Son Cave festival?', '', Date.parse('2027-02-20T17:30:00Z'));
    expect(before.lines[0]?.fact.text).toContain('2027');
    expect(after.lines[0]?.fact.text).toContain('2028');
  });
});

describe('distances', () => {
  it('are from the visitor when the position is known, and from the place of the page otherwise', () => {
    const at = (position?: { lat: number; lng: number }) =>
      answerIntent(
        prepared.en,
        { timeMs: NOON_MS, ref: 'sites/hon-phu-tu', ...(position && { position }) },
        { intent: 'service', read: { concepts: new Set(['parking']) } },
      ).lines[0];
    expect(at()?.distanceM).toBeLessThan(3000);
    expect(at({ lat: 10.2, lng: 104.637 })?.distanceM).toBeGreaterThan(6000);
    expect(at()?.isApproximate).toBe(true);
  });
});
