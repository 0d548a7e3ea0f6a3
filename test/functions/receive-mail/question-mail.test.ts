import { describe, expect, it } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoMailLog } from '../../../adapters/dynamodb/dynamo-mail-log.ts';
import { dynamoQuestions } from '../../../adapters/dynamodb/dynamo-questions.ts';
import { restrictionWrites } from '../../../adapters/dynamodb/restriction-writes.ts';
import { transact } from '../../../adapters/dynamodb/transact.ts';
import type { MailRow } from '../../../core/model.ts';
import type { Questions } from '../../../core/ports/questions.ts';
import { askQuestion } from '../../../core/questions/question.ts';
import { type ReceiveMailDeps, receiveMail } from '../../../functions/receive-mail/receive-mail.ts';
import type { Received } from '../../../functions/receive-mail/received.ts';
import { DETECTION } from '../../../lib/detection.ts';
import { aRegisteredConversation } from '../../support/conversations.ts';
import { memoryObjects } from '../../support/memory-ports.ts';
import { NO_SUPPORT } from '../../support/no-support.ts';
import { aQuestion, RESTRICTED } from '../../support/questions.ts';
import { type MailParts, PICTURE, rawMail, received } from '../../support/received-mail.ts';
import { useTable } from '../../support/table.ts';
import { PR, unicode } from '../../support/tnef/mapi.ts';
import { writeTnef } from '../../support/tnef/write-tnef.ts';

const table = useTable();
const questions = (): Questions => dynamoQuestions(table.client, table.tableName);
const log = () => dynamoMailLog(table.client, table.tableName);
const HOST = 'hanna@hosts.example';

let made = 0;

/** A question that waits for its host, and what receives mail. */
async function aWorld(deps: Partial<ReceiveMailDeps> = {}) {
  const { listing, host } = await aRegisteredConversation(table);
  const n = ++made;
  const { listingId, hostId } = listing;
  const alias = `question-${String(n).padStart(12, '0')}@reply.foyer.test`;
  const asked = aQuestion({ id: `question${n}`, alias, listingId, hostId });
  const step = askQuestion(asked, asked.asked, asked.askedAt);
  await questions().ask({ step, limits: 'off' });
  const objects = memoryObjects();
  const receive = receiveMail({
    ...{
      mails: objects,
      media: objects,
      log: log(),
      conversations: dynamoConversations(table.client, table.tableName),
    },
    ...{ domain: 'foyer.test', ownLinkDomains: ['foyer.test'], platformName: 'Foyer', detection: DETECTION },
    ...NO_SUPPORT,
    ...{ questions: questions(), questionLimits: { perListing: 1, perGuest: 1, answersPerHour: 2 }, limits: 'off' },
    now: () => '2026-02-07T10:00:01.000Z',
    ...deps,
  });
  const send = async (mail: MailParts, facts: Partial<Received> = {}, last = false) => {
    const job = received([alias], { returnPath: HOST, ...facts });
    objects.all.set(job.objectKey, rawMail({ from: HOST, text: 'Yes, it is.', ...mail }));
    const ended = receive(job, last);
    await ended.catch(() => undefined);
    const [row] = await log().rows(job.mailId);
    return { ended, row };
  };
  const release = async ({ mailId, recipient }: Partial<MailRow> = {}) => {
    await receive({ released: { mailId: mailId ?? '', recipient: recipient ?? '' } });
    return (await log().rows(mailId ?? '')).at(0);
  };
  return { send, release, host, question: () => questions().find(listingId, asked.id) };
}

describe('a mail to a question', () => {
  it('answers it, without its files, and its row says so and which they are', async () => {
    const { send, question } = await aWorld();
    const signature = 'Content-Type: application/pgp-signature; name="signature.asc"\r\n\r\niQEz';
    const { row } = await send({ messageId: '<one@x>', parts: [PICTURE, signature] });
    expect(row).toMatchObject({ state: 'delivered', reason: 'question', questionId: (await question())?.id });
    expect(row).toMatchObject({ leftOut: ['sea.png'], ownId: '<one@x>', sender: 'host' });
    expect(await question()).toMatchObject({ state: 'answered', answer: { text: 'Yes, it is.' } });
  });

  it('that has none says nothing of files, nor one of a sender who may not be told', async () => {
    const { send, release } = await aWorld();
    expect((await send({})).row?.leftOut).toBeUndefined();
    const stranger = await send({ from: 'hanna@elsewhere.example', text: 'See.', parts: [PICTURE] });
    const row = await release(stranger.row);
    expect(row).toMatchObject({ state: 'delivered' });
    expect(row?.leftOut).toBeUndefined();
  });

  it('that has files alone, or is encrypted, is refused, and its sender learns why', async () => {
    const { send, question } = await aWorld();
    const files = await send({ text: ' ', parts: [PICTURE] });
    expect(files.row?.notice).toMatchObject({ code: 'attachment-type', names: ['sea.png'] });
    const armored = await send({ text: '-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMAw==\r\n-----END PGP MESSAGE-----' });
    expect(armored.row?.notice).toMatchObject({ code: 'attachment-type', sealed: 'encrypted' });
    expect((await question())?.state).toBe('open');
  });

  it('is read as Outlook packs it', async () => {
    const { send, question } = await aWorld();
    const packed = writeTnef({
      properties: [unicode(PR.body, 'Yes, by the lake.')],
      files: [{ name: 'plan.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7') }],
    });
    const part = `Content-Type: application/ms-tnef; name="winmail.dat"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(packed).toString('base64')}`;
    const { row } = await send({ text: ' ', parts: [part] });
    expect(row?.leftOut).toEqual(['plan.pdf']);
    expect((await question())?.answer?.text).toBe('Yes, by the lake.');
  });

  it('that says what was said before ends, and changes nothing', async () => {
    const { send, question } = await aWorld();
    await send({ messageId: '<one@x>' });
    const before = await question();
    const { row } = await send({ messageId: '<two@x>' });
    expect(row).toMatchObject({ state: 'delivered', reason: 'question' });
    expect(await question()).toEqual(before);
  });

  it('that comes after a later one changes nothing on the page; let out of quarantine, it is the answer from then on', async () => {
    const { send, release, question } = await aWorld();
    const early = { receivedAt: '2026-02-06T10:00:00.000Z' };
    const stranger = await send({ text: 'Yes, a large one.', from: 'hanna@elsewhere.example' }, early);
    expect(stranger.row?.state).toBe('quarantined');
    await send({ text: 'No.' });
    const late = await send({ text: 'Maybe.' }, early);
    expect(late.row).toMatchObject({ state: 'delivered', reason: 'question' });
    expect((await question())?.answer).toMatchObject({ text: 'No.', at: '2026-02-07T10:00:00.000Z' });
    expect(await release(stranger.row)).toMatchObject({ state: 'delivered', reason: 'question' });
    expect((await question())?.answer).toMatchObject({ text: 'Yes, a large one.', at: '2026-02-07T10:00:01.000Z' });
  });

  it('is refused with a notice where it says nothing, or is one too many in an hour', async () => {
    const { send } = await aWorld();
    expect((await send({ text: ' ' })).row).toMatchObject({
      reason: 'empty-message',
      notice: { code: 'empty-message' },
    });
    for (const text of ['One.', 'Two.']) expect((await send({ text })).row?.state).toBe('delivered');
    expect((await send({ text: 'Three.' })).row).toMatchObject({ reason: 'rate-limited', sender: 'host' });
  });

  it('links only while its host may send links, also where that ends just now', async () => {
    let meanwhile: (() => Promise<unknown>) | undefined;
    const answer: Questions['answer'] = async (entry) => {
      await meanwhile?.();
      return questions().answer(entry);
    };
    const { send, host, question } = await aWorld({ questions: { ...questions(), answer } });
    meanwhile = async () => {
      meanwhile = undefined;
      await transact(table.client, table.tableName, restrictionWrites(host.hostId, RESTRICTED.restrictions.links));
    };
    expect((await send({ text: 'See https://maps.example/x' })).row).toMatchObject({ reason: 'links-disabled' });
    expect((await question())?.state).toBe('open');
  });

  it('that fails on our side is noted with whose it is, and that they may be told', async () => {
    const answer = async (): Promise<never> => {
      throw new Error('out of order');
    };
    const { send, question } = await aWorld({ questions: { ...questions(), answer } });
    const { ended, row } = await send({ messageId: '<late@x>' }, {}, true);
    await expect(ended).rejects.toThrow('out of order');
    const told = { state: 'failed', sender: 'host', answerable: true, ownId: '<late@x>' };
    expect(row).toMatchObject({ ...told, questionId: (await question())?.id });
  });
});
