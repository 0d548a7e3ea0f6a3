import { dynamoCancellations } from '../../adapters/dynamodb/dynamo-cancellations.ts';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoDisclosures } from '../../adapters/dynamodb/dynamo-disclosures.ts';
import { dynamoMailLog } from '../../adapters/dynamodb/dynamo-mail-log.ts';
import { dynamoMailboxes } from '../../adapters/dynamodb/dynamo-mailboxes.ts';
import { dynamoNotices } from '../../adapters/dynamodb/dynamo-notices.ts';
import { dynamoQuestions } from '../../adapters/dynamodb/dynamo-questions.ts';
import { dynamoRegistry } from '../../adapters/dynamodb/dynamo-registry.ts';
import { dynamoRestrictions } from '../../adapters/dynamodb/dynamo-restrictions.ts';
import { dynamoSupport } from '../../adapters/dynamodb/dynamo-support.ts';
import { dynamoTemplates } from '../../adapters/dynamodb/dynamo-templates.ts';
import { dynamoScheduledSends } from '../../adapters/dynamodb/scheduled-sends.ts';
import { type MailRow, type MessageDraft, SIDES } from '../../core/model.ts';
import type { NoticeJob } from '../../core/ports/work.ts';
import { sendNotice } from '../../functions/send-notice/send-notice.ts';
import { aDraft, aRegisteredConversation, type Registering } from './conversations.ts';
import { memoryBouncer, memoryLinkSigner, memorySender } from './memory-ports.ts';
import { PASSED } from './received-mail.ts';
import type { useTable } from './table.ts';

export const AT = '2026-02-07T10:00:00.000Z';
export const brand = { platformName: 'Foyer', color: '#123456', supportUrl: 'https://help.foyer.example/' };

let made = 0;

/** A conversation with one message, and the sender of notices about it and about mails to it. */
export async function aNoticeWorld(
  table: Pick<ReturnType<typeof useTable>, 'client' | 'tableName'>,
  registering: Registering = {},
  draft: Partial<MessageDraft> = {},
) {
  const context = await aRegisteredConversation(table, registering);
  const conversations = dynamoConversations(table.client, table.tableName, SIDES);
  await conversations.append({ context, message: aDraft(draft), delivery: { state: 'pending' } });
  const log = dynamoMailLog(table.client, table.tableName);
  const bouncer = memoryBouncer();
  const sender = memorySender();
  const clock = { now: AT };
  const pauses: number[] = [];
  const notify = sendNotice({
    notices: dynamoNotices(table.client, table.tableName),
    log,
    conversations,
    bouncer,
    sender,
    brand,
    domain: 'foyer.test',
    ownLinkDomains: ['help.foyer.example'],
    support: dynamoSupport(table.client, table.tableName, SIDES),
    questions: dynamoQuestions(table.client, table.tableName),
    cancellations: dynamoCancellations(table.client, table.tableName),
    disclosures: dynamoDisclosures(table.client, table.tableName),
    restrictions: dynamoRestrictions(table.client, table.tableName),
    registry: dynamoRegistry(table.client, table.tableName),
    mailboxes: dynamoMailboxes(table.client, table.tableName),
    sends: dynamoScheduledSends(table.client, table.tableName),
    templates: dynamoTemplates(table.client, table.tableName),
    signer: memoryLinkSigner(),
    publicUrl: 'https://api.example',
    supportMailbox: 'care@example.com',
    now: () => clock.now,
    chance: () => 0,
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
    },
  });
  const mailId = `notice-${++made}`;
  const { id: conversationId, aliases } = context.conversation;
  /** A refused mail of the host's, and the job that tells of it. */
  const refused = async (row: Partial<MailRow> = {}): Promise<NoticeJob> => {
    const facts: MailRow = {
      mailId,
      recipient: aliases.guest,
      receivedAt: AT,
      from: 'hanna@hosts.example',
      received: { objectKey: `inbound/${mailId}`, returnPath: 'hanna@hosts.example', verdicts: PASSED },
      state: 'refused',
      reason: 'attachment-type',
      notice: { code: 'attachment-type', names: ['plan.pdf'] },
      sender: 'host',
      conversationId,
      ...row,
    };
    await log.record(facts);
    return { kind: 'refused', mailId, recipient: facts.recipient };
  };
  /** The row of a mail of the host's, in whatever state. */
  const received = async (row: Partial<MailRow>): Promise<void> => {
    await refused({ state: 'accepted', reason: undefined, notice: undefined, ...row });
  };
  const undeliverable: Extract<NoticeJob, { kind: 'undeliverable' }> = {
    kind: 'undeliverable',
    conversationId,
    seq: 1,
    reason: 'mailbox-full',
  };
  const leftOut: NoticeJob = { kind: 'left-out', conversationId, seq: 1 };
  return {
    context,
    notify,
    refused,
    received,
    log,
    undeliverable,
    leftOut,
    bouncer,
    sender,
    clock,
    pauses,
    mailId,
    aliases,
  };
}
