import { escapeMarkup } from '../model/escape-markup.ts';
import { BCP47, type Language } from '../model/languages.ts';
import { markOf } from './returned-unit.ts';
import type { TranslationUnit, UnitState } from './translation-units.ts';
import { describeUnit } from './unit-notes.ts';

/**
 * Writes rows to translate for translation programs: XLIFF 2.0, one file element for each entry, one unit for each row.
 * A stale translation is `initial` with its old target, so that programs offer it for work.
 *
 * @param units of one language, entry by entry
 * @see http://docs.oasis-open.org/xliff/xliff-core/v2.0/xliff-core-v2.0.html
 */
export function writeUnitsXliff(
  units: readonly TranslationUnit[],
  options: { language: 'en' | 'vi'; source: Language; target: Language },
): string {
  const files = [...Map.groupBy(units, ({ ref }) => ref)].map(([ref, group]) => {
    const body = group.map((unit) => formatUnit(unit, options.language)).join('');
    return `  <file id="${fileId(ref)}" original="${ref}" canResegment="no" xml:space="preserve">\n${body}  </file>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="${XLIFF}" version="2.0" srcLang="${BCP47[options.source]}" trgLang="${BCP47[options.target]}">
${files.join('')}</xliff>
`;
}

/** Names of XML may hold a colon but no slash. */
function fileId(ref: string): string {
  return ref.replace('/', ':');
}

/** Names of XML may hold no brackets. */
export function unitId(field: string): string {
  return field.replace(/\[(\d+)\]$/, '.$1');
}

/** Name of the language of these files; that of 2.1 is the same. */
export const XLIFF = 'urn:oasis:names:tc:xliff:document:2.0';

function formatUnit(unit: TranslationUnit, language: 'en' | 'vi'): string {
  const target = unit.translation === '' ? '' : `        <target>${toXml(unit.translation)}</target>\n`;
  return `    <unit id="${unitId(unit.field)}" name="${escapeMarkup(unit.field)}">
      <notes>
        <note category="description">${toXml(describeUnit(unit, language))}</note>
        <note category="mark">${markOf(unit, unit.translation)}</note>
      </notes>
      <segment${STATES[unit.state]}>
        <source>${toXml(unit.original)}</source>
${target}      </segment>
    </unit>
`;
}

/** Two code points of plane 0 that XML cannot carry; nothing is written with them. */
function toXml(text: string): string {
  return escapeMarkup(text.replace(/[\uFFFE\uFFFF]/g, ''));
}

/** `subState` needs a prefix of its own (XLIFF 2.0, 4.3.1.30). */
const STATES: Record<UnitState, string> = {
  missing: ' state="initial"',
  stale: ' state="initial" subState="diemden:stale"',
  machine: ' state="translated" subState="diemden:machine"',
  draft: ' state="translated" subState="diemden:draft"',
  reviewed: ' state="reviewed"',
};
