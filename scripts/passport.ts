import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { signedText } from '../src/viewers/passport/confirm.ts';
import { refuse, toFault } from './lib/call-fault.ts';
import { makeKeyFile, readKeyFile } from './lib/signing-key.ts';

const HELP = `Lets staff at the end of a route confirm the stamps a visitor shows.

  npm run passport -- keys --key staff.key                      makes a key pair: the private key in staff.key, the public one
                                                                printed, for passport.publicKey in site.yml
  npm run passport -- sign LINK --key staff.key                 LINK is the visitor's backup link; prints the link that
                                                                confirms it

Look at the stamps before you sign: open the link. Keep staff.key to yourself and out of the content folder.

Exit status: 0 fine, 2 the call is at fault.
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const { verb, link, key, isHelp, fault } = readOptions(args);
  if (isHelp) {
    process.stdout.write(HELP);
    return 0;
  }
  if (fault === undefined && verb === 'keys' && key !== undefined) return makeKeys(key);
  if (fault === undefined && verb === 'sign' && key !== undefined && link !== undefined)
    return sign(link, key);
  process.stderr.write(
    `${fault ?? 'Say "keys" or "sign LINK", and name the key file with --key.'}\n\n${HELP}`,
  );
  return 2;
}

async function makeKeys(keyFile: string): Promise<number> {
  if (existsSync(keyFile))
    return refuse(`${keyFile} is there already; passports it confirmed would become invalid.`);
  process.stdout.write(`passport:\n  publicKey: ${await makeKeyFile(keyFile)}\n`);
  return 0;
}

async function sign(link: string, keyFile: string): Promise<number> {
  const [, page, route, token] = /^(.*\/(routes\/[a-z0-9-]+)\/)#passport=([\w-]+)$/.exec(link) ?? [];
  if (page === undefined || route === undefined || token === undefined)
    return refuse('The link must be a backup link: https://…/routes/…/#passport=…');
  const key = await readKeyFile(keyFile);
  if (!key) return refuse(`There is no key in ${keyFile}; make one with "npm run passport -- keys".`);
  process.stdout.write(`${page}#confirmed=${token}.${await key.sign(signedText(route, token))}\n`);
  return 0;
}

function readOptions(args: string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { key: { type: 'string' }, help: { type: 'boolean', default: false } },
    });
    const [verb, link] = positionals;
    return { verb, link, key: values.key, isHelp: values.help, fault: undefined };
  } catch (error) {
    return { verb: undefined, link: undefined, key: undefined, isHelp: false, ...toFault(error) };
  }
}

type Options = {
  verb: string | undefined;
  link: string | undefined;
  key: string | undefined;
  isHelp: boolean;
  fault: string | undefined;
};
