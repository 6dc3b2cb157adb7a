import type { Worded } from '../../../../src/content/tour-draft.ts';
import { field, h } from './dom.ts';
import type { Shell } from './shell.ts';
import { fill } from './words.ts';

/** Buttons for the languages of the site; those whose file is missing say so and cannot be chosen. */
export function drawLanguageTabs(shell: Shell, isFilled: (language: string) => boolean): HTMLElement {
  const { words, doc, ui, update } = shell;
  const { languages, defaultLanguage, ref } = doc.disk();
  const inOrder = [defaultLanguage, ...languages.filter((one) => one !== defaultLanguage)];
  const tabs = inOrder.map((language) => {
    const file = language === defaultLanguage ? 'index.md' : `index.${language}.md`;
    const isThere = doc.now().files[file] !== undefined;
    const missing = fill(words.noFile, { file, entry: ref, language });
    const tab = h(
      'button',
      {
        type: 'button',
        class: 'tab',
        'data-keep': `tab-${language}`,
        'aria-pressed': String(language === ui().wordsLanguage),
        title: isThere ? nameOf(language, shell.language) : missing,
        ...(!isThere && { 'aria-disabled': 'true' }),
        ...(isThere && isFilled(language) && { 'data-filled': '' }),
      },
      language.toUpperCase(),
    );
    const explain = () => update({ notice: { tone: 'plain', text: missing } });
    tab.addEventListener('click', () => (isThere ? update({ wordsLanguage: language }) : explain()));
    return tab;
  });
  const name = h(
    'span',
    { class: 'tabs-name' },
    `${words.wordsIn} ${nameOf(ui().wordsLanguage, shell.language)}`,
  );
  return h('div', { class: 'tabs', role: 'group', 'aria-label': words.wordsIn }, name, ...tabs);
}

/** A field for one text of a scene or hotspot in the language chosen; other languages show the default text above. */
export function drawTextField(shell: Shell, input: TextField): HTMLElement {
  const { doc, ui, textOf, words } = shell;
  const { of, id, key, label, note, isLong } = input;
  const { defaultLanguage } = doc.disk();
  const language = ui().wordsLanguage;
  const value = textOf(of, id, key, language);
  const shared = {
    'data-keep': `words-${key}`,
    name: `${id}-${key}-${language}`,
    lang: language,
    ...(input.isFirst && { 'data-first': '' }),
  };
  const control = isLong
    ? h('textarea', { ...shared, rows: '4' }, value)
    : h('input', { ...shared, type: 'text', value });
  if (input.isNeeded && language === defaultLanguage && value === '')
    control.setAttribute('data-missing', '');
  control.addEventListener('change', () => {
    if (control.value === value) return;
    const edit = { do: 'set-words', of, id, key, language, value: control.value } as const;
    void shell.edit([edit]);
  });
  const original = language === defaultLanguage ? '' : textOf(of, id, key);
  const reference =
    original === ''
      ? []
      : [
          h(
            'p',
            { class: 'note reference', lang: defaultLanguage },
            fill(words.reference, { language: defaultLanguage.toUpperCase(), text: original }),
          ),
        ];
  return h('div', {}, ...reference, field(label, control, note));
}

function nameOf(language: string, shownIn: string): string {
  return new Intl.DisplayNames([shownIn], { type: 'language' }).of(language) ?? language;
}

type TextField = {
  of: Worded;
  id: string;
  key: 'title' | 'description' | 'label' | 'text';
  label: string;
  note?: string;
  isLong?: boolean;
  /** The site cannot be built without it. */
  isNeeded?: boolean;
  isFirst?: boolean;
};
