/** A label that was left out comes back only where it has this much room on every side, so that turning does not make it flicker. */
const RETURN_GAP_PX = 8;

/** The rounded end of a label, in which there are no letters, may lie outside the picture. */
const END_PX = 10;

/**
 * Keeps the labels of marks from lying on one another: each stands on the side of its icon where there is room, and shows
 * its icon alone where there is none. Loaded when the marks are there.
 * @param elements the marks, the most important first
 * @returns what to call whenever they have moved, with where each icon's middle is, in px; nothing for one out of sight
 */
export function createMarkLayout(elements: readonly HTMLElement[]): ArrangeMarks {
  let measuredPx = 0;
  let sizes: { labelPx: number; heightPx: number; iconPx: number }[] = [];
  let labels: readonly (Label | undefined)[] = [];
  const measure = () => {
    for (const element of elements) element.removeAttribute('data-bare');
    sizes = elements.map((element) => {
      const iconPx = (element.firstElementChild ?? element).clientWidth;
      return { iconPx, labelPx: element.offsetWidth - iconPx, heightPx: element.offsetHeight };
    });
  };
  return (points, widthPx) => {
    if (widthPx !== measuredPx) {
      measure();
      measuredPx = widthPx;
      labels = [];
    }
    const boxes = sizes.map((size, index) => {
      const point = points[index];
      return point && { ...size, ...point, before: labels[index] };
    });
    labels = planLabels(boxes, widthPx);
    for (const [index, element] of elements.entries()) {
      const label = labels[index];
      element.toggleAttribute('data-flipped', label?.side === 'start');
      element.toggleAttribute('data-bare', label?.isBare ?? true);
    }
  };
}

/**
 * Chooses the side of each label: where it stood before, to the right, or to the left, the first that is inside the frame and
 * covers neither an icon nor a label before it.
 * @param boxes the most important first; nothing for one out of sight
 * @param widthPx width of the frame
 */
export function planLabels(
  boxes: readonly (MarkBox | undefined)[],
  widthPx: number,
): readonly (Label | undefined)[] {
  const taken: { rect: Rect; owner: number }[] = boxes.flatMap((box, owner) =>
    box ? [{ rect: rectOf(box, -box.iconPx / 2, box.iconPx / 2, box.iconPx), owner }] : [],
  );
  return boxes.map((box, owner) => {
    if (!box) return undefined;
    const gapPx = box.before?.isBare ? RETURN_GAP_PX : 0;
    const isInside = (side: Side) => {
      const { left, right } = labelRect(box, side);
      return left >= -END_PX && right <= widthPx + END_PX;
    };
    const isFree = (side: Side) => {
      const rect = labelRect(box, side);
      return isInside(side) && !taken.some((other) => other.owner !== owner && meet(rect, other.rect, gapPx));
    };
    const sides: Side[] = [box.before?.side ?? 'end', 'end', 'start'];
    const side = sides.find(isFree);
    if (side === undefined) return { side: sides.find(isInside) ?? 'end', isBare: true };
    taken.push({ rect: labelRect(box, side), owner });
    return { side, isBare: false };
  });
}

function labelRect(box: MarkBox, side: Side): Rect {
  const near = box.iconPx / 2;
  const far = near + box.labelPx;
  return side === 'end' ? rectOf(box, near, far, box.heightPx) : rectOf(box, -far, -near, box.heightPx);
}

function rectOf({ x, y }: MarkBox, fromPx: number, toPx: number, heightPx: number): Rect {
  return { left: x + fromPx, right: x + toPx, top: y - heightPx / 2, bottom: y + heightPx / 2 };
}

function meet(a: Rect, b: Rect, gapPx: number): boolean {
  return (
    a.left < b.right + gapPx &&
    b.left < a.right + gapPx &&
    a.top < b.bottom + gapPx &&
    b.top < a.bottom + gapPx
  );
}

type Rect = { left: number; right: number; top: number; bottom: number };
type Side = 'start' | 'end';

/** `isBare`: there is no room for it; `side` is then where it appears when the mark is pointed at or focused. */
export type Label = { side: Side; isBare: boolean };

/** Middle and size of the icon, size of the label beside it, and what was chosen last. */
export type MarkBox = {
  x: number;
  y: number;
  iconPx: number;
  labelPx: number;
  heightPx: number;
  before?: Label | undefined;
};

export type ArrangeMarks = (
  points: readonly ({ x: number; y: number } | undefined)[],
  widthPx: number,
) => void;
