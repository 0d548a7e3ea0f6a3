import type { Brand } from '../../core/brand.ts';
import { firstReached } from '../../core/first-reached.ts';
import { composeMail } from '../../core/mail/compose/compose-mail.ts';
import type { Holder } from '../../core/mailbox-state.ts';
import { mailboxTag } from '../../core/mailbox-tag.ts';
import { closestLanguage } from '../../core/notices/language.ts';
import type { Registry } from '../../core/ports/conversations.ts';
import type { Mailboxes } from '../../core/ports/mailboxes.ts';
import type { Sender } from '../../core/ports/mails.ts';
import type { RestrictionBook } from '../../core/ports/restrictions.ts';
import type { NoticeJob } from '../../core/ports/work.ts';
import { liftedMail, restrictedMail } from '../../core/restrictions/restriction-mails.ts';
import type { PreparedNotice } from './prepared-notice.ts';

export interface RestrictionNoticeDeps {
  readonly restrictions: Pick<RestrictionBook, 'find'>;
  readonly registry: Pick<Registry, 'host'>;
  readonly mailboxes: Pick<Mailboxes, 'of'>;
  readonly sender: Sender;
  readonly brand: Brand;
  /** The domain that aliases live under, from which the platform itself writes. */
  readonly domain: string;
}

type RestrictionJob = Extract<NoticeJob, { readonly kind: 'restriction' }>;

/**
 * The mail that tells a host that it may not send links, and why (B7); or that it may again. Also to a host who wants no
 * mail of messages; undefined where no mailbox of its is left.
 */
export async function restrictionNotice(
  { restrictions, registry, mailboxes, sender, brand, domain }: RestrictionNoticeDeps,
  { hostId, restrictionId, since, about }: RestrictionJob,
): Promise<PreparedNotice | undefined> {
  const holder: Holder = { role: 'host', id: hostId };
  const [restriction, host, known] = await Promise.all([
    restrictions.find(hostId, since, restrictionId),
    registry.host(hostId),
    mailboxes.of(holder),
  ]);
  if (!restriction || !host) throw new Error('a notice about no restriction');
  const reach = firstReached(host.mailboxes, known);
  if (reach.kind !== 'mailbox') return undefined;
  const reader = { language: closestLanguage(host.language), brand, from: `no-reply@${domain}`, to: reach.mailbox };
  const mail = about === 'set' ? restrictedMail(reader, restriction) : liftedMail(reader, restriction);
  return (
    mail && {
      id: { restrictionId, what: about },
      send: () =>
        sender.send({
          from: mail.from.address,
          to: mail.to.address,
          raw: composeMail(mail),
          tags: { notice: `restriction-${about}`, ...mailboxTag(holder) },
        }),
    }
  );
}
