import type { Language } from '../model/languages.ts';

/** Gives the words around the code with which other websites show a map. */
export function mapEmbedMessages(language: Language): EmbedMessages {
  return MESSAGES[language];
}

const MESSAGES: Record<Language, EmbedMessages> = {
  vi: {
    embed: 'Nhúng bản đồ này vào trang khác',
    embedHint:
      'Chép đoạn mã này vào trang web của bạn. Bản đồ tự cập nhật theo trang gốc và không cần khoá hay tài khoản.',
    embedCode: 'Mã nhúng bản đồ',
    embedCopy: 'Chép mã',
    embedCopied: 'Đã chép mã.',
  },
  en: {
    embed: 'Show this map on another website',
    embedHint:
      'Copy this code into your own page. The map follows this site by itself and needs no key and no account.',
    embedCode: 'Code to embed the map',
    embedCopy: 'Copy the code',
    embedCopied: 'The code was copied.',
  },
  zh: {
    embed: '在其他网站嵌入此地图',
    embedHint: '将这段代码复制到您的网页中。地图随本站自动更新，无需密钥或账号。',
    embedCode: '地图嵌入代码',
    embedCopy: '复制代码',
    embedCopied: '代码已复制。',
  },
  ja: {
    embed: 'この地図を他のサイトに埋め込む',
    embedHint:
      'このコードをご自分のページにコピーしてください。地図はこのサイトに合わせて自動で更新され、キーもアカウントも不要です。',
    embedCode: '地図の埋め込みコード',
    embedCopy: 'コードをコピー',
    embedCopied: 'コードをコピーしました。',
  },
  ko: {
    embed: '이 지도를 다른 사이트에 넣기',
    embedHint:
      '이 코드를 자신의 페이지에 복사하세요. 지도는 이 사이트를 따라 저절로 갱신되며 키나 계정이 필요 없습니다.',
    embedCode: '지도 삽입 코드',
    embedCopy: '코드 복사',
    embedCopied: '코드를 복사했습니다.',
  },
  fr: {
    embed: 'Afficher cette carte sur un autre site',
    embedHint:
      'Copiez ce code dans votre page. La carte suit ce site d’elle-même ; ni clé ni compte ne sont nécessaires.',
    embedCode: 'Code d’intégration de la carte',
    embedCopy: 'Copier le code',
    embedCopied: 'Le code est copié.',
  },
};

/** Words around a code to copy. Those of tours stand with the tours’ own. */
export type EmbedMessages = {
  embed: string;
  embedHint: string;
  embedCode: string;
  embedCopy: string;
  embedCopied: string;
};
