/**
 * Recognises Vietnamese typed for fonts from before Unicode. Such text is made of West European letters that only those
 * fonts show as Vietnamese: "Thaùc Baûn Gioác" (VNI) and "Th¸c B¶n Giéc" (TCVN3, the .Vn fonts) are Thác Bản Giốc.
 *
 * @returns the name of the encoding, undefined for ordinary text in any language
 */
export function findLegacyFont(text: string): 'VNI' | 'TCVN3' | undefined {
  if (!FOREIGN.test(text)) return undefined;
  if (STRONG_TCVN3.test(text) || isDense(text, TCVN3)) return 'TCVN3';
  if (STRONG_VNI.test(text) || isDense(text, VNI)) return 'VNI';
  return undefined;
}

/** Loan words are a few among many; typed for an old font, nearly every word has its mark. */
function isDense(text: string, pattern: RegExp): boolean {
  const hits = text.match(pattern)?.length ?? 0;
  return hits >= 2 && hits * 3 >= text.trim().split(/\s+/).length;
}

/** Cheap first look: letters and signs that do not occur in Vietnamese, or a vowel pair that does not. */
const FOREIGN = /[\u00a7-\u00bf\u00c4-\u00cf\u00d1\u00d6-\u00dc\u00e4-\u00ef\u00f1\u00f6-\u00fcùâ]/;

// VNI writes the mark as a letter of its own after the vowel. Pairs that occur in Vietnamese ("oà", "iê", "uâ") or French
// ("où", "aé") are left out; those that occur in single loan words ("naïf") need company.
const STRONG_VNI = /a[ùøûõâàåäêü]|e[ùøûâåäá]|o[øûåä]|u[øûåä]|ö[ôùøûõï]|y[ùøûõ]/i;
const VNI = /[aeouy]ï|(?<!\p{L})ñ[aeiouöô]|ö[aeinuô]|[a-z]æ/giu;

// TCVN3 puts its letters where West European signs are.
const STRONG_TCVN3 = /[a-z][µ¸¶](?![a-z]*\d)|[®§][a-z]*[µ¸¶·¹éèëêåäãâ]/i;
const TCVN3 = /[a-z][µ¸¶·¹©ª«¬]|[µ¸¶·¹©ª«¬®§][a-z]/gi;
