import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import encodeQr from 'qr';
import { createElement as h } from 'react';
import { signMessages } from '../../../src/i18n/signs.ts';
import type { SignOrder } from './sign-order.ts';

/** Run as a program: `make-react-pdf.ts ORDER.json OUT.pdf`. The same words with `@react-pdf/renderer`. */
const [orderFile = '', outFile = ''] = process.argv.slice(2);
const { brand, contents, pageAddresses }: SignOrder = JSON.parse(readFileSync(orderFile, 'utf8'));
const require = createRequire(import.meta.url);
// Not a dependency of the project: the benchmark says how to install it.
const { Document, Font, Page, Path, Svg, Text, View, renderToFile } = await import(
  '@react-pdf/renderer' as string
);

const FACES = {
  latin: ['be-vietnam-pro', 'BeVietnamPro'],
  sc: ['noto-sans-sc', 'NotoSansSC'],
  jp: ['noto-sans-jp', 'NotoSansJP'],
  kr: ['noto-sans-kr', 'NotoSansKR'],
};
const FAMILY = { vi: 'latin', en: 'latin', fr: 'latin', zh: 'sc', ja: 'jp', ko: 'kr' };
for (const [family, [folder, name]] of Object.entries(FACES)) {
  const file = (style: string) =>
    require.resolve(`@expo-google-fonts/${folder}/${style}/${name}_${style}.ttf`);
  Font.register({
    family,
    fonts: [
      { src: file('500Medium'), fontWeight: 500 },
      { src: file('700Bold'), fontWeight: 700 },
    ],
  });
}

const MM = 72 / 25.4;
const pages = contents.map((content, index) => {
  const { main, others, siteName, place } = content;
  const matrix = encodeQr(pageAddresses[index] ?? '', 'raw', { border: 4 });
  const path = matrix
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  const side = { width: 127 * MM, height: 127 * MM };
  const names = others.map(({ language, title }) =>
    h(
      View,
      { key: language, style: { width: '50%', fontFamily: FAMILY[language], padding: 6 } },
      h(Text, { style: { fontWeight: 700 } }, title ?? ''),
      h(Text, {}, signMessages(language).scanShort),
    ),
  );
  return h(
    Page,
    {
      key: index,
      size: 'A4',
      wrap: false,
      style: { backgroundColor: '#f8f3e6', fontFamily: 'latin', fontWeight: 500, fontSize: 18 },
    },
    h(
      View,
      { style: { backgroundColor: brand, color: '#fff', padding: 10 * MM, height: 75 * MM } },
      h(Text, {}, siteName),
      h(Text, { style: { fontSize: 48, fontWeight: 700 } }, main.title),
      h(Text, {}, place),
    ),
    h(
      View,
      { style: { flexDirection: 'row', padding: 6 * MM } },
      h(
        Svg,
        { ...side, viewBox: `0 0 ${matrix.length} ${matrix.length}`, style: { backgroundColor: '#fff' } },
        h(Path, { d: path, fill: '#000' }),
      ),
      h(
        View,
        { style: { width: 60 * MM, padding: 4 * MM } },
        h(Text, { style: { fontWeight: 700 } }, signMessages(main.language).scan),
        h(Text, {}, content.printedCode),
      ),
    ),
    h(View, { style: { flexDirection: 'row', flexWrap: 'wrap', paddingHorizontal: 8 * MM } }, ...names),
  );
});
await renderToFile(h(Document, {}, ...pages), outFile);
