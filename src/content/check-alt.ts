import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { fold } from './nearest.ts';
import type { SourceFile } from './source-file.ts';
import { placeOfValue } from './yaml-places.ts';

/** Finds descriptions of pictures that describe nothing: a file name, or only a word for "picture". */
export function checkAlt(alt: Readonly<Record<string, string>> | undefined, file: SourceFile): Diagnostic[] {
  return Object.entries(alt ?? {}).flatMap(([id, text]) => {
    const isEmptyTalk = FILE_NAME.test(text) || PICTURE.test(fold(text).normalize('NFC'));
    return isEmptyTalk
      ? [createDiagnostic('IM-ALT-NAME', placeOfValue(file, ['alt', id]), { id, found: text })]
      : [];
  });
}

const FILE_NAME = /^[\w.-]+\.(?:jpe?g|png|webp|avif|gif|svg|heic)$|^(?:IMG|DSC[NF]?|DJI|PXL|P)[_-]?\d{3,}/i;
const PICTURE =
  /^(?:hinh|anh|hinh anh|buc anh|picture|image|photo|photograph|photographie|图片|照片|图|写真|画像|사진|그림)[\s\d.]*$/;
