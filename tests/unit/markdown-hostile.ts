/** Joins `count` bodies from pieces that break parsers, the same ones for the same seed so that a failure can be repeated. */
export function makeHostileBodies(count: number, seed: number): string[] {
  const random = makeRandom(seed);
  return Array.from({ length: count }, () => {
    const length = 1 + Math.floor(random() * 14);
    return Array.from({ length }, () => PIECES[Math.floor(random() * PIECES.length)]).join('');
  });
}

/** The generator Mulberry32: numbers from 0 up to 1. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const PIECES = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '/',
  '\\',
  '`',
  '```',
  '~~~\n',
  '*',
  '**',
  '_',
  '~~',
  '[',
  ']',
  '(',
  ')',
  '](',
  '[^a]',
  '![',
  '\n',
  '\n\n',
  '\n    ',
  '\t',
  '- ',
  '\n- ',
  '1. ',
  '> ',
  '\n> ',
  '# ',
  '\n## ',
  '|',
  '|\n|---|---|\n|',
  '---\n',
  ': ',
  '<script>',
  '</script>',
  '<style>',
  '</style>',
  '<svg onload=x>',
  '<img src=x onerror=y>',
  '<span lang="en">',
  '</span>',
  '<br>',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<iframe src=a',
  '<a href="',
  'javascript:',
  'https://a.vn/',
  'data:text/html,',
  '<https://b.vn>',
  'c@d.vn',
  'www.e.vn',
  '&lt;',
  '&#60;',
  '&quot;',
  '&colon;',
  '{x}',
  'chữ',
  ' ',
  'sites/x',
  '"onclick="',
  '[r]: ',
  '[r]',
  ' "',
  '\u0000',
  '\u202E',
  '\uD800',
  '<p',
  '</p>',
  '<table>',
  '[x](y)',
  '\r\n',
  '<?',
  '- [x] ',
];
