import { join } from 'node:path';
import type {
  DocumentLine,
  DocumentSheetView,
  LookUpView,
  StateView,
} from '../../components/papers/papers-view.ts';
import { formatFileSize } from '../../i18n/file-size.ts';
import { paperMessages } from '../../i18n/papers.ts';
import { fillMessage } from '../../i18n/tour.ts';
import type { PageMeta } from '../../layouts/page-meta.ts';
import type { Prepared } from '../../media/prepared.ts';
import { documentState } from '../../model/document-state.ts';
import { forceDays, listDocuments } from '../../model/documents.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { contentDate } from '../../model/relations.ts';
import { type Entry, localise, type Site } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';
import { kindLabel } from './cards.ts';
import { dayText, forceText } from './facts-document.ts';
import { buildListMeta } from './list.ts';

/** Gathers the list of all documents with what it can be narrowed by. */
export function buildLookUp({ site }: Prepared, language: Language): LookUpView {
  const documents = listDocuments(site).map((document) => toLine(site, document, language));
  const kinds = new Map(documents.map(({ kind, kindText }) => [kind, kindText]));
  return {
    language,
    messages: paperMessages(language),
    kinds: [...kinds].map(([id, text]) => ({ id, text })),
    documents,
  };
}

/** What the layout needs to know about the list of documents. */
export function buildLookUpMeta(prepared: Prepared, language: Language): PageMeta {
  const { lookUpLead } = paperMessages(language);
  return { ...buildListMeta(prepared, 'documents', language), description: lookUpLead };
}

/** Gathers what the page of a document offers beside its words: its state and its file. */
export function buildDocumentSheet(
  prepared: Prepared,
  document: Entry<'documents'>,
  language: Language,
): DocumentSheetView {
  const { file, kind } = document.facts;
  const made = file === undefined ? undefined : prepared.files.get(join(document.folder, file));
  const messages = paperMessages(language);
  return {
    state: toState(prepared.site, document, language),
    messages,
    isLegal: kind === 'legal',
    file:
      made && file !== undefined
        ? {
            href: made.url,
            name: file.replace(/^.*\//, ''),
            text: fillMessage(messages.fileSize, {
              format: (/\.([^.]+)$/.exec(file)?.[1] ?? '').toUpperCase(),
              size: formatFileSize(language, made.sizeBytes),
            }),
          }
        : undefined,
  };
}

function toLine(site: Site, document: Entry<'documents'>, language: Language): DocumentLine {
  const { words, isFallback, language: shown } = localise(site, document, language);
  const { kind, number, issuer, issuedOn } = document.facts;
  return {
    href: entryPath(language, document),
    title: words.title,
    lang: isFallback ? BCP47[shown] : undefined,
    summary: words.summary,
    kind,
    kindText: kindLabel(language, document),
    number,
    issuer,
    factsLang: BCP47[site.settings.defaultLanguage],
    issuedOn: issuedOn === undefined ? undefined : dayText(language, issuedOn),
    force: forceText(document, language),
    state: toState(site, document, language),
  };
}

function toState(site: Site, document: Entry<'documents'>, language: Language): StateView {
  const days = forceDays(site, document);
  const today = contentDate(site);
  return {
    days,
    state: today === undefined ? undefined : documentState(days, today),
    messages: paperMessages(language),
  };
}
