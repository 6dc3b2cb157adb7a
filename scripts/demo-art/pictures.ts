import type { Picture } from './picture.ts';
import { binhLu } from './pictures/binh-lu.ts';
import { chamber, dongTienSon, nhiThanh } from './pictures/caves.ts';
import { haTien, honPhuTu, kienGiang, phuQuoc, thachDong } from './pictures/coast.ts';
import { mayTreDan, mienDong, mienDongBinhLu, thoCam } from './pictures/crafts.ts';
import { huuLien, langSon, mauSon, nhaMac, quynhSon, tamThanh } from './pictures/lang-son.ts';
import { field, gate, pass, ridge, templeCourt } from './pictures/panoramas.ts';
import { canhDong, cauKinh, chuVa12, chuVa6, oQuyHo, tacTinh } from './pictures/mountain-sites.ts';
import { congVien, cungDuong, gauTao, hoiTienSon, kyCung, xeDap } from './pictures/routes-events.ts';

/** Every illustration of the demo. */
export const PICTURES: readonly Picture[] = [
  ...[binhLu, langSon, kienGiang, tamThanh, nhaMac, quynhSon, huuLien, mauSon],
  ...[thachDong, haTien, phuQuoc, honPhuTu, oQuyHo, cauKinh, chuVa12, tacTinh, canhDong, chuVa6],
  ...[cungDuong, xeDap, congVien, hoiTienSon, gauTao, kyCung],
  ...[mienDong, mayTreDan, thoCam, mienDongBinhLu],
  ...[dongTienSon, nhiThanh, chamber, gate, pass, ridge, field, templeCourt],
];
