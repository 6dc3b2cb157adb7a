/**
 * Checks an Ed25519 signature in the browser.
 *
 * @param publicKey raw key (32 bytes), base64 for addresses
 * @param signature 64 bytes, base64 for addresses
 * @returns 'unsupported' where the browser knows no Ed25519 (before Chrome 137, Firefox 129, Safari 17)
 */
export async function checkSignature(
  publicKey: string,
  signature: string,
  signed: Uint8Array<ArrayBuffer>,
): Promise<Verdict> {
  try {
    const key = await crypto.subtle.importKey('raw', toBytes(publicKey), 'Ed25519', false, ['verify']);
    const isRight = await crypto.subtle.verify('Ed25519', key, toBytes(signature), signed);
    return isRight ? 'valid' : 'invalid';
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotSupportedError' ? 'unsupported' : 'invalid';
  }
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (one) => one.charCodeAt(0));
}

export type Verdict = 'valid' | 'invalid' | 'unsupported';
