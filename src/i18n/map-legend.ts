import type { Language } from '../model/languages.ts';
import type { MEDIA_MARKS } from '../model/map-facets.ts';
import type { KindFamily } from '../model/map-glyphs.ts';
import type { LayerRole } from '../model/schemas/geodata.ts';

/** Gives the words of a map's legend and of the form that narrows its places, in one language. */
export function legendWords(language: Language): LegendWords {
  return WORDS[language];
}

const vi: LegendWords = {
  legend: 'Chú giải',
  approximate: 'vị trí gần đúng',
  sketchLine: 'thứ tự các điểm dừng',
  trackLine: 'đường đi',
  closedLine: 'đoạn đang đóng',
  narrow: 'Lọc địa điểm',
  chosen: 'đang chọn {count}',
  any: 'Tất cả',
  families: {
    destination: 'điểm đến',
    cave: 'hang động',
    waterfall: 'thác nước',
    mountain: 'núi, đèo, điểm ngắm cảnh',
    water: 'biển, đảo, hồ',
    nature: 'rừng, cánh đồng',
    temple: 'chùa, đền',
    culture: 'di tích, bảo tàng',
    bridge: 'cầu',
    village: 'bản làng',
    market: 'chợ',
    stay: 'chỗ nghỉ',
    food: 'ẩm thực',
    craft: 'nghề và sản vật',
    event: 'lễ hội',
    facility: 'tiện ích',
    stop: 'điểm dừng',
    photo: 'góc chụp ảnh',
  },
  layers: {
    provinces: 'ranh giới tỉnh',
    communes: 'ranh giới xã',
    rivers: 'sông suối',
    lakes: 'hồ',
    roads: 'đường',
  },
  media: { '360': 'ảnh 360°', '3d': 'mô hình 3D', audio: 'âm thanh' },
};

const en: LegendWords = {
  legend: 'Legend',
  approximate: 'approximate location',
  sketchLine: 'order of the stops',
  trackLine: 'route',
  closedLine: 'closed stretch',
  narrow: 'Narrow the places',
  chosen: '{count} chosen',
  any: 'All',
  families: {
    destination: 'destination',
    cave: 'cave',
    waterfall: 'waterfall',
    mountain: 'mountain, pass, viewpoint',
    water: 'beach, island, lake',
    nature: 'forest, fields',
    temple: 'pagoda, shrine',
    culture: 'monument, museum',
    bridge: 'bridge',
    village: 'village',
    market: 'market',
    stay: 'place to stay',
    food: 'food',
    craft: 'crafts and products',
    event: 'festival',
    facility: 'facility',
    stop: 'stop',
    photo: 'photo spot',
  },
  layers: {
    provinces: 'province boundary',
    communes: 'commune boundary',
    rivers: 'river',
    lakes: 'lake',
    roads: 'road',
  },
  media: { '360': '360° pictures', '3d': '3D models', audio: 'sound' },
};

const zh: LegendWords = {
  legend: '图例',
  approximate: '大致位置',
  sketchLine: '停留点顺序',
  trackLine: '路线',
  closedLine: '封闭路段',
  narrow: '筛选地点',
  chosen: '已选 {count} 项',
  any: '全部',
  families: {
    destination: '目的地',
    cave: '洞穴',
    waterfall: '瀑布',
    mountain: '山、山口、观景点',
    water: '海滩、岛屿、湖泊',
    nature: '森林、田野',
    temple: '寺庙、祠庙',
    culture: '古迹、博物馆',
    bridge: '桥',
    village: '村寨',
    market: '集市',
    stay: '住宿',
    food: '美食',
    craft: '手工艺与特产',
    event: '节庆',
    facility: '便民设施',
    stop: '停留点',
    photo: '拍照点',
  },
  layers: { provinces: '省界', communes: '乡界', rivers: '河流', lakes: '湖泊', roads: '道路' },
  media: { '360': '360° 全景', '3d': '3D 模型', audio: '音频' },
};

const ja: LegendWords = {
  legend: '凡例',
  approximate: 'おおよその位置',
  sketchLine: '立ち寄り先の順番',
  trackLine: 'ルート',
  closedLine: '通行止めの区間',
  narrow: '場所を絞り込む',
  chosen: '{count} 件を選択中',
  any: 'すべて',
  families: {
    destination: '目的地',
    cave: '洞窟',
    waterfall: '滝',
    mountain: '山・峠・展望地',
    water: '海辺・島・湖',
    nature: '森・田畑',
    temple: '寺・祠',
    culture: '史跡・博物館',
    bridge: '橋',
    village: '村',
    market: '市場',
    stay: '宿',
    food: '食',
    craft: '工芸と特産品',
    event: '祭り',
    facility: '便利な施設',
    stop: '立ち寄り先',
    photo: '撮影スポット',
  },
  layers: { provinces: '省の境', communes: '社の境', rivers: '川', lakes: '湖', roads: '道路' },
  media: { '360': '360° 写真', '3d': '3D モデル', audio: '音声' },
};

const ko: LegendWords = {
  legend: '범례',
  approximate: '대략적인 위치',
  sketchLine: '경유 순서',
  trackLine: '경로',
  closedLine: '통제 구간',
  narrow: '장소 좁히기',
  chosen: '{count}개 선택됨',
  any: '전체',
  families: {
    destination: '여행지',
    cave: '동굴',
    waterfall: '폭포',
    mountain: '산·고개·전망대',
    water: '해변·섬·호수',
    nature: '숲·들판',
    temple: '사찰·사당',
    culture: '유적·박물관',
    bridge: '다리',
    village: '마을',
    market: '시장',
    stay: '숙소',
    food: '음식',
    craft: '공예와 특산물',
    event: '축제',
    facility: '편의 시설',
    stop: '경유지',
    photo: '포토 스폿',
  },
  layers: { provinces: '성 경계', communes: '사 경계', rivers: '강', lakes: '호수', roads: '도로' },
  media: { '360': '360° 사진', '3d': '3D 모델', audio: '소리' },
};

const fr: LegendWords = {
  legend: 'Légende',
  approximate: 'emplacement approximatif',
  sketchLine: 'ordre des étapes',
  trackLine: 'itinéraire',
  closedLine: 'tronçon fermé',
  narrow: 'Filtrer les lieux',
  chosen: '{count} choisis',
  any: 'Tous',
  families: {
    destination: 'destination',
    cave: 'grotte',
    waterfall: 'cascade',
    mountain: 'montagne, col, panorama',
    water: 'plage, île, lac',
    nature: 'forêt, champs',
    temple: 'pagode, sanctuaire',
    culture: 'monument, musée',
    bridge: 'pont',
    village: 'village',
    market: 'marché',
    stay: 'hébergement',
    food: 'cuisine',
    craft: 'artisanat et produits',
    event: 'fête',
    facility: 'service',
    stop: 'étape',
    photo: 'point photo',
  },
  layers: {
    provinces: 'limite de province',
    communes: 'limite de commune',
    rivers: 'cours d’eau',
    lakes: 'lac',
    roads: 'route',
  },
  media: { '360': 'photos 360°', '3d': 'modèles 3D', audio: 'son' },
};

const WORDS: Record<Language, LegendWords> = { vi, en, zh, ja, ko, fr };

export type LegendWords = {
  legend: string;
  approximate: string;
  sketchLine: string;
  trackLine: string;
  closedLine: string;
  /** Name of the form. */
  narrow: string;
  /** How many of its choices are made, `{count}`. */
  chosen: string;
  any: string;
  families: Record<KindFamily, string>;
  layers: Record<LayerRole, string>;
  media: Record<(typeof MEDIA_MARKS)[number], string>;
};
