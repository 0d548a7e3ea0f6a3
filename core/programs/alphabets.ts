/** Characters that aliases and ids are made of. */
export const ALPHABETS = {
  /** Crockford's base 32: without i, l, o and u, 5 bits each. */
  readable: '0123456789abcdefghjkmnpqrstvwxyz',
  alphanumeric: '0123456789abcdefghijklmnopqrstuvwxyz',
} as const;
