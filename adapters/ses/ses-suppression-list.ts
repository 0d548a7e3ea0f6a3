import { DeleteSuppressedDestinationCommand, NotFoundException, type SESv2Client } from '@aws-sdk/client-sesv2';
import type { SuppressionList } from '../../core/ports/mailboxes.ts';

/**
 * The account-level suppression list of SES v2. It lists an address after a hard bounce or a complaint by itself, spelled as
 * the mail was sent to it: capitals in the part before the `@` make another entry.
 */
export const sesSuppressionList = (client: SESv2Client): SuppressionList => ({
  async remove(address) {
    try {
      await client.send(new DeleteSuppressedDestinationCommand({ EmailAddress: address }));
    } catch (error) {
      if (!(error instanceof NotFoundException)) throw error;
    }
  },
});
