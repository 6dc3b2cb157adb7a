import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { ContentIndex } from './content-index.ts';
import type { EntryDraft } from './drafts.ts';
import { placeOfValue } from './yaml-places.ts';

/**
 * Warns of address lines that name a unit which has ended: one of units.yml, or any district, town or township, since
 * those levels ended on 30 June 2025. A name that a unit of today has too is let pass.
 */
export function checkAddress({ original }: EntryDraft, index: ContentIndex): Diagnostic[] {
  const facts = original?.partial;
  const address = facts && 'contact' in facts ? facts.contact?.address?.normalize('NFC') : undefined;
  if (!original || address === undefined || index.today < DISTRICTS_ENDED) return [];
  const found = findEnded(address, index) ?? findLevel(address);
  return found
    ? [createDiagnostic('ADDRESS-OLD', placeOfValue(original.file, ['contact', 'address']), found)]
    : [];
}

function findEnded(address: string, { units, today }: ContentIndex): Found | undefined {
  const all = [...(units?.values() ?? [])];
  const isCurrent = (validTo: string | undefined) => validTo === undefined || validTo >= today;
  const text = address.toLowerCase();
  const unit = all
    .filter(({ validTo }) => !isCurrent(validTo))
    .filter(({ name }) => !all.some((other) => other.name === name && isCurrent(other.validTo)))
    .find(({ name }) => text.includes(name.toLowerCase()));
  if (!unit) return undefined;
  const successors = (unit.successors ?? []).map((id) => units?.get(id)?.name ?? id);
  return { found: unit.name, successors };
}

function findLevel(address: string): Found | undefined {
  const found = /(?:^|[\s,])((?:huyện|quận|thị xã|thị trấn)\s+\p{Lu}[\p{L}\d]*(?:\s+\p{Lu}\p{L}*)*)/iu.exec(
    address,
  )?.[1];
  // With the flag i every letter is upper case to the pattern; the name itself must begin with one.
  return found && /\s\p{Lu}|\s\d/u.test(found) ? { found, successors: [] } : undefined;
}

const DISTRICTS_ENDED = '2025-07-01';

type Found = { found: string; successors: string[] };
