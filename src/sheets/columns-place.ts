import { wordsSchema } from '../model/schemas/words.ts';
import { degreesColumn, inputOnly } from './column-makers.ts';
import type { Column } from './columns.ts';
import { readText, readWholeNumber } from './read-cells.ts';
import { readPoint } from './read-point.ts';

const words = wordsSchema.shape;
const ANY_TEXT = { en: 'a text', vi: 'chữ' };
const POINT = {
  en: 'a point such as "21.8512, 106.7634", or a link that names one (short links do not)',
  vi: 'một tọa độ như "21.8512, 106.7634", hoặc đường dẫn bản đồ có tọa độ (đường dẫn rút gọn thì không)',
};

/** Where it is. The columns without `show` are for tables from elsewhere. */
export const PLACE_COLUMNS: readonly Column[] = [
  {
    key: 'destination',
    vi: 'Điểm đến',
    en: 'Destination',
    also: ['diem du lich', 'khu du lich'],
    hint: { vi: 'Tên hoặc id của điểm đến trên trang', en: 'Name or id of a destination of the site' },
    widthChars: 20,
    read: 'reference',
    path: ['destination'],
    refersTo: 'destinations',
    show: ({ destination }, { title }) => destination && title('destinations', destination),
  },
  {
    key: 'address',
    vi: 'Địa chỉ',
    en: 'Address',
    also: [
      'dia chi cu the',
      'dia chi chi tiet',
      'so nha duong',
      'so nha',
      'thon ban',
      'dia chi kinh doanh',
      'dia chi tru so',
      'tru so',
      'street address',
    ],
    hint: {
      vi: 'Số nhà, đường, bản; xã và tỉnh ghi ở cột bên',
      en: 'House, street, village; commune and province stand beside',
    },
    widthChars: 34,
    read: readText(words.access, ANY_TEXT),
    show: ({ contact: person }) => person?.address,
  },
  {
    key: 'unit',
    vi: 'Xã, phường hiện nay',
    en: 'Commune or ward today',
    also: [
      ...[
        'xa',
        'phuong',
        'xa phuong',
        'xa phuong thi tran',
        'phuong xa',
        'phuong xa thi tran',
        'don vi hanh chinh',
        'don vi',
        'dia ban',
        'xa phuong dac khu',
      ],
      ...['xa phuong moi', 'commune', 'ward', 'commune ward', 'administrative unit', 'unit'],
    ],
    hint: { vi: 'Ví dụ: Xã Bình Lư, Tỉnh Lai Châu', en: 'For example: Xã Bình Lư, Tỉnh Lai Châu' },
    widthChars: 30,
    read: 'unit',
    show: ({ unit }, texts) => unit && texts.unit(unit),
  },
  {
    key: 'formerUnit',
    vi: 'Đơn vị cũ',
    en: 'Former unit',
    also: ['xa cu', 'xa phuong cu', 'dia chi cu', 'former commune', 'former address'],
    hint: {
      vi: 'Trước 1/7/2025, ví dụ: Xã Sơn Bình, Huyện Tam Đường',
      en: 'Before 1 July 2025, such as Xã Sơn Bình, Huyện Tam Đường',
    },
    widthChars: 30,
    read: 'unit',
    show: ({ formerUnit }, texts) => formerUnit && texts.unit(formerUnit),
  },
  inputOnly('district', 'Huyện', [
    'quan',
    'quan huyen',
    'huyen thi',
    'huyen thi xa thanh pho',
    'huyen thanh pho',
    'district',
  ]),
  inputOnly('province', 'Tỉnh', ['tinh thanh', 'tinh thanh pho', 'thanh pho', 'province', 'city']),
  {
    ...inputOnly('coordinates', 'Tọa độ', [
      'toa do gps',
      'toa do dia ly',
      'gps',
      'vi tri',
      'ban do',
      'link ban do',
      'google map',
      'google maps',
      'link google map',
      'link google maps',
      'coordinates',
      'location',
      'lat lng',
      'map link',
    ]),
    read: ({ text }) => {
      const point = readPoint(text);
      if (!point) return { expected: POINT };
      const value = `${point.lat}, ${point.lng}`;
      if (point.isSwapped) return { value, repaired: { value, why: 'swapped' } };
      const isPlain = /^[\d.]+[, ]+[\d.]+$/.test(text);
      return isPlain ? { value } : { value, readAs: value };
    },
  },
  degreesColumn('lat', 'Vĩ độ', 'Latitude', ['lat', 'vi do n', 'toa do vi do', 'vi tuyen', 'y']),
  degreesColumn('lng', 'Kinh độ', 'Longitude', [
    'lng',
    'lon',
    'long',
    'kinh do e',
    'toa do kinh do',
    'kinh tuyen',
    'x',
  ]),
  {
    key: 'accuracyM',
    vi: 'Sai số (m)',
    en: 'Accuracy (m)',
    also: ['sai so', 'do chinh xac', 'accuracy'],
    hint: {
      vi: 'Tọa độ có thể lệch bao nhiêu mét; trống nếu đo tại chỗ',
      en: 'How far off the point may be; empty when measured there',
    },
    widthChars: 12,
    read: readWholeNumber(200_000),
    show: ({ point }) => point?.accuracyM,
  },
  {
    key: 'access',
    vi: 'Đường đi',
    en: 'How to get there',
    also: ['cach di', 'chi duong', 'directions', 'access'],
    hint: { vi: 'Cách đến, viết thành câu', en: 'In plain sentences' },
    widthChars: 40,
    read: readText(words.access, ANY_TEXT),
    path: ['access'],
    show: ({ access }) => access,
  },
];
