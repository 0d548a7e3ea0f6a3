import * as z from 'zod/mini';
import { comparableAddress } from '../../core/comparable-address.ts';
import type { ReceivedFacts } from '../../core/model.ts';
import type { ReleaseJob } from '../../core/ports/work.ts';
import { VERDICTS } from '../../core/sender.ts';

/** A mail that SES received: which, when, for whom, and what SES found out about it. */
export interface Received extends ReceivedFacts {
  readonly mailId: string;
  readonly receivedAt: string;
  /** Envelope recipients. */
  readonly recipients: readonly string[];
}

/** A recipient named twice, in another case perhaps, is one. */
export function recipientsOf({ recipients }: Pick<Received, 'recipients'>): readonly string[] {
  const comparable = recipients.map(comparableAddress);
  return recipients.filter((recipient, at) => comparable.indexOf(comparableAddress(recipient)) === at);
}

const verdict = z.object({ status: z.enum(VERDICTS) });

/** As far as it is read; SES's documentation of the receipt notification, "contents of notifications". */
const notification = z.object({
  notificationType: z.literal('Received'),
  mail: z.object({ messageId: z.string(), source: z.string() }),
  receipt: z.object({
    timestamp: z.string(),
    // one without any would have no row, and no end
    recipients: z.array(z.string()).check(z.minLength(1)),
    spamVerdict: verdict,
    virusVerdict: verdict,
    spfVerdict: verdict,
    dkimVerdict: verdict,
    dmarcVerdict: verdict,
    action: z.object({ type: z.literal('S3'), objectKey: z.string() }),
  }),
});

const release = z.object({ released: z.object({ mailId: z.string(), recipient: z.string() }) });

const job = z.union([notification, release]);

/** How SES tries bucket and topic when a receipt rule is made or changed: told of like a mail, and nobody's. */
const trial = z.object({ mail: z.object({ messageId: z.literal('AMAZON_SES_SETUP_NOTIFICATION') }) });

/**
 * What a message of the inbound queue asks for: a received mail, or the release of a quarantined one; undefined where SES
 * only tries whether it may tell.
 *
 * @throws where it is neither
 */
export function readJob(body: string): Received | ReleaseJob | undefined {
  const told: unknown = JSON.parse(body);
  if (z.safeParse(trial, told).success) return undefined;
  const read = z.safeParse(job, told);
  // zod's own error quotes what it read
  if (!read.success) throw new Error('neither a notification of received mail nor a release');
  return 'released' in read.data ? read.data : receivedOf(read.data);
}

const receivedOf = ({ mail, receipt }: z.output<typeof notification>): Received => ({
  mailId: mail.messageId,
  receivedAt: new Date(receipt.timestamp).toISOString(),
  recipients: receipt.recipients,
  objectKey: receipt.action.objectKey,
  returnPath: mail.source,
  verdicts: {
    spam: receipt.spamVerdict.status,
    virus: receipt.virusVerdict.status,
    spf: receipt.spfVerdict.status,
    dkim: receipt.dkimVerdict.status,
    dmarc: receipt.dmarcVerdict.status,
  },
});
