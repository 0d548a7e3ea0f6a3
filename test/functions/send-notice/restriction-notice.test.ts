import { describe, expect, it } from 'vitest';
import { dynamoDeliveries } from '../../../adapters/dynamodb/dynamo-deliveries.ts';
import { dynamoRestrictions } from '../../../adapters/dynamodb/dynamo-restrictions.ts';
import { dynamoHeldMessages } from '../../../adapters/dynamodb/held-messages.ts';
import { stopMail } from '../../support/mailboxes.ts';
import { AT, aNoticeWorld } from '../../support/notice-world.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const BY = { role: 'platform', id: 'backend' } as const;

/** A restricted host, and the jobs that tell it so. */
async function aRestrictedWorld(
  ...registering: Parameters<typeof aNoticeWorld> extends [unknown, ...infer R] ? R : never
) {
  const world = await aNoticeWorld(table, ...registering);
  const { hostId } = world.context.conversation;
  const restrictions = dynamoRestrictions(table.client, table.tableName);
  await restrictions.set(hostId, { id: `r-${hostId}`, since: AT, reason: 'Why', cause: 'signal' });
  const job = { kind: 'restriction', hostId, restrictionId: `r-${hostId}`, since: AT } as const;
  return {
    ...world,
    hostId,
    restrictions,
    set: { ...job, about: 'set' },
    lifted: { ...job, about: 'lifted' },
  } as const;
}

describe('B7: the mails about a restriction', () => {
  it('go out once each, to the mailbox that receives', async () => {
    const { notify, sender, set, lifted, restrictions, hostId, context } = await aRestrictedWorld();
    await stopMail(table, { role: 'host', id: hostId }, context.host.mailboxes[0]?.address ?? '');
    expect([await notify(set), await notify(set)]).toEqual(['sent', 'ended']);
    expect(await notify(lifted)).toBe('none');
    await restrictions.lift(hostId, BY, AT);
    expect([await notify(lifted), await notify(lifted)]).toEqual(['sent', 'ended']);
    expect(sender.sent.map(({ to, tags }) => [to, tags['notice']])).toEqual([
      ['office@hosts.example', 'restriction-set'],
      ['office@hosts.example', 'restriction-lifted'],
    ]);
  });

  it('go nowhere where no mailbox of the host’s is left, and are a fault where there is no restriction', async () => {
    const { notify, set, hostId } = await aRestrictedWorld({ host: { mailboxes: [{ address: 'one@hosts.example' }] } });
    await stopMail(table, { role: 'host', id: hostId }, 'one@hosts.example');
    expect(await notify(set)).toBe('none');
    await expect(notify({ ...set, restrictionId: 'none' })).rejects.toThrow('a notice about no restriction');
  });
});

it('B7: a host is told that a message is held, as long as it is', async () => {
  const { notify, sender, context, hostId } = await aRestrictedWorld(
    {},
    { author: 'host', links: ['elsewhere.example'] },
  );
  const { id } = context.conversation;
  const deliveries = dynamoDeliveries(table.client, table.tableName);
  const job = { kind: 'held', conversationId: id, seq: 1 } as const;
  expect(await notify(job)).toBe('none');
  await deliveries.claim(id, 1, AT, 60);
  await deliveries.hold(id, 1, hostId, { at: AT, links: ['elsewhere.example'] });
  expect([await notify(job), await notify(job)]).toEqual(['sent', 'ended']);
  expect(sender.sent.map(({ to }) => to)).toEqual(['hanna@hosts.example']);
  await dynamoHeldMessages(table.client, table.tableName).release(id, 1, BY, AT);
  expect(await notify(job)).toBe('none');
});
