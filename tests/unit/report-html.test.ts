import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDiagnosticPage } from '../../src/content/diagnostic-page-fs.ts';
import { formatHtml } from '../../src/content/report-html.ts';
import { readSourceLines } from '../../src/content/report-lines-fs.ts';
import { drawReportPictures } from '../../src/content/report-pictures-fs.ts';
import { type Code, createDiagnostic, type Diagnostic, type Values } from '../../src/model/diagnostics.ts';

const cwd = mkdtempSync(join(tmpdir(), 'report-html-'));
const NASTY = `"><img src=x onerror=alert(1)><script>alert(2)</script></style>`;

beforeAll(async () => {
  for (const folder of ['a/photos', 'a/panoramas', 'b'])
    mkdirSync(join(cwd, 'sites', folder), { recursive: true });
  writeFileSync(join(cwd, 'sites/a/index.md'), `---\ntitle: ${NASTY}\n---\n`);
  const draw = (widthPx: number, heightPx: number) =>
    sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: '#446' } }).jpeg();
  await draw(900, 600).toFile(join(cwd, 'sites/a/photos/cua.jpg'));
  await draw(2000, 1000).toFile(join(cwd, 'sites/a/panoramas/trong.jpg'));
  await draw(800, 600).toFile(join(cwd, 'sites/b/secret.jpg'));
  writeFileSync(join(cwd, 'sites/a/photos/hong.jpg'), 'no picture');
  symlinkSync(join(cwd, 'sites/b/secret.jpg'), join(cwd, 'sites/a/photos/link.jpg'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

describe('the report page', () => {
  it('asks for nothing outside itself and allows exactly its own styles', async () => {
    const html = await write([nasty(), small('photos/cua.jpg')]);
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'"`,
    );
    expect(html.match(/(?:src|href)="(?!#|data:image\/webp;base64,)[^"]*"/g)).toBe(null);
    expect(html).not.toMatch(/<script|<link|@import|url\(| style="| on[a-z]+="/);
  });

  it('keeps hostile text of content, paths and messages text', async () => {
    const key = createDiagnostic(
      'FM-UNKNOWN-KEY',
      { path: `sites/${NASTY}.md`, line: 2, column: 8, length: 4 },
      { key: NASTY, nearest: '', known: [NASTY] },
    );
    const html = await write([nasty(), key]);
    expect(html).not.toMatch(/<img src=x|<script/);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html.match(/&lt;script&gt;alert\(2\)/g)?.length).toBeGreaterThanOrEqual(4);
  });

  it('marks the place in its line', async () => {
    const html = await write([nasty()]);
    expect(html).toContain(
      '<span class="number">2</span><code>title: <mark>&quot;&gt;</mark>&lt;img src=x onerror',
    );
  });

  it('leads from each code to its explanation and from the list to each file', async () => {
    const html = await write([nasty(), small('photos/cua.jpg')]);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1] ?? '');
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    expect(targets).toContain('explain-IM-SMALL');
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
    expect(html).toContain('It looks blurred on every telephone.');
  });

  it('offers to hide each severity that occurs, and only those', async () => {
    const html = await write([small('photos/cua.jpg')]);
    expect([...html.matchAll(/id="show-(\w+)"/g)].map((match) => match[1])).toEqual(['warning']);
  });

  it.each([
    ['vi', 'lang="vi"', 'Không có lỗi nào', /Lỗi|Cảnh báo/],
    ['en', 'lang="en"', 'No faults found', /Errors|Warnings/],
  ] as const)('says in %s when all is well', async (language, lang, words, others) => {
    const html = await write([], language);
    expect(html).toContain(`<html ${lang}>`);
    expect(html).toContain(`<h1>${words}</h1>`);
    expect(html).not.toMatch(others);
  });

  it('speaks the language of the editor', async () => {
    expect(await write([nasty()], 'vi')).toMatch(/<h1>1 lỗi cần sửa<\/h1>[\s\S]*<b>Cần làm:<\/b>/);
    expect(await write([nasty()], 'en')).toMatch(/<h1>1 error to mend<\/h1>[\s\S]*<b>What to do:<\/b>/);
  });

  it('is the same byte for byte when nothing changed', async () => {
    expect(await write([nasty(), small('photos/cua.jpg')])).toBe(
      await write([nasty(), small('photos/cua.jpg')]),
    );
  });

  it('runs scripts of our own only in the development server, which also says why a check broke off', () => {
    const html = formatHtml([], {
      ...texts('en'),
      pictures: new Map(),
      live: { scripts: ['/a.ts'], failure: `disk full ${NASTY}` },
    });
    expect(html).toContain("script-src 'self'; connect-src 'self' ws: wss:");
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('>disk full &quot;&gt;&lt;img');
    expect(html).toContain('<h1>The check did not come to its end</h1>');
  });
});

describe('a finding about a picture', () => {
  it.each([
    ['names its file', small('photos/cua.jpg'), 'width="180" height="120"'],
    ['names a panorama', small('panoramas/trong.jpg'), 'width="180" height="90"'],
    ['names its id', about('IM-ALT', 'index.md', { id: 'cua' }), 'width="180" height="120"'],
    ['names its scene', about('TOUR-DEAD-END', 'tour.yml', { scene: 'trong' }), 'width="180" height="90"'],
    [
      'stands in the picture',
      about('IM-UNUSED', 'photos/cua.jpg', { file: 'photos/cua.jpg' }),
      'height="120"',
    ],
  ])('shows it small when it %s', async (_name, diagnostic, size) => {
    const html = await write([diagnostic]);
    expect(html).toMatch(/<img src="data:image\/webp;base64,[\w+/=]+" alt="[^"]+" width="\d+" height="\d+">/);
    expect(html).toContain(size);
  });

  it('says so when the picture cannot be drawn', async () => {
    expect(await write([small('photos/hong.jpg')], 'vi')).toContain('Không hiện được hình này.');
  });

  it.each(['../b/secret.jpg', 'photos/link.jpg', 'photos/gone.jpg', 'photos/%00.jpg', '/etc/hosts.jpg'])(
    'shows nothing for %s, which is not in the folder of the entry',
    async (file) => expect(await write([small(file)])).not.toMatch(/<img|class="broken"/),
  );

  it('draws each picture once and no more than asked for', async () => {
    const [one, again, other] = [
      small('photos/cua.jpg'),
      small('photos/cua.jpg'),
      small('panoramas/trong.jpg'),
    ];
    const known = new Map();
    const drawn = await drawReportPictures([one, again, other], { cwd, most: 1, known });
    expect([...drawn.keys()]).toEqual([one, again]);
    expect(known.size).toBe(1);
  });
});

function nasty(): Diagnostic {
  const place = { path: 'sites/a/index.md', line: 2, column: 8, length: 2 };
  return createDiagnostic('FM-COLON', place, { found: NASTY });
}

function small(file: string): Diagnostic {
  return about('IM-SMALL', 'index.md', { file, widthPx: 100 });
}

function about<C extends Code>(code: C, file: string, values: Values<C>): Diagnostic {
  return createDiagnostic(code, { path: `sites/a/${file}`, line: 1, column: 1, length: 1 }, values);
}

function texts(language: 'en' | 'vi') {
  return { language, linesOf: (path: string) => readSourceLines(cwd, path), explain: readDiagnosticPage };
}

async function write(diagnostics: Diagnostic[], language: 'en' | 'vi' = 'en'): Promise<string> {
  return formatHtml(diagnostics, {
    ...texts(language),
    pictures: await drawReportPictures(diagnostics, { cwd }),
  });
}
