import { describe, expect, test } from 'vitest';
import { screenToAngles } from '../../scripts/dev/tour-editor/page/unproject.ts';
import { chooseLanguage, fill } from '../../scripts/dev/tour-editor/page/words.ts';
import { EN } from '../../scripts/dev/tour-editor/page/words-en.ts';
import { VI } from '../../scripts/dev/tour-editor/page/words-vi.ts';
import { diffLines } from '../../src/content/diff-lines.ts';
import { moveYamlItem } from '../../src/content/move-yaml-item.ts';
import { planId, planPanoramaFile } from '../../src/content/panorama-file-name.ts';
import { readGPanoScene } from '../../src/content/read-gpano-view.ts';
import { northOfPicture } from '../../src/model/bearing.ts';
import { viewToCamera } from '../../src/model/camera.ts';
import { projectAngles } from '../../src/model/camera-sight.ts';
import { anglesToDirection } from '../../src/model/panorama.ts';

describe('an item of a list is moved', () => {
  const at = ['list'];
  test.each([
    ['list:\n- a\n- b\n- c\n', 0, 2, 'list:\n- b\n- c\n- a\n'],
    ['list:\n  - a\n  - b # two', 1, 0, 'list:\n  - b # two\n  - a'],
    [
      'list:\r\n  - a\r\n  - x: 1\r\n    y: 2\r\nnext: 1\r\n',
      0,
      1,
      'list:\r\n  - x: 1\r\n    y: 2\r\n  - a\r\nnext: 1\r\n',
    ],
    ['list:\n  # one\n  - a\n  # two\n  - b\n', 1, 0, 'list:\n  # two\n  - b\n  # one\n  - a\n'],
    [
      'list:\n  - - 1\n    - 2\n  - b\n\n# end\nnext: 1\n',
      0,
      1,
      'list:\n  - b\n  - - 1\n    - 2\n\n# end\nnext: 1\n',
    ],
  ])('%j from %i to %i', (text, from, to, expected) =>
    expect(moveYamlItem(text, at, from, to)).toBe(expected),
  );

  test('but not in a list on one line, nor from where nothing is', () => {
    expect(() => moveYamlItem('list: [a, b]', at, 0, 1)).toThrow('dashes');
    expect(() => moveYamlItem('list:\n- a\n', at, 0, 1)).toThrow('positions');
  });
});

test.each([
  ['Cổng vào ĐỘNG (1).JPG', 'cong-vao-dong-1'],
  ['R0010023.jpg', 'r0010023'],
  ['../../etc/passwd.png', 'passwd'],
  ['C:\\Users\\a\\hang đá.webp', 'hang-da'],
  ['洞窟.jpg', 'scene'],
  ['.jpg', 'scene'],
])('a picture called %s becomes the scene %s', (name, id) => {
  expect(planPanoramaFile(name, 'jpeg', { files: [], ids: [] })).toEqual({ id, file: `panoramas/${id}.jpg` });
});

test('names that are taken get a number, whatever the case or ending of the file', () => {
  const taken = { files: ['panoramas/Gate.PNG'], ids: ['gate-2'] };
  expect(planPanoramaFile('gate.webp', 'webp', taken)).toEqual({
    id: 'gate-3',
    file: 'panoramas/gate-3.webp',
  });
  expect(planId('x'.repeat(80), ['x'.repeat(50)], 'point')).toBe(`${'x'.repeat(50)}-2`);
});

test.each([
  [0, 0, 0],
  [90, 90, 0],
  [-90, 0, 90],
  [170, 10, 200],
])('what is seen at yaw %i in the direction %i gives a picture of heading %i', (yaw, bearing, north) =>
  expect(northOfPicture(yaw, bearing)).toBe(north),
);

test.each([
  ['GPano:PoseHeadingDegrees="285.5"', { northDeg: 285.5 }],
  ['GPano:PoseHeadingDegrees="0"', {}],
  ['<GPano:PoseHeadingDegrees>-75</GPano:PoseHeadingDegrees>', { northDeg: 285 }],
  [
    'GPano:PoseHeadingDegrees="90" GPano:InitialViewHeadingDegrees="45" GPano:InitialViewPitchDegrees="-10" GPano:InitialHorizontalFOVDegrees="150"',
    { northDeg: 90, view: { yawDeg: -45, pitchDeg: -10, fovDeg: 110 } },
  ],
  ['GPano:InitialViewPitchDegrees="5"', { view: { yawDeg: 0, pitchDeg: 5, fovDeg: 75 } }],
  ['GPano:PoseHeadingDegrees="east"', {}],
])('XMP %s gives %j', (xmp, expected) => expect(readGPanoScene(xmp)).toEqual(expected));

describe('lines are compared', () => {
  test.each([
    ['a\nb\n', 'a\nb\n', []],
    ['', 'a\n', ['+a']],
    ['a\nb\nc\n', 'a\nx\nc\n', [' a', '-b', '+x', ' c']],
    ['1\n2\n3\n4\n5\n6\n7\n8\n', '1\n2\n3\n4\n5\n6\n7\n8\n9\n', ['…', ' 7', ' 8', '+9']],
    [
      'a\n1\n2\n3\n4\n5\n6\nb\n',
      'A\n1\n2\n3\n4\n5\n6\nB\n',
      ['-a', '+A', ' 1', ' 2', '…', ' 5', ' 6', '-b', '+B'],
    ],
  ])('%j and %j', (before, after, expected) => {
    const signs = { kept: ' ', gone: '-', new: '+', gap: '…' };
    expect(diffLines(before, after).map(({ is, text }) => signs[is] + text)).toEqual(expected);
  });
});

test.each([
  [0.5, 0.5],
  [0, 0],
  [0.9, 0.2],
])('what is seen at %f, %f of the screen is found there again', (x, y) => {
  const camera = viewToCamera({ yawDeg: 170, pitchDeg: 40, fovDeg: 75 }, 1.6);
  const angles = screenToAngles(camera, { x, y });
  const seen = projectAngles(camera, angles);
  expect(seen?.x).toBeCloseTo(x, 9);
  expect(seen?.y).toBeCloseTo(y, 9);
  expect(anglesToDirection(angles).every(Number.isFinite)).toBe(true);
});

test.each([
  ['vi', 'en-GB', 'vi'],
  ['en', 'vi-VN', 'en'],
  [null, 'vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
  [null, 'en-GB,en;q=0.9', 'en'],
  ['fr', 'fr', 'en'],
])('the editor speaks, asked for %s with a browser of %s, %s', (asked, accepted, language) =>
  expect(chooseLanguage(asked, accepted)).toBe(language),
);

test('both languages of the editor have the same blanks in every sentence', () => {
  const blanks = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort();
  const differing = Object.entries(EN).filter(
    ([key, sentence]) => String(blanks(sentence)) !== String(blanks(Reflect.get(VI, key))),
  );
  expect(differing).toEqual([]);
  expect(fill(EN.missing, { what: 'a name' })).toBe('Still missing: a name');
});
