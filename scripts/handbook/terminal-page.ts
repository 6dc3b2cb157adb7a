import { stripVTControlCharacters } from 'node:util';

/**
 * Writes the page of a terminal in which a command was typed, for a picture: the real output, shortened to what fits.
 *
 * @param output as the command wrote it; a line that was overwritten shows its last state
 * @param lines how many lines fit; what is left out in the middle is marked
 */
export function terminalPage(command: string, output: string, lines: number): string {
  const text = stripVTControlCharacters(output)
    .split('\n')
    .map((line) => line.split('\r').findLast((part) => part !== '') ?? '')
    .filter((line) => !/^> /.test(line)); // what npm repeats of its own
  const trimmed = text
    .join('\n')
    .replace(/^\s*\n|\s+$/g, '')
    .split('\n');
  const head = trimmed.slice(0, lines - 8);
  const tail = trimmed.slice(-6);
  const shown = trimmed.length <= lines ? trimmed : [...head, '⋮', ...tail];
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>
<main><header><i></i><i></i><i></i></header><pre><b>$</b> <strong>${escapeHtml(command)}</strong>\n${escapeHtml(shown.join('\n'))}</pre></main>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const STYLE = `
* { box-sizing: border-box; margin: 0; }
body { background: #fff; }
main { inline-size: 960px; padding-block-end: 16px; background: #16241f; color: #f1ece0; }
header { display: flex; gap: 8px; padding: 12px 16px; background: #0d1613; }
i { inline-size: 12px; block-size: 12px; border-radius: 50%; background: #4a5a53; }
pre { padding: 12px 18px 0; font: 15px/1.5 "Noto Sans Mono", "DejaVu Sans Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
b { color: #6fcfb2; } strong { color: #fff; }
`;
