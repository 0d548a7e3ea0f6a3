/** A public key as RFC 7517 writes it; `kid` is its thumbprint (RFC 7638). */
export interface PublicKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly kid: string;
  readonly alg: 'ES256';
  readonly use: 'sig';
}

/** Signs exports. The private key never leaves the service that holds it. */
export interface ExportSigner {
  /** @param digest SHA-256 of what is signed. @returns ECDSA on P-256 as JWS has it: r and s, 32 bytes each */
  sign(digest: Uint8Array): Promise<Uint8Array>;
  publicKey(): Promise<PublicKey>;
}

/** Signs what a link carries, so that nobody can make one up. */
export interface LinkSigner {
  /** @returns HMAC with SHA-256, base64url */
  sign(content: string): Promise<string>;
  /** Whether `mac` is {@link sign} of `content`. */
  verify(content: string, mac: string): Promise<boolean>;
}
