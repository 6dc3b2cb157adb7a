import type { Collection } from '../model/collections.ts';
import { createDiagnostic, type Diagnostic, type Place } from '../model/diagnostics.ts';
import { isLanguage, type Language } from '../model/languages.ts';
import { findNearest } from './nearest.ts';

/** Says what a file of an entry's folder is by its name, or what is wrong with the name. Beside a document, visitors find Word files too. */
export function classifyFile(name: string, defaultLanguage: Language, collection?: Collection): FileKind {
  if (name === 'index.md') return { is: 'original' };
  if (name === 'tour.yml') return { is: 'tour' };
  if (name === 'model.yml') return { is: 'model-tours' };
  const code = /^index[._-]([^./]+)\.md$/i.exec(name)?.[1];
  if (code !== undefined) return classifyTranslation(name, code, defaultLanguage);
  const isText =
    /\.(?:mdx?|markdown|ya?ml|txt|doc)$/i.test(name) || (/\.docx$/i.test(name) && collection !== 'documents');
  if (!isText || KNOWN_TEXT.includes(name)) return { is: 'other' };
  const nearest = findNearest(name, ['index.md', 'tour.yml', 'model.yml']);
  return fault((place) => createDiagnostic('FILE-UNKNOWN', place, { name, nearest }));
}

function classifyTranslation(name: string, code: string, defaultLanguage: Language): FileKind {
  const isWellNamed = name === `index.${code}.md`;
  const language = isLanguage(code) ? code : languageMeant(code) || undefined;
  if (isWellNamed && isLanguage(code) && code !== defaultLanguage)
    return { is: 'translation', language: code };
  const right = language === defaultLanguage ? 'index.md' : language ? `index.${language}.md` : '';
  return fault((place) => createDiagnostic('TR-LANGUAGE-CODE', place, { found: name, right }));
}

/** The language behind a code that is a country, an old name or too precise: `vn`, `kr`, `zh-CN`, `jp`; '' for none. */
export function languageMeant(code: string): Language | '' {
  const [first = ''] = code.toLowerCase().split(/[-_]/);
  return isLanguage(first) ? first : (CONFUSED[first] ?? '');
}

function fault(explain: (place: Place) => Diagnostic): FileKind {
  return { is: 'fault', explain };
}

const CONFUSED: Partial<Record<string, Language>> = {
  vn: 'vi',
  vie: 'vi',
  gb: 'en',
  uk: 'en',
  us: 'en',
  eng: 'en',
  cn: 'zh',
  ch: 'zh',
  chi: 'zh',
  zho: 'zh',
  jp: 'ja',
  jpn: 'ja',
  kr: 'ko',
  kor: 'ko',
  fra: 'fr',
  fre: 'fr',
};

/** Text files that belong to features of their own. */
const KNOWN_TEXT = ['README.md', 'LICENSE.txt'];

export type FileKind =
  | { is: 'original' }
  | { is: 'tour' }
  | { is: 'model-tours' }
  | { is: 'translation'; language: Language }
  | { is: 'other' }
  | { is: 'fault'; explain: (place: Place) => Diagnostic };
