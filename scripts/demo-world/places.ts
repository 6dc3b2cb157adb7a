import type { Diorama } from './diorama.ts';
import { modelPosters } from './model/posters.ts';
import { binhLu, canhDongBinhLu } from './places/canh-dong-binh-lu.ts';
import { cauKinhRongMay } from './places/cau-kinh-rong-may.ts';
import { chuVa6 } from './places/chu-va-6.ts';
import { chuVa12 } from './places/chu-va-12.ts';
import { dongTienSon } from './places/dong-tien-son.ts';
import { kienGiangBay } from './places/ha-tien-coast.ts';
import { haTienNight } from './places/ha-tien-night.ts';
import { honPhuTu } from './places/hon-phu-tu.ts';
import { huuLien } from './places/huu-lien.ts';
import { mauSon } from './places/mau-son.ts';
import { nhiThanh } from './places/nhi-thanh.ts';
import { oQuyHo, oQuyHoEvening, roadOfLove } from './places/o-quy-ho.ts';
import { quynhSon } from './places/quynh-son.ts';
import { tamThanh } from './places/tam-thanh.ts';
import { thacTacTinh } from './places/thac-tac-tinh.ts';
import { thachDong } from './places/thach-dong.ts';

/** The places by the entry they belong to. */
export const PLACES: Record<string, () => Diorama> = {
  'sites/o-quy-ho': oQuyHo,
  'sites/mau-son': mauSon,
  'sites/cau-kinh-rong-may': cauKinhRongMay,
  'routes/cung-duong-tinh-yeu': roadOfLove,
  ...modelPosters(),
  'destinations/binh-lu': binhLu,
  'sites/canh-dong-binh-lu': canhDongBinhLu,
  'sites/chu-va-6': chuVa6,
  'sites/chu-va-12': chuVa12,
  'sites/dong-tien-son': dongTienSon,
  'sites/nhi-thanh': nhiThanh,
  'sites/tam-thanh': tamThanh,
  'sites/huu-lien': huuLien,
  'sites/quynh-son': quynhSon,
  'sites/thac-tac-tinh': thacTacTinh,
  'sites/thach-dong': thachDong,
  'destinations/kien-giang': kienGiangBay,
  'sites/ha-tien': haTienNight,
  'sites/hon-phu-tu': honPhuTu,
};

/** The same places at another hour, by entry: the variants of their scenes, called as `tour-plans.ts` calls them. */
export const VARIANTS: Record<string, () => Diorama> = {
  'sites/o-quy-ho': oQuyHoEvening,
};
