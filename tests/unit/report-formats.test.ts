import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { readDiagnosticPage } from '../../src/content/diagnostic-page-fs.ts';
import { formatReport } from '../../src/content/report.ts';
import { formatGithub } from '../../src/content/report-github.ts';
import { formatJsonLines } from '../../src/content/report-json.ts';
import { formatSarif } from '../../src/content/report-sarif.ts';
import { countCells } from '../../src/content/visible-text.ts';
import { createDiagnostic, sortDiagnostics } from '../../src/model/diagnostics.ts';
import { SARIF_SHAPE } from './sarif-shape.ts';

const cwd = mkdtempSync(join(tmpdir(), 'report-'));
afterAll(() => rmSync(cwd, { recursive: true }));
mkdirSync(join(cwd, 'sites/động 1%'), { recursive: true });
writeFileSync(join(cwd, 'sites/động 1%/index.md'), '---\n\ttitle: 下龙湾: vịnh\nphotos: x\u001b[2Jy\n---\n');

const PAGE = 'sites/động 1%/index.md';
const colon = createDiagnostic(
  'FM-COLON',
  { path: PAGE, line: 2, column: 9, length: 9 },
  { found: '下龙湾: vịnh' },
);
const odd = createDiagnostic(
  'FM-UNKNOWN-KEY',
  { path: PAGE, line: 3, column: 9, length: 1 },
  { key: 'x\u001b[2J::error::', nearest: '', known: ['title'] },
);
const picture = createDiagnostic(
  'IM-UNUSED',
  { path: 'sites/a/photos/b.jpg', line: 1, column: 1, length: 1 },
  { file: 'photos/b.jpg' },
);
const faults = sortDiagnostics([colon, odd, picture]);

describe('the report for people', () => {
  it('underlines exactly what is meant, behind tabs and below wide characters, and counts at the end', () => {
    expect(formatReport([colon], { cwd, colour: false, language: 'vi' })).toBe(`sites/động 1%/index.md
  2:9  lỗi  FM-COLON  giá trị "下龙湾: vịnh" có dấu hai chấm mà không đặt trong ngoặc kép
      2 |     title: 下龙湾: vịnh
                     ^^^^^^^^^^^^
      Đặt cả giá trị trong dấu ngoặc kép: "…".  →  docs/diagnostics/fm-colon.md

1 lỗi, 0 cảnh báo, 0 ghi chú trong 1 tệp
`);
  });

  it('puts the mark below its text when wide characters stand before it', () => {
    const after = createDiagnostic(
      'FM-COLON',
      { path: PAGE, line: 2, column: 14, length: 4 },
      { found: 'vịnh' },
    );
    const [, , line = '', marks = ''] = formatReport([after], { cwd, colour: false }).split('\n');
    expect(line).toBe('      2 |     title: 下龙湾: vịnh');
    expect(marks).toBe(`${' '.repeat(countCells(line) - 4)}^^^^`);
  });

  it('gives no line and column for a file that has none, such as a picture', () => {
    expect(formatReport([picture], { cwd, colour: false })).toMatch(
      /^sites\/a\/photos\/b\.jpg\n {2}warning {2}IM-UNUSED {2}/,
    );
  });

  it.each([48, 60, 100])('keeps to %i columns, and to whole addresses of pages', (widthCells) => {
    const text = formatReport(faults, { cwd, colour: false, widthCells });
    const rows = text.split('\n');
    expect(rows.filter((row) => countCells(row) > widthCells)).toEqual([]);
    expect(rows.some((row) => row.endsWith('→  docs/diagnostics/fm-unknown-key.md'))).toBe(true);
  });

  it('never lets content steer the terminal', () => {
    const text = formatReport(faults, { cwd, colour: false });
    expect(text).not.toContain('\u001b');
    expect(text).toContain('"x⟨U+001B⟩[2J::error::" is not a key');
  });
});

describe('the report for other programs', () => {
  it('keeps the keys of a JSON line and their order', () => {
    expect(formatJsonLines([picture], 'en')).toBe(
      '{"path":"sites/a/photos/b.jpg","line":1,"column":1,"code":"IM-UNUSED","severity":"warning",' +
        '"message":"the picture \\"photos/b.jpg\\" is not used","hint":"List it under pictures, or delete it."}\n',
    );
  });
});

describe('the report for GitHub', () => {
  it('is one command a line, in which no path or text can end early or begin another', () => {
    const newline = createDiagnostic(
      'FM-UNKNOWN-KEY',
      { path: 'a,b:c.md', line: 3, column: 9, length: 2 },
      { key: 'x::error::100%', nearest: '', known: ['title'] },
    );
    expect(formatGithub([newline, picture], 'en')).toBe(
      '::error file=a%2Cb%3Ac.md,line=3,col=9,endColumn=10,title=FM-UNKNOWN-KEY::"x::error::100%25" is not a key known here%0AUse one of "title", or delete the line.\n' +
        '::warning file=sites/a/photos/b.jpg,title=IM-UNUSED::the picture "photos/b.jpg" is not used%0AList it under pictures, or delete it.\n',
    );
  });

  it('calls notes notices', () => {
    const note = createDiagnostic(
      'TR-MISSING',
      { path: PAGE, line: 1, column: 1, length: 1 },
      { languages: ['en'] },
    );
    expect(formatGithub([note], 'vi')).toMatch(
      /^::notice file=sites\/động 1%25\/index\.md,title=TR-MISSING::chưa dịch/,
    );
  });
});

describe('the report in SARIF', () => {
  const explain = readDiagnosticPage;

  it('has the structure of SARIF 2.1.0 and nothing besides', () => {
    const validate = new Ajv({ allErrors: true, strict: true }).compile(SARIF_SHAPE);
    validate(JSON.parse(formatSarif(faults, { language: 'vi', explain })));
    expect(validate.errors).toBe(null);
    validate(JSON.parse(formatSarif([], { language: 'en', explain })));
    expect(validate.errors).toBe(null);
  });

  it('explains each code once, with the address of its page', () => {
    const [run] = JSON.parse(formatSarif([colon, colon, picture], { language: 'en', explain })).runs;
    const { rules } = run.tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(['FM-COLON', 'IM-UNUSED']);
    expect(rules[0].helpUri).toMatch(/^file:\/\/\/.*\/docs\/diagnostics\/fm-colon\.md$/);
    expect(rules[0].help.text).toBe('Put quotes around the whole value.');
    expect(run.results.map(({ ruleIndex }: { ruleIndex: number }) => ruleIndex)).toEqual([0, 0, 1]);
  });

  it('says both languages, the place in UTF-16 units, and escapes the path as an address', () => {
    const [run] = JSON.parse(formatSarif(faults, { language: 'vi', explain })).runs;
    const [, result] = run.results;
    expect(run.results[0].locations[0].physicalLocation).not.toHaveProperty('region');
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'sites/%C4%91%E1%BB%99ng%201%25/index.md', uriBaseId: '%SRCROOT%' },
      region: { startLine: 2, startColumn: 9, endColumn: 18 },
    });
    expect(result.message.text).toMatch(/^giá trị .*\nĐặt cả giá trị/);
    expect(result.properties.texts.en.hint).toBe('Put quotes around the whole value: "…".');
  });

  it('knows a finding again when lines were added above it', () => {
    const prints = [colon, { ...colon, line: 7 }, odd].map(
      (one) =>
        JSON.parse(formatSarif([one], { language: 'en', explain })).runs[0].results[0].partialFingerprints,
    );
    expect(prints[1]).toEqual(prints[0]);
    expect(prints[2]).not.toEqual(prints[0]);
  });
});
