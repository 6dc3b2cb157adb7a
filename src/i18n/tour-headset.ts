import type { Language } from '../model/languages.ts';

/** Gives the texts of a tour in a headset. Loaded with the tools of a tour, never with the page. */
export function headsetMessages(language: Language): HeadsetMessages {
  return MESSAGES[language];
}

const vi = {
  headsetEnter: 'Xem bằng kính VR',
  headsetFailed: 'Chưa mở được kính VR. Hãy kiểm tra kính rồi thử lại.',
  headsetLeave: 'Rời kính VR',
  headsetCloseSheet: 'Chọn vào đây để đóng',
  headsetLater: 'Nội dung này có trên trang, xem tiếp sau khi rời kính.',
};

export type HeadsetMessages = Record<keyof typeof vi, string>;

const MESSAGES: Record<Language, HeadsetMessages> = {
  vi,
  en: {
    headsetEnter: 'View in a VR headset',
    headsetFailed: 'The headset could not be started. Check it and try again.',
    headsetLeave: 'Leave VR',
    headsetCloseSheet: 'Select here to close',
    headsetLater: 'This is on the page: see it after leaving VR.',
  },
  zh: {
    headsetEnter: '用 VR 头显观看',
    headsetFailed: '无法启动头显，请检查设备后重试。',
    headsetLeave: '退出 VR',
    headsetCloseSheet: '选择此处关闭',
    headsetLater: '此内容在网页上，退出 VR 后可继续查看。',
  },
  ja: {
    headsetEnter: 'VRヘッドセットで見る',
    headsetFailed: 'ヘッドセットを開始できませんでした。機器を確認してもう一度お試しください。',
    headsetLeave: 'VRを終了',
    headsetCloseSheet: 'ここを選ぶと閉じます',
    headsetLater: 'この内容はページにあります。VRを終了してからご覧ください。',
  },
  ko: {
    headsetEnter: 'VR 헤드셋으로 보기',
    headsetFailed: '헤드셋을 시작할 수 없습니다. 기기를 확인한 뒤 다시 시도해 주세요.',
    headsetLeave: 'VR 나가기',
    headsetCloseSheet: '여기를 선택하면 닫힙니다',
    headsetLater: '이 내용은 페이지에 있습니다. VR을 나간 뒤 볼 수 있습니다.',
  },
  fr: {
    headsetEnter: 'Voir avec un casque VR',
    headsetFailed: 'Le casque n’a pas pu démarrer. Vérifiez-le et réessayez.',
    headsetLeave: 'Quitter la VR',
    headsetCloseSheet: 'Sélectionnez ici pour fermer',
    headsetLater: 'Ce contenu est sur la page : à voir après avoir quitté la VR.',
  },
};
