import type { Arrival } from '../../core/judge-arrival.ts';
import type { MailContent } from '../../core/mail/mail-content.ts';
import type { ParsedMail } from '../../core/mail/parse/parsed-mail.ts';
import { isMessageId } from '../../core/mail/thread.ts';
import type { MailRow } from '../../core/model.ts';
import type { Received } from './received.ts';

/** A mail that was read, and one of its envelope recipients. */
export interface ArrivedMail {
  readonly received: Received;
  readonly released: boolean;
  readonly mail: ParsedMail;
  readonly claim: Omit<Arrival, 'expected' | 'released'>;
  /** What was written and enclosed; worked out when first asked for, and then kept. */
  readonly content: () => MailContent;
  readonly recipient: string;
  /** Keys of files that are in the media bucket already. */
  readonly stored: Set<string>;
  /** Names of its notices that are counted already; the same for all of its recipients. */
  readonly counted: Set<string>;
}

/** Octets of a local part, an `@` and a domain (RFC 5321, 4.5.3.1). A header may hold far more, which no row has room for. */
const LONGEST_ADDRESS = 64 + 1 + 255;

/** The mail's row in the log, before it has its end. */
export const rowOf = ({ received, recipient, claim }: ArrivedMail): Omit<MailRow, 'state'> => ({
  mailId: received.mailId,
  recipient,
  receivedAt: received.receivedAt,
  from: claim.from[0]?.slice(0, LONGEST_ADDRESS).toWellFormed() ?? '',
  received: { objectKey: received.objectKey, returnPath: received.returnPath, verdicts: received.verdicts },
});

/** The sender's Message-ID where an answer can name it; what no mail program can use is not kept, however long it is. */
export const usableId = ({ messageId = '' }: ParsedMail): string | undefined =>
  isMessageId(messageId) ? messageId : undefined;
