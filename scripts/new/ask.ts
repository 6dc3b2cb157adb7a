import { createInterface } from 'node:readline/promises';
import type { NewResult } from '../../src/content/scaffold/new-plan.ts';
import { titleOfId } from '../../src/content/scaffold/plan-entry.ts';
import type { NewArguments, Wanted } from './arguments.ts';

/** Tells whether somebody sits before the program and can be asked. */
export function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/**
 * Plans, asks for what only a person knows and plans again. Nothing is asked that was given; an empty answer ends
 * with the same refusal as without a terminal.
 */
export async function askFor(
  wanted: Wanted,
  call: NewArguments,
  plan: (call: NewArguments) => Promise<NewResult>,
): Promise<NewResult> {
  const first = await plan(call);
  const missing = first.fault?.is === 'values' ? first.fault.missing : [];
  const asksTitle = 'collection' in wanted && call.title === undefined;
  if ((first.fault && missing.length === 0) || (missing.length === 0 && !asksTitle)) return first;
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const isVietnamese = call.language === 'vi';
    const idTitle = titleOfId(call.words[1] ?? '');
    const title = asksTitle
      ? (
          await reader.question(isVietnamese ? `Tên (Enter: ${idTitle}): ` : `Title (Enter: ${idTitle}): `)
        ).trim()
      : '';
    const given = new Map(call.given);
    let source = call.source;
    for (const { path, choices } of missing) {
      const isSource = /(?:^|\.)source$/.test(path);
      const label = isSource ? (isVietnamese ? 'Tên tài liệu nguồn' : 'Title of the source document') : path;
      const answer = (
        await reader.question(`${label}${choices.length > 0 ? ` (${choices.join(', ')})` : ''}: `)
      ).trim();
      if (answer === '') return first;
      if (isSource) source = answer;
      else given.set(path, answer);
    }
    return await plan({ ...call, title: title === '' ? call.title : title, given, source });
  } finally {
    reader.close();
  }
}
