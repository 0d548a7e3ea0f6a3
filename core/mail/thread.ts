/** How many of the latest ids a References header carries beside the first. */
const LATEST_REFERENCES = 20;
/** How many of the latest ids are kept of a conversation beside the first. */
const LATEST_KEPT = 30;
/** An id longer than this comes from no mail program in use, and would crowd the header. */
const LONGEST_ID = 500;

/** What places a mail in a thread of the receiver's mail program (RFC 5322, 3.6.4). */
export interface ThreadHeaders {
  readonly inReplyTo?: string | undefined;
  readonly references: readonly string[];
}

/** Whether it is a Message-ID in angle brackets that can stand in a header as it is: ASCII, no space, no bracket inside. */
export const isMessageId = (id: string): boolean => id.length <= LONGEST_ID && /^<[!-;=?-~]+>$/.test(id);

/**
 * Headers that continue a thread, from the Message-IDs which the receiving side has seen in it, oldest first (N3).
 *
 * Ids that only the other side has seen must not be among them: they name its mail service, and mean nothing here.
 */
export function threadHeaders(seen: readonly string[]): ThreadHeaders {
  const ids = seen.filter(isMessageId);
  return { inReplyTo: ids.at(-1), references: firstAndLatest(ids, LATEST_REFERENCES) };
}

/** The ids a side has seen once `ids` came, oldest first, none twice; bounded to the first and the latest 30. */
export const rememberIds = (list: readonly string[], ids: readonly string[]): readonly string[] =>
  firstAndLatest([...new Set([...list, ...ids.filter(isMessageId)])], LATEST_KEPT);

/** The first keeps the thread's root, the latest are what mail programs look for. */
const firstAndLatest = (ids: readonly string[], latest: number): readonly string[] =>
  ids.length <= latest + 1 ? ids : [...ids.slice(0, 1), ...ids.slice(-latest)];

/** The Message-ID that a receiver sees on mail of SES, from SES's message id and the region it was sent in. */
export const sesMessageId = (id: string, region: string): string =>
  `<${id}@${region === 'us-east-1' ? 'email' : region}.amazonses.com>`;
