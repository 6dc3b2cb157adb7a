import { escapeMarkup } from '../model/escape-markup.ts';
import type { Settings, SignFormatId } from '../model/schemas/settings.ts';
import { FORMATS } from './formats.ts';
import { BLEED_MM } from './layout-parts.ts';
import type { SignJob } from './plan-signs.ts';

/**
 * Writes the page that goes to the printer with the files: sizes, material, and how to hang the plates. vi and en.
 * @param styles how the page is styled: in itself, so that it can be sent alone, unless told otherwise
 */
export function printerSheet(
  jobs: readonly SignJob[],
  { owner }: Pick<Settings, 'owner'>,
  styles = `<style>${STYLE}</style>`,
): string {
  const byFormat = Map.groupBy(
    jobs,
    ({ format, isTurned }) => `${format}${isTurned ? ' ' : ''}` as SignFormatId,
  );
  const rows = [...byFormat].map(([key, group]) => {
    const format = key.trim() as SignFormatId; // made from one above
    const { widthMm, heightMm, codeMm, readFromM } = FORMATS[format];
    const size = key === format ? `${widthMm} × ${heightMm}` : `${heightMm} × ${widthMm}`;
    return `<tr><td>${format}.print.pdf<td>${size} mm<td>${BLEED_MM} mm<td>${codeMm} mm<td>${readFromM} m<td>${group.length}</tr>`;
  });
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Gửi nhà in · For the printer</title>${styles}
<main><h1>Gửi nhà in <span lang="en">· For the printer</span></h1><p>${escapeMarkup(owner)}</p>
<table><thead><tr><th>Tệp · File<th>Khổ · Trim size<th>Chừa xén · Bleed<th>Cạnh mã · Code side<th>Đọc từ · Read from<th>Số tấm · Plates</tr></thead><tbody>${rows.join('')}</tbody></table>
${NOTES}</main></html>
`;
}

const STYLE =
  'body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:#1d1d1b;background:#fff}main{max-inline-size:52rem;margin:auto;padding:1.5rem}table{border-collapse:collapse;inline-size:100%}th,td{border:1px solid #999;padding:.35rem .5rem;text-align:start}h2{margin-block:1.5rem .25rem}';

const NOTES = `<h2>Nhà in</h2><ul>
<li>In bốn màu (CMYK). Mã và chữ chỉ dùng mực đen (K): không đổi sang đen bốn màu, không đổi màu, không bo góc mã.</li>
<li>In đúng 100 %, không “vừa trang”. Xén theo dấu; phần nền đã tràn ra ngoài 3 mm.</li>
<li>Ngoài trời: tấm nhôm composite in UV hoặc nhôm anodised, cán <strong>mờ</strong> chống vẽ bậy. Không cán bóng: ánh chói làm điện thoại không đọc được mã.</li>
<li>Không đặt logo hay hình vào trong mã; giữ nguyên vùng trắng quanh mã.</li></ul>
<h2>Người lắp</h2><ul>
<li>Tâm mã cao 1,0–1,4 m, nghiêng nhẹ cho nước chảy, trên tầm nước bắn.</li>
<li>Lắp xong, quét thử ngay bằng hai điện thoại khác nhau, rồi ghi ngày vào sổ mã (codes.yml).</li></ul>
<h2 lang="en">The printer</h2><ul lang="en">
<li>Print in four inks (CMYK). Codes and text are black ink alone (K): do not convert them to four-ink black, recolour them or round the code's corners.</li>
<li>Print at exactly 100 %, not “fit to page”. Cut along the marks; the ground reaches 3 mm beyond them.</li>
<li>Outdoors: aluminium composite printed with UV ink, or anodised aluminium, with a <strong>matte</strong> anti-graffiti laminate. No gloss: glare keeps phones from reading the code.</li>
<li>Put no logo or picture inside the code; keep the white around it.</li></ul>
<h2 lang="en">The installer</h2><ul lang="en">
<li>Centre of the code at 1.0–1.4 m, tilted a little so that water runs off, above splashing height.</li>
<li>Then scan it with two different phones and write the day into the ledger (codes.yml).</li></ul>`;
