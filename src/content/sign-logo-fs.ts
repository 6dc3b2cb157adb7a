import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { ContentDraft } from './drafts.ts';
import { leadsOutside } from './list-content-fs.ts';
import { readPictureFacts } from './picture-facts-fs.ts';
import { sniffPicture } from './picture-header.ts';
import { placeOfValue } from './yaml-places.ts';

/** Checks the logo that the settings name for signs: SIGN-LOGO. @param root content folder, absolute */
export async function checkSignLogo(
  { settings }: Pick<ContentDraft, 'settings'>,
  root: string,
): Promise<Diagnostic[]> {
  const file = settings?.partial.signs?.logo;
  if (!settings || file === undefined) return [];
  const reason = await findProblem(join(root, file), root);
  if (!reason) return [];
  return [createDiagnostic('SIGN-LOGO', placeOfValue(settings.file, ['signs', 'logo']), { file, reason })];
}

async function findProblem(path: string, root: string): Promise<LogoProblem | undefined> {
  if (!existsSync(path)) return 'missing';
  if (leadsOutside(path, root)) return 'outside';
  const { size: sizeBytes } = statSync(path);
  if (sizeBytes > MOST_BYTES) return 'large';
  const { format } = sniffPicture(readHead(path));
  if (format !== 'png' && format !== 'jpeg') return 'type';
  const facts = await readPictureFacts(path);
  if (!facts) return 'type';
  return Math.max(facts.widthPx, facts.heightPx) < FEWEST_PX ? 'small' : undefined;
}

function readHead(path: string): Uint8Array {
  if (!statSync(path).isFile()) return new Uint8Array(16);
  const head = new Uint8Array(64);
  const file = openSync(path, 'r');
  try {
    readSync(file, head);
  } finally {
    closeSync(file);
  }
  return head;
}

const MOST_BYTES = 4 * 1024 * 1024;
/** On an A4 board the logo is up to 17 mm high: 200 pixels are 300 dots per inch. */
const FEWEST_PX = 200;

type LogoProblem = 'missing' | 'outside' | 'type' | 'small' | 'large';
