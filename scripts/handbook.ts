import { launchChromium } from '../tests/setup/chromium.ts';
import { walk } from './handbook/walk.ts';

const HELP = `Takes the pictures of the editors' handbook anew, into docs/images/handbook/.

  npm run handbook              both languages
  npm run handbook -- vi        Vietnamese only (or en)

It works on a copy of the project in a temporary folder; the content stays as it is. Takes some minutes.
`;

/** Next to the port of "npm run dev", so that both can run. */
const PORT = 4331;
const LANGUAGES = ['vi', 'en'] as const;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const languages = LANGUAGES.filter((one) => args.length === 0 || args.includes(one));
  if (args.length > 1 || languages.length === 0) {
    process.stderr.write(HELP);
    return 2;
  }
  const browser = await launchChromium();
  try {
    for (const language of languages) await walk(browser, language, PORT);
  } finally {
    await browser.close();
  }
  return 0;
}
