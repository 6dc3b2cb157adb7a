import type { CHAT_APPS } from '../model/schemas/common.ts';

/** Names of the programs people write in, the same in every language. */
export const CHAT_NAMES: Readonly<Record<(typeof CHAT_APPS)[number], string>> = {
  whatsapp: 'WhatsApp',
  wechat: 'WeChat',
  kakaotalk: 'KakaoTalk',
  line: 'LINE',
  messenger: 'Messenger',
};
