/** Path data of a disc. */
export function disc(x: number, y: number, radius: number): string {
  return `M${cut(x - radius)} ${cut(y)}a${cut(radius)} ${cut(radius)} 0 1 1 ${cut(2 * radius)} 0a${cut(radius)} ${cut(radius)} 0 1 1 ${cut(-2 * radius)} 0z`;
}

/**
 * Path data of a line of some width with round ends and joints: one capsule for each piece, which overlap, so it is filled
 * by the non-zero rule. Filled shapes alone go through every printer unchanged; stroked ones change with scaling.
 */
export function line(width: number, ...points: readonly (readonly [number, number])[]): string {
  return points
    .slice(1)
    .map((to, index) => capsule(points[index] ?? to, to, width / 2))
    .join('');
}

/** Path data of a ring: a disc and, the other way round, a smaller one. */
export function ring(x: number, y: number, radius: number, width: number): string {
  const inner = radius - width;
  const hole = `M${cut(x - inner)} ${cut(y)}a${cut(inner)} ${cut(inner)} 0 1 0 ${cut(2 * inner)} 0a${cut(inner)} ${cut(inner)} 0 1 0 ${cut(-2 * inner)} 0z`;
  return disc(x, y, radius) + hole;
}

/** Points along a part of a circle, for {@link line}; degrees clockwise from the right. */
export function arc({ x, y, radius, fromDeg, toDeg }: Arc): [number, number][] {
  const steps = 24;
  return Array.from({ length: steps + 1 }, (_, index) => {
    const angle = ((fromDeg + ((toDeg - fromDeg) * index) / steps) * Math.PI) / 180;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** Path data of a polygon. */
export function polygon(...points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${cut(x)} ${cut(y)}`).join('L')}z`;
}

function capsule(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  r: number,
): string {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [nx, ny] = [(-(y2 - y1) / length) * r, ((x2 - x1) / length) * r];
  const arc = (x: number, y: number) => `A${cut(r)} ${cut(r)} 0 0 1 ${cut(x)} ${cut(y)}`;
  return `M${cut(x1 - nx)} ${cut(y1 - ny)}L${cut(x2 - nx)} ${cut(y2 - ny)}${arc(x2 + nx, y2 + ny)}L${cut(x1 + nx)} ${cut(y1 + ny)}${arc(x1 - nx, y1 - ny)}z`;
}

function cut(value: number): string {
  return String(Math.round(value * 100) / 100);
}

type Arc = { x: number; y: number; radius: number; fromDeg: number; toDeg: number };
