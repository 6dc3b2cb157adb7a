import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Code } from '../model/diagnostics.ts';

/** Reads the page that explains a code, in English. Throws when there is none; a test sees that every code has one. */
export function readDiagnosticPage(code: Code): DiagnosticPage {
  const file = join(PAGES, `${code.toLowerCase()}.md`);
  const text = readFileSync(file, 'utf8');
  const section = (name: string) =>
    text
      .split(/^## /m)
      .find((part) => part.startsWith(`${name}\n`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  return {
    what: section('What'),
    why: section('Why'),
    fix: section('Fix'),
    address: pathToFileURL(file).href,
  };
}

const PAGES = join(import.meta.dirname, '../../docs/diagnostics');

/** Markdown of the three sections, and the `file:` address of the page in this checkout. */
export type DiagnosticPage = { what: string; why: string; fix: string; address: string };
