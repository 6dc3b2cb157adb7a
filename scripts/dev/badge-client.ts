// The badge of the development server. Without this script pages look as they will when built.
import type { BadgeState } from './report-state.ts';

const STYLE = `
:host { all: initial; position: fixed; inset-block-end: 0.75rem; inset-inline-start: 0.75rem; z-index: 2147483647; }
a {
  display: inline-flex; align-items: center; gap: 0.5em; min-block-size: 2rem; max-inline-size: calc(100vw - 1.5rem); box-sizing: border-box;
  padding: 0.25rem 0.8rem; border-radius: 1rem; border: 2px solid #fff; background: var(--tone); color: #fff; text-decoration: none;
  font: 600 0.875rem/1.35 system-ui, sans-serif; box-shadow: 0 1px 6px rgb(0 0 0 / 0.35);
}
a:hover { text-decoration: underline; }
a:focus-visible { outline: 3px solid #1257c4; outline-offset: 2px; }
a[data-tone="error"] { --tone: #a3240d; }
a[data-tone="warning"] { --tone: #7a5000; }
a[data-tone="well"] { --tone: #0b5d4a; opacity: 0.75; padding-inline: 0.55rem; }
@media print { :host { display: none; } }
`;
const SIGNS = { error: '✕', warning: '!', well: '✓' } as const;

const host = document.createElement('aside');
host.dataset.diemDen = 'check';
const root = host.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
root.adoptedStyleSheets = [sheet];
const link = document.createElement('a');
link.href = '/_check/';
root.append(link);

void refresh();
import.meta.hot?.on('diem-den:checked', () => void refresh());

async function refresh(): Promise<void> {
  const answer = await fetch('/_check/state.json').catch(() => undefined);
  if (!answer?.ok) return; // the server stopped: the badge keeps what it last knew
  const state: BadgeState = await answer.json();
  show(state);
}

function show({ language, tone, label, title }: BadgeState): void {
  link.lang = language;
  link.title = title;
  link.dataset.tone = tone;
  const sign = document.createElement('span');
  sign.textContent = SIGNS[tone];
  sign.ariaHidden = 'true';
  link.replaceChildren(sign, label);
  link.ariaLabel = label === '' ? title : `${label}. ${title}`;
  if (!host.isConnected) document.body.append(host);
}
