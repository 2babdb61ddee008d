/** Base64url, as it travels. */
export type Sealed = string;
/** SHA-256 of a secret, as base64url. */
export type Hash = string;

export function toSealed(bytes: Uint8Array): Sealed {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64url');
}

export function fromSealed(sealed: Sealed): Uint8Array {
  return Buffer.from(sealed, 'base64url');
}
