import type { ConversationContext } from '../../core/model.ts';
import { digestMark } from '../../core/notifications/digest.ts';
import { guestReaders, hostReaders, type MessageReader } from '../../core/notifications/message-readers.ts';
import type { Mailboxes } from '../../core/ports/mailboxes.ts';
import type { Notifications } from '../../core/ports/notifications.ts';
import type { DigestJob } from '../../core/ports/work.ts';

export interface FindReaderDeps {
  readonly mailboxes: Pick<Mailboxes, 'of'>;
  readonly notifications: Pick<Notifications, 'ofGuest'>;
}

/** Whom a digest goes to. */
export interface FoundReader extends MessageReader {
  /** BCP 47. */
  readonly language: string;
}

/**
 * Whom a digest goes to, as they are now; undefined where they switched messages off, where the address is theirs no more, or
 * where mail to it stopped (G13).
 *
 * @param active what they have conversations in, newest first
 */
export async function findReader(
  { mailboxes, notifications }: FindReaderDeps,
  { holder, mark }: DigestJob,
  active: readonly ConversationContext[],
): Promise<FoundReader | undefined> {
  const latest = active.find(
    ({ conversation: { guest } }) => holder.role === 'host' || digestMark(guest.address) === mark,
  );
  if (!latest) return undefined;
  const { host, conversation } = latest;
  const { address, name, language } = conversation.guest;
  const known = await mailboxes.of(holder);
  const readers =
    holder.role === 'host'
      ? hostReaders(host, known)
      : guestReaders({ address, name }, await notifications.ofGuest(holder.id), known);
  const reader = readers.find(({ owner }) => digestMark(owner) === mark);
  return reader && { ...reader, language: holder.role === 'host' ? host.language : language };
}
