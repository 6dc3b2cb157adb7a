import { offerMessages } from '../../src/i18n/offers.ts';
import { fillMessage } from '../../src/i18n/tour.ts';
import { formatDate, formatNumber, translate } from '../../src/i18n/translate.ts';
import { escapeMarkup } from '../../src/model/escape-markup.ts';
import { BCP47, type Language } from '../../src/model/languages.ts';
import { drawScreenQr } from '../../src/model/screen-qr.ts';
import { type Entry, localise, type Site } from '../../src/model/site.ts';
import { voucherNumber } from '../../src/model/voucher.ts';

/**
 * Draws vouchers as one HTML file for the printer: A4, eight on a page with lines to cut along, each with its number, the QR
 * code that opens the page that checks it, and the same as text. The file needs nothing else.
 */
export function drawVoucherSheet(
  site: Site,
  offer: Entry<'offers'>,
  vouchers: readonly { number: number; token: string }[],
  language: Language,
): string {
  const messages = offerMessages(language);
  const { words } = localise(site, offer, language);
  const { until, belongsTo, deal } = offer.facts;
  const owner = belongsTo === undefined ? undefined : site.byRef.get(belongsTo);
  const lines = [
    owner && localise(site, owner, language).words.title,
    deal?.is === 'percent' && fillMessage(messages.percent, { percent: String(deal.percent) }),
    deal?.is === 'price' &&
      fillMessage(messages.price, {
        amount: formatNumber(language, Number(deal.amount.replace(/[ .]/g, ''))),
      }),
    fillMessage(messages.untilDay, { until: formatDate(language, until) }),
  ].filter((line) => typeof line === 'string' && line !== '');
  const terms = words.terms?.length ? `${translate(language, 'terms')}: ${words.terms.join(' ')}` : '';
  const draw = ({ number, token }: { number: number; token: string }) => {
    const address = `${site.settings.baseUrl}/${language}/offers/verify/#v=${token}`;
    const label = fillMessage(messages.okNumber, { number: voucherNumber(number) });
    return [
      '<article>',
      `<div><h2>${escapeMarkup(words.title)}</h2>`,
      ...lines.map((line) => `<p>${escapeMarkup(String(line))}</p>`),
      `<p class="number">${escapeMarkup(label)}</p>`,
      terms === '' ? '' : `<p class="terms">${escapeMarkup(terms)}</p>`,
      '</div>',
      `<div class="qr">${drawScreenQr(address, label)}</div>`,
      `<p class="token">${escapeMarkup(token)}</p>`,
      '</article>',
    ].join('');
  };
  return [
    `<!doctype html><html lang="${BCP47[language]}"><head><meta charset="utf-8">`,
    `<title>${escapeMarkup(words.title)}</title><style>${STYLE}</style></head><body>`,
    ...vouchers.map(draw),
    '</body></html>\n',
  ].join('\n');
}

/** Millimetres of A4 with a margin of 8: two columns of 97, four rows of 70. */
const STYLE = `
@page { size: A4; margin: 8mm; }
* { box-sizing: border-box; margin: 0; }
body { width: 194mm; margin: 0 auto; display: grid; grid-template-columns: 97mm 97mm; font: 9pt/1.35 sans-serif; color: #000; }
article { height: 70mm; padding: 5mm; border: 0.2mm dashed #666; display: grid; grid-template: 1fr auto / 1fr 36mm; gap: 2mm 4mm; overflow: hidden; break-inside: avoid; }
h2 { font-size: 12pt; line-height: 1.3; }
.number { margin-top: 1.5mm; font-size: 14pt; font-weight: 700; }
.terms { margin-top: 1mm; font-size: 6.5pt; }
.qr svg { width: 36mm; display: block; }
.token { grid-column: 1 / -1; font: 6pt/1.2 monospace; overflow-wrap: anywhere; }
`;
