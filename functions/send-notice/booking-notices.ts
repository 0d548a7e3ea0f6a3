import type { Brand } from '../../core/brand.ts';
import { disclosureOf } from '../../core/disclosures.ts';
import { type GuestMail, guestMailsDue } from '../../core/guest-mails.ts';
import { composeMail } from '../../core/mail/compose/compose-mail.ts';
import { noticeReaches } from '../../core/mail-reach.ts';
import { holderOf, mailboxTag } from '../../core/mailbox-tag.ts';
import type { ConversationContext, Instant } from '../../core/model.ts';
import { confirmationMail, phonesMail } from '../../core/notices/booking-mails.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { Disclosures } from '../../core/ports/disclosures.ts';
import type { Sender } from '../../core/ports/mails.ts';
import type { NoticeJob } from '../../core/ports/work.ts';
import type { PreparedNotice } from './prepared-notice.ts';

export interface BookingNoticeDeps {
  readonly conversations: Pick<Conversations, 'byId'>;
  readonly disclosures: Pick<Disclosures, 'record'>;
  readonly sender: Sender;
  readonly brand: Brand;
  /** The domain that aliases live under. */
  readonly domain: string;
  /** Links to these and what is below them are the operator's own. */
  readonly ownLinkDomains: readonly string[];
  readonly now: () => Instant;
}

/**
 * The mails that a guest is to have got of a booking by now (V4, V5, V10), in their order; none where no mail is to reach
 * the guest. Judged by the facts as they are: what a refund hid again meanwhile is not mailed.
 */
export async function bookingNotices(
  deps: BookingNoticeDeps,
  { conversationId }: Extract<NoticeJob, { kind: 'booking' }>,
): Promise<readonly PreparedNotice[]> {
  const context = await deps.conversations.byId(conversationId);
  if (!context) throw new Error('a notice about no booking');
  const due = guestMailsDue(context, deps.now()).filter(({ about }) => noticeReaches(context, 'guest', about));
  return due.map((each) => prepared(deps, context, each));
}

function prepared(
  { sender, disclosures, brand, domain, ownLinkDomains, now }: BookingNoticeDeps,
  context: ConversationContext,
  due: GuestMail,
): PreparedNotice {
  const told = { context, brand, domain, ownLinkDomains };
  const mail = due.about === 'confirmation' ? confirmationMail(told, due.booking) : phonesMail(told, due.host);
  return {
    id: { conversationId: context.conversation.id, what: due.about },
    send: () =>
      sender.send({
        from: mail.from.address,
        to: mail.to.address,
        raw: composeMail(mail),
        tags: { notice: due.about, ...mailboxTag(holderOf(context, 'guest')) },
      }),
    ...(due.about === 'phones' && {
      sent: () => disclosures.record(disclosureOf(context.conversation, 'guest', 'phones-mail', due.host, now())),
    }),
  };
}
