import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { suggestId } from './check-ids.ts';
import type { EntryDraft } from './drafts.ts';
import { startOf } from './source-file.ts';

/** Checks the names of an entry's files: what addresses and other systems cannot carry, and names that collide there. */
export function checkFileNames({ files, shown }: Pick<EntryDraft, 'files' | 'shown'>): Diagnostic[] {
  const first = new Map<string, string>();
  return files.flatMap((raw) => {
    const file = raw.normalize('NFC');
    const place = startOf(`${shown}/${file}`);
    const diagnostics: Diagnostic[] = [];
    const found = listOddities(file);
    if (found.length > 0) {
      diagnostics.push(createDiagnostic('FILE-NAME', place, { file, found, suggestion: suggestName(file) }));
    }
    const folded = file.toLowerCase();
    const other = first.get(folded);
    if (other !== undefined) diagnostics.push(createDiagnostic('FILE-NAME-TWIN', place, { file, other }));
    first.set(folded, other ?? file);
    return diagnostics;
  });
}

/** Letters with accents are allowed: the file system and we both keep them. */
function listOddities(file: string): string[] {
  const marks = file.match(/[%#?&+:*"<>|\\]/g) ?? [];
  const spaces = /\s/.test(file) ? ['" "'] : [];
  const ends = /\.(?:\/|$)/.test(file) ? ['"."'] : [];
  const devices = /(?:^|\/)((?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.[^/]*)?)(?:\/|$)/i.exec(file);
  return [...new Set(marks)].map((mark) => JSON.stringify(mark)).concat(spaces, ends, devices?.[1] ?? []);
}

/** `photos/Cổng chính (1).JPG` gives `photos/cong-chinh-1.jpg`. */
function suggestName(file: string): string {
  const parts = file.split('/');
  const name = parts.pop() ?? '';
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot + 1)] : [name, ''];
  const isDevice = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i.test(stem);
  const id = suggestId(isDevice ? `${stem}-1` : stem) || '1';
  const end = suggestId(ending);
  const folders = parts.map((part) => suggestId(part) || '1');
  return [...folders, end === '' ? id : `${id}.${end}`].join('/');
}
