import { type SESClient, SendBounceCommand } from '@aws-sdk/client-ses';
import type { Bounce, Bouncer } from '../../core/ports/mails.ts';
import { sendingFault } from './sending-faults.ts';

/** Sends received mail back by SES v1, since v2 can't: one a second, within 24 hours of its receipt. */
export const sesBouncer = (client: SESClient, mailDomain: string): Bouncer => ({
  async bounce(bounce) {
    await client.send(commandOf(bounce, mailDomain)).catch((error: unknown) => {
      throw sendingFault(error);
    });
  },
});

const commandOf = ({ mailId, recipient, explanation, status, receivedAt }: Bounce, mailDomain: string) =>
  new SendBounceCommand({
    OriginalMessageId: mailId,
    BounceSender: `mailer-daemon@${mailDomain}`,
    Explanation: explanation,
    MessageDsn: { ReportingMta: `dns; ${mailDomain}`, ArrivalDate: new Date(receivedAt) },
    BouncedRecipientInfoList: [
      { Recipient: recipient, RecipientDsnFields: { FinalRecipient: recipient, Action: 'failed', Status: status } },
    ],
  });
