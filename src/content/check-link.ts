import { isCollection } from '../model/collections.ts';
import { createDiagnostic, type Diagnostic, type Place } from '../model/diagnostics.ts';
import { checkHost } from './check-hosts.ts';
import { findNearestRef } from './check-references.ts';
import type { ContentIndex } from './content-index.ts';
import type { EntryDraft } from './drafts.ts';
import { listAnchors } from './list-anchors.ts';
import { findNearest } from './nearest.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Checks one link. There is one way to write a link to another page, `<collection>/<id>` with or without `#heading`,
 * the same in every language; everything else must be https:, mailto: or tel:.
 */
export function checkLink(link: Link): Diagnostic[] {
  const { href, place } = link;
  if (link.isPicture) return checkPictureAddress(href, place);
  if (href.startsWith('#')) return checkFragment(href.slice(1), link.file, place);
  if (/^https?:/i.test(href)) return checkWebAddress(link);
  if (/^(?:mailto|tel):/i.test(href)) return checkContact(href, place);
  return checkInternal(link);
}

function checkInternal({ href, place, file, entry, index }: Link): Diagnostic[] {
  const [path = '', fragment] = href.split('#', 2);
  const target = index.byRef.get(path);
  if (target) {
    // The page one language shows may be another's text; only the default text is sure to be there.
    const read = target === entry ? file : target.original?.file;
    return fragment && read ? checkFragment(fragment, read, place) : [];
  }
  if (isReference(path)) {
    return [createDiagnostic('LK-TARGET', place, { target: path, nearest: findNearestRef(path, index) })];
  }
  return [createDiagnostic('LK-FORM', place, { href, suggestion: suggestReference(path, index) })];
}

function isReference(path: string): boolean {
  const [folder = '', id = '', ...rest] = path.split('/');
  return isCollection(folder) && /^[a-z0-9-]+$/.test(id) && rest.length === 0;
}

/** Undoes the usual ways of writing a path: `/vi/sites/abc/`, `../abc/index.md`, `abc`. '' when nothing fits. */
function suggestReference(path: string, index: ContentIndex): string {
  const parts = path
    .replace(/[?].*$/, '')
    .replace(/(?:\/?index)?(?:\.[a-z]{2})?\.(?:md|html)$/i, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const [id = '', folder = ''] = parts.toReversed();
  const ref = `${folder}/${id}`;
  if (index.byRef.has(ref)) return ref;
  return id === '' ? '' : findNearestRef(isCollection(folder) ? ref : id, index);
}

function checkFragment(fragment: string, file: SourceFile, place: Place): Diagnostic[] {
  if (fragment === '') return [];
  const anchors = listAnchors(file);
  const wanted = decodeFragment(fragment);
  if (anchors.includes(wanted)) return [];
  return [
    createDiagnostic('LK-FRAGMENT', place, { fragment: wanted, nearest: findNearest(wanted, anchors) }),
  ];
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment).normalize('NFC');
  } catch {
    return fragment; // not percent-encoded after all: compare it as it stands
  }
}

function checkWebAddress({ href, place, index }: Link): Diagnostic[] {
  const found = checkHost(href, () => place);
  if (found.length > 0) return found;
  if (index.ownHost !== '' && new URL(href).host === index.ownHost) {
    const suggestion = suggestReference(new URL(href).pathname, index);
    if (suggestion !== '') return [createDiagnostic('LK-OWN-SITE', place, { href, suggestion })];
  }
  return /^http:/i.test(href) ? [createDiagnostic('LK-HTTP', place, { href })] : [];
}

function checkContact(href: string, place: Place): Diagnostic[] {
  const isGood = /^tel:/i.test(href)
    ? /^tel:\+?[0-9](?:[0-9.-]*[0-9])$/i.test(href)
    : /^mailto:[^\s@,;?]+@[^\s@,;?]+\.[^\s@,;?]+(?:\?[^\s]*)?$/i.test(href) &&
      !/%20/.test(href.split('?')[0] ?? '');
  return isGood ? [] : [createDiagnostic('LK-CONTACT', place, { href })];
}

function checkPictureAddress(href: string, place: Place): Diagnostic[] {
  return /^[a-z]+:|^\/\//i.test(href) ? [createDiagnostic('IM-REMOTE', place, { href })] : [];
}

type Link = {
  href: string;
  isPicture: boolean;
  place: Place;
  /** File the link stands in. */
  file: SourceFile;
  entry: EntryDraft;
  index: ContentIndex;
};
