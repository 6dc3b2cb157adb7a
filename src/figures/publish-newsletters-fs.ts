import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listIssues, newsletterPath } from '../model/newsletters.ts';
import { listLanguages, type Site } from '../model/site.ts';
import { loadFaces } from '../signs/faces-fs.ts';
import { listLetterCharacters, planLetter, writeNewsletterPdf } from './newsletter-pdf.ts';

/** Puts every newsletter into a built site as a PDF, in each language it is written in. */
export async function publishNewsletters(site: Site, siteDir: string): Promise<void> {
  for (const issue of listIssues(site)) {
    for (const language of listLanguages(site, issue)) {
      const letter = planLetter(site, issue, language);
      const faces = await loadFaces(listLetterCharacters(letter));
      const path = join(siteDir, newsletterPath(language, issue, 'pdf'));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await writeNewsletterPdf(letter, { faces, ink: site.settings.colours.brand }));
    }
  }
}
