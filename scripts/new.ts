import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { shownPath } from '../src/content/list-content-fs.ts';
import { todayInVietNam } from '../src/content/load-fs.ts';
import { readSite } from '../src/content/read-site-fs.ts';
import type { NewFault, NewPlan } from '../src/content/scaffold/new-plan.ts';
import { writeNew } from '../src/content/scaffold/write-new-fs.ts';
import type { entryPath } from '../src/model/urls.ts';
import { findWanted, type NewArguments, readArguments, type Wanted } from './new/arguments.ts';
import { askFor, askOnTerminal, isTerminal } from './new/ask.ts';
import { HELP } from './new/help.ts';
import { planWanted } from './new/plan.ts';
import { reportMade, toJson } from './new/report-made.ts';
import { explainFault } from './new/talk.ts';

process.exitCode = await main(process.argv.slice(2), process.env);

async function main(argv: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const call = readArguments(argv, env);
  if (call.fault !== undefined) return refuse(`${call.fault}\n\n${HELP}`);
  if (call.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [word = '', name] = call.words;
  const found = findWanted(word);
  if (!('wanted' in found)) {
    const fault = { is: 'kind', found: word, nearest: found.nearest } as const;
    return refuse(word === '' ? HELP : explainFault(fault, { language: call.language, wanted: word }));
  }
  const needed = 'other' in found.wanted && found.wanted.other === 'translation' ? 3 : 2;
  if (name === undefined || call.words.length !== needed) return refuse(HELP);
  const root = resolve(call.contentDir);
  if (!existsSync(root)) {
    return refuse(
      `There is no folder "${call.contentDir}". Create it, or name another one in CONTENT_DIR.\n`,
    );
  }
  return make(found.wanted, call, root);
}

async function make(wanted: Wanted, call: NewArguments, root: string): Promise<number> {
  const cwd = process.cwd();
  const { language } = call;
  const { draft } = readSite(root, cwd);
  const context = { draft, shownRoot: shownPath(root, cwd), today: todayInVietNam(), language };
  const tools = { context, root, draw: (below: number) => randomInt(below) };
  const plan = async (given: NewArguments) => planWanted(wanted, given, tools);
  const canAsk = isTerminal() && !call.json;
  const result = canAsk ? await askFor(wanted, call, { plan, ask: askOnTerminal }) : await plan(call);
  if (result.fault) {
    process.stderr.write(
      explainFault(result.fault, { language, wanted: call.words[0] ?? '', title: call.title }),
    );
    return exitStatus(result.fault);
  }
  if (!call.isDry) writeNew(result.plan.files, cwd);
  const address = addressOf(wanted, call, result.plan, draft.defaultLanguage);
  const made = { language, isDry: call.isDry, wanted: 'other' in wanted ? wanted.other : 'entry', address };
  process.stdout.write((call.json ? toJson : reportMade)(result.plan, made));
  return 0;
}

/** Where the new thing can be looked at, on the site's own host. */
function addressOf(
  wanted: Wanted,
  { words }: NewArguments,
  { ref, code }: NewPlan,
  defaultLanguage: Parameters<typeof entryPath>[0],
): string {
  if (code !== undefined) return `/Q/${code}/`;
  const [collection, id = ''] = ref.split('/');
  const isTranslation = 'other' in wanted && wanted.other === 'translation';
  const page = `/${collection}/${id}/`;
  return `/${isTranslation ? words[2] : defaultLanguage}${page}`;
}

function exitStatus({ is }: NewFault): number {
  return is === 'unreadable' ? 1 : 2;
}

function refuse(text: string): number {
  process.stderr.write(text);
  return 2;
}
