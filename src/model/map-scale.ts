import { type Bounds, widthM } from './geo.ts';

const STEPS_M = [1, 2, 5].flatMap((digit) => [10, 100, 1_000, 10_000, 100_000].map((power) => digit * power));
const GRATICULE_STEPS_MIN = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600];
/** On wider maps the scale differs too much between north and south for one bar. */
const MAX_BAR_FRAME_M = 400_000;

/** Picks a round length for a scale bar of at most `maxPx`, or undefined where one bar would mislead. */
export function planScaleBar(frame: Bounds, frameWidthPx: number, maxPx: number): ScaleBar | undefined {
  const acrossM = widthM(frame);
  if (acrossM > MAX_BAR_FRAME_M) return undefined;
  const metresPerPx = acrossM / frameWidthPx;
  const lengthM = Math.max(...STEPS_M.filter((step) => step / metresPerPx <= maxPx));
  const label = lengthM >= 1000 ? `${lengthM / 1000} km` : `${lengthM} m`;
  return Number.isFinite(lengthM) ? { lengthPx: lengthM / metresPerPx, label } : undefined;
}

/**
 * Lists the meridians and parallels worth drawing in a frame: round values, about four each way.
 * @param drawn what is drawn around the frame too, with lines just as far apart
 */
export function planGraticule(frame: Bounds, drawn = frame): Graticule {
  const spanMin = Math.max(frame.east - frame.west, frame.north - frame.south) * 60;
  const stepMin = GRATICULE_STEPS_MIN.find((step) => spanMin / step <= 5) ?? 600;
  return {
    lngs: multiples(drawn.west, drawn.east, stepMin),
    lats: multiples(drawn.south, drawn.north, stepMin),
  };
}

/** Writes an angle for the map's edge: `22°20′`, or `16°` when it is whole. */
export function formatAngle(deg: number): string {
  const minutes = Math.round(deg * 60);
  const rest = minutes % 60;
  const whole = (minutes - rest) / 60;
  return rest === 0 ? `${whole}°` : `${whole}°${String(rest).padStart(2, '0')}′`;
}

function multiples(from: number, to: number, stepMin: number): number[] {
  const first = Math.ceil((from * 60) / stepMin);
  const last = Math.floor((to * 60) / stepMin);
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => ((first + index) * stepMin) / 60,
  );
}

export type ScaleBar = { lengthPx: number; label: string };
export type Graticule = { lngs: number[]; lats: number[] };
