import { describe, expect, it } from 'vitest';
import { dynamoDepartures } from '../../../adapters/dynamodb/departures.ts';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoDeliveries } from '../../../adapters/dynamodb/dynamo-deliveries.ts';
import { dynamoDigests } from '../../../adapters/dynamodb/dynamo-digests.ts';
import { dynamoRestrictions } from '../../../adapters/dynamodb/dynamo-restrictions.ts';
import { dynamoHeldMessages } from '../../../adapters/dynamodb/held-messages.ts';
import { TryAgain } from '../../../adapters/lambda/try-again.ts';
import type { MessageDraft } from '../../../core/model.ts';
import { SendingRejected, SendingThrottled } from '../../../core/ports/mails.ts';
import { deliverMessage } from '../../../functions/deliver-message/deliver-message.ts';
import { aDraft, aRegisteredConversation } from '../../support/conversations.ts';
import { stopMail } from '../../support/mailboxes.ts';
import { memoryObjects, memorySender } from '../../support/memory-ports.ts';
import { useTable } from '../../support/table.ts';
import { NO_TRANSLATIONS } from '../../support/translations.ts';

const table = useTable();
const AT = '2026-02-07T10:00:00.000Z';
const AFTER_LEASE = '2026-02-07T10:02:00.000Z';
const brand = { platformName: 'Foyer', color: '#123456', supportUrl: 'https://help.foyer.example/' };
const BY = { role: 'platform', id: 'backend' } as const;
const HELD = { state: 'pending', reason: 'links-disabled', held: { at: AT, links: ['elsewhere.example'] } };

/** A host's message with a link that waits, and what sends it. */
async function aWorld(draft: Partial<MessageDraft> = {}) {
  const conversations = dynamoConversations(table.client, table.tableName);
  const deliveries = dynamoDeliveries(table.client, table.tableName);
  const restrictions = dynamoRestrictions(table.client, table.tableName);
  const context = await aRegisteredConversation(table);
  const { id, hostId } = context.conversation;
  const message = aDraft({ author: 'host', text: 'See elsewhere.example', links: ['elsewhere.example'], ...draft });
  await conversations.append({ context, message, delivery: { state: 'pending' } });
  const clock = { now: AT };
  const sender = memorySender();
  const restrict = () =>
    restrictions.set(hostId, { id: 'r-1', since: clock.now, reason: 'Why', cause: 'platform', by: BY });
  const departures = dynamoDepartures(table.client, table.tableName);
  const deliver = (changes: Partial<typeof deliveries> = {}) =>
    deliverMessage({
      ...{ deliveries: { ...deliveries, ...changes }, translations: NO_TRANSLATIONS },
      digests: dynamoDigests(table.client, table.tableName),
      ...{ media: memoryObjects(), sender, brand },
      ...{ now: () => clock.now, chance: () => 0 },
    })({ conversationId: id, seq: 1 }, 1);
  return {
    ...{ id, hostId, clock, sender, deliveries, deliver, restrict },
    lift: () => restrictions.lift(hostId, BY, clock.now),
    held: dynamoHeldMessages(table.client, table.tableName),
    settled: () => departures.settled(hostId, () => clock.now),
    holder: { role: 'guest', id: context.conversation.guest.id } as const,
    guest: context.conversation.guest.address,
    delivery: () => conversations.delivery(id, 1),
  };
}

describe('B7: a restriction that is set', () => {
  it('before anybody took the message holds it, and no claim takes it from then on', async () => {
    const { deliver, restrict, sender, delivery } = await aWorld();
    await restrict();
    expect(await deliver()).toBe('links-disabled');
    expect(await delivery()).toEqual(HELD);
    expect(await deliver()).toBe('ended');
    expect(sender.sent).toEqual([]);
  });

  it('after the message was claimed and read holds it: it looks again, as the last thing before it goes', async () => {
    const { deliver, deliveries, restrict, sender, delivery, settled } = await aWorld();
    const load: typeof deliveries.load = async (...place) => {
      const loaded = await deliveries.load(...place);
      await restrict();
      return loaded;
    };
    expect(await deliver({ load })).toBe('links-disabled');
    expect([sender.sent, await delivery()]).toEqual([[], HELD]);
    expect(await settled()).toBe(true);
  });

  it('after the last look waits until the message has arrived', async () => {
    const { deliver, deliveries, restrict, settled, sender } = await aWorld();
    const order: string[] = [];
    let answered: Promise<unknown> = Promise.resolve();
    const setOut: typeof deliveries.setOut = async (...about) => {
      const departure = await deliveries.setOut(...about);
      await restrict();
      answered = settled().then((done) => order.push(`answered ${done}`));
      return departure;
    };
    const arrive: typeof deliveries.arrive = async (departure) => {
      order.push('arrived');
      await deliveries.arrive(departure);
    };
    expect(await deliver({ setOut, arrive })).toBe('sent');
    await answered;
    expect([order, sender.sent.length]).toEqual([['arrived', 'answered true'], 1]);
  });

  it('holds also what would end without a mail: the guest would read it in the inbox', async () => {
    const { deliver, deliveries, restrict, delivery, holder, guest } = await aWorld();
    await stopMail(table, holder, guest);
    const load: typeof deliveries.load = async (...place) => {
      const loaded = await deliveries.load(...place);
      await restrict();
      return loaded;
    };
    expect(await deliver({ load })).toBe('links-disabled');
    expect(await delivery()).toEqual(HELD);
  });

  it('lets go what can hold no link', async () => {
    const { deliver, restrict, sender } = await aWorld({ text: 'The key is in the box.', links: undefined });
    await restrict();
    expect(await deliver()).toBe('sent');
    expect(sender.sent).toHaveLength(1);
  });
});

describe('B7: a message on its way', () => {
  it.each([
    ['SES asks to slow down', new SendingThrottled('slow'), TryAgain],
    ['SES takes it for no mail', new SendingRejected('no'), undefined],
  ])('is waited for no more where %s', async (_, fault, thrown) => {
    const { deliver, sender, settled } = await aWorld();
    sender.before.push(fault);
    await (thrown ? expect(deliver()).rejects.toBeInstanceOf(thrown) : deliver());
    expect(await settled()).toBe(true);
  });

  it('is on its way while nobody knows whether SES has it, and no longer than its claim; sent once more, it looks once more', async () => {
    const { deliver, sender, settled, clock, restrict, delivery } = await aWorld();
    sender.after.push(new Error('the answer is lost'));
    await expect(deliver()).rejects.toThrow('the answer is lost');
    clock.now = AFTER_LEASE;
    await restrict();
    expect(await settled()).toBe(true);
    expect(await deliver()).toBe('links-disabled');
    expect(await delivery()).toMatchObject({ state: 'pending', reason: 'links-disabled' });
  });

  it('is given back where the last look fails', async () => {
    const { deliver, delivery } = await aWorld();
    await expect(deliver({ setOut: () => Promise.reject(new Error('no table')) })).rejects.toThrow('no table');
    expect(await delivery()).toEqual({ state: 'pending' });
    expect(await deliver()).toBe('sent');
  });
});

describe('B7: a held message', () => {
  it('goes once it is released, also while its host is restricted; and again releases nothing', async () => {
    const { deliver, restrict, held, id, sender, delivery } = await aWorld();
    await restrict();
    await deliver();
    const release = () => held.release(id, 1, BY, AT);
    expect([await release(), await release()]).toEqual(['done', 'done']);
    expect(await delivery()).toEqual({ state: 'pending', released: { at: AT, by: BY } });
    expect(await deliver()).toBe('sent');
    expect([await deliver(), sender.sent.length]).toEqual(['ended', 1]);
    expect([await release(), await held.refuse(id, 1)]).toEqual(['done', 'not-held']);
  });

  it('stays held once the restriction is lifted, and a job that comes again finds nothing to do', async () => {
    const { deliver, restrict, lift, delivery, sender } = await aWorld();
    await restrict();
    await deliver();
    expect(await lift()).toBe(true);
    expect([await deliver(), await delivery(), sender.sent]).toEqual(['ended', HELD, []]);
  });

  it('has one end where it is released and refused at once', async () => {
    const { deliver, restrict, held, id } = await aWorld();
    await restrict();
    await deliver();
    const ends = await Promise.all([held.release(id, 1, BY, AT), held.refuse(id, 1)]);
    expect(ends.toSorted()).toEqual(['done', 'not-held']);
  });

  it('keeps its reason, whatever gives its job up', async () => {
    const { deliver, deliveries, restrict, id, delivery } = await aWorld();
    await restrict();
    await deliver();
    await deliveries.delay(id, 1);
    expect(await delivery()).toEqual(HELD);
  });

  it('ends where SES tells that it arrived: its sender died before it could note that it was sent', async () => {
    const { deliver, deliveries, restrict, id, hostId, held, delivery } = await aWorld();
    await restrict();
    await deliver();
    expect((await held.list(hostId, { limit: 9 })).items).toEqual([
      { conversationId: id, seq: 1, at: AT, links: ['elsewhere.example'] },
    ]);
    expect(await deliveries.settle(id, 1, { state: 'delivered' })).toBe(true);
    expect(await delivery()).toEqual({ state: 'delivered' });
    expect((await held.list(hostId, { limit: 9 })).items).toEqual([]);
    expect(await held.release(id, 1, BY, AT)).toBe('not-held');
  });
});

it('B7: a message of a host that is no more goes nowhere', async () => {
  const { deliveries } = await aWorld();
  expect(await deliveries.setOut('nobody', 'c1-1', AT)).toBeUndefined();
});
