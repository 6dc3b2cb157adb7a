import { createInterface } from 'node:readline/promises';
import type { NewResult } from '../../src/content/scaffold/new-plan.ts';
import { titleOfId } from '../../src/content/scaffold/plan-entry.ts';
import type { MissingValue } from '../../src/content/scaffold/required-values.ts';
import { findLabelEn } from '../../src/model/schemas/editor-words.ts';
import { findEditorWordsVi } from '../../src/model/schemas/editor-words-vi.ts';
import type { EditorLanguage } from '../lib/editor-language.ts';
import type { NewArguments, Wanted } from './arguments.ts';

/** Tells whether somebody sits before the program and can be asked. */
export function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** Asks on the terminal, apart from what the command writes to standard output. */
export async function askOnTerminal(text: string): Promise<string> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await reader.question(text);
  } finally {
    reader.close();
  }
}

/**
 * Plans, asks for what only a person knows and plans again. Nothing is asked that was given; an empty answer ends with
 * the same refusal as without a terminal.
 *
 * @param ask puts one question and gives the answer
 */
export async function askFor(
  wanted: Wanted,
  call: NewArguments,
  { plan, ask }: AskTools,
): Promise<NewResult> {
  const first = await plan(call);
  const missing = first.fault?.is === 'values' ? first.fault.missing : [];
  const asksTitle = 'collection' in wanted && call.title === undefined;
  if ((first.fault && missing.length === 0) || (missing.length === 0 && !asksTitle)) return first;
  const words = WORDS[call.language];
  const title = asksTitle ? (await ask(words.title(titleOfId(call.words[1] ?? '')))).trim() : '';
  const given = new Map(call.given);
  let source = call.source;
  for (const one of missing) {
    const isSource = /(?:^|\.)source$/.test(one.path);
    const answer = (await ask(isSource ? words.source : questionFor(one, wanted, call.language))).trim();
    if (answer === '') return first;
    if (isSource) source = answer;
    else given.set(one.path, answer);
  }
  return plan({ ...call, title: title === '' ? call.title : title, given, source });
}

function questionFor({ path, choices }: MissingValue, wanted: Wanted, language: EditorLanguage): string {
  const file = 'collection' in wanted ? wanted.collection : 'tour';
  const name = 'collection' in wanted ? path : `scenes[].${path}`;
  const label = language === 'vi' ? findEditorWordsVi(file, name)?.label : findLabelEn(file, name);
  return `${label ?? path}${choices.length > 0 ? ` (${choices.join(', ')})` : ''}: `;
}

const WORDS: Record<EditorLanguage, { title: (usual: string) => string; source: string }> = {
  en: { title: (usual) => `Title (Enter: ${usual}): `, source: 'Title of the source document: ' },
  vi: { title: (usual) => `Tên (Enter: ${usual}): `, source: 'Tên tài liệu nguồn: ' },
};

type AskTools = {
  plan: (call: NewArguments) => Promise<NewResult>;
  ask: (text: string) => Promise<string>;
};
