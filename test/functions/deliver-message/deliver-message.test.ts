import { describe, expect, it, vi } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoDeliveries } from '../../../adapters/dynamodb/dynamo-deliveries.ts';
import { dynamoDigests, dynamoDueDigests } from '../../../adapters/dynamodb/dynamo-digests.ts';
import { dynamoMailLog } from '../../../adapters/dynamodb/dynamo-mail-log.ts';
import { dynamoNotifications } from '../../../adapters/dynamodb/dynamo-notifications.ts';
import { dynamoTranslations } from '../../../adapters/dynamodb/dynamo-translations.ts';
import { TryAgain } from '../../../adapters/lambda/try-again.ts';
import { parseMail } from '../../../core/mail/parse/parse-mail.ts';
import { mailboxTag } from '../../../core/mailbox-tag.ts';
import type { MessageDraft } from '../../../core/model.ts';
import { digestMark } from '../../../core/notifications/digest.ts';
import { type NotificationChoice, OFF } from '../../../core/notifications/notification-choice.ts';
import { SendingRejected, SendingThrottled } from '../../../core/ports/mails.ts';
import type { TranslationPlace } from '../../../core/ports/translations.ts';
import type { KeptTranslation } from '../../../core/translation/kept-translation.ts';
import { type DeliverMessageDeps, deliverMessage } from '../../../functions/deliver-message/deliver-message.ts';
import { aDigestChoice } from '../../support/choices.ts';
import { aDraft, aRegisteredConversation, type Registering } from '../../support/conversations.ts';
import { leaks } from '../../support/leaks.ts';
import { stopMail } from '../../support/mailboxes.ts';
import { memoryObjects, memorySender } from '../../support/memory-ports.ts';
import { aTranslation } from '../../support/presented.ts';
import { useTable } from '../../support/table.ts';
import { NO_TRANSLATIONS } from '../../support/translations.ts';

const table = useTable();
const AT = '2026-02-07T10:00:00.000Z';
const AFTER_LEASE = '2026-02-07T10:02:00.000Z';
const brand = { platformName: 'Foyer', color: '#123456', supportUrl: 'https://help.foyer.example/' };

/** A stored message that waits to be sent, and what sends it. */
async function aWorld(
  draft: Partial<MessageDraft> = {},
  registering: Registering = {},
  deps: Partial<DeliverMessageDeps> = {},
) {
  const conversations = dynamoConversations(table.client, table.tableName);
  const log = dynamoMailLog(table.client, table.tableName);
  let context = await aRegisteredConversation(table, registering);
  const { id, aliases } = context.conversation;
  const clock = { now: AT };
  const sender = memorySender();
  const objects = memoryObjects();
  const deliver = deliverMessage({
    deliveries: dynamoDeliveries(table.client, table.tableName),
    translations: NO_TRANSLATIONS,
    digests: dynamoDigests(table.client, table.tableName),
    media: objects,
    sender,
    brand,
    now: () => clock.now,
    chance: () => 0,
    ...deps,
  });
  const append = async (more: Partial<MessageDraft> = {}) => {
    const seq = context.conversation.seq + 1;
    const mail = { mailId: `${id}-mail-${seq}`, recipient: aliases.host, messageId: `<${seq}@guests.example>` };
    const outcome = await conversations.append({
      context,
      message: aDraft({ via: 'mail', mail, ...draft, ...more }),
      delivery: { state: 'pending' },
      mail: { ...mail, receivedAt: AT, from: 'gita@guests.example', state: 'accepted' },
    });
    if (outcome.kind !== 'appended') throw new Error(outcome.kind);
    context = { ...context, conversation: outcome.conversation };
  };
  await append();
  return {
    id,
    holder: { role: 'host', id: context.host.hostId } as const,
    guestId: context.conversation.guest.id,
    aliases,
    clock,
    sender,
    objects,
    append,
    deliver: (seq = 1, attempt = 1, translation?: string) => deliver({ conversationId: id, seq, translation }, attempt),
    delivery: async (seq = 1) => (await conversations.messages(id, { limit: 9 })).items[seq - 1]?.delivery,
    row: async (seq = 1) => (await log.rows(`${id}-mail-${seq}`))[0],
  };
}

describe('a message that waits', () => {
  it("goes to the other side from the sender's alias, with tags that lead back to it", async () => {
    const { deliver, sender, id, aliases, delivery, row, holder } = await aWorld();
    expect(await deliver()).toBe('sent');
    const [mail] = sender.sent;
    expect(mail).toMatchObject({
      from: aliases.guest,
      to: 'hanna@hosts.example',
      tags: { conversation: id, message: `${id}-1`, ...mailboxTag(holder) },
    });
    expect(parseMail(mail?.raw ?? new Uint8Array()).text).toContain('When can we come?');
    expect(await leaks(mail?.raw ?? new Uint8Array(), ['gita@guests.example', 'guests.example'])).toEqual([]);
    expect(await delivery()).toEqual({ state: 'sent', sesMessageId: 'ses-1' });
    expect(await row()).toMatchObject({ state: 'delivered' });
  });

  it('takes its files along', async () => {
    const attachments = [
      { id: 'a', name: 'sea.png', type: 'image/png', bytes: 3, sha256: 'b'.repeat(64), key: 'media/a' },
    ];
    const { deliver, sender, objects } = await aWorld({ attachments });
    objects.all.set('media/a', Buffer.from('png'));
    await deliver();
    const [file] = parseMail(sender.sent[0]?.raw ?? new Uint8Array()).attachments;
    expect([file?.name, Buffer.from(file?.decode() ?? []).toString()]).toEqual(['sea.png', 'png']);
  });

  it("answers in its receiver's own thread: what SES sent them, and what they wrote themselves", async () => {
    const { deliver, sender, append } = await aWorld();
    await append({ author: 'host' });
    await append({ author: 'guest' });
    for (const seq of [1, 2, 3]) await deliver(seq);
    const [, toGuest, toHost] = sender.sent.map(({ raw }) => parseMail(raw));
    expect(toGuest?.references).toEqual(['<1@guests.example>']);
    expect(toHost?.references).toEqual(['<ses-1@eu-west-1.amazonses.com>', '<2@guests.example>']);
    expect(toHost?.inReplyTo).toEqual(['<2@guests.example>']);
  });

  it('B17: reaches nobody from the read cutoff on, also where it waited since before', async () => {
    const { deliver, sender, clock, delivery, row } = await aWorld();
    clock.now = '2027-03-27T23:00:00.000Z';
    expect(await deliver()).toBe('conversation-unreadable');
    expect(sender.sent).toEqual([]);
    expect(await delivery()).toEqual({ state: 'undeliverable', reason: 'conversation-unreadable' });
    expect(await row()).toMatchObject({ state: 'failed', reason: 'conversation-unreadable' });
    expect(await deliver()).toBe('ended');
  });

  it('is sent a millisecond before the read cutoff', async () => {
    const { deliver, sender, clock } = await aWorld();
    clock.now = '2027-03-27T22:59:59.999Z';
    expect(await deliver()).toBe('sent');
    expect(sender.sent).toHaveLength(1);
  });

  it('stays in the inbox of a host who wants no mail', async () => {
    const { deliver, sender, delivery, row } = await aWorld({}, { host: { notify: { mail: false } } });
    expect(await deliver()).toBe('inbox-only');
    expect(sender.sent).toEqual([]);
    expect(await delivery()).toEqual({ state: 'delivered', reason: 'inbox-only' });
    expect(await row()).toMatchObject({ state: 'delivered' });
  });
});

describe('a job that comes twice', () => {
  it('sends once, at once and later', async () => {
    const { deliver, sender, clock } = await aWorld();
    const outcomes = await Promise.allSettled([deliver(), deliver()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    clock.now = AFTER_LEASE;
    expect(await deliver()).toBe('ended');
    expect(sender.sent).toHaveLength(1);
  });

  it('comes again while another has the message, since that one may die', async () => {
    const busy = await aWorld();
    busy.sender.after.push(new Error('killed'));
    await expect(busy.deliver()).rejects.toThrow('killed');
    await expect(busy.deliver()).rejects.toThrow(TryAgain);
    expect(busy.sender.sent).toHaveLength(1);
  });
});

describe('a crash', () => {
  it('between sending and its record sends once more when the lease is over, and then never again', async () => {
    const { deliver, sender, clock, delivery } = await aWorld();
    sender.after.push(new Error('killed'));
    await expect(deliver()).rejects.toThrow('killed');
    expect(await delivery()).toMatchObject({ state: 'sending' });
    clock.now = AFTER_LEASE;
    expect(await deliver()).toBe('sent');
    expect(await deliver()).toBe('ended');
    expect(sender.sent).toHaveLength(2);
  });

  it('is not followed by a second mail where SES told of the first one meanwhile', async () => {
    const { deliver, sender, clock, id } = await aWorld();
    sender.after.push(new Error('killed'));
    await expect(deliver()).rejects.toThrow('killed');
    await dynamoDeliveries(table.client, table.tableName).settle(id, 1, { state: 'delivered' });
    clock.now = AFTER_LEASE;
    expect(await deliver()).toBe('ended');
    expect(sender.sent).toHaveLength(1);
  });

  it('before sending gives the message back at once', async () => {
    const attachments = [
      { id: 'a', name: 'sea.png', type: 'image/png', bytes: 3, sha256: 'b'.repeat(64), key: 'media/late' },
    ];
    const { deliver, sender, objects } = await aWorld({ attachments });
    await expect(deliver()).rejects.toThrow('no such object');
    objects.all.set('media/late', Buffer.from('png'));
    expect(await deliver()).toBe('sent');
    expect(sender.sent).toHaveLength(1);
  });
});

describe('what SES says', () => {
  it('postpones the message where SES is too busy, longer with each attempt, and sends it then', async () => {
    const { deliver, sender } = await aWorld();
    sender.before.push(new SendingThrottled(), new SendingThrottled());
    const waited = async (attempt: number) => {
      const outcome = await deliver(1, attempt).catch((error: unknown) => error);
      return outcome instanceof TryAgain ? outcome.seconds : outcome;
    };
    expect([await waited(1), await waited(4)]).toEqual([1, 8]);
    expect(await waited(5)).toBe('sent');
    expect(sender.sent).toHaveLength(1);
  });

  it('ends the message where SES will never take it, and its mail has failed', async () => {
    const { deliver, sender, delivery, row } = await aWorld();
    sender.before.push(new SendingRejected());
    expect(await deliver()).toBe('rejected');
    expect(await delivery()).toEqual({ state: 'undeliverable', reason: 'rejected' });
    expect(await row()).toMatchObject({ state: 'failed', reason: 'rejected' });
    expect(await deliver()).toBe('ended');
  });
});

describe('a job of no message', () => {
  it('is over', async () => {
    const { deliver } = await aWorld();
    expect(await deliver(7)).toBe('ended');
  });
});

describe('G13: a message to somebody whose mailbox takes no mail', () => {
  it("goes to a host's next mailbox while the first is suspended", async () => {
    const { deliver, sender, holder } = await aWorld();
    await stopMail(table, holder, 'hanna@hosts.example');
    expect(await deliver()).toBe('sent');
    expect(sender.sent).toMatchObject([{ to: 'office@hosts.example' }]);
  });

  it('is undeliverable at once where none is left, so that its sender is told', async () => {
    const { deliver, sender, holder, delivery, row } = await aWorld();
    await stopMail(table, holder, 'hanna@hosts.example');
    await stopMail(table, holder, 'office@hosts.example');
    expect(await deliver()).toBe('unknown-address');
    expect(sender.sent).toEqual([]);
    expect(await delivery()).toEqual({ state: 'undeliverable', reason: 'unknown-address' });
    expect(await row()).toMatchObject({ state: 'failed', reason: 'unknown-address' });
  });

  it('waits in the inbox of one who complained', async () => {
    const { deliver, sender, holder, delivery, row } = await aWorld();
    await stopMail(table, holder, 'hanna@hosts.example', 'unwanted');
    expect(await deliver()).toBe('inbox-only');
    expect(sender.sent).toEqual([]);
    expect(await delivery()).toEqual({ state: 'delivered', reason: 'inbox-only' });
    expect(await row()).toMatchObject({ state: 'delivered' });
  });
});

describe('a message that was translated', () => {
  const GERMAN = 'Der Schlüssel ist im Kasten.';
  /** A world whose message is to be mailed with what is kept under the key `k`. */
  async function translated(kept?: KeptTranslation) {
    const asked: TranslationPlace[] = [];
    const find = async (places: readonly TranslationPlace[]) => {
      asked.push(...places);
      return places.map(() => kept);
    };
    const host: Registering = { guest: { language: 'en' } };
    const world = await aWorld({ author: 'host', text: GERMAN }, host, { translations: { find } });
    return { ...world, asked, words: () => parseMail(world.sender.sent[0]?.raw ?? new Uint8Array()).text ?? '' };
  }

  it('goes with its translation first, which is looked up once', async () => {
    const { id, deliver, asked, words } = await translated(aTranslation());
    expect(await deliver(1, 1, 'k')).toBe('sent');
    expect(asked).toMatchObject([{ of: { kind: 'message', conversationId: id, messageId: `${id}-1` }, key: 'k' }]);
    expect(words().indexOf('The key is in the box.')).toBeGreaterThan(0);
    expect(words().indexOf(GERMAN)).toBeGreaterThan(words().indexOf('The key is in the box.'));
  });

  it.each<[string, KeptTranslation | undefined]>([
    ['is not there', undefined],
    ['failed', { state: 'failed', reason: 'throttled', attempts: 6, retryAt: AT }],
  ])('goes alone where the translation %s, and says so', async (_, kept) => {
    const { deliver, words } = await translated(kept);
    await deliver(1, 1, 'k');
    expect(words()).toMatch(/There is no translation of this message yet.*\]\s+Der Schlüssel/);
  });

  it('leaves the claim where the translation could not be read, and goes once it can', async () => {
    const find = (): Promise<never> => Promise.reject(new Error('away'));
    const { deliver, sender } = await aWorld({}, {}, { translations: { find } });
    await expect(deliver(1, 1, 'k')).rejects.toThrow('away');
    expect(await deliver()).toBe('sent');
    expect(sender.sent).toHaveLength(1);
  });
});

describe('what the table is asked for a message', () => {
  const asked = async (translation?: string): Promise<readonly string[]> => {
    const translations = dynamoTranslations(table.client, table.tableName);
    const { append, deliver } = await aWorld({}, {}, { translations });
    await append();
    const sent = vi.spyOn(table.client, 'send');
    await deliver(2, 1, translation);
    const names = sent.mock.calls.map(([command]) => command.constructor.name.replace('Command', ''));
    sent.mockRestore();
    return names;
  };
  const before = ['UpdateItem', 'BatchGetItem', 'Query', 'BatchGetItem'];
  const after = ['GetItem', 'TransactWriteItems'];

  it('is no more than before there were translations, where it is not to be translated', async () => {
    expect(await asked()).toEqual([...before, ...after]);
  });

  it('is one request more where it is', async () => {
    expect(await asked('k')).toEqual([...before, 'BatchGetItem', ...after]);
  });
});

describe('a message to somebody who chose how messages reach them', () => {
  const choosing = async (side: 'guest' | 'host', choice: NotificationChoice, of = 'hanna@hosts.example') => {
    const world = await aWorld({ author: side === 'guest' ? 'host' : 'guest' });
    const notifications = dynamoNotifications(table.client, table.tableName);
    const id = side === 'guest' ? world.guestId : world.holder.id;
    if (side === 'guest') await notifications.chooseAsGuest(id, choice);
    else await notifications.chooseAsHost(id, [{ address: of, ...choice }]);
    const address = side === 'guest' ? 'gita@guests.example' : of;
    const digest = (due: string) =>
      dynamoDueDigests(table.client, table.tableName).find({
        ...{ holder: { role: side, id }, mark: digestMark(address), due },
      });
    return { ...world, digest };
  };

  it.each(['guest', 'host'] as const)('is in the inbox of a %s, and in the next digest', async (side) => {
    const { deliver, delivery, sender, digest, append } = await choosing(side, aDigestChoice());
    await append({ at: '2026-02-07T10:00:01.000Z' });
    expect([await deliver(1), await deliver(2)]).toEqual(['digest', 'digest']);
    expect(await delivery()).toEqual({ state: 'delivered', reason: 'digest' });
    expect(await digest('2026-02-08T07:00:00.000Z')).toMatchObject({ since: AT });
    expect(sender.sent).toEqual([]);
  });

  it.each(['guest', 'host'] as const)('is in the inbox of a %s who wants none by mail', async (side) => {
    const { deliver, delivery, sender, digest } = await choosing(side, OFF);
    expect(await deliver()).toBe('inbox-only');
    expect(await delivery()).toEqual({ state: 'delivered', reason: 'inbox-only' });
    expect([sender.sent, await digest('2026-02-08T07:00:00.000Z')]).toEqual([[], undefined]);
  });

  it('goes to the first mailbox at once, and into the digest of the second', async () => {
    const { deliver, sender, digest } = await choosing('host', aDigestChoice(), 'office@hosts.example');
    expect(await deliver()).toBe('sent');
    expect(sender.sent.map(({ to }) => to)).toEqual(['hanna@hosts.example']);
    expect(await digest('2026-02-08T07:00:00.000Z')).toMatchObject({ since: AT });
  });

  it('waits for the digest after one that is being sent just then', async () => {
    const { deliver, append, digest } = await choosing('guest', aDigestChoice());
    await deliver();
    const first = await digest('2026-02-08T07:00:00.000Z');
    if (!first) throw new Error('it was not planned');
    await dynamoDueDigests(table.client, table.tableName).claim(first, AT, 65);
    await append();
    await deliver(2);
    expect(await digest('2026-02-09T07:00:00.000Z')).toBeDefined();
  });

  it('is tried again where its digest can’t be planned', async () => {
    const digests = { plan: async () => Promise.reject(new Error('away')) };
    const world = await aWorld({ author: 'host' }, {}, { digests });
    await dynamoNotifications(table.client, table.tableName).chooseAsGuest(world.guestId, aDigestChoice());
    await expect(world.deliver()).rejects.toThrow('away');
    expect(await world.delivery()).toMatchObject({ state: 'pending' });
  });
});
