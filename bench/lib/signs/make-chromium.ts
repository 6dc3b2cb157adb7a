import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import encodeQr from 'qr';
import { signMessages } from '../../../src/i18n/signs.ts';
import { escapeMarkup } from '../../../src/model/escape-markup.ts';
import { BCP47 } from '../../../src/model/languages.ts';
import { launchChromium } from '../../../tests/setup/chromium.ts';
import type { SignOrder } from './sign-order.ts';

/** Run as a program: `make-chromium.ts ORDER.json OUT.pdf`. The same words laid out by the browser's own typesetting. */
const [orderFile = '', outFile = ''] = process.argv.slice(2);
const { brand, contents, pageAddresses }: SignOrder = JSON.parse(readFileSync(orderFile, 'utf8'));
const require = createRequire(import.meta.url);

const fonts = [
  ['latin', 'be-vietnam-pro', 'BeVietnamPro'],
  ['sc', 'noto-sans-sc', 'NotoSansSC'],
  ['jp', 'noto-sans-jp', 'NotoSansJP'],
  ['kr', 'noto-sans-kr', 'NotoSansKR'],
].flatMap(([family, folder, name]) =>
  [
    ['500Medium', 500],
    ['700Bold', 700],
  ].map(([style, weight]) => {
    const file = require.resolve(`@expo-google-fonts/${folder}/${style}/${name}_${style}.ttf`);
    return `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/ttf;base64,${readFileSync(file).toString('base64')})}`;
  }),
);

const pages = contents.map((content, index) => {
  const { main, others, siteName, place } = content;
  const names = others.map(
    ({ language, title }) =>
      `<div lang="${BCP47[language]}"><b>${escapeMarkup(title ?? '')}</b><br>${signMessages(language).scanShort}</div>`,
  );
  const code = encodeQr(pageAddresses[index] ?? '', 'svg', { border: 4 });
  return `<section><header><p>${escapeMarkup(siteName)}</p><h1>${escapeMarkup(main.title)}</h1><p>${escapeMarkup(place)}</p></header>
<div class="row"><div class="code">${code}</div><p><b>${signMessages(main.language).scan}</b><br>${content.printedCode}</p></div><div class="names">${names.join('')}</div></section>`;
});

const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><style>${fonts.join('')}
@page{size:210mm 297mm;margin:0}*{box-sizing:border-box}body{margin:0;font:500 18pt/1.3 latin}
:lang(zh){font-family:sc}:lang(ja){font-family:jp}:lang(ko){font-family:kr;word-break:keep-all}
section{inline-size:210mm;block-size:297mm;overflow:hidden;break-after:page;background:#f8f3e6;print-color-adjust:exact}
header{background:${brand};color:#fff;padding:10mm 12mm;block-size:75mm}h1{font-size:48pt;margin:4mm 0}p{margin:0}
.row{display:flex;gap:6mm;padding:6mm 10mm}.code svg{inline-size:127mm;block-size:127mm;display:block;background:#fff}
.names{display:grid;grid-template-columns:1fr 1fr;gap:4mm;padding:2mm 12mm}</style>${pages.join('')}</html>`;

const browser = await launchChromium();
const page = await browser.newPage();
await page.setContent(html);
await page.evaluate(() => document.fonts.ready);
await page.pdf({ path: outFile, preferCSSPageSize: true, printBackground: true, tagged: true });
await browser.close();
