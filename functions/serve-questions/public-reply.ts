import { digestOf, isKnown } from '../../adapters/lambda/entity-tag.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';

/** A call's headers, by name in lower case. */
type Headers = Readonly<Record<string, string | undefined>>;

/**
 * What everybody may read, to be kept by browsers and by caches on the way, who ask each time whether it is still so: what is
 * hidden from now on (a question that is taken off, links of a host who may send none) is hidden at once.
 *
 * 304 where who asks has it already.
 */
export function publicReply(body: unknown, headers: Headers): Reply {
  const digest = digestOf(JSON.stringify(body));
  const kept = {
    'Cache-Control': 'public, max-age=0, must-revalidate',
    ETag: `"${digest}"`,
    // with a token it is another answer, which nobody keeps
    Vary: 'Authorization',
  };
  return isKnown(headers['if-none-match'], digest)
    ? { status: 304, headers: kept }
    : { status: 200, headers: kept, body };
}
