import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Sender } from '../../core/ports/mails.ts';
import { sendingFault } from './sending-faults.ts';

/**
 * Sends raw mail by SES v2, whose limit is 40 MB.
 *
 * The client should try once only: SES has no token that tells a repeat, so every repeat may be a second mail.
 */
export const sesSender = (client: SESv2Client, configurationSet: string): Sender => ({
  async send({ from, to, raw, tags }) {
    const { MessageId = '' } = await client
      .send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          Content: { Raw: { Data: raw } },
          ConfigurationSetName: configurationSet,
          EmailTags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
        }),
      )
      .catch((error: unknown) => {
        throw sendingFault(error);
      });
    return { sesMessageId: MessageId, messageId: `<${MessageId}@${domainOf(await client.config.region())}>` };
  },
});

/** SES writes its own Message-ID: the id it answered with, at the region's name; the first region has another form. */
const domainOf = (region: string): string =>
  region === 'us-east-1' ? 'email.amazonses.com' : `${region}.amazonses.com`;
