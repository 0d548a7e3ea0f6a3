import type { Brand } from '../../core/brand.ts';
import { composeMail } from '../../core/mail/compose/compose-mail.ts';
import type { MailSpec } from '../../core/mail/compose/mail-spec.ts';
import { leftOutNotice } from '../../core/notices/left-out-notice.ts';
import type { Noticed } from '../../core/notices/notice-mail.ts';
import { undeliverableNotice } from '../../core/notices/undeliverable-notice.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { Sender } from '../../core/ports/mails.ts';
import type { NoticeJob } from '../../core/ports/work.ts';
import { wantsNotice } from '../../core/wants-mail.ts';
import type { PreparedNotice } from './prepared-notice.ts';

export interface MessageNoticeDeps {
  readonly conversations: Pick<Conversations, 'byId' | 'message'>;
  readonly sender: Sender;
  readonly brand: Brand;
  /** The domain that aliases live under, from which the platform itself writes. */
  readonly domain: string;
}

/** What is to be told of a message that was stored. */
type MessageJob = Extract<NoticeJob, { readonly conversationId: string; readonly seq: number }>;

/** The mail that tells who wrote a message what became of it; undefined where it was the platform, or wants no mail. */
export async function messageNotice(
  { conversations, sender, brand, domain }: MessageNoticeDeps,
  job: MessageJob,
): Promise<PreparedNotice | undefined> {
  const { kind, conversationId, seq } = job;
  const [context, message] = await Promise.all([
    conversations.byId(conversationId),
    conversations.message(conversationId, seq),
  ]);
  if (!context || !message) throw new Error('a notice about no message');
  const { author } = message;
  if (author === 'platform' || !wantsNotice(context, author, kind)) return undefined;
  const mail = wordsOf({ context, message, side: author, brand, from: `no-reply@${domain}` }, job);
  const { from, to } = mail;
  return {
    id: { conversationId, what: `${kind}#${seq}` },
    send: () => sender.send({ from: from.address, to: to.address, raw: composeMail(mail), tags: { notice: kind } }),
  };
}

const wordsOf = (noticed: Noticed, job: MessageJob): MailSpec =>
  job.kind === 'undeliverable'
    ? undeliverableNotice(noticed, job.reason)
    : leftOutNotice(noticed, noticed.message.leftOut ?? []);
