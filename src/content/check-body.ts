import { inspectMarkdown, type MarkdownFinding } from '../markdown/inspect.ts';
import { MAX_LENGTH } from '../markdown/limits.ts';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { checkLink } from './check-link.ts';
import { checkLinkTexts } from './check-link-texts.ts';
import { languageMeant } from './classify-file.ts';
import type { ContentIndex } from './content-index.ts';
import type { EntryDraft } from './drafts.ts';
import { isBroken } from './is-broken.ts';
import { findNearest } from './nearest.ts';
import { bodyOf, placeAt, type SourceFile } from './source-file.ts';

/** Checks the Markdown text of one file: what the renderer would drop, and where its links lead. */
export function checkBody(entry: EntryDraft, file: SourceFile, index: ContentIndex): Diagnostic[] {
  const body = bodyOf(file);
  if (!mayHaveFindings(body)) return [];
  const { text, toBody } = condense(body);
  const findings = inspectMarkdown(text);
  const placeOf = ({ offset, found }: MarkdownFinding) =>
    placeAt(file, file.bodyStart + toBody(offset), found.length);
  const links = findings.flatMap(({ words, href, ...finding }) =>
    finding.code !== 'MD-LINK' || words === undefined || href === undefined
      ? []
      : [{ words, href, place: placeOf(finding) }],
  );
  const targets = findings
    .filter((finding) => !closesKnown(finding, findings))
    .flatMap((finding) => {
      const place = placeOf(finding);
      if (finding.code === 'MD-LANG') {
        const nearest = languageMeant(finding.found);
        return [createDiagnostic('MD-LANG', place, { found: finding.found, nearest })];
      }
      if (finding.code !== 'MD-LINK')
        return [createDiagnostic(finding.code, place, { found: finding.found })];
      if (finding.footnote !== undefined) return checkFootnote(finding.footnote, entry, place);
      return checkLink({
        href: finding.href ?? '',
        isPicture: finding.found.startsWith('!'),
        place,
        file,
        entry,
        index,
      });
    });
  return [...targets, ...checkLinkTexts(links)];
}

/** Lists the pictures a body shows: paths as written, relative to the entry. */
export function listBodyPictures(file: SourceFile): { href: string; finding: MarkdownFinding }[] {
  const body = bodyOf(file);
  if (!body.includes('![')) return [];
  return inspectMarkdown(body).flatMap((finding) =>
    finding.code === 'MD-LINK' && finding.href !== undefined && finding.found.startsWith('!')
      ? [{ href: finding.href, finding }]
      : [],
  );
}

function checkFootnote(
  id: string,
  { original }: EntryDraft,
  place: ReturnType<typeof placeAt>,
): Diagnostic[] {
  const ids = new Set(original?.partial.sources?.map((source) => source.id));
  if (!original || isBroken(original, 'sources') || ids.has(id)) return [];
  return [createDiagnostic('REF-SOURCE', place, { source: id, nearest: findNearest(id, ids) })];
}

/** Skips the lexer for plain paragraphs, which cannot contain anything it would report. */
function mayHaveFindings(body: string): boolean {
  return body.length > PLAIN_LIMIT || NOTEWORTHY.test(body);
}

/** A closing tag is no news when its opening tag is reported. */
function closesKnown({ code, found, offset }: MarkdownFinding, all: readonly MarkdownFinding[]): boolean {
  const name = /^<\/([a-z][a-z0-9-]*)/i.exec(found)?.[1]?.toLowerCase();
  if (code !== 'MD-HTML' || name === undefined) return false;
  return all.some((other) => other.offset < offset && other.found.toLowerCase().startsWith(`<${name}`));
}

/**
 * Shortens every paragraph that cannot contain anything to report to one letter, since that is most of the text and
 * the Markdown reader costs more than all the rest of the check. `toBody` turns an offset back into one of the whole body.
 */
function condense(body: string): { text: string; toBody: (offset: number) => number } {
  if (body.length > MAX_LENGTH) return { text: body, toBody: (offset) => offset };
  let text = '';
  const starts: { inText: number; inBody: number }[] = [];
  for (const match of body.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    const [paragraph] = match;
    const isPlain = /^\p{L}/u.test(paragraph) && !mayHaveFindings(paragraph);
    if (!isPlain) starts.push({ inText: text.length, inBody: match.index });
    text += isPlain ? 'x\n\n' : `${paragraph}\n\n`;
  }
  const toBody = (offset: number) => {
    const start = starts.findLast(({ inText }) => inText <= offset);
    return start ? offset - start.inText + start.inBody : offset;
  };
  return { text, toBody };
}

/** Paragraphs above 32 kB are reported; a body this short cannot have one. UTF-16 units. */
const PLAIN_LIMIT = 32_000;

// HTML, links, pictures, footnotes, headings, bare addresses, deep quotes and lists.
const NOTEWORTHY =
  /[<[@]|:\/\/|www\.|^ {0,3}#|^ {0,3}(?:=+|-+)[ \t]*$|^[ \t]{40}|^(?:[ \t]*(?:>|[-*+]|\d+[.)])){8}/m;
