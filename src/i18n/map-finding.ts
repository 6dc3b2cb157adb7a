import type { Language } from '../model/languages.ts';

const vi = {
  tools: 'Công cụ bản đồ',
  here: 'Tôi đang ở đâu',
  hereOff: 'Thôi hiện vị trí của tôi',
  hereFinding: 'Đang tìm vị trí của bạn…',
  hereFound:
    'Vòng tròn là nơi bạn đang ở, có thể lệch {distance}. Danh sách xếp từ gần đến xa. Vị trí không được lưu và không được gửi đi.',
  hereOutside: 'Bạn đang ở ngoài bản đồ này. Danh sách xếp từ gần đến xa.',
  hereDenied:
    'Trình duyệt không cho trang này biết vị trí của bạn. Muốn dùng, hãy cho phép trong phần cài đặt của trang rồi bấm lại.',
  hereUnavailable: 'Chưa xác định được vị trí của bạn. Hãy ra chỗ thoáng rồi bấm lại.',
  hereMarker: 'Vị trí của bạn',
  kmAway: 'cách {distance}',
  found: 'Có {count} trong {total} địa điểm phù hợp.',
  foundNone: 'Không có địa điểm nào phù hợp. Hãy bỏ bớt lựa chọn.',
  clear: 'Bỏ các lựa chọn',
  more: 'Hiện thêm địa điểm',
};

const en: Record<keyof typeof vi, string> = {
  tools: 'Map tools',
  here: 'Where am I',
  hereOff: 'Stop showing my position',
  hereFinding: 'Finding your position…',
  hereFound:
    'The circle is where you are, give or take {distance}. The list runs from near to far. Your position is neither stored nor sent.',
  hereOutside: 'You are outside this map. The list runs from near to far.',
  hereDenied:
    'The browser does not tell this page where you are. To use this, allow it in the settings of the page and press again.',
  hereUnavailable: 'Your position could not be found. Go where the sky is open and press again.',
  hereMarker: 'Your position',
  kmAway: '{distance} away',
  found: '{count} of {total} places fit.',
  foundNone: 'No place fits. Try fewer choices.',
  clear: 'Clear choices',
  more: 'Show more places',
};

const zh: Record<keyof typeof vi, string> = {
  tools: '地图工具',
  here: '我在哪里',
  hereOff: '不再显示我的位置',
  hereFinding: '正在查找您的位置…',
  hereFound: '圆圈表示您的位置，误差约 {distance}。列表由近到远排列。您的位置不会被保存，也不会被发送。',
  hereOutside: '您不在这张地图的范围内。列表由近到远排列。',
  hereDenied: '浏览器未允许本页获取您的位置。如需使用，请在网页设置中允许，然后再按一次。',
  hereUnavailable: '未能确定您的位置。请到开阔处再试一次。',
  hereMarker: '您的位置',
  kmAway: '距离 {distance}',
  found: '共 {total} 个地点，符合条件的有 {count} 个。',
  foundNone: '没有符合条件的地点。请减少筛选条件。',
  clear: '清除筛选',
  more: '显示更多地点',
};

const ja: Record<keyof typeof vi, string> = {
  tools: '地図のツール',
  here: '現在地',
  hereOff: '現在地の表示をやめる',
  hereFinding: '現在地を調べています…',
  hereFound: '円は現在地です（誤差 {distance} ほど）。一覧は近い順です。位置は保存も送信もされません。',
  hereOutside: '現在地はこの地図の外です。一覧は近い順です。',
  hereDenied:
    'ブラウザーがこのページに位置を知らせていません。使うには、ページの設定で許可してからもう一度押してください。',
  hereUnavailable: '現在地が分かりませんでした。空の開けた所でもう一度お試しください。',
  hereMarker: '現在地',
  kmAway: '{distance} 先',
  found: '{total} か所のうち {count} か所が該当します。',
  foundNone: '該当する場所がありません。条件を減らしてください。',
  clear: '条件を消す',
  more: '場所をさらに表示',
};

const ko: Record<keyof typeof vi, string> = {
  tools: '지도 도구',
  here: '내 위치',
  hereOff: '내 위치 표시 끄기',
  hereFinding: '위치를 찾는 중…',
  hereFound:
    '원은 현재 위치이며 {distance}까지 차이 날 수 있습니다. 목록은 가까운 순서입니다. 위치는 저장되거나 전송되지 않습니다.',
  hereOutside: '현재 위치는 이 지도 밖입니다. 목록은 가까운 순서입니다.',
  hereDenied:
    '브라우저가 이 페이지에 위치를 알려 주지 않습니다. 사용하려면 페이지 설정에서 허용한 뒤 다시 누르세요.',
  hereUnavailable: '위치를 찾지 못했습니다. 하늘이 트인 곳에서 다시 눌러 보세요.',
  hereMarker: '현재 위치',
  kmAway: '{distance} 거리',
  found: '장소 {total}곳 중 {count}곳이 조건에 맞습니다.',
  foundNone: '조건에 맞는 장소가 없습니다. 조건을 줄여 보세요.',
  clear: '조건 지우기',
  more: '장소 더 보기',
};

const fr: Record<keyof typeof vi, string> = {
  tools: 'Outils de la carte',
  here: 'Où suis-je',
  hereOff: 'Ne plus montrer ma position',
  hereFinding: 'Recherche de votre position…',
  hereFound:
    'Le cercle montre où vous êtes, à {distance} près. La liste va du plus proche au plus lointain. Votre position n’est ni conservée ni transmise.',
  hereOutside: 'Vous êtes hors de cette carte. La liste va du plus proche au plus lointain.',
  hereDenied:
    'Le navigateur n’indique pas votre position à cette page. Pour l’utiliser, autorisez-la dans les réglages de la page, puis appuyez de nouveau.',
  hereUnavailable: 'Votre position n’a pas été trouvée. Placez-vous à ciel ouvert et appuyez de nouveau.',
  hereMarker: 'Votre position',
  kmAway: 'à {distance}',
  found: '{count} lieux sur {total} correspondent.',
  foundNone: 'Aucun lieu ne correspond. Retirez un critère.',
  clear: 'Effacer les critères',
  more: 'Montrer plus de lieux',
};

/** Words for finding places on the map: the visitor's own position, narrowing, the list. */
export const FINDING: Record<Language, FindingMessages> = { vi, en, zh, ja, ko, fr };

export type FindingMessages = Record<keyof typeof vi, string>;
