import { crc32, deflateRawSync } from 'node:zlib';

/** Packs parts into a ZIP archive. `tweak` may lie about a part, as damaged and hostile files do. */
export function zipParts(parts: Record<string, string | Uint8Array>, tweak: ZipTweak = {}): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data, { level: 9 });
    const title = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(data), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(tweak.sizeBytes ?? data.length, 22);
    head.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt16LE(tweak.flags ?? 0, 8);
    entry.writeUInt32LE(offset, 42);
    locals.push(head, title, packed);
    directory.push(entry, title);
    offset += head.length + title.length + packed.length;
  }
  const end = Buffer.alloc(22);
  const sizeBytes = directory.reduce((sum, part) => sum + part.length, 0);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(sizeBytes, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** Makes a workbook of one sheet from the XML inside `<worksheet>`; parts of the same name replace the usual ones. */
export function makeXlsx(
  sheetXml: string,
  parts: Record<string, string> = {},
  tweak: ZipTweak = {},
): Uint8Array {
  return zipParts(
    {
      '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Bảng" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relations([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
        ['rId3', 'styles', 'styles.xml'],
      ]),
      'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
      'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${sheetXml}</worksheet>`,
      ...parts,
    },
    tweak,
  );
}

/** Writes rows of texts as the XML of a sheet; `cell` may put its own XML where it gives any. */
export function sheetData(
  rows: readonly (readonly string[])[],
  cell?: (row: number, column: number) => string | undefined,
): string {
  const lines = rows.map((cells, row) => {
    const inner = cells.map((text, column) => cell?.(row + 1, column + 1) ?? textCell(text));
    return `<row r="${row + 1}">${inner.join('')}</row>`;
  });
  return `<sheetData>${lines.join('')}</sheetData>`;
}

/** One cell with its text inside. */
export function textCell(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return text === '' ? '<c/>' : `<c t="inlineStr"><is><t>${escaped}</t></is></c>`;
}

function relations(links: readonly [string, string, string][]): string {
  const lines = links.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** `sizeBytes`: what the archive says its parts unpack to; `flags`: bit 0 is for a password. */
export type ZipTweak = { sizeBytes?: number; flags?: number };
