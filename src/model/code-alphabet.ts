/** The 29 letters of plate codes: digits and consonants that cannot be misread or form words. */
export const CODE_ALPHABET = '0123456789BCDFGHJKMNPQRSTVWXZ';
