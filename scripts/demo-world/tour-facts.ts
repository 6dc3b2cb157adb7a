import type { Diorama, Eye } from './diorama.ts';

/**
 * Works out the facts of a tour from the diorama its panoramas are rendered from, so that arrows, hotspots, compass and
 * map agree: yaw is the compass direction because every panorama has north in its centre.
 * @returns the text of `tour.yml`
 * @throws when the plan names a scene or target the diorama does not have
 */
export function writeTourFacts({ diorama, targets, plan, point, date }: TourInput): string {
  const eyeOf = (id: string) => get(diorama.scenes.find((scene) => scene.id === id)?.eye, `scene ${id}`);
  const targetOf = (id: string) => get(targets[id], `target ${id}`);
  const angles = (from: Eye, to: Eye) => {
    return write(directionTo(from, to));
  };
  const scenes = plan.scenes.map((scene) => {
    const eye = eyeOf(scene.id);
    const look = typeof scene.look === 'string' ? directionTo(eye, targetOf(scene.look)) : scene.look;
    const links = scene.links.map((to) => {
      const other = eyeOf(to);
      return `      - { to: ${to}, ${angles(eye, { ...other, y: other.y - 1 })} }`;
    });
    const hotspots = (scene.hotspots ?? []).map(
      ({ id, at, facts = 'kind: info', area }) =>
        `      - { id: ${id}, ${facts}, ${typeof at === 'object' ? write(at) : angles(eye, targetOf(at ?? id))}${area ? `, area: [${area.map((corner) => `{ ${write(corner)} }`).join(', ')}]` : ''} }`,
    );
    const variants = (scene.variants ?? []).map(
      (id) =>
        `      - { id: ${id}, panorama: panoramas/${id}.jpg, kind: render, credit: Điểm Đến, licence: CC-BY-4.0, date: '${date}' }`,
    );
    return [
      `  - id: ${scene.id}`,
      `    panorama: panoramas/${scene.id}.jpg`,
      '    kind: render',
      '    credit: Điểm Đến',
      '    licence: CC-BY-4.0',
      `    date: '${date}'`,
      '    north: 0',
      ...(point ? [`    point: ${formatPoint(point, eye)}`] : []),
      `    view: { yaw: ${look.yawDeg}, pitch: ${look.pitchDeg}, fov: ${scene.fovDeg ?? 75} }`,
      ...(links.length > 0 ? ['    links:', ...links] : []),
      ...(variants.length > 0 ? ['    variants:', ...variants] : []),
      ...(hotspots.length > 0 ? ['    hotspots:', ...hotspots] : []),
    ].join('\n');
  });
  return `start: ${plan.start}\nscenes:\n${scenes.join('\n')}\n`;
}

function write({ yawDeg, pitchDeg }: { yawDeg: number; pitchDeg: number }): string {
  return `yaw: ${yawDeg}, pitch: ${pitchDeg}`;
}

/** Gives the direction from one point to another: yaw clockwise from north, −180 < yaw ≤ 180, rounded to a degree. */
export function directionTo(from: Eye, to: Eye): { yawDeg: number; pitchDeg: number } {
  const x = to.x - from.x;
  const z = to.z - from.z;
  const degrees = (rad: number) => Math.round((rad * 180) / Math.PI) || 0;
  return {
    yawDeg: degrees(Math.atan2(x, -z)),
    pitchDeg: degrees(Math.atan2(to.y - from.y, Math.hypot(x, z))),
  };
}

/** Metres east and south of a point as a place on the map, good to a millimetre within a kilometre. */
function formatPoint(origin: NonNullable<TourInput['point']>, { x, z }: Eye): string {
  const perDegreeM = 111_320;
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  const lat = round(origin.lat - z / perDegreeM);
  const lng = round(origin.lng + x / (perDegreeM * Math.cos((origin.lat * Math.PI) / 180)));
  return `{ lat: ${lat}, lng: ${lng}, accuracyM: ${origin.accuracyM} }`;
}

function get<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the diorama has no ${what}`);
  return value;
}

/** Things worth pointing at, by name, in the frame of the diorama. */
export type Targets = Readonly<Record<string, Eye>>;

export type TourInput = {
  diorama: Diorama;
  targets: Targets;
  plan: TourPlan;
  /** Where the entry lies on the map, if that is known; the scenes stand around it as they do in the diorama. */
  point?: { lat: number; lng: number; accuracyM: number } | undefined;
  date: string;
};

type Direction = { yawDeg: number; pitchDeg: number };

export type TourPlan = {
  start: string;
  scenes: {
    id: string;
    /** What one sees first: a target or a direction. */
    look: string | Direction;
    fovDeg?: number;
    links: string[];
    /** The same scene at another hour; each is a panorama of `VARIANTS` in `places.ts`. */
    variants?: string[];
    /** `at` is the target when it is not called like the hotspot, or a direction; `facts` what it is when it is no text. */
    hotspots?: { id: string; at?: string | Direction; facts?: string; area?: Direction[] }[];
  }[];
};
