import type { Brand } from '../../core/brand.ts';
import { composeMail } from '../../core/mail/compose/compose-mail.ts';
import { mailboxOf, noticeReaches } from '../../core/mail-reach.ts';
import { holderOf, mailboxTag } from '../../core/mailbox-tag.ts';
import { heldSendNotice } from '../../core/notices/held-send-notice.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { Sender } from '../../core/ports/mails.ts';
import type { ScheduledSends } from '../../core/ports/schedules.ts';
import type { Templates } from '../../core/ports/templates.ts';
import type { NoticeJob } from '../../core/ports/work.ts';
import type { PreparedNotice } from './prepared-notice.ts';

export interface HeldSendNoticeDeps {
  readonly conversations: Pick<Conversations, 'byId'>;
  readonly sends: Pick<ScheduledSends, 'find'>;
  readonly templates: Pick<Templates, 'find'>;
  readonly sender: Sender;
  readonly brand: Brand;
  /** The domain that aliases live under, from which the platform itself writes. */
  readonly domain: string;
}

/**
 * The mail that tells a host that what it sends by itself waits (N11): once for each time that it comes to wait.
 *
 * Undefined where it waits no more, where its template is gone, or where the host reads in its inbox alone.
 */
export async function heldSend(
  { conversations, sends, templates, sender, brand, domain }: HeldSendNoticeDeps,
  { kind, conversationId, sendId, revision }: Extract<NoticeJob, { readonly kind: 'send-held' }>,
): Promise<PreparedNotice | undefined> {
  const [context, send] = await Promise.all([conversations.byId(conversationId), sends.find(conversationId, sendId)]);
  if (!context || !send) throw new Error('a notice about no scheduled send');
  if (send.state !== 'held' || send.revision !== revision || !noticeReaches(context, 'host', kind)) return undefined;
  const template = await templates.find(send.hostId, send.templateId);
  if (!template) return undefined;
  const to = mailboxOf(context, 'host');
  const mail = heldSendNotice({ context, send, template }, { brand, from: `no-reply@${domain}`, to });
  return {
    id: { conversationId, what: `${kind}#${sendId}#${revision}` },
    send: () =>
      sender.send({
        from: mail.from.address,
        to: to.address,
        raw: composeMail(mail),
        tags: { notice: kind, ...mailboxTag(holderOf(context, 'host')) },
      }),
  };
}
