import { type SESClient, SendBounceCommand } from '@aws-sdk/client-ses';
import type { Bounce, Bouncer } from '../../core/ports/mails.ts';
import { sendingFault } from './sending-faults.ts';

/**
 * Sends received mail back by SES v1, since v2 can't: to its return path, one a second, within 24 hours of its receipt.
 *
 * SES builds the notification, with the original's header as its third part. Its documentation sets no limit to the
 * explanation's length or script. No diagnostic and no other server is ever named: SES writes only what it is given.
 */
export const sesBouncer = (client: SESClient, mailDomain: string): Bouncer => ({
  async bounce(bounce) {
    await client.send(commandOf(bounce, mailDomain)).catch((error: unknown) => {
      throw sendingFault(error);
    });
  },
});

const commandOf = ({ mailId, recipients, explanation, status, receivedAt }: Bounce, mailDomain: string) =>
  new SendBounceCommand({
    OriginalMessageId: mailId,
    BounceSender: `mailer-daemon@${mailDomain}`,
    Explanation: explanation,
    MessageDsn: { ReportingMta: `dns; ${mailDomain}`, ArrivalDate: new Date(receivedAt) },
    BouncedRecipientInfoList: recipients.map((recipient) => ({
      Recipient: recipient,
      RecipientDsnFields: { FinalRecipient: recipient, Action: 'failed' as const, Status: status },
    })),
  });
