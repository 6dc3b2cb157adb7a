import { existsSync, writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { loadContent } from '../src/content/load-fs.ts';
import { isLanguage, type Language } from '../src/model/languages.ts';
import { findEntry } from '../src/model/relations.ts';
import { MOST_VOUCHERS, voucherText, voucherToken } from '../src/model/voucher.ts';
import { refuse, toFault } from './lib/call-fault.ts';
import { makeKeyFile, readKeyFile } from './lib/signing-key.ts';
import { drawVoucherSheet } from './lib/voucher-sheet.ts';

const HELP = `Makes numbered vouchers for an offer, which its business can check without a network.

  npm run vouchers -- keys --key ../shop.key            makes a key pair: the private key in ../shop.key, the public one
                                                        printed, for vouchers.publicKey in the offer's index.md
  npm run vouchers -- sign offers/he-2027 --count 50 --key ../shop.key --out ../vouchers.html
                                                        writes vouchers 1 to 50 as a sheet to print, eight on an A4 page
  npm run vouchers -- sign offers/he-2027 --count 50 --first 51 …
                                                        the next fifty; a number made twice is the same voucher twice
  --lang en                                             words of the sheet, Vietnamese unless told

The key belongs to the business: whoever has it can make vouchers. It must lie outside this repository.
Vouchers are checked at /<language>/offers/verify/ of the built site.

Exit status: 0 fine, 1 the content is at fault, 2 the call is at fault.
`;

/** A sheet of more would be slow to open and to print. Stands here because `main` runs before the module ends. */
const MOST_PER_SHEET = 2000;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if ('fault' in options) return refuse(`${options.fault}\n\n${HELP}`);
  if (options.isHelp) {
    process.stdout.write(HELP);
    return 0;
  }
  const { verb, key } = options;
  if (key === undefined || (verb !== 'keys' && verb !== 'sign'))
    return refuse(`Say "keys" or "sign OFFER", and name the key file with --key.\n\n${HELP}`);
  if (isInside(process.cwd(), key))
    return refuse(`${key} lies inside this repository; name a file outside, such as ../shop.key.`);
  return verb === 'keys' ? makeKeys(key) : sign(options, key);
}

async function makeKeys(keyFile: string): Promise<number> {
  if (existsSync(keyFile))
    return refuse(`${keyFile} is there already; vouchers it signed would become invalid.`);
  process.stdout.write(`vouchers:\n  publicKey: ${await makeKeyFile(keyFile)}\n`);
  return 0;
}

async function sign(
  { offer: ref = '', count, first, out, language }: Options,
  keyFile: string,
): Promise<number> {
  if (out === undefined) return refuse('Name the file to write with --out, such as --out ../vouchers.html.');
  if (!isNumber(count) || !isNumber(first) || first + count - 1 > MOST_VOUCHERS || count > MOST_PER_SHEET)
    return refuse(`--count is 1 to ${MOST_PER_SHEET}, and numbers go up to ${MOST_VOUCHERS}.`);
  const { site, diagnostics } = await loadContent(process.env.CONTENT_DIR || 'content');
  if (!site) return refuse(`The content has ${diagnostics.length} findings; see "npm run check".`, 1);
  const id = ref.replace(/^offers\//, '');
  const offer = findEntry(site, 'offers', id);
  if (!offer) return refuse(`There is no offer "${ref}".`);
  const key = await readKeyFile(keyFile);
  if (!key) return refuse(`${keyFile} is no key; make one with "npm run vouchers -- keys".`);
  if (offer.facts.vouchers?.publicKey !== key.publicKey)
    return refuse(
      `${keyFile} does not belong to this offer: write vouchers.publicKey: ${key.publicKey} into content/offers/${id}/index.md.`,
      1,
    );
  const { until } = offer.facts;
  const vouchers = await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const unsigned = { offer: id, number: first + at, until };
      const signature = await key.sign(new TextEncoder().encode(voucherText(unsigned)));
      return { number: unsigned.number, token: voucherToken({ ...unsigned, signature }) };
    }),
  );
  writeFileSync(out, drawVoucherSheet(site, offer, vouchers, language));
  process.stdout.write(`${out}: ${count} vouchers, ${first} to ${first + count - 1}, valid until ${until}\n`);
  return 0;
}

function isNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, resolve(path));
  return way !== '..' && !way.startsWith(`..${sep}`);
}

function readOptions(args: string[]): Options | { fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        out: { type: 'string' },
        count: { type: 'string', default: '8' },
        first: { type: 'string', default: '1' },
        lang: { type: 'string', default: 'vi' },
        help: { type: 'boolean', default: false },
      },
    });
    const { key, out, count, first, lang, help } = values;
    if (!isLanguage(lang)) return { fault: `--lang is "${lang}"; it can be vi, en, zh, ja, ko or fr.` };
    const [verb, offer] = positionals;
    return {
      verb,
      offer,
      key,
      out,
      count: Number(count),
      first: Number(first),
      language: lang,
      isHelp: help,
    };
  } catch (error) {
    return toFault(error);
  }
}

type Options = {
  verb: string | undefined;
  offer: string | undefined;
  key: string | undefined;
  out: string | undefined;
  count: number;
  first: number;
  language: Language;
  isHelp: boolean;
};
