import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { makeHostileBodies } from './markdown-hostile.ts';

const render = (body: string) =>
  renderMarkdown(body, {
    language: 'en',
    sources: ['a'],
    resolveLink: (href) => (href.startsWith('sites/') ? { href: `/en/${href}/` } : undefined),
  });

describe('raw HTML never reaches the page', () => {
  test.each([
    ['<script>alert(1)</script>'],
    ['a <script>alert(1)</script>'],
    ['<script\n>alert(1)</script\n>'],
    ['<img src=x onerror=alert(1)>'],
    ['a <img src=x onerror=alert(1)> b'],
    ['<svg onload=alert(1)>'],
    ['<details open ontoggle=alert(1)>x</details>'],
    ['<iframe src="https://evil.example"></iframe>'],
    ['<form action="https://evil.example"><input name=body></form>'],
    ['<base href="https://evil.example">'],
    ['<meta http-equiv="refresh" content="0;url=https://evil.example">'],
    ['<object data="x"></object><embed src=x>'],
    ['<style>body{display:none}</style>'],
    ['a <style>body{display:none}</style> b'],
    ['<p style="position:fixed" class="x" id="getElementById" name="body">x</p>'],
    ['<math><mtext></p><style><img src=x onerror=alert(1)></style></mtext></math>'],
    ['<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">'],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>">'],
    ['</main></body></html>'],
    ['a </main></body> b'],
    ['<div><b>never closed'],
    ['<a href="javascript:alert(1)">x</a>'],
    ['<span lang="en" onclick="alert(1)">x</span>'],
    ['<span lang="en"><script>alert(1)</script></span>'],
    ['<span lang="&quot;><img src=x onerror=alert(1)>">x</span>'],
    ['<span onclick=alert(1) lang="en">x</span>'],
    ['<br onclick=alert(1)>'],
    ['<!--><img src=x onerror=alert(1)>-->'],
    ['<![CDATA[<img src=x onerror=alert(1)>]]>'],
    ['<?php echo 1 ?>'],
    ['```html\n</code></pre><script>alert(1)</script>\n```'],
    ['`<img src=x onerror=alert(1)>`'],
    ['```"><script>alert(1)</script>\n```'],
    ['| <script>alert(1)</script> | " onclick="x |\n|---|---|\n| <img src=x onerror=alert(1)> | b |'],
    ['## <img src=x onerror=alert(1)> "onclick="'],
    ['[<img src=x onerror=alert(1)>](https://a.vn)'],
    ['[a](https://a.vn "x\\" onclick=\\"alert(1)")'],
    ['[a](https://a.vn/"onclick="alert(1))'],
    ['[a](sites/"onclick="alert(1))'],
    ['![x" onerror="alert(1)](x)'],
    ['<<script>alert(1)//<</script>'],
    ['<scr<script>ipt>alert(1)</scr</script>ipt>'],
    ['<x\u0000script>'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;'],
  ])('%s', (body) => {
    expect(listFaults(render(body))).toEqual([]);
  });

  test('the text of styles, scripts and frames goes with them', () => {
    expect(
      render('<style>p{color:red}</style>\n\na <style>q{color:red}</style> b <script>alert(1)</script>'),
    ).not.toMatch(/color|alert/);
  });

  test('words between other tags stay, because losing a safety notice would be worse', () => {
    expect(render('<div class="box">Nước sâu, <b>không</b> tắm</div>').trim()).toBe(
      '<p>Nước sâu, không tắm</p>',
    );
  });
});

describe('addresses that run or smuggle something leave only their words', () => {
  test.each([
    ['[x](javascript:alert(1))'],
    ['[x](JaVaScRiPt:alert(1))'],
    ['[x](&#106;avascript:alert(1))'],
    ['[x](&#x6A;avascript:alert(1))'],
    ['[x](&#0000106avascript:alert(1))'],
    ['[x](javascript&colon;alert(1))'],
    ['[x](java&Tab;script:alert(1))'],
    ['[x](java&NewLine;script&colon;alert(1))'],
    ['[x](<java\tscript:alert(1)>)'],
    ['[x](<\u0001javascript:alert(1)>)'],
    ['[x](< javascript:alert(1)>)'],
    ['[x](<\u00A0javascript:alert(1)>)'],
    ['[x](\\javascript:alert(1))'],
    ['[x](javascript\\:alert(1))'],
    ['[x](javascript:alert(1) "title")'],
    ['<javascript:alert(1)>'],
    ['<JAVASCRIPT:alert(1)>'],
    ['[x][r]\n\n[r]: javascript:alert(1)'],
    ['[x][]\n\n[x]: <java\tscript:alert(1)>'],
    ['[x]\n\n[x]: vbscript:msgbox(1)'],
    ['[x](vbscript:msgbox(1))'],
    ['[x](data:text/html,<script>alert(1)</script>)'],
    ['[x](DATA:text/html;base64,PHNjcmlwdD4=)'],
    ['![x](data:image/svg+xml,<svg/onload=alert(1)>)'],
    ['[x](file:///etc/passwd)'],
    ['[x](blob:https://a.vn/1)'],
    ['[x](view-source:https://a.vn)'],
    ['[x](//evil.example/a)'],
    ['[x](/\\evil.example/a)'],
    ['[x](\\\\evil.example/a)'],
    ['[x](https:evil.example)'],
    ['[x](https:///evil.example)'],
    ['[x](https://user:pass@evil.example/)'],
    ['[x](https://good.example@evil.example/)'],
    ['[x](ftp://a.vn/)'],
    ['[x](x-custom:1)'],
    ['[x](javascript%3Aalert(1))'],
  ])('%s', (body) => {
    const html = render(body);
    expect(listFaults(html)).toEqual([]);
    expect(html).not.toContain('<a ');
  });
});

test('whatever is thrown at it, the output holds only tags and attributes from the list, properly nested', () => {
  for (const body of makeHostileBodies(4000, 20260401)) {
    expect(listFaults(render(body)), JSON.stringify(body)).toEqual([]);
  }
});

test('the check of the tests themselves sees a tag, an attribute and an address that should not be there', () => {
  expect(listFaults('<p>a</p>')).toEqual([]);
  expect(listFaults('<p onclick="x">a</p>')).toContain('<p onclick="x">');
  expect(listFaults('<script>a</script>')).toContain('<script>');
  expect(listFaults('<a href="javascript:x">a</a>')).toContain('<a href="javascript:x">');
  expect(listFaults('<p><em>a</p></em>')).not.toEqual([]);
});

/** Every `<` in safe output begins a tag the renderer wrote, since text is escaped. */
function listFaults(html: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  for (const [tag] of html.matchAll(/<[^>]*>?/g)) {
    const name = /^<\/?([a-z0-9]+)/.exec(tag)?.[1] ?? '';
    if (!ALLOWED.test(tag)) faults.push(tag);
    else if (tag.startsWith('</')) {
      if (open.pop() !== name) faults.push(`${tag} closes another element`);
    } else if (name !== 'br' && name !== 'hr') open.push(name);
  }
  return [...faults, ...open.map((name) => `<${name}> is never closed`)];
}

const VALUE = '"[^"<>]*"';
const SAFE_HREF = '"(?:https?:\\/\\/[^"<>]+|mailto:[^"<>]*|tel:[^"<>]*|#[^"<>]*|\\/en\\/sites\\/[^"<>]*)"';
const ALLOWED = new RegExp(
  `^(?:</(?:h[2-6]|p|blockquote|[uo]l|li|pre|code|div|table|thead|tbody|tr|t[hd]|strong|em|del|a|sup|span)>|` +
    `<(?:p|blockquote|ul|li|code|hr|table|thead|tbody|tr|strong|em|del|br|sup)>|<h[2-6](?: id=${VALUE})?>|` +
    `<ol(?: start="\\d+")?>|<pre tabindex="0">|<th scope="col"(?: class="align-(?:right|center)")?>|` +
    `<td(?: class="align-(?:right|center)")?>|<span lang="[\\w-]+">|` +
    `<div class="table-scroll" tabindex="0" role="region" aria-label=${VALUE}>|` +
    `<a href=${SAFE_HREF}(?: role="doc-noteref" aria-label=${VALUE}|(?: title=${VALUE})?(?: hreflang=${VALUE})?(?: rel="noopener noreferrer external")?)>)$`,
);
