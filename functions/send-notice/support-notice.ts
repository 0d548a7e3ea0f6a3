import type { Brand } from '../../core/brand.ts';
import { composeMail } from '../../core/mail/compose/compose-mail.ts';
import type { MailSpec } from '../../core/mail/compose/mail-spec.ts';
import { mailboxTag } from '../../core/mailbox-tag.ts';
import { careMail, requesterMail, type SupportMail } from '../../core/notices/support-mail.ts';
import type { Sender } from '../../core/ports/mails.ts';
import type { Support, SupportCase } from '../../core/ports/support.ts';
import type { NoticeJob } from '../../core/ports/work.ts';
import { authorTo, type CareMessage } from '../../core/support/support-request.ts';
import type { PreparedNotice } from './prepared-notice.ts';

export interface SupportNoticeDeps {
  readonly support: Pick<Support, 'findCase' | 'message'>;
  readonly sender: Sender;
  readonly brand: Brand;
  /** The domain that aliases live under. */
  readonly domain: string;
  /** Where the care team is told; absent: nowhere, and it reads by the API alone. */
  readonly supportMailbox: string | undefined;
}

type SupportJob = Extract<NoticeJob, { kind: 'support' }>;

/**
 * The mail that tells an end of a support request what was said (G17); undefined where no mail is to reach that end, or
 * nobody knows its address.
 */
export async function supportNotice(deps: SupportNoticeDeps, job: SupportJob): Promise<PreparedNotice | undefined> {
  const { requestId, seq, to } = job;
  const [found, message, before] = await Promise.all([
    deps.support.findCase(requestId),
    deps.support.message(requestId, seq),
    seq > 1 ? deps.support.message(requestId, seq - 1) : undefined,
  ]);
  if (!found || !message) throw new Error('a notice about no message of a support request');
  const mail = mailTo(deps, job, found, message, before);
  return (
    mail && {
      id: { requestId, what: `${to}#${seq}` },
      send: () =>
        deps.sender.send({
          from: mail.from.address,
          to: mail.to.address,
          raw: composeMail(mail),
          // the care team's own mailbox is the operator's to keep
          tags: { notice: 'support', ...(to === 'requester' && mailboxTag(found.request.by)) },
        }),
    }
  );
}

function mailTo(
  { brand, domain, supportMailbox }: SupportNoticeDeps,
  { to }: SupportJob,
  { request, context, reach }: SupportCase,
  message: CareMessage,
  before: CareMessage | undefined,
): MailSpec | undefined {
  const writer = authorTo(to === 'requester' ? 'support' : 'requester', request);
  const answers = before?.author === writer ? before.mail?.messageId : undefined;
  const mail: SupportMail = { request, message, context, answers, brand, domain };
  if (to === 'support') return supportMailbox === undefined ? undefined : careMail(mail, supportMailbox);
  return reach?.receives && requesterMail(mail, reach.receives, reach);
}
