import { createPrivateKey, createPublicKey } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Makes an Ed25519 key pair and writes the private key, PKCS #8 in base64, for its owner alone.
 *
 * @returns the raw public key, base64 for addresses
 * @throws when the file is there already: what it signed would become invalid
 */
export async function makeKeyFile(keyFile: string): Promise<string> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const secret = await crypto.subtle.exportKey('pkcs8', pair.privateKey);
  writeFileSync(keyFile, `${Buffer.from(secret).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  const open = await crypto.subtle.exportKey('raw', pair.publicKey);
  return Buffer.from(open).toString('base64url');
}

/** Reads a private key written by {@link makeKeyFile}; undefined when the file is missing or holds no such key. */
export async function readKeyFile(keyFile: string): Promise<SigningKey | undefined> {
  if (!existsSync(keyFile)) return undefined;
  const secret = Buffer.from(readFileSync(keyFile, 'utf8'), 'base64');
  try {
    const key = await crypto.subtle.importKey('pkcs8', secret, 'Ed25519', false, ['sign']);
    const { x = '' } = createPublicKey(
      createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' }),
    ).export({ format: 'jwk' });
    return {
      publicKey: x,
      sign: async (signed) => {
        const signature = await crypto.subtle.sign('Ed25519', key, signed);
        return Buffer.from(signature).toString('base64url');
      },
    };
  } catch {
    return undefined; // not a key; the caller says which file it asked for
  }
}

export type SigningKey = {
  /** Raw public key, base64 for addresses. */
  publicKey: string;
  /** Gives a signature of 64 bytes, base64 for addresses. */
  sign: (signed: Uint8Array<ArrayBuffer>) => Promise<string>;
};
