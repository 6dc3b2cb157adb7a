import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/content/read-yaml.ts';
import { wholeYaml } from '../../src/content/source-file.ts';
import { describe as sayDiagnostic } from '../../src/model/diagnostics.ts';

describe('a line out of its place is named itself, not the line over which the parser stumbles', () => {
  it.each([
    ['the first of two hyphens, one space to the left', 'a:\n - x\n  - y\n', 2, 'hyphens of this list'],
    [
      'one hyphen of many, one space to the right',
      'a:\n  - x\n  - y\n   - z\n',
      3 + 1,
      'hyphens of this list',
    ],
    ['a hyphen that is missing', 'a:\n  - x\n   y\n  - z\n', 3, 'the hyphen before this item is missing'],
    ['a key one space to the left', 'a:\n  b:\n   c: 1\n    d: 2\n', 3, 'one space too few'],
    ['a key one space to the right', 'a:\n  b: 1\n   c: 2\n', 3, 'one space too few'],
    ['the colon that is missing', 'a:\n  b: 1\n  c 2\n  d: 3\n', 3, 'the colon after the key is missing'],
  ])('%s', (_, yaml, line, words) => {
    const [first] = readYaml(wholeYaml('a.yml', yaml)).diagnostics;
    expect(first && { code: first.code, line: first.line }).toEqual({ code: 'FM-YAML', line });
    expect(first && sayDiagnostic(first, 'en').message).toContain(words);
  });

  it.each([
    ['a list that is not indented', 'a:\n- x\n- y\nb: 1\n'],
    ['an item that runs on below its own words', 'a:\n  - x\n    y\n  - z\n'],
    ['a file indented by three spaces', 'a:\n   b: 1\n   c:\n      - d\n'],
  ])('%s is fine', (_, yaml) => {
    expect(readYaml(wholeYaml('a.yml', yaml)).diagnostics).toEqual([]);
  });
});
