import type * as z from 'zod/mini';
import type { KnownMailbox } from '../mailbox-state.ts';
import type { Host } from '../model.ts';
import type { hostAnswer, hostSummary } from '../schemas/host.ts';
import { standingOf } from './mailbox-view.ts';
import { standingView } from './restriction-view.ts';

export type HostView = z.output<typeof hostAnswer>;

/** A host as the platform and the host itself see it. @param known of its mailboxes */
export const hostView = (
  { hostId, name, mailboxes, admittedMailboxes = [], phones, language, notify, restrictions }: Host,
  known: readonly KnownMailbox[] = [],
): HostView => ({
  id: hostId,
  hostId,
  name,
  mailboxes: mailboxes.map((mailbox) => ({ ...mailbox, ...standingOf(mailbox.address, known) })),
  admittedMailboxes: admittedMailboxes.map((mailbox) => ({ ...mailbox })),
  phones: [...phones],
  language,
  notify,
  restrictions: standingView(restrictions),
});

/** A host as the care team sees it: addresses and numbers only by a reading (V12), of mailboxes whether mail goes there. */
export function hostSummaryView(host: Host, known: readonly KnownMailbox[] = []): z.output<typeof hostSummary> {
  const { mailboxes, admittedMailboxes, phones, ...summary } = hostView(host);
  return { ...summary, mailboxes: mailboxes.map(({ address }) => standingOf(address, known)) };
}
