import { escapeMarkup } from '../model/escape-markup.ts';
import { ENDONYMS } from '../model/languages.ts';
import { FORMATS } from './formats.ts';
import { both, managerPage } from './page-frame.ts';
import type { SignJob } from './plan-signs.ts';

/** Writes the page on which a manager picks a plate and takes its files. */
export function signsPage(
  signs: readonly PublishedSign[],
  shared: { files: readonly string[]; faults: PublishedSign['faults'] },
): string {
  const title = { title: 'Biển có mã QR', titleEn: 'Signs with codes' };
  if (signs.length === 0) return managerPage({ ...title, body: EMPTY });
  return managerPage({
    ...title,
    body: `${LEAD}\n${linkList(shared.files)}\n${faultList(shared.faults ?? [])}\n${FILTER}\n${table(signs)}\n`,
  });
}

function table(signs: readonly PublishedSign[]): string {
  return `<div class="table"><table><thead><tr>${HEAD}</tr></thead><tbody>
${signs.map(row).join('\n')}
</tbody></table></div><p><span data-count>${signs.length}</span>/${signs.length}</p>`;
}

function row(sign: PublishedSign): string {
  const { job } = sign;
  const { content, plate, format, isTurned } = job;
  const { widthMm, heightMm } = FORMATS[format];
  const languages = [content.main, ...content.others].map(({ language }) => whole(ENDONYMS[language]));
  const size = isTurned ? `${heightMm} × ${widthMm}` : `${widthMm} × ${heightMm}`;
  const [stateVi, stateEn] = STATES[plate.state];
  return `<tr><td>${preview(sign)}<td><strong>${escapeMarkup(content.main.title)}</strong><br><a href="/Q/${content.code}/"><code translate="no">${content.printedCode}</code></a><td>${escapeMarkup(content.place) || '–'}<td>${escapeMarkup(plate.plate)}<td>${both(stateVi, stateEn)}<td>${format}<br>${whole(`${size} mm`)}<td>${languages.join(', ')}<td>${fileList(sign)}</tr>`;
}

function whole(text: string): string {
  return `<span class="whole">${text}</span>`;
}

function preview({ preview: picture, job }: PublishedSign): string {
  if (!picture) return '';
  const { widthPx, heightPx, href } = picture;
  const alt = `Bản xem trước của biển ${job.content.printedCode}`;
  return `<a href="${href}"><img src="${href}" alt="${alt}" width="${widthPx}" height="${heightPx}" loading="lazy"></a>`;
}

function fileList({ files, faults }: PublishedSign): string {
  if (faults) return faultList(faults);
  return files
    .map(
      (href) =>
        `<a href="${href}" download>${FILE_NAMES.find(([end]) => href.endsWith(end))?.[1] ?? href}</a>`,
    )
    .join('<br>');
}

function faultList(faults: NonNullable<PublishedSign['faults']>): string {
  return faults
    .map(({ vi, en }) => `<p class="fault">${both(escapeMarkup(vi), escapeMarkup(en))}</p>`)
    .join('');
}

function linkList(shared: readonly string[]): string {
  const links = shared.map((href) => {
    const name = href.split('/').at(-1) ?? href;
    const [vi, en] = SHARED_NAMES[name] ?? [
      `${name.split('.', 1)[0]}: mọi biển, để in`,
      'all of them, for the printer',
    ];
    return `<li><a href="${href}">${both(vi, en)}</a>`;
  });
  return `<ul class="links">${links.join('')}<li><a href="/signs/coverage/">${both('Tỷ lệ có biển', 'Coverage')}</a></ul>`;
}

const SHARED_NAMES: Record<string, readonly [string, string]> = {
  'stickers.print.pdf': ['Nhãn dán 6 cm, 12 nhãn một tờ A4', 'stickers of 6 cm, twelve to a sheet'],
  'inventory.csv': ['Danh sách biển (CSV)', 'list of signs (CSV)'],
  'printer.html': ['Gửi nhà in và người lắp', 'for the printer and the installer'],
};

const FILE_NAMES = [
  ['.print.pdf', 'PDF để in · print'],
  ['.web.pdf', 'PDF màn hình · screen'],
  ['.svg', 'SVG'],
] as const;

const STATES = {
  planned: ['dự kiến', 'planned'],
  printed: ['đã in', 'printed'],
  installed: ['đã treo', 'installed'],
  retired: ['đã gỡ', 'retired'],
} as const;

const LEAD = `<p>${both(
  'Chọn biển, tải tệp, gửi nhà in. Mã trong mỗi tệp để in đã được máy đọc lại từ tệp hoàn chỉnh ở 150 dpi. Khổ khác, ngôn ngữ khác: npm run signs.',
  'Choose a sign, take its files, send them to the printer. The code in every print file has been read back from the finished file at 150 dpi. Other sizes and languages: npm run signs.',
)}</p>`;

const FILTER = `<label hidden>${both('Lọc theo tên, xã, mã', 'Filter by name, commune, code')}<input type="search" data-filter autocomplete="off"></label>`;

const HEAD = [
  ['Xem trước', 'Preview'],
  ['Địa điểm', 'Place'],
  ['Xã, tỉnh', 'Commune, province'],
  ['Chỗ treo', 'Where it hangs'],
  ['Tình trạng', 'State'],
  ['Khổ', 'Size'],
  ['Ngôn ngữ', 'Languages'],
  ['Tệp', 'Files'],
]
  .map(([vi = '', en = '']) => `<th scope="col">${both(vi, en)}`)
  .join('');

const EMPTY = `<p>${both(
  'Sổ mã chưa có biển nào. Thêm một biển bằng lệnh: npm run new -- plate sites/ten-dia-diem',
  'The ledger of codes has no plate yet. Add one with: npm run new -- plate sites/name-of-the-place',
)}</p>`;

/** A sign with the addresses of its files; `faults` instead where it must not be printed. */
export type PublishedSign = {
  job: SignJob;
  files: readonly string[];
  preview: { href: string; widthPx: number; heightPx: number } | undefined;
  faults: readonly { vi: string; en: string }[] | undefined;
};
