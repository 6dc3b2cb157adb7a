import { error, quote, warning } from './explain.ts';

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
  'GEO-STREETS': error((v: { file: string; reason: string; found: string }) => ({
    en: [
      `the streets of ${quote(v.file)} cannot be shown: ${FAULTS_EN[v.reason]?.(v.found) ?? v.reason}`,
      PLACING.has(v.reason)
        ? 'Put one .pmtiles file beside geodata.yml and name it here, with "role: streets".'
        : 'Cut an extract of your town again with "pmtiles extract", or ask whoever made the file.',
    ],
    vi: [
      `không hiện được đường phố của ${quote(v.file)}: ${FAULTS_VI[v.reason]?.(v.found) ?? v.reason}`,
      PLACING.has(v.reason)
        ? 'Đặt một tệp .pmtiles cạnh geodata.yml và ghi tên tệp ở đây, với "role: streets".'
        : 'Cắt lại phần quanh đô thị bằng lệnh "pmtiles extract", hoặc hỏi người làm ra tệp.',
    ],
  })),
  'GEO-STREETS-HEAVY': warning((v: { file: string; sizeMb: number; limitMb: number }) => ({
    en: [
      `${quote(v.file)} has ${v.sizeMb} MB; whoever takes the map along without network loads all of it`,
      `Cut a smaller area: towns need less than ${v.limitMb} MB.`,
    ],
    vi: [
      `${quote(v.file)} nặng ${v.sizeMb} MB; ai mang bản đồ theo để dùng khi mất mạng phải tải hết`,
      `Cắt vùng nhỏ hơn: một đô thị cần chưa đến ${v.limitMb} MB.`,
    ],
  })),
  'GEO-TERRITORY': error((v: { file: string; reason: string }) => ({
    en:
      v.reason === 'tiles'
        ? [
            `the tiles of ${quote(v.file)} hold a name of the archipelagos that official maps of Viet Nam do not use`,
            'Cut an extract of the town alone, without the zooms that show the sea.',
          ]
        : v.reason === 'names'
          ? [
              `a feature of ${quote(v.file)} bears a name of the archipelagos that official maps of Viet Nam do not use`,
              'Delete that feature; maps write the names Quần đảo Hoàng Sa and Quần đảo Trường Sa themselves.',
            ]
          : [
              `${quote(v.file)} shows the whole country but lacks polygons of Quần đảo Hoàng Sa or Quần đảo Trường Sa`,
              'Export it again with every island; simplification must keep each polygon.',
            ],
    vi:
      v.reason === 'tiles'
        ? [
            `các ô bản đồ của ${quote(v.file)} chứa tên hai quần đảo không theo bản đồ chính thức của Việt Nam`,
            'Chỉ cắt vùng đô thị, bỏ các mức thu nhỏ cho thấy cả biển.',
          ]
        : v.reason === 'names'
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

/** What is wrong with these is not the archive but where it lies or what it is called. */
const PLACING: ReadonlySet<string> = new Set(['missing', 'outside', 'role']);

const FAULTS_EN: Record<string, (found: string) => string> = {
  missing: () => REASONS_EN.missing ?? '',
  outside: () => REASONS_EN.outside ?? '',
  role: (found) =>
    found === 'streets'
      ? 'streets are drawn from vector tiles in one file, .pmtiles'
      : `a .pmtiles file has the role streets, not ${quote(found)}`,
  heavy: (found) => `it has ${found} MB, more than 32 MB`,
  format: (found) => `it is no PMTiles archive (found: ${found})`,
  version: (found) => `it is a PMTiles archive of version ${found}, not 3`,
  cut: (found) => `it is cut off: ${found} bytes are missing`,
  tiles: (found) => `it holds pictures (${found}), not vector tiles`,
  compression: (found) => `it is compressed with ${found}, which browsers cannot open; gzip is read`,
  zoom: (found) => `its tiles are of the zooms ${found}; streets need 13 or 14`,
  elsewhere: (found) => `none of the site’s places lies in it; it covers ${found} (south, west, north, east)`,
  schema: (found) => `its tiles have no layer "roads" as those of Protomaps have, but ${found}`,
  damaged: (found) => `its tiles cannot be read: ${found}`,
  swollen: (found) => `its tiles swell to more than ${found} MB when they are unpacked`,
};
const FAULTS_VI: Record<string, (found: string) => string> = {
  missing: () => REASONS_VI.missing ?? '',
  outside: () => REASONS_VI.outside ?? '',
  role: (found) =>
    found === 'streets'
      ? 'đường phố được vẽ từ ô bản đồ vectơ trong một tệp .pmtiles'
      : `tệp .pmtiles phải có vai trò streets, không phải ${quote(found)}`,
  heavy: (found) => `tệp nặng ${found} MB, quá 32 MB`,
  format: (found) => `tệp không phải kho PMTiles (thấy: ${found})`,
  version: (found) => `tệp là PMTiles phiên bản ${found}, không phải 3`,
  cut: (found) => `tệp bị cắt cụt: thiếu ${found} byte`,
  tiles: (found) => `tệp chứa ảnh (${found}), không phải ô vectơ`,
  compression: (found) => `tệp nén bằng ${found}, trình duyệt không mở được; chỉ đọc gzip`,
  zoom: (found) => `các ô thuộc mức phóng ${found}; đường phố cần mức 13 hoặc 14`,
  elsewhere: (found) => `không địa điểm nào của trang nằm trong đó; tệp phủ ${found} (nam, tây, bắc, đông)`,
  schema: (found) => `các ô không có lớp "roads" như của Protomaps, mà có ${found}`,
  damaged: (found) => `không đọc được các ô: ${found}`,
  swollen: (found) => `các ô phình quá ${found} MB khi giải nén`,
};
