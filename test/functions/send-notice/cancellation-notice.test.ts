import { describe, expect, it } from 'vitest';
import { dynamoCancellations } from '../../../adapters/dynamodb/dynamo-cancellations.ts';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoRegistry } from '../../../adapters/dynamodb/dynamo-registry.ts';
import { linkContent, readLinkToken } from '../../../core/links/link-token.ts';
import { parseMail } from '../../../core/mail/parse/parse-mail.ts';
import { type Booking, SIDES, type Side } from '../../../core/model.ts';
import { cancellationNotice } from '../../../functions/send-notice/cancellation-notice.ts';
import { aCancellation } from '../../support/cancellations.ts';
import { aRegisteredConversation, type Registering } from '../../support/conversations.ts';
import { aBooking } from '../../support/facts.ts';
import { leaks } from '../../support/leaks.ts';
import { stopMail } from '../../support/mailboxes.ts';
import { memoryLinkSigner, memorySender } from '../../support/memory-ports.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const NOON = '2026-03-01T12:00:00.000Z';
const brand = { platformName: 'Foyer', color: '#123456', supportUrl: 'https://help.foyer.example/' };
let made = 0;

async function aWorld(registering: Registering = {}) {
  const context = await aRegisteredConversation(table, registering);
  const { id: conversationId, listingId, hostId, guest, subject } = context.conversation;
  if (subject.kind !== 'booking') throw new Error('a booking was registered');
  const { bookingId } = subject.booking;
  const request = aCancellation({
    ...{ id: `r${++made}`, conversationId, listingId, hostId, bookingId, note: 'Secret words' },
  });
  const cancellations = dynamoCancellations(table.client, table.tableName);
  await cancellations.ask(request, []);
  const clock = { now: NOON };
  const sender = memorySender();
  const signer = memoryLinkSigner();
  const prepare = (about: 'asked' | 'confirmed' | 'declined', requestId = request.id) =>
    cancellationNotice(
      {
        cancellations,
        conversations: dynamoConversations(table.client, table.tableName, SIDES),
        ...{ signer, sender, brand, domain: 'foyer.test', publicUrl: 'https://api.example', now: () => clock.now },
      },
      { kind: 'cancellation', requestId, about },
    );
  const send = async (about: 'asked' | 'confirmed' | 'declined') => {
    const notice = await prepare(about);
    await notice?.send();
    return sender.sent.at(-1)?.raw ?? new Uint8Array();
  };
  const tell = (booking: Partial<Booking>) =>
    dynamoRegistry(table.client, table.tableName).putBooking(
      listingId,
      guest,
      aBooking({ ...registering.booking, bookingId, ...booking }),
      () => {
        throw new Error('it is registered');
      },
      NOON,
    );
  const stop = (role: Side, address: string) =>
    stopMail(table, { role, id: role === 'guest' ? guest.id : hostId }, address);
  return { request, prepare, send, tell, stop, sender, signer, clock };
}

describe('the mail that asks the customer', () => {
  it('carries one link, made when it is sent, that leads to the very request', async () => {
    const { send, sender, signer, request } = await aWorld();
    const { text = '' } = parseMail(await send('asked'));
    expect(sender.sent).toMatchObject([
      { from: 'no-reply@foyer.test', to: 'gita@guests.example', tags: { notice: 'cancellation-asked' } },
    ]);
    const links = text.match(/https?:\S+/g) ?? [];
    expect(links).toHaveLength(1);
    const token = links[0]?.replace('https://api.example/cancellation-requests/', '') ?? '';
    const read = readLinkToken('cancellation', token);
    expect(read?.link).toEqual({ purpose: 'cancellation', subject: request.id, expiresAt: request.expiresAt });
    expect(read && (await signer.verify(linkContent(read.link), read.mac))).toBe(true);
  });

  it("is in the customer's language, with nothing of the host", async () => {
    const { send } = await aWorld({ guest: { language: 'fr-CA' } });
    const raw = await send('asked');
    expect(parseMail(raw).text).toContain('Avez-vous demandé l’annulation');
    expect(await leaks(raw, ['Hanna', 'hosts.example', '+4670', 'Secret words'])).toEqual([]);
  });

  it('is not sent where nothing is open any more: expired, or cancelled by the platform', async () => {
    const late = await aWorld();
    late.clock.now = late.request.expiresAt;
    expect(await late.prepare('asked')).toBeUndefined();
    const superseded = await aWorld();
    await superseded.tell({ status: 'cancelled', cancelledAt: NOON });
    expect(await superseded.prepare('asked')).toBeUndefined();
  });

  it('is known as one notice of one request', async () => {
    const { prepare, request } = await aWorld();
    const id = { conversationId: request.conversationId, what: `cancellation-asked#${request.id}` };
    expect((await prepare('asked'))?.id).toEqual(id);
  });
});

describe('the mail that tells the host', () => {
  it('goes to the first mailbox, in the host’s language, with the answer and nothing of the customer', async () => {
    const { send, sender } = await aWorld({ host: { language: 'nl' } });
    for (const about of ['confirmed', 'declined'] as const) {
      const raw = await send(about);
      expect(sender.sent.at(-1)).toMatchObject({
        to: 'hanna@hosts.example',
        tags: { notice: `cancellation-${about}` },
      });
      expect(parseMail(raw).text).toContain('Boeking');
      expect(await leaks(raw, ['Gita', 'guests.example', '+4670', 'Secret words'])).toEqual([]);
    }
  });

  it('goes to no host who wants no mail', async () => {
    const { prepare } = await aWorld({ host: { notify: { mail: false } } });
    expect(await prepare('confirmed')).toBeUndefined();
    expect(await prepare('asked')).toBeDefined();
  });
});

it('is a fault where there is no such request', async () => {
  const { prepare } = await aWorld();
  await expect(prepare('asked', 'none')).rejects.toThrow('no cancellation request');
});

describe('G13: whose mailbox takes no mail', () => {
  it('is not asked as a guest, nor told as a host whose mailboxes are all suspended', async () => {
    const { prepare, stop } = await aWorld();
    await stop('guest', 'gita@guests.example');
    expect(await prepare('asked')).toBeUndefined();
    await stop('host', 'hanna@hosts.example');
    expect(await prepare('confirmed')).toBeDefined();
    await stop('host', 'office@hosts.example');
    expect(await prepare('confirmed')).toBeUndefined();
  });
});
