import { createHash } from 'node:crypto';
import encodeQr from 'qr';
import { escapeMarkup } from '../model/escape-markup.ts';
import { QUIET_ZONE, qrPath } from '../model/qr-matrix.ts';

/**
 * Turns a page of the site into one for a screen without network: the kiosk's script and style, the code of the page's own
 * public address, and a code in the place of every link that would lead nowhere.
 *
 * @param html page as it was built
 * @param options.path its address, for the code that hands it over to a phone
 * @param options.codes collects the addresses that need a code: address → file
 */
export function toKioskPage(html: string, { path, baseUrl, codes }: KioskPage): string {
  const own = codeFile(baseUrl + path, codes);
  return html
    .replace(/<html /, `<html data-kiosk="${own}" `)
    .replace(/<link rel="(?:manifest|apple-touch-icon)"[^>]*>/g, '') // nobody installs a screen
    .replace('</head>', `${HEAD}</head>`)
    .replace(/<a\s([^>]*?)href="([^"]*)"([^>]*)>/g, (whole, before: string, href: string, after: string) => {
      const address = decodeMarkup(href);
      const attributes = `${before} ${after}`
        .replace(/\s(?:target|download|rel|ping)(?:="[^"]*")?(?=\s|$)/g, ' ')
        .trim();
      if (address.startsWith(`${baseUrl}/`)) return `<a ${attributes} href="${href.slice(baseUrl.length)}">`;
      const outside = outsideAddress(address, `${before} ${after}`, baseUrl);
      if (outside === undefined) return whole;
      const code = codeFile(outside, codes);
      return `<a ${attributes} href="${code}" data-kiosk-code="${escapeMarkup(outside)}">`;
    });
}

/** Draws a code for a screen: level M, because nothing smears it, so that long addresses stay large. Black on white. */
export function screenCode(address: string): string {
  const matrix = encodeQr(address, 'raw', { ecc: 'medium', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  const side = matrix.length + 2 * QUIET_ZONE;
  const start = -QUIET_ZONE;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${start} ${start} ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M${start} ${start}h${side}v${side}h${-side}z"/>` +
    `<path fill="#000" fill-rule="evenodd" d="${qrPath(matrix)}"/></svg>\n`
  );
}

/** What a phone should open for a link that cannot work here; nothing for links that can. */
function outsideAddress(address: string, attributes: string, baseUrl: string): string | undefined {
  if (/^(?:https?:|mailto:|tel:|sms:|geo:)/i.test(address)) return encodeAddress(address);
  const isFile = /\sdownload(?:[=\s]|$)/.test(` ${attributes}`) || /^\/(?:data|signs|admin)\//.test(address);
  return isFile && address.startsWith('/') ? encodeAddress(baseUrl + address) : undefined;
}

function codeFile(address: string, codes: Map<string, string>): string {
  const known = codes.get(address);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(address).digest('hex').slice(0, 12);
  const file = `/kiosk/codes/${name}.svg`;
  codes.set(address, file);
  return file;
}

/** Codes hold ASCII; addresses may be written with other letters. */
function encodeAddress(address: string): string {
  return address.replace(/[^\x21-\x7e]/g, (letter) => encodeURIComponent(letter));
}

function decodeMarkup(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&');
}

const HEAD = '<link rel="stylesheet" href="/kiosk/kiosk.css"><script src="/kiosk/kiosk.js" defer></script>';

type KioskPage = { path: string; baseUrl: string; codes: Map<string, string> };
