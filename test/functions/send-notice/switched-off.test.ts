import { describe, expect, it } from 'vitest';
import { dynamoNotifications } from '../../../adapters/dynamodb/dynamo-notifications.ts';
import { OFF } from '../../../core/notifications/notification-choice.ts';
import type { NoticeJob } from '../../../core/ports/work.ts';
import { aNoticeWorld } from '../../support/notice-world.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const MAIL = { mailId: 'mail-1', recipient: 'x@guest.foyer.test' };
const LEFT_OUT = [{ name: 'plan.pdf', why: 'type' }] as const;

/** A message of a host that wants no mail that can be switched off, and what tells the host of it. */
async function aQuietWorld(byMail: boolean) {
  const mail = byMail ? { ...MAIL, answerable: true } : undefined;
  const world = await aNoticeWorld(
    table,
    {},
    { author: 'host', via: byMail ? 'mail' : 'api', mail, leftOut: LEFT_OUT },
  );
  const { hostId } = world.context.host;
  const choices = [{ address: 'hanna@hosts.example', ...OFF }];
  await dynamoNotifications(table.client, table.tableName).chooseAsHost(hostId, choices);
  return { ...world, conversationId: world.context.conversation.id };
}

describe('a host who switched off all that can be', () => {
  it.each([
    [
      'is spared that a message of its inbox did not arrive',
      false,
      { kind: 'undeliverable', reason: 'mailbox-full' },
      'none',
    ],
    ['is spared that one is late', false, { kind: 'delayed' }, 'none'],
    ['is told that a mail of its did not arrive', true, { kind: 'undeliverable', reason: 'mailbox-full' }, 'sent'],
    ['is told that a mail of its is late', true, { kind: 'delayed' }, 'sent'],
    ['is told that files of its mail stayed behind', true, { kind: 'left-out' }, 'sent'],
    [
      'is told that a message is not passed on for its links',
      false,
      { kind: 'undeliverable', reason: 'links-disabled' },
      'sent',
    ],
  ] as const)('%s', async (_, byMail, about, outcome) => {
    const { notify, conversationId } = await aQuietWorld(byMail);
    const job: NoticeJob = { ...about, conversationId, seq: 1 };
    expect(await notify(job)).toBe(outcome);
  });

  it('is told that a mail of its was refused, or is late', async () => {
    const { notify, refused, received, mailId, aliases } = await aQuietWorld(true);
    expect(await notify(await refused())).toBe('sent');
    await received({ state: 'failed', reason: 'internal-fault', answerable: true, recipient: aliases.host });
    expect(await notify({ kind: 'failed', mailId, recipient: aliases.host })).toBe('sent');
  });
});

it('a guest who switched off all that can be is sent the confirmation and the phones of a paid booking', async () => {
  const booking = { end: '2026-03-27', payment: { state: 'full', onPlatform: true } } as const;
  const world = await aNoticeWorld(table, { listing: { program: 'rental-pay-per-booking' }, booking });
  const { id, guest } = world.context.conversation;
  await dynamoNotifications(table.client, table.tableName).chooseAsGuest(guest.id, OFF);
  expect(await world.notify({ kind: 'booking', conversationId: id })).toBe('sent');
  expect(world.sender.sent.map(({ tags }) => tags['notice'])).toEqual(['confirmation', 'phones']);
});
