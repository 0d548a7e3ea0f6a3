import type * as z from 'zod/mini';
import type { Role } from '../contract/routes.ts';
import { stopOf } from '../first-reached.ts';
import type { KnownMailbox, MailboxRecord } from '../mailbox-state.ts';
import type { mailboxAnswer, standing } from '../schemas/mailbox.ts';

export type MailboxView = z.output<typeof mailboxAnswer>;
type Standing = { readonly [K in keyof typeof standing]: z.output<(typeof standing)[K]> };

/** Whether mail goes to an address, and if not, why. */
export function standingOf(address: string, known: readonly KnownMailbox[]): Standing {
  const stop = stopOf(address, known);
  return { state: stop?.state ?? 'active', since: stop?.since, reason: stop?.reason, mailboxId: stop?.mailboxId };
}

/** A mailbox that mail stopped to, with its history; its address to the platform alone. */
export const mailboxView = (record: MailboxRecord, reader: Role): MailboxView => ({
  id: record.mailboxId,
  mailboxId: record.mailboxId,
  role: record.holder.role,
  hostId: record.holder.role === 'host' ? record.holder.id : undefined,
  guestId: record.holder.role === 'guest' ? record.holder.id : undefined,
  state: record.state,
  since: record.since,
  reason: record.reason,
  address: reader === 'platform' ? record.address : undefined,
  history: record.history.map(({ by, ...turn }) => ({ ...turn, by: by && { ...by } })),
});
