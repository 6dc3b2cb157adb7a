import type { Picture } from './picture.ts';
import { mayTreDan } from './pictures/baskets.ts';
import { binhLu } from './pictures/binh-lu.ts';
import { parking } from './pictures/car-park.ts';
import { chamber, dongTienSon, nhiThanh } from './pictures/caves.ts';
import { chuVa6 } from './pictures/chu-va-6.ts';
import { chuVa12 } from './pictures/chu-va-12.ts';
import { nhaMac } from './pictures/citadel.ts';
import { xeDap } from './pictures/cycling.ts';
import { gauTao } from './pictures/festival-pole.ts';
import { nuocMam } from './pictures/fish-sauce.ts';
import { cauKinh } from './pictures/glass-bridge.ts';
import { haTien } from './pictures/ha-tien.ts';
import { canhDong } from './pictures/harvest.ts';
import { homestay } from './pictures/homestay.ts';
import { huuLien } from './pictures/huu-lien.ts';
import { kienGiang } from './pictures/kien-giang.ts';
import { langSon } from './pictures/lang-son-town.ts';
import { mauSon } from './pictures/mau-son.ts';
import { cungDuong } from './pictures/mountain-road.ts';
import { mienDongBinhLu } from './pictures/noodle-bundles.ts';
import { mienDong } from './pictures/noodle-racks.ts';
import { oQuyHo } from './pictures/o-quy-ho.ts';
import { field } from './pictures/pano-field.ts';
import { gate } from './pictures/pano-gate.ts';
import { pass } from './pictures/pano-pass.ts';
import { ridge } from './pictures/pano-ridge.ts';
import { templeCourt } from './pictures/pano-temple.ts';
import { phuQuoc } from './pictures/phu-quoc.ts';
import { hoiTienSon } from './pictures/procession.ts';
import { quynhSon } from './pictures/quynh-son.ts';
import { restStop } from './pictures/rest-stop.ts';
import { kyCung } from './pictures/river-festival.ts';
import { vitQuay } from './pictures/roast-duck.ts';
import { honPhuTu } from './pictures/sea-stack.ts';
import { phoChua } from './pictures/sour-noodles.ts';
import { hoaHoi } from './pictures/star-anise.ts';
import { tamThanh } from './pictures/tam-thanh.ts';
import { thachDong } from './pictures/thach-dong.ts';
import { tacTinh } from './pictures/waterfall.ts';
import { thoCam } from './pictures/woven-cloth.ts';

/** Every illustration of the demo. */
export const PICTURES: readonly Picture[] = [
  ...[binhLu, langSon, kienGiang],
  ...[oQuyHo, cauKinh, chuVa12, dongTienSon, tacTinh, canhDong, chuVa6],
  ...[tamThanh, nhiThanh, nhaMac, quynhSon, huuLien, mauSon],
  ...[thachDong, haTien, phuQuoc, honPhuTu],
  ...[cungDuong, xeDap, hoiTienSon, gauTao, kyCung],
  ...[
    mienDong,
    mayTreDan,
    thoCam,
    mienDongBinhLu,
    phoChua,
    vitQuay,
    hoaHoi,
    nuocMam,
    homestay,
    parking,
    restStop,
  ],
  ...[gate, chamber, pass, ridge, field, templeCourt],
];
