/**
 * Checks what staff signed at the end of a route: that they saw the stamps in this token.
 * @param publicKey raw Ed25519 key (32 bytes), base64 for addresses
 * @param confirmation `TOKEN.SIGNATURE`
 * @returns 'unsupported' where the browser knows no Ed25519 (before Chrome 137, Firefox 129, Safari 17)
 */
export async function checkConfirmation(
  publicKey: string,
  route: string,
  confirmation: string,
): Promise<Verdict> {
  const [token = '', signature = ''] = confirmation.split('.');
  try {
    const key = await crypto.subtle.importKey('raw', toBytes(publicKey), 'Ed25519', false, ['verify']);
    const isRight = await crypto.subtle.verify('Ed25519', key, toBytes(signature), signedText(route, token));
    return isRight ? 'valid' : 'invalid';
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotSupportedError' ? 'unsupported' : 'invalid';
  }
}

/** What is signed: the route and its stamps, under a name of its own so that the key signs nothing else by accident. */
export function signedText(route: string, token: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`diem-den passport\n${route}\n${token}`);
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (one) => one.charCodeAt(0));
}

export type Verdict = 'valid' | 'invalid' | 'unsupported';
