import { parseArgs } from 'node:util';
import { BEDS, isBedId } from './sound/beds.ts';
import { makeSounds } from './sound/make-sounds.ts';

const HELP = `Synthesises the ambient sounds of the demo's places and encodes them as MP3.

  node scripts/demo-world/sound.ts                       every place, into content/
  node scripts/demo-world/sound.ts --only wind-pass      one bed; may be given several times
  node scripts/demo-world/sound.ts --out /tmp/content    into another content folder

Beds: ${Object.keys(BEDS).join(', ')}
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean' },
      out: { type: 'string', default: 'content' },
      only: { type: 'string', multiple: true },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const unknown = values.only?.find((id) => !isBedId(id));
  if (unknown !== undefined) {
    process.stderr.write(`there is no bed "${unknown}"; there are ${Object.keys(BEDS).join(', ')}\n`);
    return 2;
  }
  let made = 0;
  await makeSounds(values.out, values.only?.filter(isBedId), ({ file, sizeBytes }) => {
    made += 1;
    process.stderr.write(`${file}  ${(sizeBytes / 1000).toFixed(0)} kB\n`);
  });
  if (made === 0)
    process.stderr.write(
      'no place plays this bed yet; name one in scripts/demo-world/sound/make-sounds.ts\n',
    );
  return made === 0 ? 2 : 0;
}
