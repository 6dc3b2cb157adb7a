import { join } from 'node:path';
import type { PressPicture } from '../../components/papers/papers-view.ts';
import { formatFileSize } from '../../i18n/file-size.ts';
import { paperMessages } from '../../i18n/papers.ts';
import { fillMessage } from '../../i18n/tour.ts';
import type { Prepared } from '../../media/prepared.ts';
import { pressKey } from '../../media/side-files.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { licenceUrl } from '../../model/licences.ts';
import { listPressPictures } from '../../model/press.ts';
import { type Entry, localise, pictureId } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';
import { toPicture } from './pictures.ts';

/** Lists the pictures the press may take, each with its author, licence and a file in full size. */
export function listPress(prepared: Prepared, page: Entry<'pages'>, language: Language): PressPicture[] {
  const messages = paperMessages(language);
  return listPressPictures(prepared.site, page).flatMap(({ entry, picture, credit, licence }) => {
    const view = toPicture(prepared, { entry, picture, language });
    const made = prepared.files.get(pressKey(join(entry.folder, picture.file)));
    if (!view.picture || !made) return [];
    const words = localise(prepared.site, entry, language);
    const size = formatFileSize(language, made.sizeBytes);
    return [
      {
        picture: view.picture,
        alt: view.alt,
        altLang: view.altLang,
        title: words.words.title,
        titleLang: words.isFallback ? BCP47[words.language] : undefined,
        href: entryPath(language, entry),
        credit,
        licence,
        licenceUrl: licenceUrl(licence),
        note: picture.kind === 'photograph' ? undefined : messages.illustration,
        download: {
          href: made.url,
          name: `${entry.id}-${pictureId(picture)}.jpg`,
          text: fillMessage(messages.download, { size }),
        },
      },
    ];
  });
}
