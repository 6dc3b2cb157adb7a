import { note, quote, warning } from './explain.ts';

/** Faults of what stands in a scene: its ways, its points, its direction. */
export const TOUR_SCENES = {
  'TOUR-SAME-PANORAMA': warning((v: { file: string; scene: string; other: string }) => ({
    en: [
      `the scenes ${quote(v.other)} and ${quote(v.scene)} show the same panorama ${quote(v.file)}; going from one to the other looks broken`,
      'Name the right file, or delete one of the scenes.',
    ],
    vi: [
      `cảnh ${quote(v.other)} và ${quote(v.scene)} dùng chung ảnh 360° ${quote(v.file)}; đi từ cảnh này sang cảnh kia trông như bị hỏng`,
      'Ghi đúng tên tệp, hoặc xóa một trong hai cảnh.',
    ],
  })),
  'TOUR-DEAD-END': warning((v: { scene: string }) => ({
    en: [`no way leads out of the scene ${quote(v.scene)}`, 'Add a link back to the scene before it.'],
    vi: [`không có lối nào ra khỏi cảnh ${quote(v.scene)}`, 'Thêm lối quay lại cảnh trước.'],
  })),
  'TOUR-ONE-WAY': warning((v: { scene: string; target: string }) => ({
    en: [
      `the scene ${quote(v.scene)} leads to ${quote(v.target)}, but no link leads straight back`,
      `Add a link to ${v.scene} in the scene ${quote(v.target)}.`,
    ],
    vi: [
      `cảnh ${quote(v.scene)} dẫn tới ${quote(v.target)}, nhưng không có lối quay lại ngay`,
      `Thêm lối tới ${v.scene} trong cảnh ${quote(v.target)}.`,
    ],
  })),
  'TOUR-LINK-TWICE': warning((v: { scene: string; target: string; firstLine: number }) => ({
    en: [
      `the scene ${quote(v.scene)} links to ${quote(v.target)} twice; the first time on line ${v.firstLine}`,
      'Delete one of the two, or correct where it leads.',
    ],
    vi: [
      `cảnh ${quote(v.scene)} dẫn tới ${quote(v.target)} hai lần; lần đầu ở dòng ${v.firstLine}`,
      'Xóa một lối, hoặc sửa lại nơi dẫn tới.',
    ],
  })),
  'TOUR-PLACE-SELF': warning((v: { hotspot: string; entry: string }) => ({
    en: [
      `the point ${quote(v.hotspot)} leads to ${quote(v.entry)}, the page it stands on`,
      'Name another entry, or make it a point of kind info.',
    ],
    vi: [
      `điểm ${quote(v.hotspot)} dẫn tới ${quote(v.entry)}, chính là trang đang xem`,
      'Ghi bài khác, hoặc đổi thành điểm loại info.',
    ],
  })),
  'TOUR-OVERLAP': warning((v: { scene: string; a: string; b: string; apartDeg: string }) => ({
    en: [
      `in the scene ${quote(v.scene)}, ${quote(v.a)} and ${quote(v.b)} are only ${v.apartDeg}° apart; one covers the other`,
      'Move one of them at least 2° away.',
    ],
    vi: [
      `trong cảnh ${quote(v.scene)}, ${quote(v.a)} và ${quote(v.b)} chỉ cách nhau ${v.apartDeg.replace('.', ',')}°; điểm này che điểm kia`,
      'Dời một điểm ra xa ít nhất 2°.',
    ],
  })),
  'TOUR-OUT-OF-SIGHT': warning((v: { what: string; pitchDeg: number }) => ({
    en: [
      `${quote(v.what)} stands at pitch ${v.pitchDeg}, ${v.pitchDeg > 0 ? 'straight above' : 'straight below'} the visitor, where hardly anybody looks`,
      'Check the sign of pitch, or move the point nearer to the horizon.',
    ],
    vi: [
      `${quote(v.what)} đặt ở pitch ${v.pitchDeg}, ngay ${v.pitchDeg > 0 ? 'trên đỉnh đầu' : 'dưới chân'} người xem, hầu như không ai nhìn tới`,
      'Kiểm tra dấu của pitch, hoặc dời điểm lại gần đường chân trời.',
    ],
  })),
  'TOUR-VIEW': warning((v: { scene: string; pitchDeg: number }) => ({
    en: [
      `the scene ${quote(v.scene)} opens looking ${v.pitchDeg > 0 ? 'up into the sky' : 'down at the ground'} (pitch ${v.pitchDeg})`,
      'Set pitch of view: between -45 and 45.',
    ],
    vi: [
      `cảnh ${quote(v.scene)} mở ra ở hướng nhìn ${v.pitchDeg > 0 ? 'lên trời' : 'xuống đất'} (pitch ${v.pitchDeg})`,
      'Đặt pitch của view: trong khoảng -45 đến 45.',
    ],
  })),
  'TOUR-CROWDED': warning((v: { scene: string; count: number; most: number }) => ({
    en: [
      `the scene ${quote(v.scene)} has ${v.count} points and ways; more than ${v.most} hide the picture`,
      'Keep the most important ones, or split the scene.',
    ],
    vi: [
      `cảnh ${quote(v.scene)} có ${v.count} điểm và lối đi; quá ${v.most} sẽ che mất hình`,
      'Giữ những điểm quan trọng nhất, hoặc chia thành nhiều cảnh.',
    ],
  })),
  'TOUR-BEARING': warning((v: { scene: string; target: string; shownDeg: number; mapDeg: number }) => ({
    en: [
      `the way from ${quote(v.scene)} to ${quote(v.target)} points to ${v.shownDeg}° on the compass, but on the map the scene lies at ${v.mapDeg}°`,
      'Correct yaw of the link, north of the scene, or one of the two points.',
    ],
    vi: [
      `lối từ ${quote(v.scene)} tới ${quote(v.target)} chỉ hướng ${v.shownDeg}° trên la bàn, nhưng trên bản đồ cảnh đó ở hướng ${v.mapDeg}°`,
      'Sửa yaw của lối đi, north của cảnh, hoặc một trong hai tọa độ.',
    ],
  })),
  'TOUR-POINT-FAR': warning((v: { scene: string; km: number }) => ({
    en: [
      `the scene ${quote(v.scene)} lies ${v.km} km away from the point of this entry`,
      'Check both points on a map.',
    ],
    vi: [
      `cảnh ${quote(v.scene)} nằm cách tọa độ của bài này ${v.km} km`,
      'Kiểm tra cả hai tọa độ trên bản đồ.',
    ],
  })),
  'TOUR-NORTH': warning((v: { scene: string; north: number; found: number }) => ({
    en: [
      `north of the scene ${quote(v.scene)} is ${v.north}, but the camera wrote a heading of ${v.found} into the panorama`,
      'Compare with a map and correct north.',
    ],
    vi: [
      `north của cảnh ${quote(v.scene)} là ${v.north}, nhưng máy ảnh ghi hướng ${v.found} trong ảnh 360°`,
      'So với bản đồ rồi sửa lại north.',
    ],
  })),
  'TOUR-NORTH-MISSING': note((v: { scene: string; found: number }) => ({
    en: [
      `the panorama of the scene ${quote(v.scene)} carries a compass heading of ${v.found}, which is used because tour.yml gives none`,
      `Add north: ${v.found} if that is right on a map, or the right heading.`,
    ],
    vi: [
      `ảnh 360° của cảnh ${quote(v.scene)} có ghi hướng la bàn ${v.found}, được dùng vì tour.yml chưa ghi`,
      `Thêm north: ${v.found} nếu đúng với bản đồ, nếu không thì ghi hướng đúng.`,
    ],
  })),
};
