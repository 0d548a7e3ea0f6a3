import { describe, expect, it } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoMailLog } from '../../../adapters/dynamodb/dynamo-mail-log.ts';
import type { MailRow, Side } from '../../../core/model.ts';
import { otherSide } from '../../../core/model.ts';
import { DEFAULT_LIMITS, type RateLimits } from '../../../core/writing.ts';
import { receiveMail } from '../../../functions/receive-mail/receive-mail.ts';
import { DETECTION } from '../../../lib/detection.ts';
import { aRegisteredConversation } from '../../support/conversations.ts';
import { memoryObjects } from '../../support/memory-ports.ts';
import { NO_SUPPORT } from '../../support/no-support.ts';
import { type MailParts, rawMail, received } from '../../support/received-mail.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const BEGIN = Date.parse('2026-02-07T10:00:00.000Z');

/** A conversation that both sides mail to, seconds after its first mail. */
async function aMailedConversation(limits: RateLimits = DEFAULT_LIMITS) {
  const context = await aRegisteredConversation(table);
  const { aliases, guest } = context.conversation;
  const mailboxes = { guest: guest.address, host: context.host.mailboxes[0]?.address ?? '' };
  const objects = memoryObjects();
  const log = dynamoMailLog(table.client, table.tableName);
  const receive = receiveMail({
    mails: objects,
    media: objects,
    conversations: dynamoConversations(table.client, table.tableName),
    log,
    domain: 'foyer.test',
    ownLinkDomains: [],
    platformName: 'Foyer',
    detection: DETECTION,
    limits,
    ...NO_SUPPORT,
    now: () => '2026-02-07T12:00:00.000Z',
  });
  return async (
    side: Side,
    seconds: number,
    mail: MailParts = {},
    more: readonly string[] = [],
  ): Promise<MailRow | undefined> => {
    const receivedAt = new Date(BEGIN + seconds * 1000).toISOString();
    const job = received([...more, aliases[otherSide(side)]], { receivedAt, returnPath: mailboxes[side] });
    objects.all.set(job.objectKey, rawMail({ from: mailboxes[side], ...mail }));
    await receive(job);
    const rows = await log.rows(job.mailId);
    return rows.find(({ recipient }) => recipient === aliases[otherSide(side)]);
  };
}

const text = (words: string): MailParts => ({ text: words });

describe('two machines pointed at each other through us', () => {
  it('get one message each, and nobody is told of the loop', async () => {
    const mails = await aMailedConversation();
    await mails('guest', 0, text('When can we come?'));
    const away = {
      host: text('Thank you for your mail. We answer within a day.'),
      guest: text('I am on a boat until Monday and read no mail.'),
    };
    expect(await mails('host', 5, away.host)).toMatchObject({ state: 'accepted' });
    expect(await mails('guest', 10, away.guest)).toMatchObject({ state: 'accepted' });
    const stopped = await mails('host', 15, away.host);
    expect(stopped).toMatchObject({ state: 'refused', reason: 'mail-loop', refusal: { code: 'mail-loop' } });
    expect(stopped?.notice).toBeUndefined();
  });

  it('get four each at most where each of their mails is another', async () => {
    const mails = await aMailedConversation();
    const ends: (string | undefined)[] = [];
    for (let n = 0; n < 9; n++) ends.push((await mails(n % 2 ? 'host' : 'guest', n * 10, text(`No. ${n}`)))?.state);
    expect(ends).toEqual([...Array(8).fill('accepted'), 'refused']);
  });
});

describe('people', () => {
  it('write "Ok" twice, and the same long words again when the hour is over', async () => {
    const mails = await aMailedConversation();
    const long = text('Could you tell us where the key is, please?');
    expect(await mails('guest', 0, long)).toMatchObject({ state: 'accepted' });
    expect(await mails('host', 300, text('Ok'))).toMatchObject({ state: 'accepted' });
    expect(await mails('guest', 600, text('Ok'))).toMatchObject({ state: 'accepted' });
    expect(await mails('host', 900, text('Ok'))).toMatchObject({ state: 'accepted' });
    expect(await mails('guest', 3600, long)).toMatchObject({ state: 'accepted' });
  });

  it('have a mail taken for one that comes twice, though its words would be a loop by then', async () => {
    const mails = await aMailedConversation();
    const long = { text: 'Could you tell us where the key is, please?', messageId: '<once@guests.example>' };
    const first = await mails('guest', 0, long);
    await mails('host', 300);
    expect(await mails('guest', 600, long)).toMatchObject({
      state: 'delivered',
      reason: 'duplicate',
      messageId: first?.messageId,
    });
  });
});

it('who mails more than a clock hour takes is told until when, by what came, and the mail is kept in the log', async () => {
  const mails = await aMailedConversation({ ...DEFAULT_LIMITS, perSender: 2 });
  for (const second of [0, 900])
    expect(await mails('guest', second, text(`${second}`))).toMatchObject({ state: 'accepted' });
  expect(await mails('guest', 1800, text('third'))).toMatchObject({
    state: 'refused',
    reason: 'rate-limited',
    notice: { code: 'rate-limited', retryAfter: 1800 },
    sender: 'guest',
  });
  expect(await mails('guest', 3600, text('next hour'))).toMatchObject({ state: 'accepted' });
});

it('who floods an alias with mails that are refused hears of some of them', async () => {
  const mails = await aMailedConversation({ ...DEFAULT_LIMITS, noticesPerAddress: 1 });
  expect(await mails('host', 0, text(' '))).toMatchObject({ notice: { code: 'empty-message' } });
  const second = await mails('host', 1, text(' '));
  expect(second).toMatchObject({ state: 'refused', reason: 'empty-message', refusal: { code: 'empty-message' } });
  expect(second?.notice).toBeUndefined();
});

it('G15: a mail to several customers counts as one notice, so that who sends a few of them hears of each', async () => {
  const mails = await aMailedConversation({ ...DEFAULT_LIMITS, noticesPerAddress: 2 });
  const others = [await aRegisteredConversation(table), await aRegisteredConversation(table)];
  const aliases = others.map(({ conversation }) => conversation.aliases.guest);
  const crowd = { to: 'customer-12ab3456cd78@reply.foyer.test, customer-12ab3456cd79@reply.foyer.test' };
  for (const second of [7200, 7201])
    expect(await mails('host', second, crowd, aliases)).toMatchObject({
      reason: 'several-recipients',
      notice: { code: 'several-recipients' },
    });
  const third = await mails('host', 7202, crowd, aliases);
  expect(third).toMatchObject({ state: 'refused', refusal: { code: 'several-recipients' } });
  expect(third?.notice).toBeUndefined();
});
