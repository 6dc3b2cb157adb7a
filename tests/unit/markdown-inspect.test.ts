import { describe, expect, test } from 'vitest';
import { inspectMarkdown, type MarkdownFinding } from '../../src/markdown/inspect.ts';
import { cpuMsOf } from '../setup/cpu-time.ts';

/** Wide enough for a busy machine; what this guards against (time that grows with the square) takes minutes. */
const IN_TIME_MS = 15_000;

const codes = (body: string) => inspectMarkdown(body).map((finding) => finding.code);
const of = (body: string, code: MarkdownFinding['code']) =>
  inspectMarkdown(body).filter((finding) => finding.code === code);

test('a plain text has nothing to report', () => {
  expect(inspectMarkdown('## Giới thiệu\n\nChữ **đậm**.\n\n### Đi lại\n\n- một\n- hai\n')).toEqual([]);
});

describe('places', () => {
  test.each([
    ['a\n\nb <b>c</b>', '<b>'],
    ['> trích\n> dẫn <i>x</i>', '<i>'],
    ['- một\n  - hai <u>x</u>\n', '<u>'],
    ['| a | b |\n|---|---|\n| c | <s>d</s> |', '<s>'],
    ['## Tên <kbd>x</kbd>\n', '<kbd>'],
    ['a\r\n\r\nb **c <q>d</q>**', '<q>'],
    ['<div>\n<em>x</em>\n</div>', '<em>'],
  ])('in %j the tag is found where it stands', (body, tag) => {
    const finding = of(body, 'MD-HTML').find(({ found }) => found === tag);
    expect(finding?.offset).toBe(body.indexOf(tag));
  });

  test('findings come in reading order', () => {
    const offsets = inspectMarkdown('# A\n\n[b](c) <b>d</b> ![](e.jpg)\n\n### F\n\nx[^g]').map(
      ({ offset }) => offset,
    );
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
    expect(offsets.length).toBeGreaterThan(5);
  });
});

describe('raw HTML', () => {
  test.each([
    '<script>x</script>',
    '<img src=x onerror=y>',
    '<svg onload=x>',
    '<iframe src=x></iframe>',
    '<form>',
    '<base href=x>',
  ])('%s is reported', (body) => {
    expect(codes(body)).toContain('MD-HTML');
    expect(codes(`a ${body}`)).toContain('MD-HTML');
  });

  test.each([
    '<span lang="zh-Hans">下龙湾</span>',
    '<br>',
    'a<br/>b',
    '<!-- ghi chú -->',
    '`<b>`',
    '```\n<b>\n```',
    'a < b',
  ])('%s is not', (body) => {
    expect(codes(body)).toEqual([]);
  });
});

describe('links', () => {
  test('are listed with their address so that the caller can check it', () => {
    expect(inspectMarkdown('[a](sites/x#y) <https://b.vn> [c][d]\n\n[d]: https://d.vn\n')).toEqual([
      { offset: 0, code: 'MD-LINK', found: '[a](sites/x#y)', href: 'sites/x#y', words: 'a' },
      { offset: 15, code: 'MD-LINK', found: '<https://b.vn>', href: 'https://b.vn', words: 'https://b.vn' },
      { offset: 30, code: 'MD-LINK', found: '[c][d]', href: 'https://d.vn', words: 'c' },
    ]);
  });

  test.each([
    '[x](javascript:alert(1))',
    '[x](JAVASCRIPT&colon;alert(1))',
    '[x](&#106;avascript:alert(1))',
    '<javascript:alert(1)>',
    '[x]\n\n[x]: data:text/html,x',
    '[x](vbscript:x)',
    '[x](file:///etc/passwd)',
    '[x](//evil.example)',
    '![anh](data:image/png;base64,AA)',
  ])('%s is refused', (body) => {
    expect(codes(body)).toContain('MD-LINK-SCHEME');
    expect(codes(body)).not.toContain('MD-LINK');
  });

  test('footnote marks are listed, but not those in code', () => {
    expect(inspectMarkdown('a[^b] `[^c]`')).toEqual([
      { offset: 1, code: 'MD-LINK', found: '[^b]', footnote: 'b' },
    ]);
  });
});

describe('pictures', () => {
  test.each(['![](a.jpg)', '![ ](a.jpg)', '![image1.jpg](a.jpg)', '![DSC_0042.JPG](a.jpg)'])(
    '%s needs words',
    (body) => {
      expect(codes(body)).toContain('MD-IMAGE-ALT');
    },
  );

  test('with words are only listed as links', () => {
    expect(codes('![Cửa động](a.jpg)')).toEqual(['MD-LINK']);
  });
});

describe('headings', () => {
  test.each([
    ['the page title again', '# Bình Lư'],
    ['a skipped level', '## A\n\n#### B'],
    ['a first heading that is too deep', '### A'],
    ['no words', '## A\n\n##\n'],
    ['words only in tags', '## A\n\n## <b></b>\n'],
    ['the same words twice', '## A\n\n## a'],
  ])('%s is reported once', (_, body) => {
    expect(of(body, 'MD-HEADING')).toHaveLength(1);
  });

  test('going back up is no jump', () => {
    expect(codes('## A\n\n### B\n\n#### C\n\n## D')).toEqual([]);
  });
});

describe('bodies that would hang or crash the lexer are refused before it sees them', () => {
  test.each([
    ['quotes 5,000 deep on one line', '>'.repeat(5000), 'MD-TOO-DEEP'],
    ['quotes 5,000 deep with spaces', '> '.repeat(5000), 'MD-TOO-DEEP'],
    ['lists 500 deep on one line', '- '.repeat(500), 'MD-TOO-DEEP'],
    [
      'lists 500 deep by indentation',
      Array.from({ length: 500 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
      'MD-TOO-DEEP',
    ],
    [
      'numbered lists 500 deep',
      Array.from({ length: 500 }, (_, i) => `${'   '.repeat(i)}1. a`).join('\n'),
      'MD-TOO-DEEP',
    ],
    ['quotes and lists in turn', '> - '.repeat(200), 'MD-TOO-DEEP'],
    ['brackets 10,000 deep', '['.repeat(10_000), 'MD-TOO-DEEP'],
    ['a paragraph of 1 MB', 'a'.repeat(1_000_000), 'MD-TOO-LONG'],
    ['many paragraphs, 600 kB together', 'chữ\n\n'.repeat(120_000), 'MD-TOO-LONG'],
    ['half a megabyte of emphasis', '*a*'.repeat(170_000), 'MD-TOO-LONG'],
  ])('%s', async (_, body, code) => {
    const took = await cpuMsOf(() => expect(codes(body)).toEqual([code]));
    expect(took).toBeLessThan(IN_TIME_MS);
  });

  test('64 levels pass, and a long list of neighbours is not deep', () => {
    expect(codes('>'.repeat(64))).toEqual([]);
    expect(codes('- a\n'.repeat(500))).toEqual([]);
    expect(codes('- a\n  - b\n'.repeat(300))).toEqual([]);
  });

  test.each(['*a*', '[a](b ', '[a][b] ', '![a](b) ', '`', '<a ', '~~a ', 'a_b*c`d~e', '***a ', '| a '])(
    'the most that %j may be repeated is read in time',
    async (piece) => {
      const body = piece.repeat(Math.floor(32_000 / piece.length));
      expect(await cpuMsOf(() => inspectMarkdown(body))).toBeLessThan(IN_TIME_MS);
    },
  );
});
