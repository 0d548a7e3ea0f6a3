import { createHash } from 'node:crypto';

/** An entity tag's inside for what a text says. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Whether who asks has what the digest is of, by `If-None-Match` (RFC 9110, 13.1.2): a list of tags, weak ones as good as strong, or any. */
export const isKnown = (ifNoneMatch: string | undefined, digest: string): boolean =>
  ifNoneMatch?.split(',').some((tag) => ['*', `"${digest}"`, `W/"${digest}"`].includes(tag.trim())) === true;
