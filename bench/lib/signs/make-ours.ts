import { readFileSync, writeFileSync } from 'node:fs';
import { keepHeapSmall } from '../../../scripts/lib/small-heap.ts';
import { loadFaces } from '../../../src/signs/faces-fs.ts';
import { FORMATS } from '../../../src/signs/formats.ts';
import { planInks } from '../../../src/signs/inks.ts';
import { layOutSign } from '../../../src/signs/lay-out-sign.ts';
import { listCharacters } from '../../../src/signs/list-characters.ts';
import { writePdf } from '../../../src/signs/write-pdf.ts';
import type { SignOrder } from './sign-order.ts';

/** Run as a program: `make-ours.ts ORDER.json OUT.pdf`. */
keepHeapSmall(); // as `npm run signs` does
const [orderFile = '', outFile = ''] = process.argv.slice(2);
const { brand, contents }: SignOrder = JSON.parse(readFileSync(orderFile, 'utf8'));
const faces = await loadFaces(listCharacters(contents));
const lists = contents.map((content) => {
  const { list, faults } = layOutSign(faces, content, FORMATS.a4);
  if (faults.length > 0) throw new Error(`${content.main.title}: ${JSON.stringify(faults)}`);
  return list;
});
const pdf = await writePdf(lists, { faces, inks: planInks(brand), title: 'A4', isForPrinter: true });
writeFileSync(outFile, pdf);
