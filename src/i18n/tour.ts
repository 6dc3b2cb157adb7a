import type { Language } from '../model/languages.ts';
import type { TourView } from '../model/tour-view.ts';
import { type TourToolMessages, tourToolMessages } from './tour-tools.ts';

/** Gives the texts around 360° tours. Plain strings with `{placeholders}`. */
export function tourMessages(language: Language): TourPageMessages {
  return { ...MESSAGES[language], ...tourToolMessages(language) };
}

/** Gives those the viewer needs. Every page with a tour hands them over as JSON before the first frame, so what only pages say is left out. */
export function viewerMessages(language: Language): TourMessages {
  const {
    guidedHeading,
    licence,
    inWords,
    linksFrom,
    wideHint,
    embed,
    embedHint,
    embedCode,
    embedCopy,
    embedCopied,
    embedAtOnce,
    embedHome,
    ...needed
  } = tourMessages(language);
  return needed;
}

/** Puts values into a text with `{placeholders}`; unknown ones stay as they are. */
export function fillMessage(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Names one of the eight directions. @param headingDeg compass heading of any size: 0 north, 90 east */
export function nameDirection(messages: Pick<TourMessages, 'directions'>, headingDeg: number): string {
  const names = messages.directions.split('|');
  return names[((Math.round(headingDeg / 45) % 8) + 8) % 8] ?? '';
}

const vi = {
  heading: 'Tham quan 360°',
  guidedHeading: 'Tham quan 360° theo cung đường',
  guide: 'Dẫn tham quan',
  guideStop: 'Điểm {number} / {total}',
  guideBack: 'Điểm trước',
  guideOn: 'Điểm tiếp theo',
  open: 'Xem quanh 360°',
  opening: 'Đang mở…',
  retry: 'Mở lại',
  noWebGl: 'Trình duyệt này chưa hiển thị được chế độ 360°. Toàn bộ nội dung có trong danh sách bên dưới.',
  failed:
    'Chưa mở được chế độ 360°. Hãy kiểm tra kết nối rồi thử lại; toàn bộ nội dung có trong danh sách bên dưới.',
  lost: 'Chế độ 360° đã dừng vì thiết bị cần bộ nhớ. Bạn có thể mở lại.',
  kind_render: 'Hình dựng bằng máy tính, không phải ảnh chụp.',
  kind_illustration: 'Hình minh hoạ, không phải ảnh chụp.',
  credit: 'Tác giả: {name}',
  licence: 'Giấy phép: {name}',
  inWords: 'Xem bằng lời: các điểm nhìn',
  linksFrom: 'Từ đây đi tiếp',
  goTo: 'Đến {scene}',
  hotspots: 'Trong khung cảnh này',
  closePanel: 'Đóng phần giới thiệu',
  role: 'toàn cảnh 360°',
  keys: 'Phím mũi tên để xoay, dấu cộng và trừ để phóng to, thu nhỏ, Home để về hướng nhìn đầu.',
  controls: 'Điều khiển',
  turnLeft: 'Xoay sang trái',
  turnRight: 'Xoay sang phải',
  lookUp: 'Nhìn lên',
  lookDown: 'Nhìn xuống',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  reset: 'Về hướng nhìn đầu',
  fullscreen: 'Toàn màn hình',
  exitFullscreen: 'Thoát toàn màn hình',
  close: 'Đóng chế độ 360°',
  gyroscope: 'Xoay theo điện thoại',
  gyroscopeRefused: 'Điện thoại này không cho biết hướng cầm. Hãy kéo ảnh để xoay.',
  arrived: 'Bạn đang ở {scene}.',
  facing: 'Nhìn về hướng {direction}.',
  directions: 'bắc|đông bắc|đông|đông nam|nam|tây nam|tây|tây bắc',
};

const en: BaseMessages = {
  heading: '360° tour',
  guidedHeading: 'Guided 360° tour of the route',
  guide: 'Guide',
  guideStop: 'Stop {number} of {total}',
  guideBack: 'Previous stop',
  guideOn: 'Next stop',
  open: 'Look around in 360°',
  opening: 'Opening…',
  retry: 'Open again',
  noWebGl: 'This browser cannot show the 360° view. Everything in it is in the list below.',
  failed:
    'The 360° view could not be opened. Check the connection and try again; everything in it is in the list below.',
  lost: 'The 360° view stopped because the device needed its memory. You can open it again.',
  kind_render: 'Computer rendering, not a photograph.',
  kind_illustration: 'Illustration, not a photograph.',
  credit: 'By {name}',
  licence: 'Licence: {name}',
  inWords: 'The tour in words: viewpoints',
  linksFrom: 'From here go on to',
  goTo: 'Go to {scene}',
  hotspots: 'In this scene',
  closePanel: 'Close the description',
  role: '360° panorama',
  keys: 'Arrow keys turn, plus and minus zoom, Home returns to the first view.',
  controls: 'Controls',
  turnLeft: 'Turn left',
  turnRight: 'Turn right',
  lookUp: 'Look up',
  lookDown: 'Look down',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  reset: 'Back to the first view',
  fullscreen: 'Full screen',
  exitFullscreen: 'Leave full screen',
  close: 'Close the 360° view',
  gyroscope: 'Turn with the phone',
  gyroscopeRefused: 'This phone does not tell how it is held. Drag the picture to turn.',
  arrived: 'You are at {scene}.',
  facing: 'Facing {direction}.',
  directions: 'north|north-east|east|south-east|south|south-west|west|north-west',
};

const zh: BaseMessages = {
  heading: '360° 全景游览',
  guidedHeading: '沿线 360° 导览',
  guide: '导览',
  guideStop: '第 {number} 站，共 {total} 站',
  guideBack: '上一站',
  guideOn: '下一站',
  open: '360° 环视',
  opening: '正在打开…',
  retry: '重新打开',
  noWebGl: '此浏览器无法显示 360° 全景。全部内容都在下面的列表中。',
  failed: '无法打开 360° 全景。请检查网络后重试；全部内容都在下面的列表中。',
  lost: '设备内存不足，360° 全景已停止。您可以重新打开。',
  kind_render: '电脑渲染图，并非照片。',
  kind_illustration: '示意图，并非照片。',
  credit: '作者：{name}',
  licence: '许可：{name}',
  inWords: '文字游览：观景点',
  linksFrom: '从这里可前往',
  goTo: '前往{scene}',
  hotspots: '场景中的看点',
  closePanel: '关闭介绍',
  role: '360° 全景',
  keys: '方向键转动视角，加号和减号缩放，Home 键回到初始视角。',
  controls: '操作',
  turnLeft: '向左转',
  turnRight: '向右转',
  lookUp: '向上看',
  lookDown: '向下看',
  zoomIn: '放大',
  zoomOut: '缩小',
  reset: '初始视角',
  fullscreen: '全屏',
  exitFullscreen: '退出全屏',
  close: '关闭 360° 全景',
  gyroscope: '随手机转动',
  gyroscopeRefused: '无法获取手机的朝向。请拖动画面来转动。',
  arrived: '您现在位于{scene}。',
  facing: '面向{direction}。',
  directions: '北|东北|东|东南|南|西南|西|西北',
};

const ja: BaseMessages = {
  heading: '360°ツアー',
  guidedHeading: 'ルートをたどる360°ガイド',
  guide: 'ガイド',
  guideStop: '{number}か所目／全{total}か所',
  guideBack: '前の立ち寄り先',
  guideOn: '次の立ち寄り先',
  open: '360°で見渡す',
  opening: '開いています…',
  retry: 'もう一度開く',
  noWebGl: 'このブラウザーでは360°表示ができません。内容はすべて下の一覧にあります。',
  failed:
    '360°表示を開けませんでした。接続を確かめてもう一度お試しください。内容はすべて下の一覧にあります。',
  lost: '端末のメモリーが足りなくなり、360°表示が止まりました。もう一度開くことができます。',
  kind_render: 'コンピューターで描いた画像で、写真ではありません。',
  kind_illustration: 'イラストで、写真ではありません。',
  credit: '作者：{name}',
  licence: 'ライセンス：{name}',
  inWords: '文章で見るツアー：ビューポイント',
  linksFrom: 'ここから進む',
  goTo: '{scene}へ',
  hotspots: 'この場面の見どころ',
  closePanel: '説明を閉じる',
  role: '360°パノラマ',
  keys: '矢印キーで回転、プラスとマイナスで拡大・縮小、Homeで最初の向きに戻ります。',
  controls: '操作',
  turnLeft: '左を向く',
  turnRight: '右を向く',
  lookUp: '上を向く',
  lookDown: '下を向く',
  zoomIn: '拡大',
  zoomOut: '縮小',
  reset: '最初の向き',
  fullscreen: '全画面',
  exitFullscreen: '全画面を終了',
  close: '360°表示を閉じる',
  gyroscope: 'スマートフォンの向きに合わせる',
  gyroscopeRefused: 'スマートフォンの向きを取得できません。画像をドラッグして見回してください。',
  arrived: '現在地：{scene}。',
  facing: '{direction}を向いています。',
  directions: '北|北東|東|南東|南|南西|西|北西',
};

const ko: BaseMessages = {
  heading: '360° 투어',
  guidedHeading: '길을 따라가는 360° 안내',
  guide: '안내',
  guideStop: '{total}곳 중 {number}번째',
  guideBack: '이전 지점',
  guideOn: '다음 지점',
  open: '360°로 둘러보기',
  opening: '여는 중…',
  retry: '다시 열기',
  noWebGl: '이 브라우저에서는 360° 보기를 표시할 수 없습니다. 모든 내용은 아래 목록에 있습니다.',
  failed:
    '360° 보기를 열지 못했습니다. 연결을 확인하고 다시 시도해 주세요. 모든 내용은 아래 목록에 있습니다.',
  lost: '기기 메모리가 부족하여 360° 보기가 멈췄습니다. 다시 열 수 있습니다.',
  kind_render: '컴퓨터로 만든 이미지이며 사진이 아닙니다.',
  kind_illustration: '삽화이며 사진이 아닙니다.',
  credit: '제작: {name}',
  licence: '라이선스: {name}',
  inWords: '글로 보는 투어: 전망 지점',
  linksFrom: '여기에서 이동',
  goTo: '이동: {scene}',
  hotspots: '이 장면의 볼거리',
  closePanel: '설명 닫기',
  role: '360° 파노라마',
  keys: '화살표 키로 회전, 더하기와 빼기로 확대·축소, Home 키로 처음 방향으로 돌아갑니다.',
  controls: '조작',
  turnLeft: '왼쪽으로 돌기',
  turnRight: '오른쪽으로 돌기',
  lookUp: '위 보기',
  lookDown: '아래 보기',
  zoomIn: '확대',
  zoomOut: '축소',
  reset: '처음 방향',
  fullscreen: '전체 화면',
  exitFullscreen: '전체 화면 종료',
  close: '360° 보기 닫기',
  gyroscope: '휴대전화를 돌려 보기',
  gyroscopeRefused: '휴대전화의 방향을 알 수 없습니다. 화면을 끌어서 둘러보세요.',
  arrived: '현재 위치: {scene}.',
  facing: '{direction}쪽을 보고 있습니다.',
  directions: '북|북동|동|남동|남|남서|서|북서',
};

const fr: BaseMessages = {
  heading: 'Visite à 360°',
  guidedHeading: 'Visite guidée à 360° de l’itinéraire',
  guide: 'Guide',
  guideStop: 'Étape {number} sur {total}',
  guideBack: 'Étape précédente',
  guideOn: 'Étape suivante',
  open: 'Regarder autour à 360°',
  opening: 'Ouverture…',
  retry: 'Rouvrir',
  noWebGl:
    'Ce navigateur ne peut pas afficher la vue à 360°. Tout son contenu figure dans la liste ci-dessous.',
  failed:
    'La vue à 360° n’a pas pu s’ouvrir. Vérifiez la connexion et réessayez ; tout son contenu figure dans la liste ci-dessous.',
  lost: 'La vue à 360° s’est arrêtée, l’appareil manquant de mémoire. Vous pouvez la rouvrir.',
  kind_render: 'Image de synthèse, et non une photographie.',
  kind_illustration: 'Illustration, et non une photographie.',
  credit: 'Auteur : {name}',
  licence: 'Licence : {name}',
  inWords: 'La visite en mots : points de vue',
  linksFrom: 'D’ici, continuer vers',
  goTo: 'Aller à {scene}',
  hotspots: 'Dans cette scène',
  closePanel: 'Fermer la description',
  role: 'panorama à 360°',
  keys: 'Les flèches font tourner la vue, plus et moins zooment, Début revient à la première vue.',
  controls: 'Commandes',
  turnLeft: 'Tourner à gauche',
  turnRight: 'Tourner à droite',
  lookUp: 'Regarder vers le haut',
  lookDown: 'Regarder vers le bas',
  zoomIn: 'Zoom avant',
  zoomOut: 'Zoom arrière',
  reset: 'Première vue',
  fullscreen: 'Plein écran',
  exitFullscreen: 'Quitter le plein écran',
  close: 'Fermer la vue à 360°',
  gyroscope: 'Suivre les mouvements du téléphone',
  gyroscopeRefused: 'Ce téléphone n’indique pas son orientation. Faites glisser l’image pour tourner.',
  arrived: 'Vous êtes à : {scene}.',
  facing: 'Vue vers : {direction}.',
  directions: 'nord|nord-est|est|sud-est|sud|sud-ouest|ouest|nord-ouest',
};

const MESSAGES: Record<Language, BaseMessages> = { vi, en, zh, ja, ko, fr };

type BaseMessages = Record<keyof typeof vi, string>;

export type TourPageMessages = BaseMessages & TourToolMessages;

export type TourMessages = Omit<
  TourPageMessages,
  | 'guidedHeading'
  | 'licence'
  | 'inWords'
  | 'linksFrom'
  | 'wideHint'
  | 'embed'
  | 'embedHint'
  | 'embedCode'
  | 'embedCopy'
  | 'embedCopied'
  | 'embedAtOnce'
  | 'embedHome'
>;

/** What a page hands to the viewer as JSON. */
export type TourData = { tour: TourView; language: Language; messages: TourMessages };
