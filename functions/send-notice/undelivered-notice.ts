import type { Brand } from '../../core/brand.ts';
import { composeMail } from '../../core/mail/compose/compose-mail.ts';
import type { ConversationContext, Side } from '../../core/model.ts';
import { undeliverableNotice } from '../../core/notices/undeliverable-notice.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { Sender } from '../../core/ports/mails.ts';
import type { NoticeJob } from '../../core/ports/work.ts';
import type { PreparedNotice } from './prepared-notice.ts';

export interface UndeliveredNoticeDeps {
  readonly conversations: Pick<Conversations, 'byId' | 'message'>;
  readonly sender: Sender;
  readonly brand: Brand;
  /** The domain that aliases live under, from which the platform itself writes. */
  readonly domain: string;
}

/** The mail that tells who wrote a message that it did not arrive; undefined where it was the platform, or wants no mail. */
export async function undeliveredNotice(
  { conversations, sender, brand, domain }: UndeliveredNoticeDeps,
  { conversationId, seq, reason }: Extract<NoticeJob, { kind: 'undeliverable' }>,
): Promise<PreparedNotice | undefined> {
  const [context, message] = await Promise.all([
    conversations.byId(conversationId),
    conversations.message(conversationId, seq),
  ]);
  if (!context || !message) throw new Error('a notice about no message');
  const { author } = message;
  if (author === 'platform' || !wantsMail(context, author)) return undefined;
  const mail = undeliverableNotice(context, message, author, reason, brand, `no-reply@${domain}`);
  return {
    id: { conversationId, what: `undeliverable#${seq}` },
    send: () =>
      sender.send({
        from: mail.from.address,
        to: mail.to.address,
        raw: composeMail(mail),
        tags: { notice: 'undeliverable' },
      }),
  };
}

const wantsMail = ({ host }: ConversationContext, side: Side): boolean =>
  side === 'guest' || host.notify?.mail !== false;
