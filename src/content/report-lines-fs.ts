import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decodeText } from './decode-text.ts';

/** Reads the lines of a text file as the check saw them; none for pictures, folders and files that are gone. */
export function readSourceLines(cwd: string, path: string): string[] {
  if (!/\.(?:md|ya?ml|csv|tsv|gpx|geojson)$/i.test(path)) return [];
  try {
    const decoded = decodeText(readFileSync(resolve(cwd, path)));
    return decoded.ok ? decoded.text.split('\n') : [];
  } catch {
    return []; // the report is about this file: that it cannot be read is said there
  }
}
