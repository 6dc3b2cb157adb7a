import { describe, expect, it } from 'vitest';
import { type Label, type MarkBox, planLabels } from '../../src/viewers/panorama/mark-layout.ts';

const WIDTH_PX = 400;
const END: Label = { side: 'end', isBare: false };
const START: Label = { side: 'start', isBare: false };
const BARE: Label = { side: 'end', isBare: true };
const BARE_START: Label = { side: 'start', isBare: true };

describe('the labels of marks over a panorama', () => {
  it.each<[string, (MarkBox | undefined)[], (Label | undefined)[]]>([
    ['stand to the right of their icons', [mark(100, 50), mark(100, 150)], [END, END]],
    ['stand to the left where the frame ends', [mark(350, 50)], [START]],
    ['change the side where a label lies before them', [mark(200, 50), mark(180, 85)], [END, START]],
    ['change the side where an icon lies', [mark(100, 50), mark(190, 50)], [BARE, END]],
    ['are left out where there is room on neither side', [mark(50, 50), mark(300, 60)], [END, BARE_START]],
    ['are left out where the frame is too narrow for them', [mark(200, 50, { labelPx: 300 })], [BARE]],
    ['keep the side they have while it is free', [mark(200, 50, { before: START })], [START]],
    [
      'leave a side they have when it is taken',
      [mark(200, 50), mark(180, 85, { before: END })],
      [END, START],
    ],
    ['make no room for what is out of sight', [undefined, mark(60, 90)], [undefined, END]],
    [
      'of three lines keep others further away',
      [mark(200, 50, { heightPx: 80 }), mark(200, 110)],
      [END, START],
    ],
  ])('%s', (_, boxes, expected) => {
    expect(planLabels(boxes, WIDTH_PX)).toEqual(expected);
  });

  it('come back with more room than they need, so that a label at the limit does not flicker', () => {
    const first = mark(50, 50);
    const touching = (before?: Label) => mark(50, 94 + 4, { before });
    expect(planLabels([first, touching()], WIDTH_PX)[1]).toEqual(END);
    expect(planLabels([first, touching(BARE)], WIDTH_PX)[1]).toEqual(BARE);
  });

  it('never cover one another, wherever the marks lie', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 16807) % 2147483647;
      return seed / 2147483647;
    };
    for (let round = 0; round < 200; round += 1) {
      const boxes = Array.from({ length: 8 }, () =>
        mark(random() * WIDTH_PX, random() * 300, { labelPx: 40 + random() * 130 }),
      );
      const shown = planLabels(boxes, WIDTH_PX).flatMap((label, index) => {
        const box = boxes[index];
        if (!box || !label || label.isBare) return [];
        const near = label.side === 'end' ? 22 : -22 - box.labelPx;
        return [{ left: box.x + near, right: box.x + near + box.labelPx, y: box.y }];
      });
      expect(shown.length).toBeGreaterThan(0);
      for (const [index, a] of shown.entries()) {
        expect(a.left).toBeGreaterThanOrEqual(-10);
        expect(a.right).toBeLessThanOrEqual(WIDTH_PX + 10);
        const covered = shown
          .slice(0, index)
          .filter((b) => a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < 44);
        expect(covered).toEqual([]);
      }
    }
  });
});

function mark(x: number, y: number, more: Partial<MarkBox> = {}): MarkBox {
  return { x, y, iconPx: 44, labelPx: 120, heightPx: 44, ...more };
}
