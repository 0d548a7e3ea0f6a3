import { digestOf, isKnown } from './entity-tag.ts';
import type { Reply } from './reply.ts';

/**
 * The answer to who asks again and again: with a tag of what it says, and 304 where who asks has that already.
 *
 * Its browser alone may keep it, and asks each time. The tag is weak, since links to files are signed anew each time: it stays
 * while a link that was given out with it works for half of its life at least.
 */
export function polledReply(reply: Reply, ifNoneMatch: string | undefined): Reply {
  if (reply.status !== 200) return reply;
  const digest = digestOf(JSON.stringify(reply.body, withoutSignature));
  const headers = {
    ...reply.headers,
    'Cache-Control': 'private, no-cache',
    ETag: `W/"${digest}"`,
    Vary: 'Authorization',
  };
  return isKnown(ifNoneMatch, digest) ? { status: 304, headers } : { ...reply, headers };
}

const withoutSignature = (name: string, value: unknown): unknown =>
  name === 'url' && typeof value === 'string' && URL.canParse(value) ? unsigned(new URL(value)) : value;

/** ISO 8601 without its signs, as signatures have it. */
const BASIC_FORMAT = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** What a link leads to, and in which half of links' lives it was signed; one that is not signed stays as it is. */
function unsigned({ href, origin, pathname, searchParams }: URL): string {
  const signedAt = searchParams.get('X-Amz-Date')?.replace(BASIC_FORMAT, '$1-$2-$3T$4:$5:$6Z');
  if (signedAt === undefined) return href;
  const halfLife = Number(searchParams.get('X-Amz-Expires')) * 500;
  return `${origin}${pathname}#${Math.floor(Date.parse(signedAt) / halfLife)}`;
}
