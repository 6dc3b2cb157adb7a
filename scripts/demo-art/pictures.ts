import type { Picture } from './picture.ts';
import { mayTreDan } from './pictures/baskets.ts';
import { parking } from './pictures/car-park.ts';
import { nhaMac } from './pictures/citadel.ts';
import { gauTao } from './pictures/festival-pole.ts';
import { nuocMam } from './pictures/fish-sauce.ts';
import { mienDongBinhLu } from './pictures/noodle-bundles.ts';
import { mienDong } from './pictures/noodle-racks.ts';
import { phuQuoc } from './pictures/phu-quoc.ts';
import { hoiTienSon } from './pictures/procession.ts';
import { restStop } from './pictures/rest-stop.ts';
import { kyCung } from './pictures/river-festival.ts';
import { vitQuay } from './pictures/roast-duck.ts';
import { phoChua } from './pictures/sour-noodles.ts';
import { hoaHoi } from './pictures/star-anise.ts';
import { thoCam } from './pictures/woven-cloth.ts';

/** Every illustration of the demo. */
export const PICTURES: readonly Picture[] = [
  ...[nhaMac],
  ...[phuQuoc],
  ...[hoiTienSon, gauTao, kyCung],
  ...[mienDong, mayTreDan, thoCam, mienDongBinhLu, phoChua, vitQuay, hoaHoi, nuocMam, parking, restStop],
];
