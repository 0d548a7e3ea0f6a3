import type { Brand } from '../../core/brand.ts';
import { comparableAddress } from '../../core/comparable-address.ts';
import { languageOf } from '../../core/mail/present/present-message.ts';
import type { ConversationContext, MailRow } from '../../core/model.ts';
import { closestLanguage, type Language } from '../../core/notices/language.ts';
import { noticeName } from '../../core/notices/notice-name.ts';
import { refusalNotice } from '../../core/notices/refusal-notice.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { Bouncer, MailLog } from '../../core/ports/mails.ts';
import type { NoticeId } from '../../core/ports/notices.ts';
import type { Support } from '../../core/ports/support.ts';
import type { NoticeJob } from '../../core/ports/work.ts';
import type { Refusal } from '../../core/refusals.ts';
import type { PreparedNotice } from './prepared-notice.ts';

export interface RefusedNoticeDeps {
  readonly log: Pick<MailLog, 'rows'>;
  readonly conversations: Pick<Conversations, 'byId'>;
  readonly support: Pick<Support, 'findCase'>;
  readonly bouncer: Bouncer;
  readonly brand: Brand;
}

/** The bounce of a refused mail, in its sender's language; undefined where its sender is told nothing. */
export async function refusedNotice(
  { log, conversations, support, bouncer, brand }: RefusedNoticeDeps,
  job: Extract<NoticeJob, { kind: 'refused' }>,
): Promise<PreparedNotice | undefined> {
  const rows = await log.rows(job.mailId);
  const row = rows.find(({ recipient }) => comparableAddress(recipient) === comparableAddress(job.recipient));
  if (!row?.notice) return undefined;
  const context = row.conversationId === undefined ? undefined : await conversations.byId(row.conversationId);
  const language = await languageFor(support, row, context);
  const { text, status } = refusalNotice(row.notice, language, {
    supportUrl: brand.supportUrl,
    platformName: brand.platformName,
    timeZone: context?.listing.timeZone ?? 'UTC',
  });
  const { mailId, recipient, receivedAt } = row;
  return {
    id: noticeId(row, row.notice),
    send: () => bouncer.bounce({ mailId, recipients: [recipient], receivedAt, explanation: text, status }),
  };
}

/** English where the sender is none of a conversation's sides, and did not ask support: what the care team reads is not told. */
async function languageFor(
  support: RefusedNoticeDeps['support'],
  { sender, requestId }: MailRow,
  context: ConversationContext | undefined,
): Promise<Language> {
  if (context && sender) return languageOf(context, sender);
  const request = sender && requestId !== undefined ? await support.findCase(requestId) : undefined;
  return closestLanguage(request?.reach?.language ?? 'en');
}

const noticeId = ({ mailId, recipient }: MailRow, { code }: Refusal): NoticeId => ({
  mailId,
  what: noticeName(code, recipient),
});
