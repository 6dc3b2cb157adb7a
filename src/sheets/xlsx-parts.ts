import { attributeOf, decodeReferences, scanXml } from '../content/scan-xml.ts';

/** Lists the sheets of `xl/workbook.xml` in the order of their tabs, and whether its days count from 1904. */
export function readWorkbookPart(xml: string): { sheets: SheetEntry[]; isFrom1904: boolean } | undefined {
  const sheets: SheetEntry[] = [];
  let isFrom1904 = false;
  const fault = scanXml(xml, {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') isFrom1904 = isOn(attributeOf(attributes, 'date1904'));
      if (name !== 'sheet') return;
      const relation = /\s[\w-]+:id\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes);
      sheets.push({
        name: attributeOf(attributes, 'name') ?? '',
        relation: relation?.[1] ?? relation?.[2] ?? '',
        isHidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible',
      });
    },
    close: ignore,
    text: ignore,
  });
  return fault ? undefined : { sheets, isFrom1904 };
}

/** Reads what the relations of a part lead to, by their ids. Those that lead out of the file are left out. */
export function readRelations(xml: string): Map<string, { target: string; type: string }> | undefined {
  const relations = new Map<string, { target: string; type: string }>();
  const fault = scanXml(xml, {
    open: ({ name, attributes }) => {
      if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return;
      const type = (attributeOf(attributes, 'Type') ?? '').replace(/^.*\//, '');
      relations.set(attributeOf(attributes, 'Id') ?? '', {
        target: attributeOf(attributes, 'Target') ?? '',
        type,
      });
    },
    close: ignore,
    text: ignore,
  });
  return fault ? undefined : relations;
}

/** Reads the shared texts: one per `<si>`, its runs joined, without the readings (furigana) some cells have. */
export function readSharedStrings(xml: string): string[] | undefined {
  const strings: string[] = [];
  const runs = textRuns();
  const fault = scanXml(xml, {
    open: ({ name }) => {
      if (name === 'si') runs.clear();
      runs.open(name);
    },
    close: (name) => {
      runs.close(name);
      if (name === 'si') strings.push(runs.take());
    },
    text: runs.text,
  });
  return fault ? undefined : strings;
}

/**
 * Reads which cell styles show a number as a day or a time of day, by their position.
 *
 * Source: ECMA-376-1, 18.8.30 (numFmt): ids 14–22 and 45–47 everywhere, 27–36 and 50–58 in East Asia.
 */
export function readDateStyles(xml: string): boolean[] | undefined {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isInCells = false;
  const fault = scanXml(xml, {
    open: ({ name, attributes }) => {
      if (name === 'numFmt') {
        const id = Number(attributeOf(attributes, 'numFmtId'));
        custom.set(id, showsDate(attributeOf(attributes, 'formatCode') ?? ''));
      }
      if (name === 'cellXfs') isInCells = true;
      if (name !== 'xf' || !isInCells) return;
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
      styles.push(custom.get(id) ?? isDateFormat(id));
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
    text: ignore,
  });
  return fault ? undefined : styles;
}

/** The day a workbook says it was last changed, YYYY-MM-DD; '' when it does not. */
export function readModifiedDay(xml: string): string {
  return /<dcterms:modified[^>]*>(\d{4}-\d{2}-\d{2})T/.exec(xml)?.[1] ?? '';
}

/** Collects the text of `<t>` elements, leaving out `<rPh>`. */
export function textRuns() {
  let collected = '';
  let isText = false;
  let isReading = false;
  return {
    open(name: string) {
      if (name === 'rPh') isReading = true;
      if (name === 't') isText = !isReading;
    },
    close(name: string) {
      if (name === 'rPh') isReading = false;
      if (name === 't') isText = false;
    },
    text(part: string, isLiteral = false) {
      if (isText) collected += isLiteral ? part : decodeReferences(part);
    },
    clear() {
      collected = '';
    },
    /** The text so far; characters XML cannot hold are written `_x000D_` (ECMA-376-1, 22.9.2.19). */
    take(): string {
      const text = collected.replace(/_x([0-9a-f]{4})_/gi, (_, hex) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
      collected = '';
      return text;
    },
  };
}

function showsDate(format: string): boolean {
  const code = format.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|_.|\*./gi, '');
  return /[ymdhs]/i.test(code) && !/general/i.test(code);
}

function isDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

function isOn(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

function ignore(): void {}

export type SheetEntry = { name: string; relation: string; isHidden: boolean };
