import { describe, expect, it } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoDeliveries } from '../../../adapters/dynamodb/dynamo-deliveries.ts';
import { trackDelivery } from '../../../functions/track-delivery/track-delivery.ts';
import { aDraft, aRegisteredConversation } from '../../support/conversations.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();

/** A message that SES took, and what SES tells of it. */
async function aSentMessage() {
  const context = await aRegisteredConversation(table);
  const conversations = dynamoConversations(table.client, table.tableName);
  const deliveries = dynamoDeliveries(table.client, table.tableName);
  await conversations.append({ context, message: aDraft(), delivery: { state: 'pending' } });
  const { id } = context.conversation;
  await deliveries.claim(id, 1, '2026-02-07T10:00:00.000Z', 60);
  await deliveries.sent(id, 1, { receiver: 'host', sesMessageId: 's', messageId: '<s@ses.example>' });
  const track = trackDelivery({ deliveries });
  const mail = { messageId: 's', tags: { conversation: [id], message: [`${id}-1`], 'ses:from-domain': ['x'] } };
  return {
    id,
    mail,
    tell: (event: object) => track(JSON.stringify({ mail, ...event })),
    delivery: async () => (await conversations.messages(id, { limit: 1 })).items[0]?.delivery,
  };
}

const DELIVERED = { eventType: 'Delivery', delivery: { recipients: ['x@hosts.example'] } };
const bounce = (bounceType: string, bounceSubType: string, recipient: object = { status: '5.0.0' }) => ({
  eventType: 'Bounce',
  bounce: { bounceType, bounceSubType, bouncedRecipients: [{ emailAddress: 'x@hosts.example', ...recipient }] },
});

describe('what SES tells of a sent mail', () => {
  it('is its delivery, once however often it is told', async () => {
    const { tell, delivery, id } = await aSentMessage();
    expect(await tell(DELIVERED)).toEqual({ conversationId: id, seq: 1, told: { state: 'delivered' } });
    expect(await tell(DELIVERED)).toBeUndefined();
    expect(await delivery()).toMatchObject({ state: 'delivered' });
  });

  it('is a bounce that stands, told before or after the delivery', async () => {
    for (const order of [
      [DELIVERED, bounce('Transient', 'MailboxFull')],
      [bounce('Transient', 'MailboxFull'), DELIVERED],
    ]) {
      const { tell, delivery } = await aSentMessage();
      for (const event of order) await tell(event);
      expect(await delivery()).toMatchObject({ state: 'undeliverable', reason: 'mailbox-full' });
    }
  });

  it('is a complaint, noted on a mail that arrived, in any order', async () => {
    for (const order of [
      [DELIVERED, { eventType: 'Complaint' }],
      [{ eventType: 'Complaint' }, DELIVERED],
    ]) {
      const { tell, delivery } = await aSentMessage();
      for (const event of order) await tell(event);
      expect(await delivery()).toMatchObject({ state: 'delivered', reason: 'complaint' });
    }
  });

  it('is a rejection by SES itself', async () => {
    const { tell, delivery } = await aSentMessage();
    await tell({ eventType: 'Reject', reject: { reason: 'Bad content' } });
    expect(await delivery()).toMatchObject({ state: 'undeliverable', reason: 'rejected' });
  });

  it('changes nothing where a server is only slow, or SES tells of something else', async () => {
    const { tell, delivery } = await aSentMessage();
    for (const event of [{ eventType: 'Send' }, { eventType: 'DeliveryDelay' }, { eventType: 'Bounce' }])
      expect(await tell(event)).toBeUndefined();
    expect(await tell(bounce('Transient', 'General', { action: 'delayed' }))).toBeUndefined();
    expect(await delivery()).toMatchObject({ state: 'sent' });
  });

  it("is no message's where the mail carries none", async () => {
    const { tell, id } = await aSentMessage();
    expect(await tell({ ...DELIVERED, mail: {} })).toBeUndefined();
    expect(await tell({ ...DELIVERED, mail: { tags: { notice: ['undeliverable'] } } })).toBeUndefined();
    expect(await tell({ ...DELIVERED, mail: { tags: { conversation: [id], message: ['other-1'] } } })).toBeUndefined();
  });

  it('is a fault where it is no event, without quoting it', async () => {
    const { tell } = await aSentMessage();
    await expect(tell({ eventType: 7, mail: { secret: 'x@hosts.example' } })).rejects.toThrow(
      /^not an event of a sent mail$/,
    );
  });
});
