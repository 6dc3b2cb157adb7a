import { checkSignature, type Verdict } from '../common/signature.ts';

/**
 * Checks what staff signed at the end of a route: that they saw the stamps in this token.
 * @param publicKey raw Ed25519 key (32 bytes), base64 for addresses
 * @param confirmation `TOKEN.SIGNATURE`
 */
export function checkConfirmation(publicKey: string, route: string, confirmation: string): Promise<Verdict> {
  const [token = '', signature = ''] = confirmation.split('.');
  return checkSignature(publicKey, signature, signedText(route, token));
}

/** What is signed: the route and its stamps, under a name of its own so that the key signs nothing else by accident. */
export function signedText(route: string, token: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`diem-den passport\n${route}\n${token}`);
}
