import type { Brand } from '../../core/brand.ts';
import { CANCELLATION_LINK, type CancellationRequest } from '../../core/cancellation/cancellation.ts';
import { bookingOf, cancellationState } from '../../core/cancellation/cancellation-state.ts';
import { type Link, linkContent, linkToken } from '../../core/links/link-token.ts';
import { composeMail } from '../../core/mail/compose/compose-mail.ts';
import type { MailSpec } from '../../core/mail/compose/mail-spec.ts';
import { noticeReaches } from '../../core/mail-reach.ts';
import { holderOf, mailboxTag } from '../../core/mailbox-tag.ts';
import type { ConversationContext, Instant, Side } from '../../core/model.ts';
import { answeredMail, askingMail, type ToldRequest } from '../../core/notices/cancellation-mails.ts';
import type { MailKind } from '../../core/notifications/mail-kinds.ts';
import type { Cancellations } from '../../core/ports/cancellations.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { Sender } from '../../core/ports/mails.ts';
import type { LinkSigner } from '../../core/ports/signing.ts';
import type { NoticeJob } from '../../core/ports/work.ts';
import type { PreparedNotice } from './prepared-notice.ts';

export interface CancellationNoticeDeps {
  readonly cancellations: Pick<Cancellations, 'find'>;
  readonly conversations: Pick<Conversations, 'byId'>;
  readonly signer: Pick<LinkSigner, 'sign'>;
  readonly sender: Sender;
  readonly brand: Brand;
  /** The domain that aliases live under, from which the platform itself writes. */
  readonly domain: string;
  /** Where links lead, without a slash at the end. */
  readonly publicUrl: string;
  readonly now: () => Instant;
}

type CancellationJob = Extract<NoticeJob, { readonly kind: 'cancellation' }>;

/**
 * The mail that asks the customer, or tells the host what they answered (G18).
 *
 * Undefined where the question is open no more, or no mail is to reach its receiver. The link is made here and kept nowhere.
 */
export async function cancellationNotice(
  deps: CancellationNoticeDeps,
  { requestId, about }: CancellationJob,
): Promise<PreparedNotice | undefined> {
  const request = await deps.cancellations.find(requestId);
  const context = request && (await deps.conversations.byId(request.conversationId));
  if (!context) throw new Error('a notice about no cancellation request');
  if (!noticeReaches(context, toldSide(about), kindOf(about))) return undefined;
  const told = { request, context, brand: deps.brand, from: `no-reply@${deps.domain}` };
  const mail = about === 'asked' ? await asking(deps, told) : answeredMail(told, about);
  return mail && prepared(deps, told, about, mail);
}

async function asking(deps: CancellationNoticeDeps, told: ToldRequest): Promise<MailSpec | undefined> {
  if (!isOpen(told.request, told.context, deps.now())) return undefined;
  const link: Link = { purpose: CANCELLATION_LINK, subject: told.request.id, expiresAt: told.request.expiresAt };
  const token = linkToken(link, await deps.signer.sign(linkContent(link)));
  return askingMail(told, `${deps.publicUrl}/cancellation-requests/${token}`);
}

function isOpen(request: CancellationRequest, context: ConversationContext, now: Instant): boolean {
  const dated = bookingOf(context);
  return dated !== undefined && cancellationState(request, dated, now) === 'asked';
}

const kindOf = (about: CancellationJob['about']): MailKind =>
  about === 'asked' ? 'cancellation-asked' : 'cancellation-answered';

/** The customer is asked; the host is told the answer. */
const toldSide = (about: CancellationJob['about']): Side => (about === 'asked' ? 'guest' : 'host');

const prepared = (
  { sender }: CancellationNoticeDeps,
  { request: { id, conversationId }, context }: ToldRequest,
  about: CancellationJob['about'],
  mail: MailSpec,
): PreparedNotice => ({
  id: { conversationId, what: `cancellation-${about}#${id}` },
  send: () =>
    sender.send({
      from: mail.from.address,
      to: mail.to.address,
      raw: composeMail(mail),
      tags: { notice: `cancellation-${about}`, ...mailboxTag(holderOf(context, toldSide(about))) },
    }),
});
