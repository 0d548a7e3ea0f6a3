import { describe, expect, it } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoDeliveries } from '../../../adapters/dynamodb/dynamo-deliveries.ts';
import { dynamoMailboxes } from '../../../adapters/dynamodb/dynamo-mailboxes.ts';
import { mailboxTag } from '../../../core/mailbox-tag.ts';
import { trackDelivery } from '../../../functions/track-delivery/track-delivery.ts';
import { aDraft, aRegisteredConversation } from '../../support/conversations.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const NOW = '2026-02-07T10:05:00.000Z';
let boxes = 0;

/** A message that SES took, and what SES tells of it. */
async function aSentMessage() {
  const context = await aRegisteredConversation(table);
  const conversations = dynamoConversations(table.client, table.tableName);
  const deliveries = dynamoDeliveries(table.client, table.tableName);
  await conversations.append({ context, message: aDraft(), delivery: { state: 'pending' } });
  const { id } = context.conversation;
  await deliveries.claim(id, 1, '2026-02-07T10:00:00.000Z', 60);
  await deliveries.sent(id, 1, { receiver: 'host', sesMessageId: 's', messageId: '<s@ses.example>' });
  const mailboxes = dynamoMailboxes(table.client, table.tableName);
  const holder = { role: 'host', id: context.host.hostId } as const;
  const track = trackDelivery({ deliveries, mailboxes, fresh: () => `box-${++boxes}`, now: () => NOW });
  const message = { conversation: [id], message: [`${id}-1`] };
  const mail = {
    messageId: 's',
    timestamp: '2026-02-07T10:00:00.000Z',
    destination: ['x@hosts.example'],
    tags: { ...message, mailbox: [mailboxTag(holder).mailbox], 'ses:from-domain': ['x'] },
  };
  return {
    id,
    mail,
    tell: (event: object) => track(JSON.stringify({ mail, ...event })),
    holder,
    mailboxes,
    known: async () => (await mailboxes.of(holder)).map(({ address, state, reason }) => ({ address, state, reason })),
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
    expect(await tell(DELIVERED)).toEqual({ message: { conversationId: id, seq: 1, told: { state: 'delivered' } } });
    expect(await tell(DELIVERED)).toEqual({});
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
    const other = await aSentMessage();
    await other.tell({ eventType: 'Rendering Failure', failure: { errorMessage: 'none of ours has a template' } });
    expect(await other.delivery()).toMatchObject({ state: 'undeliverable', reason: 'rejected' });
  });

  it('changes nothing where a server is only slow, or SES tells of something else', async () => {
    const { tell, delivery } = await aSentMessage();
    for (const event of [{ eventType: 'Send' }, { eventType: 'DeliveryDelay' }, { eventType: 'Bounce' }])
      expect(await tell(event)).toEqual({});
    expect(await tell(bounce('Transient', 'General', { action: 'delayed' }))).toEqual({});
    expect(await delivery()).toMatchObject({ state: 'sent' });
  });

  it("is no message's where the mail carries none", async () => {
    const { tell, id } = await aSentMessage();
    expect(await tell({ ...DELIVERED, mail: {} })).toEqual({});
    expect(await tell({ ...DELIVERED, mail: { tags: { notice: ['undeliverable'] } } })).toEqual({});
    expect(await tell({ ...DELIVERED, mail: { tags: { conversation: [id], message: ['other-1'] } } })).toEqual({});
  });

  it('is nothing where SES only tries its topic, as it does at a deployment', async () => {
    const track = trackDelivery({
      deliveries: dynamoDeliveries(table.client, table.tableName),
      mailboxes: dynamoMailboxes(table.client, table.tableName),
      fresh: () => 'none',
      now: () => NOW,
    });
    expect(await track('Successfully validated SNS topic for Amazon SES event publishing.')).toEqual({});
  });

  it('is a fault where it is no event, without quoting it', async () => {
    const { tell } = await aSentMessage();
    await expect(tell({ eventType: 7, mail: { secret: 'x@hosts.example' } })).rejects.toThrow(
      /^not an event of a sent mail$/,
    );
  });
});

const HARD = bounce('Permanent', 'General', { status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' });
const NOBODY = { address: 'x@hosts.example', state: 'suspended', reason: 'unknown-address' };
const UNWANTED = { address: 'x@hosts.example', state: 'unwanted', reason: 'complaint' };

describe('a mailbox that takes no more mail', () => {
  it('is suspended once, with the message that came back, however often SES tells', async () => {
    const { tell, known, mailboxes, id } = await aSentMessage();
    const { mailbox } = await tell(HARD);
    expect(mailbox).toMatchObject({ ...NOBODY, since: NOW, history: [{ messageId: `${id}-1` }] });
    expect(await tell(HARD)).toEqual({});
    expect(await known()).toEqual([NOBODY]);
    expect(await mailboxes.find(mailbox?.mailboxId ?? '')).toEqual(mailbox);
  });

  it('is compared without capitals, and remembered as the mail was sent to it: SES lists it so', async () => {
    const { tell, mail } = await aSentMessage();
    const { mailbox } = await tell({ ...HARD, mail: { ...mail, destination: ['X@hosts.example'] } });
    expect(mailbox).toMatchObject({ address: 'x@hosts.example', sentTo: 'X@hosts.example' });
  });

  it('is suspended whatever mail it was: a notice that comes back ends there', async () => {
    const { tell, mail, known } = await aSentMessage();
    const { mailbox } = mail.tags;
    const told = await tell({ ...HARD, mail: { ...mail, tags: { notice: ['undeliverable'], mailbox } } });
    expect(told).toMatchObject({ mailbox: { state: 'suspended' } });
    expect(told.message).toBeUndefined();
    expect(await known()).toEqual([NOBODY]);
  });

  it('is the one that the mail went to, not another that its holder has by now', async () => {
    const { tell, mail, known } = await aSentMessage();
    const elsewhere = { ...mail, destination: ['Old@Hosts.Example'] };
    const recipients = [{ emailAddress: 'old@hosts.example', status: '5.1.1' }];
    await tell({ ...HARD, mail: elsewhere, bounce: { ...HARD.bounce, bouncedRecipients: recipients } });
    expect(await known()).toEqual([{ ...NOBODY, address: 'old@hosts.example' }]);
  });

  it.each([
    ['is full', bounce('Transient', 'MailboxFull')],
    ['refused what the mail holds', bounce('Permanent', 'General', { diagnosticCode: 'smtp; 554 5.7.1 spam' })],
    ['takes no mail of that size', bounce('Permanent', 'General', { status: '5.3.4' })],
    ['is out of reach for now', bounce('Transient', 'General', { status: '4.4.7' })],
    [
      'forwards to one that is gone',
      bounce('Permanent', 'General', { emailAddress: 'y@far.example', status: '5.1.1' }),
    ],
  ])('is not one that %s', async (_, event) => {
    const { tell, known, delivery } = await aSentMessage();
    expect((await tell(event)).mailbox).toBeUndefined();
    expect(await known()).toEqual([]);
    expect(await delivery()).toMatchObject({ state: 'undeliverable' });
  });

  it('is unwanted where its holder complained, in any order with what came back', async () => {
    for (const order of [
      [HARD, { eventType: 'Complaint', complaint: { complaintFeedbackType: 'abuse' } }],
      [{ eventType: 'Complaint' }, HARD],
    ]) {
      const { tell, known } = await aSentMessage();
      for (const event of order) await tell(event);
      expect(await known()).toEqual([UNWANTED]);
    }
  });

  it('is unwanted where SES held the mail back for an earlier complaint: who got it reads in the inbox', async () => {
    const { tell, known, delivery } = await aSentMessage();
    await tell({ eventType: 'Complaint', complaint: { complaintSubType: 'OnAccountSuppressionList' } });
    expect(await known()).toEqual([UNWANTED]);
    expect(await delivery()).toMatchObject({ state: 'delivered', reason: 'inbox-only' });
  });

  it.each(['not-spam', 'auth-failure'])('is not one of which a report says %s', async (complaintFeedbackType) => {
    const { tell, known, delivery } = await aSentMessage();
    await tell({ eventType: 'Complaint', complaint: { complaintFeedbackType } });
    expect(await known()).toEqual([]);
    expect(await delivery()).toEqual({ state: 'delivered', sesMessageId: 's' });
  });

  it('stays reinstated when something comes back of mail that was sent before', async () => {
    const { tell, mail, known, mailboxes } = await aSentMessage();
    const { mailbox } = await tell(HARD);
    if (!mailbox) throw new Error('nothing was suspended');
    await mailboxes.reinstate(mailbox, { role: 'platform', id: 'backend' }, NOW);
    expect(await tell(HARD)).toEqual({});
    expect(await known()).toMatchObject([{ state: 'reinstated' }]);
    // one that does not say when it was sent counts as sent when it is told of
    expect(await tell({ ...HARD, mail: { ...mail, timestamp: 'soon' } })).toEqual({});
    const later = { ...HARD, mail: { ...mail, timestamp: '2026-02-07T10:06:00.000Z' } };
    expect(await tell(later)).toMatchObject({ mailbox: { state: 'suspended' } });
  });
});
