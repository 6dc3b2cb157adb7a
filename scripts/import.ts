import { isSheetCollection, SHEET_COLLECTIONS } from '../src/sheets/columns.ts';
import { TOUR_FORMATS } from '../src/tours/foreign-tour.ts';
import { importFederation } from './lib/import-federation.ts';
import { importModel } from './lib/import-model.ts';
import { importTable } from './lib/import-table.ts';
import { importTour } from './lib/import-tour.ts';

const HELP = `Brings data from elsewhere into the content folder.

  npm run import -- stays list.xlsx             one row, one entry; new ones are made, known ones updated
  npm run import -- stays list.xlsx --dry-run   show what would change, as a diff; write nothing
  npm run import -- food list.csv               a table in CSV
  npm run import -- agencies register.xlsx --sheet "Quốc tế" --source "Sổ đăng ký lữ hành" --date 2026-03-01
  npm run import -- products ocop.xlsx --skip-faulty   write the sound rows even when others have errors
  npm run import -- tour sites/tam-thanh delivery/   a 360° tour from another program, into an entry (see below)
  npm run import -- model sites/tam-thanh scene.svx.json   pins, views and tour of a 3D model (see below)
  npm run import -- federation                  the data of all members of federation.yml (see below)
  CONTENT_DIR=other npm run import -- …         another folder than content/

First word: ${SHEET_COLLECTIONS.join(', ')}, tour, model, federation.

Tables:

  --sheet NAME       which sheet of a workbook; the first one when left out
  --source TITLE     what entries cite as the source of these facts; the file's name when left out
  --publisher NAME   who published that source
  --date YYYY-MM-DD  the day of the table; what the workbook says when left out
  --lang vi|en       language of the messages
  --json             one JSON object per line: diagnostics, then entries

Without --skip-faulty nothing is written while a row has an error. Empty cells change nothing; "(remove)" takes a value away.
"npm run export -- stays list.xlsx --template" makes a table to fill in.

Tours (a file or a folder of Pannellum, Photo Sphere Viewer, Marzipano, krpano, VR View, or loose panoramas):

  --format NAME      ${TOUR_FORMATS.join(', ')}; found out when left out
  --lang vi|en|…     language of the words in the tour; the site's own when left out
  --kind NAME        what the panoramas are: photograph, render, illustration; needed when no camera says so
  --credit, --licence   who made the panoramas, and under which licence
  --replace          put the tour in the place of the one that is there
  --skip-faulty      import the other scenes when a picture is missing or cannot be used
  --dry-run, --json  as above

3D models (a document of Voyager, *.svx.json, or a IIIF manifest; the GLB must be listed in the entry already):

  --model ID         which model of the entry; its only one when left out
  --replace          put it in the place of what model.yml says of that model
  --dry-run          as above

Members of a federation (content/federation.yml): fetched over https, checked, kept in content/federation/ and pinned.

  --member ID        this one only

Only "federation" uses the network. Nothing of a tour is executed.

Exit status: 0 fine, 1 the table or tour is at fault, 2 the call is at fault.
`;

// A reader that has seen enough (head, less) closes the pipe; that is no fault of the table.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2), process.env);

async function main(argv: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [what, ...rest] = argv;
  if (argv.includes('--help') || what === undefined) {
    (what === undefined ? process.stderr : process.stdout).write(HELP);
    return what === undefined ? 2 : 0;
  }
  if (isSheetCollection(what)) return importTable(what, rest, env);
  if (what === 'tour') return importTour(rest, env);
  if (what === 'model') return importModel(rest, env);
  if (what === 'federation') return importFederation(rest, env);
  process.stderr.write(`"${what}" cannot be imported.\n\n${HELP}`);
  return 2;
}
