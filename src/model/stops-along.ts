import type { LatLng, Planar } from './geo.ts';
import { measureLine, toPlane } from './track.ts';

/**
 * Finds where along a way its stops lie. A way may pass a place several times; the passes are chosen so that as many
 * stops as possible come in their order, and among those the nearest passes.
 *
 * @param lines unbroken stretches in travelling order; distances run on from one to the next, gaps do not count
 * @param stops in travelling order; undefined for a stop without a position
 * @returns one per stop: metres from the start and beside the way, and whether it comes in its turn
 */
export function placeStops(
  lines: readonly (readonly LatLng[])[],
  stops: readonly (LatLng | undefined)[],
): (StopAlong | undefined)[] {
  const passes = stops.map((stop) => (stop ? listPasses(lines, stop) : []));
  const chosen = chooseInOrder(passes);
  return passes.map((list, index) => {
    const pass = chosen[index] ?? nearestOf(list);
    return pass && { ...pass, isInOrder: chosen[index] !== undefined };
  });
}

/** Every stretch that comes near enough is one pass; its nearest point stands for it. */
function listPasses(lines: readonly (readonly LatLng[])[], place: LatLng): Pass[] {
  const steps = listSteps(lines, place);
  const nearestM = Math.min(...minima(steps));
  const limitM = Math.max(PASS_M, nearestM + PASS_SLACK_M);
  const passes: Pass[] = [];
  let isNear = false;
  for (const step of steps) {
    const wasNear = isNear;
    isNear = step.besideM <= limitM;
    const last = passes.at(-1);
    if (!isNear) continue;
    if (!wasNear || !last) passes.push(step);
    else if (step.besideM < last.besideM) passes[passes.length - 1] = step;
  }
  return passes;
}

/** The smallest of many: spreading a hundred thousand numbers into a call runs out of stack. */
function minima(steps: readonly Pass[]): number[] {
  let smallest = Number.POSITIVE_INFINITY;
  for (const { besideM } of steps) if (besideM < smallest) smallest = besideM;
  return [smallest];
}

function listSteps(lines: readonly (readonly LatLng[])[], place: LatLng): Pass[] {
  const plane = toPlane(place);
  const steps: Pass[] = [];
  let beforeM = 0;
  for (const line of lines) {
    const along = measureLine(line);
    let from = line[0] && plane(line[0]);
    for (let index = 1; index < line.length; index += 1) {
      const point = line[index];
      const to = point && plane(point);
      if (!from || !to) continue;
      const { share, besideM } = nearestOnStep(from, to);
      const [startM = 0, endM = 0] = [along[index - 1], along[index]];
      steps.push({ alongM: beforeM + startM + share * (endM - startM), besideM });
      from = to;
    }
    beforeM += along.at(-1) ?? 0;
  }
  return steps;
}

/** Where the straight line between two points comes nearest to the origin. */
function nearestOnStep(a: Planar, b: Planar): { share: number; besideM: number } {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, -(a.x * dx + a.y * dy) / squared));
  return { share, besideM: Math.hypot(a.x + share * dx, a.y + share * dy) };
}

/** The longest chain of passes that never goes back; of equally long ones the one that stays nearest. */
function chooseInOrder(passes: readonly (readonly Pass[])[]): (Pass | undefined)[] {
  const nodes = passes.flatMap((list, stop) =>
    list.map((pass): Node => ({ pass, stop, count: 1, costM: 0, before: -1 })),
  );
  let best = -1;
  for (const [index, node] of nodes.entries()) {
    node.costM = node.pass.besideM;
    for (let earlier = 0; earlier < index; earlier += 1) {
      const other = nodes[earlier];
      if (!other || other.stop >= node.stop || other.pass.alongM > node.pass.alongM) continue;
      const costM = other.costM + node.pass.besideM;
      if (other.count + 1 > node.count || (other.count + 1 === node.count && costM < node.costM))
        Object.assign(node, { count: other.count + 1, costM, before: earlier });
    }
    const top = nodes[best];
    if (!top || node.count > top.count || (node.count === top.count && node.costM < top.costM)) best = index;
  }
  const chosen: (Pass | undefined)[] = passes.map(() => undefined);
  for (let node = nodes[best]; node; node = nodes[node.before]) chosen[node.stop] = node.pass;
  return chosen;
}

function nearestOf(passes: readonly Pass[]): Pass | undefined {
  return passes.reduce<Pass | undefined>(
    (best, pass) => (best && best.besideM <= pass.besideM ? best : pass),
    undefined,
  );
}

/** Whoever comes this near passes a place; receivers err by less. */
const PASS_M = 50;
/** A place further off is passed where the way is nearest, and wherever it is nearly as near. */
const PASS_SLACK_M = 25;

type Node = { pass: Pass; stop: number; count: number; costM: number; before: number };

/** `alongM`: metres from the start; `besideM`: metres between the place and the way. */
export type Pass = { alongM: number; besideM: number };
export type StopAlong = Pass & { isInOrder: boolean };
