import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BEDS, type BedId, makeBed } from './beds.ts';
import { encodeRing } from './mp3.ts';

/**
 * Writes the ambient sounds of the demo's places: `sites/<id>/audio/ambient.mp3`.
 *
 * @param outDir content folder
 * @param only beds to make; all that a place plays when left out
 * @param onMade called after each file with its path and size
 * @throws when the encoder is not installed
 */
export async function makeSounds(
  outDir: string,
  only: readonly BedId[] = PLACES.map(({ bed }) => bed),
  onMade: (made: { file: string; sizeBytes: number }) => void = () => {},
): Promise<void> {
  for (const { site, bed } of PLACES.filter((place) => only.includes(place.bed))) {
    const bytes = await encodeRing(makeBed(bed), BEDS[bed].kbps);
    const file = join(outDir, 'sites', site, 'audio/ambient.mp3');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
    onMade({ file, sizeBytes: bytes.length });
  }
}

/** Which place plays what. `water` has no place of its own yet; it is part of others. */
export const PLACES: readonly { site: string; bed: BedId }[] = [
  { site: 'thac-tac-tinh', bed: 'waterfall' },
  { site: 'o-quy-ho', bed: 'wind-pass' },
  { site: 'dong-tien-son', bed: 'cave-drips' },
  { site: 'canh-dong-binh-lu', bed: 'valley-morning' },
  { site: 'chu-va-6', bed: 'village' },
  { site: 'tam-thanh', bed: 'temple' },
  { site: 'mau-son', bed: 'hilltop' },
  { site: 'hon-phu-tu', bed: 'sea-shore' },
];
