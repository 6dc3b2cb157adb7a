import { csvText } from '../model/csv-text.ts';
import { escapeMarkup } from '../model/escape-markup.ts';
import { formatPlateCode } from '../model/plate-code.ts';
import type { CoveredPlace, SignCoverage, SignStage, UnitCoverage } from '../model/sign-coverage.ts';
import { both, managerPage } from './page-frame.ts';

/** Writes the page that says how many places have a plate that works, and names the others by responsible unit. */
export function coveragePage(coverage: SignCoverage): string {
  const { total, covered, units } = coverage;
  const share = total === 0 ? '' : ` (${Math.floor((covered / total) * 100)} %)`;
  const figure = `<p class="big">${covered}/${total}${share}</p>
<meter min="0" max="${Math.max(1, total)}" value="${covered}">${covered}/${total}</meter>
<p>${both(
    'điểm có biển đã treo và đã quét thử tại chỗ (state: installed và có checkedOn trong codes.yml). Không kể điểm mới dự kiến.',
    'places have a plate that hangs and was scanned on the spot (state: installed and checkedOn in codes.yml). Places that are only planned do not count.',
  )}</p>`;
  const links = `<ul class="links"><li><a href="/signs/">${both('Mọi biển', 'All signs')}</a><li><a href="coverage.csv" download>CSV</a></ul>`;
  const body = [
    links,
    figure,
    unitTable(units),
    ...units.filter(({ missing }) => missing.length > 0).map(missingList),
  ];
  return managerPage({ title: 'Tỷ lệ điểm có biển', titleEn: 'Coverage', body: body.join('\n') });
}

/** Writes the same as a table for a spreadsheet: one row per place. */
export function coverageCsv({ places }: SignCoverage): string {
  const rows = places.map(({ ref, title, unit, stage, plate }) => [
    ref,
    title,
    unit,
    stage,
    plate ? formatPlateCode(plate.code) : '',
    plate?.plate ?? '',
    plate?.printedOn ?? '',
    plate?.checkedOn ?? '',
  ]);
  return csvText([['place', 'name', 'unit', 'stage', 'code', 'plate', 'printedOn', 'checkedOn'], ...rows]);
}

function unitTable(units: readonly UnitCoverage[]): string {
  if (units.length === 0) return `<p>${both('Chưa có điểm nào.', 'There is no place yet.')}</p>`;
  const rows = units.map(
    ({ unit, total, covered }) => `<tr><th scope="row">${unitText(unit)}<td>${covered}<td>${total}</tr>`,
  );
  return `<div class="table"><table><thead><tr><th scope="col">${both('Đơn vị phụ trách', 'Responsible unit')}<th scope="col">${both('Đủ', 'Done')}<th scope="col">${both('Tất cả', 'All')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function missingList({ unit, missing }: UnitCoverage): string {
  return `<section><h2>${unitText(unit)}</h2><ul>${missing.map(missingItem).join('')}</ul></section>`;
}

function missingItem({ title, stage, plate }: CoveredPlace): string {
  const [vi, en] = STAGE_TEXTS[stage];
  const code = plate && stage !== 'none' ? ` <code translate="no">${formatPlateCode(plate.code)}</code>` : '';
  return `<li><strong>${escapeMarkup(title)}</strong>${code}: ${both(vi, en)}`;
}

function unitText(unit: string): string {
  return unit === '' ? both('Chưa ghi đơn vị', 'No unit given') : escapeMarkup(unit);
}

const STAGE_TEXTS: Record<SignStage, readonly [string, string]> = {
  none: ['chưa có mã', 'has no code'],
  planned: ['đã có mã, chưa in', 'has a code that is not printed'],
  printed: ['đã in, chưa treo', 'is printed but does not hang'],
  installed: ['đã treo, chưa quét thử tại chỗ', 'hangs but was never scanned on the spot'],
  checked: ['đủ', 'done'],
};
