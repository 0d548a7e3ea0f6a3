import { describe, expect, it } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoMailLog } from '../../../adapters/dynamodb/dynamo-mail-log.ts';
import { dynamoSupport } from '../../../adapters/dynamodb/dynamo-support.ts';
import { DEFAULT_LIMITS } from '../../../core/writing.ts';
import { type ReceiveMailDeps, receiveMail } from '../../../functions/receive-mail/receive-mail.ts';
import type { Received } from '../../../functions/receive-mail/received.ts';
import { DETECTION } from '../../../lib/detection.ts';
import { aRegisteredConversation } from '../../support/conversations.ts';
import { memoryObjects } from '../../support/memory-ports.ts';
import { NO_QUESTIONS } from '../../support/no-support.ts';
import { type MailParts, PASSED, PICTURE, rawMail, received } from '../../support/received-mail.ts';
import { aSupportRequest } from '../../support/support-requests.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const log = () => dynamoMailLog(table.client, table.tableName);
const FAULT = new Error('out of order');
const broken = async (): Promise<never> => {
  throw FAULT;
};

/** A mail of the guest's with a picture, and a service whose file store is out of order until it is mended. */
async function aWorld(mail: MailParts = {}, facts: Partial<Received> = {}, deps: Partial<ReceiveMailDeps> = {}) {
  const context = await aRegisteredConversation(table);
  const objects = memoryObjects();
  const conversations = dynamoConversations(table.client, table.tableName);
  const support = dynamoSupport(table.client, table.tableName);
  const { aliases, id, guest } = context.conversation;
  const request = await aSupportRequest(table, { by: { role: 'guest', id: guest.id }, context });
  const media = { put: broken };
  const working = {
    ...{ mails: objects, media: objects, conversations, log: log(), support, supportMailbox: undefined },
    ...{
      domain: 'foyer.test',
      ownLinkDomains: ['foyer.test'],
      platformName: 'Foyer',
      detection: DETECTION,
      limits: DEFAULT_LIMITS,
      supportLimits: 'off' as const,
    },
    ...NO_QUESTIONS,
    now: () => '2026-02-07T10:00:01.000Z',
  };
  const job = received(facts.recipients ?? [aliases.host], facts);
  objects.all.set(job.objectKey, rawMail({ messageId: `<${job.mailId}@x>`, parts: [PICTURE], ...mail }));
  const fails = receiveMail({ ...working, media, ...deps });
  return {
    ...{ context, request, job, fails, id, aliases },
    dies: receiveMail({ ...working, mails: { read: broken } }),
    mended: receiveMail(working),
    rows: () => log().rows(job.mailId),
    messages: async () => (await conversations.messages(id, { limit: 9 })).items.map(({ message }) => message),
  };
}

describe('a mail that fails on our side', () => {
  it('has no row while it will be tried again', async () => {
    const { fails, job, rows } = await aWorld();
    await expect(fails(job)).rejects.toThrow(FAULT);
    expect(await rows()).toEqual([]);
  });

  it('is noted at the last attempt, with whose it is and that they may be told', async () => {
    const { fails, job, rows, id } = await aWorld();
    await expect(fails(job, true)).rejects.toThrow(FAULT);
    expect(await rows()).toMatchObject([
      {
        ...{ state: 'failed', reason: 'internal-fault', from: 'gita@guests.example', conversationId: id },
        ...{ sender: 'guest', answerable: true, ownId: `<${job.mailId}@x>` },
      },
    ]);
  });

  it('goes on when it is redriven as if it had just come, once', async () => {
    const { fails, mended, job, rows, messages, id } = await aWorld();
    await expect(fails(job, true)).rejects.toThrow(FAULT);
    await expect(fails(job)).rejects.toThrow(FAULT);
    expect(await mended(job)).toEqual([{ end: 'accepted', conversationId: id }]);
    expect(await mended(job, true)).toMatchObject([{ end: 'arrived' }]);
    const [row] = await rows();
    expect(row).toMatchObject({ state: 'accepted', messageId: `${id}-1` });
    expect([row?.reason, row?.answerable, row?.ownId]).toEqual([undefined, undefined, undefined]);
    expect(await messages()).toHaveLength(1);
  });

  it('is refused when it is redriven, where the rules say so by then', async () => {
    const { fails, mended, job, rows } = await aWorld({}, { verdicts: PASSED });
    await expect(fails(job, true)).rejects.toThrow(FAULT);
    await mended({ ...job, verdicts: { ...PASSED, virus: 'FAIL' } });
    expect(await rows()).toMatchObject([
      { state: 'refused', reason: 'attachment-infected', notice: { code: 'attachment-infected' } },
    ]);
  });

  it('fails for one recipient alone, where the others get their end', async () => {
    const recipients = ['none@guest.foyer.test'];
    const { fails, job, rows, aliases } = await aWorld({}, { recipients });
    await expect(fails({ ...job, recipients: [...recipients, aliases.host] }, true)).rejects.toThrow(FAULT);
    const states = (await rows()).map(({ recipient, state }) => [recipient, state]);
    expect(Object.fromEntries(states)).toEqual({ [aliases.host]: 'failed', 'none@guest.foyer.test': 'refused' });
  });

  it.each([
    ['a stranger', { from: 'mallory@evil.example' }, {}],
    ['a forger', {}, { verdicts: { ...PASSED, dmarc: 'FAIL' } }],
    ['a machine', { headers: ['Auto-Submitted: auto-replied'] }, {}],
  ] as const)('is no reason to write to %s', async (_whom, mail, facts) => {
    const { job, rows, fails } = await aWorld(mail, facts, { log: { ...log(), move: broken, record: recordFailed } });
    await expect(fails(job, true)).rejects.toThrow();
    const [row] = await rows();
    expect([row?.state, row?.answerable, row?.ownId]).toEqual(['failed', undefined, undefined]);
  });

  it('is noted for an alias that nobody has, whose sender learns of that once it can be written down', async () => {
    const facts = { recipients: ['none@guest.foyer.test'] };
    const { fails, job, rows } = await aWorld({}, facts, { log: { ...log(), move: broken, record: recordFailed } });
    await expect(fails(job, true)).rejects.toThrow(FAULT);
    const [row] = await rows();
    expect([row?.state, row?.answerable]).toEqual(['failed', undefined]);
  });

  it('is noted also where the mail itself can not be read, by all that SES told of it', async () => {
    const { fails, job, rows } = await aWorld({}, {}, { mails: { read: broken } });
    await expect(fails(job, true)).rejects.toThrow(FAULT);
    const { objectKey, returnPath, verdicts } = job;
    expect(await rows()).toMatchObject([
      { state: 'failed', reason: 'internal-fault', from: '', received: { objectKey, returnPath, verdicts } },
    ]);
  });

  it('keeps whose it is where a redrive dies before it has read the mail', async () => {
    const { fails, dies, job, rows } = await aWorld();
    await expect(fails(job, true)).rejects.toThrow(FAULT);
    const before = await rows();
    await expect(dies(job, true)).rejects.toThrow(FAULT);
    expect(before).toMatchObject([{ from: 'gita@guests.example', answerable: true }]);
    expect(await rows()).toEqual(before);
  });

  it('throws what went wrong, not that nothing could be noted', async () => {
    const record = () => Promise.reject(new Error('no log'));
    const { fails, job, rows } = await aWorld({}, {}, { log: { ...log(), move: broken, record } });
    await expect(fails(job, true)).rejects.toThrow(FAULT);
    expect(await rows()).toEqual([]);
  });

  it('stays in quarantine, to be released again, where it was released', async () => {
    const { fails, mended, job, rows, messages } = await aWorld({ from: 'office@elsewhere.example' });
    await mended(job);
    const [row] = await rows();
    const release = { released: { mailId: job.mailId, recipient: row?.recipient ?? '' } };
    await expect(fails(release, true)).rejects.toThrow(FAULT);
    expect(await rows()).toMatchObject([{ state: 'quarantined', reason: 'sender-unknown' }]);
    await mended(release);
    expect(await messages()).toHaveLength(1);
  });

  it('to support is noted with the request and the side', async () => {
    const { request, job, fails, rows } = await aWorld({}, {}, { support: brokenSupport() });
    await expect(fails({ ...job, recipients: [request.aliases.support] }, true)).rejects.toThrow(FAULT);
    expect(await rows()).toMatchObject([
      { state: 'failed', reason: 'internal-fault', requestId: request.id, sender: 'guest', answerable: true },
    ]);
  });
});

/** A log that takes failures alone. */
const recordFailed: ReceiveMailDeps['log']['record'] = (row) => (row.state === 'failed' ? log().record(row) : broken());

const brokenSupport = () => ({ ...dynamoSupport(table.client, table.tableName), append: broken });
