import type { Language } from '../model/languages.ts';

/** Gives the words of the edition for screens in stations and visitor centres. */
export function kioskMessages(language: Language): KioskMessages {
  return MESSAGES[language];
}

const vi = {
  bar: 'Bảng điều khiển của màn hình này',
  start: 'Trang đầu',
  back: 'Quay lại',
  phone: 'Xem trên điện thoại',
  phoneLead: 'Quét mã để mở trang này trên điện thoại của bạn.',
  outside: 'Màn hình này không nối mạng. Quét mã để mở trên điện thoại:',
  close: 'Đóng',
  touch: 'Chạm để bắt đầu',
  still: 'Bạn còn xem không? Màn hình sẽ về trang đầu sau {seconds} giây.',
  stay: 'Tôi còn xem',
};

const en: KioskMessages = {
  bar: 'Controls of this screen',
  start: 'Start page',
  back: 'Back',
  phone: 'See it on your phone',
  phoneLead: 'Scan the code to open this page on your phone.',
  outside: 'This screen has no network. Scan the code to open it on your phone:',
  close: 'Close',
  touch: 'Touch to start',
  still: 'Still there? This screen goes back to the start page in {seconds} seconds.',
  stay: 'I am still here',
};

const zh: KioskMessages = {
  bar: '本屏幕的控制按钮',
  start: '首页',
  back: '返回',
  phone: '在手机上看',
  phoneLead: '扫描二维码，在您的手机上打开此页。',
  outside: '本屏幕未联网。请扫码在手机上打开：',
  close: '关闭',
  touch: '触摸屏幕开始',
  still: '您还在看吗？屏幕将在 {seconds} 秒后返回首页。',
  stay: '我还在看',
};

const ja: KioskMessages = {
  bar: 'この画面の操作',
  start: '最初のページ',
  back: '戻る',
  phone: 'スマートフォンで見る',
  phoneLead: 'コードを読み取ると、このページがスマートフォンで開きます。',
  outside: 'この画面はネットにつながっていません。コードを読み取ってスマートフォンで開いてください：',
  close: '閉じる',
  touch: '画面にふれて始める',
  still: 'まだご覧ですか？あと {seconds} 秒で最初のページに戻ります。',
  stay: 'まだ見ています',
};

const ko: KioskMessages = {
  bar: '이 화면의 버튼',
  start: '첫 화면',
  back: '뒤로',
  phone: '휴대전화로 보기',
  phoneLead: '코드를 스캔하면 휴대전화에서 이 페이지가 열립니다.',
  outside: '이 화면은 인터넷에 연결되어 있지 않습니다. 코드를 스캔해 휴대전화에서 여세요:',
  close: '닫기',
  touch: '화면을 눌러 시작하세요',
  still: '아직 보고 계신가요? {seconds}초 뒤 첫 화면으로 돌아갑니다.',
  stay: '아직 보고 있어요',
};

const fr: KioskMessages = {
  bar: 'Commandes de cet écran',
  start: 'Accueil',
  back: 'Retour',
  phone: 'Voir sur mon téléphone',
  phoneLead: 'Scannez le code pour ouvrir cette page sur votre téléphone.',
  outside: 'Cet écran n’a pas de réseau. Scannez le code pour l’ouvrir sur votre téléphone :',
  close: 'Fermer',
  touch: 'Touchez pour commencer',
  still: 'Toujours là ? L’écran revient à l’accueil dans {seconds} secondes.',
  stay: 'Je suis toujours là',
};

const MESSAGES: Record<Language, KioskMessages> = { vi, en, zh, ja, ko, fr };

export type KioskMessages = Record<keyof typeof vi, string>;
