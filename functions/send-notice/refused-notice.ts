import type { Brand } from '../../core/brand.ts';
import { comparableAddress } from '../../core/comparable-address.ts';
import { languageOf } from '../../core/mail/present/present-message.ts';
import type { ConversationContext, MailRow, Side } from '../../core/model.ts';
import { refusalNotice } from '../../core/notices/refusal-notice.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { Bouncer, MailLog } from '../../core/ports/mails.ts';
import type { NoticeId } from '../../core/ports/notices.ts';
import type { NoticeJob } from '../../core/ports/work.ts';
import type { Refusal } from '../../core/refusals.ts';
import type { PreparedNotice } from './prepared-notice.ts';

export interface RefusedNoticeDeps {
  readonly log: Pick<MailLog, 'rows'>;
  readonly conversations: Pick<Conversations, 'byId'>;
  readonly bouncer: Bouncer;
  readonly brand: Brand;
}

/** The bounce of a refused mail, in its sender's language; undefined where its sender is told nothing. */
export async function refusedNotice(
  { log, conversations, bouncer, brand }: RefusedNoticeDeps,
  job: Extract<NoticeJob, { kind: 'refused' }>,
): Promise<PreparedNotice | undefined> {
  const rows = await log.rows(job.mailId);
  const row = rows.find(({ recipient }) => comparableAddress(recipient) === comparableAddress(job.recipient));
  if (!row?.notice) return undefined;
  const context = row.conversationId === undefined ? undefined : await conversations.byId(row.conversationId);
  const { text, status } = refusalNotice(row.notice, languageFor(context, row.sender), {
    supportUrl: brand.supportUrl,
    platformName: brand.platformName,
    timeZone: context?.listing.timeZone ?? 'UTC',
  });
  const { mailId, recipient, receivedAt } = row;
  return {
    id: noticeId(row, row.notice),
    send: () => bouncer.bounce({ mailId, recipient, receivedAt, explanation: text, status }),
  };
}

const languageFor = (context: ConversationContext | undefined, sender: Side | undefined) =>
  context && sender ? languageOf(context, sender) : 'en';

/** What is wrong with the mail as a whole is told once, however many recipients it was refused for. */
const noticeId = ({ mailId, recipient }: MailRow, { code }: Refusal): NoticeId => ({
  mailId,
  what: code === 'several-recipients' ? code : `${code}#${comparableAddress(recipient)}`,
});
