import CMS, { type CmsConfig } from '@sveltia/cms';
import './admin.css';
import type { FileFormat } from '../form-config.ts';
import {
  ORIGIN_KEY,
  readEntryForm,
  readYamlForm,
  TRANSLATION_STATUS_KEY,
  writeEntryForm,
  writeYamlForm,
} from '../form-file.ts';
import type { PageConfig } from '../page-config.ts';
import { keepOthersChanges, noteWrite } from './keep-changes.ts';
import { allowFolderWithoutGit } from './local-folder.ts';
import { PointField } from './point-field.ts';

/**
 * Starts the form. The page itself says what to do where it cannot start: without script, and on a site that has no
 * repository and is not on the editor's own machine.
 */
async function start(): Promise<void> {
  const language = chooseLanguage();
  document.documentElement.lang = language;
  const config = await readConfig(language);
  const isLocal = /^(?:127\.0\.0\.1|(?:.+\.)?localhost)$/.test(location.hostname);
  if (!config.hasRepository && !isLocal) {
    for (const notice of document.querySelectorAll('[data-nowhere]')) notice.removeAttribute('hidden');
    return;
  }
  document.querySelector('[data-notices]')?.remove();
  hideTranslationStatus(config.defaultLanguage);
  document.documentElement.toggleAttribute('data-local-only', !config.hasRepository);
  if (!config.hasRepository && window.showDirectoryPicker) sayWhichFolder(config.words.folder);
  for (const [name, format] of Object.entries(config.formats)) registerFormat(name, format);
  CMS.registerFieldType('point', PointField.with(config));
  allowFolderWithoutGit(config.folder);
  keepOthersChanges();
  // The configuration is validated against the program's own schema by a test; its type asks for more than JSON can say.
  await CMS.init({ config: config.cms as unknown as CmsConfig });
}

/** The program speaks of a repository, which a site without one does not have; the sentence below its button becomes ours. */
function sayWhichFolder(words: string): void {
  const sheet = new CSSStyleSheet();
  const buttons = '[data-local-only] .container > .inner > .buttons';
  sheet.replaceSync(
    `${buttons} > button:first-child + div { display: none }
    ${buttons}::after { content: ${JSON.stringify(words)}; text-align: center }`,
  );
  document.adoptedStyleSheets.push(sheet);
}

/** The default language has no translation to judge. Which language that is, the style sheet cannot know. */
function hideTranslationStatus(defaultLanguage: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `[data-locale="${defaultLanguage}"] [data-key-path="${TRANSLATION_STATUS_KEY}"] { display: none }`,
  );
  document.adoptedStyleSheets.push(sheet);
}

function registerFormat(name: string, format: FileFormat): void {
  if (format.is === 'entry') {
    CMS.registerCustomFormat(name, 'md', {
      fromFile: (text) => readEntryForm(text, format),
      toFile: (value) => noteWrite(value[ORIGIN_KEY], (disk) => writeEntryForm(value, format, disk)),
    });
    return;
  }
  CMS.registerCustomFormat(name, 'yml', {
    fromFile: (text) => readYamlForm(text, format.shape),
    toFile: (value) => noteWrite(value[ORIGIN_KEY], (disk) => writeYamlForm(value, format.shape, disk)),
  });
}

/** The address (`?lang=en`) comes first, then the language chosen in the form before, then the browser's. */
function chooseLanguage(): 'vi' | 'en' {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'vi' || asked === 'en') rememberLanguage(asked);
  const known = String(readPreferences().locale ?? 'auto');
  const tag = known === 'auto' ? navigator.language : known;
  return tag.startsWith('vi') ? 'vi' : 'en';
}

function rememberLanguage(language: 'vi' | 'en'): void {
  const locale = language === 'vi' ? 'vi' : 'en-US';
  localStorage.setItem(PREFERENCES, JSON.stringify({ ...readPreferences(), locale }));
}

function readPreferences(): Record<string, unknown> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(PREFERENCES) ?? '{}');
    return typeof stored === 'object' && stored !== null ? { ...stored } : {};
  } catch {
    return {}; // storage switched off, or not ours: the browser's language still decides
  }
}

async function readConfig(language: 'vi' | 'en'): Promise<PageConfig> {
  const response = await fetch(`/admin/config.${language}.json`);
  if (!response.ok) throw new Error(`the form's configuration answered ${response.status}`);
  return (await response.json()) as PageConfig; // written by the same build
}

/** Where the program keeps what the editor chose in its own settings. */
const PREFERENCES = 'sveltia-cms.prefs';

await start();
