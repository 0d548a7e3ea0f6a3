import { comparableAddress } from '../comparable-address.ts';
import { stopOf } from '../first-reached.ts';
import { mailboxReach } from '../mail-reach.ts';
import { mailboxesOf } from '../mailboxes.ts';
import type { ConversationContext, Mailbox, Side } from '../model.ts';

/**
 * Where a side is told what became of a mail of its: at the mailbox that it was sent from, so that a host's assistant
 * hears of their own mail. Where that is no mailbox of the side's any more, or mail to it comes back, at the one that
 * receives; nowhere, where its holder wants no mail of ours.
 *
 * @param from the mail's From address
 */
export function answerMailbox(context: ConversationContext, side: Side, from: string): Mailbox | undefined {
  const sent = mailboxesOf(context, side).find((address) => comparableAddress(address) === comparableAddress(from));
  const stop = sent === undefined ? undefined : stopOf(sent, context.knownMailboxes?.[side]);
  if (sent !== undefined && !stop) return { address: sent };
  if (stop?.state === 'unwanted') return undefined;
  const reach = mailboxReach(context, side);
  return reach.kind === 'mailbox' ? reach.mailbox : undefined;
}
