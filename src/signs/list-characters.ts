import { signMessages } from '../i18n/signs.ts';
import type { Language } from '../model/languages.ts';
import { type FaceId, type Faces, faceOf, WEIGHTS } from './faces.ts';
import type { SignContent } from './sign-content.ts';

/** Lists, by font, every character that a batch of signs may draw, sorted and each once. */
export function listCharacters(contents: readonly SignContent[]): Map<FaceId, string> {
  const characters = new Map<FaceId, Set<string>>();
  const add = (language: Language, text: string) => {
    for (const weight of WEIGHTS) {
      const face = faceOf(language, weight);
      const known = characters.get(face) ?? new Set(ALWAYS);
      for (const character of text) known.add(character);
      characters.set(face, known);
    }
  };
  add('en', '');
  for (const content of contents) {
    const { main, others, siteName, place, stop, typedAddress } = content;
    const words = [siteName, place, stop?.route, stop?.next, typedAddress, messagesOf(main.language)];
    add(main.language, [...words, messagesOf('en')].join(''));
    for (const name of [main, ...others]) add(name.language, (name.title ?? '') + messagesOf(name.language));
  }
  return new Map([...characters].map(([face, known]) => [face, [...known].sort().join('')]));
}

/** Lists the characters of `text` that the fonts of `language` cannot draw. */
export function listMissing(faces: Faces, language: Language, text: string): string[] {
  const font = faces.get(faceOf(language, 'bold'));
  return [...new Set(text)].filter(
    (character) =>
      !/\s/.test(character) && font?.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) !== true,
  );
}

function messagesOf(language: Language): string {
  const { help, ...messages } = signMessages(language);
  return [...Object.values(messages), ...Object.values(help)].join('');
}

/** Printable ASCII, and what joins parts of a line. */
const ALWAYS = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).concat(
  '·',
  '\u00a0',
  '–',
  '…',
  '°',
);
