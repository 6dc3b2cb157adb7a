import type { Language } from './languages.ts';
import { type Entry, pictureId } from './site.ts';

/**
 * Lists the pins of an entry's models as a search finds them: name and words in the language, and where on the entry's page they
 * are. Pins without words in that language are left out; the page itself says them in the default language.
 */
export function listPinRecords(entry: Entry, language: Language): PinRecord[] {
  const words = entry.translations[language]?.words.modelTour?.pins;
  return (entry.facts.models ?? []).flatMap((model) => {
    const id = pictureId(model);
    const tour = entry.modelTours?.models.find((one) => one.id === id);
    return (tour?.pins ?? []).flatMap((pin) => {
      const found = words && Object.hasOwn(words, pin.id) ? words[pin.id] : undefined;
      return found ? [{ title: found.label, text: found.text, hash: `model=${id}&pin=${pin.id}` }] : [];
    });
  });
}

/** `hash` stands behind the address of the entry’s page and a number sign, and opens the pin. */
export type PinRecord = { title: string; text: string | undefined; hash: string };
