import type { OfflineMessages } from '../../i18n/offline-vi.ts';
import { fillMessage } from '../../i18n/tour.ts';

/** Tells whether this browser can keep anything at all. Some have the functions and refuse: private windows, blocked storage. */
export async function canKeep(): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !('caches' in window) || !isSecureContext) return false;
  try {
    await caches.has('diem-den:files:1');
    return true;
  } catch {
    return false;
  }
}

/** Says honestly what the browser promises about what it keeps. */
export async function describeTrust(messages: OfflineMessages): Promise<string> {
  const app = findApp(navigator.userAgent);
  if (app !== undefined) return fillMessage(messages.trust_app, { app });
  const isPersisted = (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
  const lines = [isPersisted ? messages.trust_kept : messages.trust_may];
  if (isApplePhone(navigator) && !matchMedia('(display-mode: standalone)').matches)
    lines.push(messages.trust_ios);
  return [...lines, messages.trust_private].join(' ');
}

/** Asks the browser not to delete what is kept. It decides by itself. */
export async function askToStay(): Promise<void> {
  await navigator.storage?.persist?.().catch(() => false);
}

/** Names the app whose built-in browser this is; its storage is not that of the visitor's browser. */
export function findApp(userAgent: string): string | undefined {
  return APPS.find(([, mark]) => mark.test(userAgent))?.[0];
}

/** iPads say they are Macs; no Mac has a screen for several fingers. */
export function isApplePhone({
  userAgent,
  maxTouchPoints,
}: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}

const APPS: readonly (readonly [string, RegExp])[] = [
  ['Zalo', /\bZalo/i],
  ['Facebook', /\bFB(?:AN|AV|_IAB)/],
  ['Instagram', /\bInstagram/],
  ['TikTok', /\b(?:musical_ly|BytedanceWebview|TikTok)/i],
  ['LINE', /\bLine\//],
  ['WeChat', /\bMicroMessenger/],
  ['KakaoTalk', /\bKAKAOTALK/i],
];
