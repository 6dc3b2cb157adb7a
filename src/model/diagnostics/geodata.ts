import { error, quote } from './explain.ts';

/** Faults of the layers that `geodata/geodata.yml` declares for maps. */
export const GEODATA = {
  'GEO-LAYER': error((v: { file: string; reason: string }) => ({
    en: [
      `the layer ${quote(v.file)} cannot be drawn: ${REASONS_EN[v.reason] ?? v.reason}`,
      'Put a GeoJSON or TopoJSON file in WGS84 (EPSG:4326) beside geodata.yml and name it here.',
    ],
    vi: [
      `không vẽ được lớp ${quote(v.file)}: ${REASONS_VI[v.reason] ?? v.reason}`,
      'Đặt tệp GeoJSON hoặc TopoJSON theo WGS84 (EPSG:4326) cạnh geodata.yml và ghi tên tệp ở đây.',
    ],
  })),
  'GEO-TERRITORY': error((v: { file: string; reason: string }) => ({
    en:
      v.reason === 'names'
        ? [
            `a feature of ${quote(v.file)} bears a name of the archipelagos that official maps of Viet Nam do not use`,
            'Delete that feature; maps write the names Quần đảo Hoàng Sa and Quần đảo Trường Sa themselves.',
          ]
        : [
            `${quote(v.file)} shows the whole country but lacks polygons of Quần đảo Hoàng Sa or Quần đảo Trường Sa`,
            'Export it again with every island; simplification must keep each polygon.',
          ],
    vi:
      v.reason === 'names'
        ? [
            `một đối tượng của ${quote(v.file)} mang tên hai quần đảo không theo bản đồ chính thức của Việt Nam`,
            'Xóa đối tượng đó; bản đồ tự ghi tên Quần đảo Hoàng Sa và Quần đảo Trường Sa.',
          ]
        : [
            `${quote(v.file)} vẽ cả nước nhưng thiếu các đảo thuộc Quần đảo Hoàng Sa hoặc Quần đảo Trường Sa`,
            'Xuất lại với đủ các đảo; khi giản lược phải giữ từng đảo.',
          ],
  })),
};

const REASONS_EN: Record<string, string> = {
  missing: 'there is no such file in geodata',
  outside: 'it is a link that leads out of the content folder',
  format: 'it is neither GeoJSON nor TopoJSON, or it is damaged',
  empty: 'it has no lines and no areas',
  swapped: 'latitude and longitude are swapped',
  units: 'its coordinates are not degrees',
};
const REASONS_VI: Record<string, string> = {
  missing: 'không có tệp này trong geodata',
  outside: 'tệp là liên kết dẫn ra ngoài thư mục nội dung',
  format: 'tệp không phải GeoJSON hay TopoJSON, hoặc đã hỏng',
  empty: 'tệp không có đường và không có vùng',
  swapped: 'vĩ độ và kinh độ bị đổi chỗ',
  units: 'tọa độ không tính bằng độ',
};
