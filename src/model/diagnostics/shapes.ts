import { error, quote, warning } from './explain.ts';

/** Faults of shapes on the map (GeoJSON). Faults of single points are those of tracks. */
export const SHAPES = {
  'GP-JSON': error((v: { found: string }) => ({
    en: [
      `the file does not follow the rules of JSON here: ${quote(v.found)}`,
      'Export it again; do not edit it by hand.',
    ],
    vi: [`chỗ này sai cú pháp JSON: ${quote(v.found)}`, 'Xuất lại tệp; đừng sửa bằng tay.'],
  })),
  'GP-CRS': error((v: { found: string }) => ({
    en: [
      `the coordinates are not in degrees of WGS84 but in ${quote(v.found)}`,
      'Export it again with the coordinate system EPSG:4326 (WGS84).',
    ],
    vi: [`tọa độ không theo độ WGS84 mà theo ${quote(v.found)}`, 'Xuất lại với hệ tọa độ EPSG:4326 (WGS84).'],
  })),
  'GP-RING': error((v: { positions: number }) => ({
    en: [
      v.positions < 4
        ? `this ring has ${v.positions} positions; an area needs at least 4`
        : 'this ring is not closed: its last position is not its first',
      'Export it again, or repeat the first position at the end.',
    ],
    vi: [
      v.positions < 4
        ? `vòng này có ${v.positions} đỉnh; một vùng cần ít nhất 4`
        : 'vòng này chưa khép kín: đỉnh cuối khác đỉnh đầu',
      'Xuất lại, hoặc lặp lại đỉnh đầu ở cuối.',
    ],
  })),
  'GP-WINDING': warning((v: { count: number }) => ({
    en: [
      `this ring runs the wrong way round${v.count > 1 ? `; ${v.count} rings do` : ''}; some maps then paint everything except the area`,
      'Export it again as RFC 7946: outer rings anticlockwise, holes clockwise.',
    ],
    vi: [
      `vòng này đi ngược chiều${v.count > 1 ? `; có ${v.count} vòng như vậy` : ''}; một số bản đồ sẽ tô mọi nơi trừ vùng này`,
      'Xuất lại theo RFC 7946: vòng ngoài ngược chiều kim đồng hồ, lỗ thủng theo chiều kim đồng hồ.',
    ],
  })),
  'GP-GEOMETRY': warning((v: { found: string }) => ({
    en: [
      `this shape is left out: ${SHAPES_EN[v.found] ?? `its type is ${quote(v.found)}`}`,
      'Draw it as a point, a line or an area, or delete it.',
    ],
    vi: [
      `hình này bị bỏ qua: ${SHAPES_VI[v.found] ?? `loại của hình là ${quote(v.found)}`}`,
      'Vẽ lại thành điểm, đường hoặc vùng, hoặc xóa đi.',
    ],
  })),
};

const SHAPES_EN: Record<string, string> = {
  null: 'it has no geometry',
  empty: 'it has no coordinates',
  nested: 'it is a collection inside a collection',
};
const SHAPES_VI: Record<string, string> = {
  null: 'không có hình (geometry)',
  empty: 'không có tọa độ',
  nested: 'là tập hợp nằm trong tập hợp',
};
