import encodeQr from 'qr';
import { escapeMarkup } from './escape-markup.ts';
import { QUIET_ZONE, qrPath } from './qr-matrix.ts';

/**
 * Draws a QR code that is read off a screen: level M is enough where nothing gets dirty, so that addresses of any length fit.
 * @param label what the picture is, for those who cannot see it
 * @throws when the address has more than 2,331 bytes
 */
export function drawScreenQr(address: string, label: string): string {
  const bordered = encodeQr(address, 'raw', { ecc: 'medium', border: 1 });
  const matrix = bordered.slice(1, -1).map((row) => row.slice(1, -1));
  const side = matrix.length + 2 * QUIET_ZONE;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}" role="img" shape-rendering="crispEdges">` +
    `<title>${escapeMarkup(label)}</title>` +
    `<path fill="#fff" d="M${-QUIET_ZONE} ${-QUIET_ZONE}h${side}v${side}h${-side}z"/>` +
    `<path fill="#000" fill-rule="evenodd" d="${qrPath(matrix)}"/></svg>`
  );
}
