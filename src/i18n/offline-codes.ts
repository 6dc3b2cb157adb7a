import type { Language } from '../model/languages.ts';

/** Gives the words that say, without network, what is known of a code or page that is not on the device. */
export function offlineCodeMessages(language: Language): OfflineCodeMessages {
  return MESSAGES[language];
}

const vi = {
  place: 'Mã {code} là của {place}. Trang của nơi này không nằm trong những gì đã mang theo.',
  page: 'Đây là trang của {place}. Trang này không nằm trong những gì đã mang theo.',
  at: 'Vị trí: {at}',
  atAbout: 'Vị trí: {at}, sai số khoảng {metres} m',
  openMap: 'Mở trong ứng dụng bản đồ trên máy',
  packs: 'Khi có mạng, trang ấy có trong gói:',
  noPack: 'Trang ấy không nằm trong gói nào; hãy mở khi có mạng.',
  mistyped: '{code} không phải là mã của biển nào: có ký tự bị gõ sai. Hãy so từng ký tự với biển.',
  meant: 'Có phải là mã này?',
  unlisted:
    'Mã {code} viết đúng, nhưng danh sách trong máy không có. Có thể biển mới hơn danh sách này. Hãy thử lại khi có mạng.',
  unread:
    'Mã {code} viết đúng, nhưng trong máy chưa có danh sách các mã nên không biết là nơi nào. Hãy thử lại khi có mạng.',
};

const en: OfflineCodeMessages = {
  place: 'Code {code} belongs to {place}. Its page is not in what you took along.',
  page: 'This is the page of {place}. It is not in what you took along.',
  at: 'Where it is: {at}',
  atAbout: 'Where it is: {at}, give or take {metres} m',
  openMap: 'Open in a map app on this device',
  packs: 'When there is a network, the page comes with:',
  noPack: 'No pack holds that page; open it when there is a network.',
  mistyped: '{code} is not the code of any sign: a symbol is wrong. Compare it with the sign, one by one.',
  meant: 'Is it this one?',
  unlisted:
    'Code {code} is written correctly, but the list on this device does not have it. The sign may be newer than the list. Try again when there is a network.',
  unread:
    'Code {code} is written correctly, but there is no list of codes on this device to tell whose it is. Try again when there is a network.',
};

const zh: OfflineCodeMessages = {
  place: '编码 {code} 属于{place}。该地点的页面不在已携带的内容中。',
  page: '这是{place}的页面，不在已携带的内容中。',
  at: '位置：{at}',
  atAbout: '位置：{at}，误差约 {metres} 米',
  openMap: '在本机地图应用中打开',
  packs: '有网络时，以下离线包含有该页面：',
  noPack: '没有离线包含有该页面，请在有网络时打开。',
  mistyped: '{code} 不是任何标牌的编码：有字符输入错误。请与标牌逐个字符核对。',
  meant: '是这个编码吗？',
  unlisted: '编码 {code} 书写正确，但本机的列表中没有。标牌可能比列表更新，请在有网络时重试。',
  unread: '编码 {code} 书写正确，但本机还没有编码列表，无法得知属于哪里。请在有网络时重试。',
};

const ja: OfflineCodeMessages = {
  place: 'コード {code} は「{place}」のものです。このページは持ってきたものに入っていません。',
  page: 'これは「{place}」のページです。持ってきたものに入っていません。',
  at: '位置：{at}',
  atAbout: '位置：{at}（誤差 約{metres} m）',
  openMap: '端末の地図アプリで開く',
  packs: '通信できるときは、次のパックにこのページが入っています：',
  noPack: 'このページを含むパックはありません。通信できるときに開いてください。',
  mistyped:
    '{code} はどの案内板のコードでもありません。文字が間違っています。案内板と一文字ずつ見比べてください。',
  meant: 'このコードですか。',
  unlisted:
    'コード {code} の書き方は正しいのですが、端末の一覧にありません。案内板のほうが新しいのかもしれません。通信できるときにもう一度お試しください。',
  unread:
    'コード {code} の書き方は正しいのですが、端末にコードの一覧がないため、どこのものか分かりません。通信できるときにもう一度お試しください。',
};

const ko: OfflineCodeMessages = {
  place: '코드 {code}의 장소는 {place}입니다. 이 장소의 페이지는 가져온 것에 없습니다.',
  page: '{place} 페이지입니다. 가져온 것에 없습니다.',
  at: '위치: {at}',
  atAbout: '위치: {at} (오차 약 {metres} m)',
  openMap: '이 기기의 지도 앱에서 열기',
  packs: '인터넷이 되면 다음 꾸러미에 이 페이지가 들어 있습니다:',
  noPack: '이 페이지가 들어 있는 꾸러미가 없습니다. 인터넷이 될 때 열어 주세요.',
  mistyped: '{code}: 어느 안내판의 코드도 아닙니다. 틀린 글자가 있습니다. 안내판과 한 글자씩 비교해 보세요.',
  meant: '이 코드인가요?',
  unlisted:
    '코드 {code}: 올바르게 적혔지만 이 기기의 목록에 없습니다. 안내판이 목록보다 새것일 수 있습니다. 인터넷이 될 때 다시 시도해 주세요.',
  unread:
    '코드 {code}: 올바르게 적혔지만 이 기기에 코드 목록이 없어 어느 장소인지 알 수 없습니다. 인터넷이 될 때 다시 시도해 주세요.',
};

const fr: OfflineCodeMessages = {
  place:
    'Le code {code} est celui du lieu «\u00a0{place}\u00a0». Sa page n’est pas dans ce que vous avez emporté.',
  page: 'C’est la page du lieu «\u00a0{place}\u00a0». Elle n’est pas dans ce que vous avez emporté.',
  at: 'Emplacement\u202f: {at}',
  atAbout: 'Emplacement\u202f: {at}, à {metres} m près',
  openMap: 'Ouvrir dans une appli de cartes de cet appareil',
  packs: 'Avec du réseau, cette page vient avec\u202f:',
  noPack: 'Aucun paquet ne contient cette page\u202f; ouvrez-la quand il y a du réseau.',
  mistyped:
    '{code} n’est le code d’aucun panneau\u202f: un caractère est faux. Comparez-le avec le panneau, caractère par caractère.',
  meant: 'Est-ce celui-ci\u202f?',
  unlisted:
    'Le code {code} est bien écrit, mais la liste de cet appareil ne l’a pas. Le panneau est peut-être plus récent. Réessayez avec du réseau.',
  unread:
    'Le code {code} est bien écrit, mais cet appareil n’a pas la liste des codes et ne sait pas à quel lieu il appartient. Réessayez avec du réseau.',
};

const MESSAGES: Record<Language, OfflineCodeMessages> = { vi, en, zh, ja, ko, fr };

export type OfflineCodeMessages = Record<keyof typeof vi, string>;
