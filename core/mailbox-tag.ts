import type { Holder } from './mailbox-state.ts';
import type { ConversationContext, Side } from './model.ts';

/**
 * Whose mailbox a mail goes to, as a tag that SES gives back with every event about the mail: letters, digits, `-` and `_`.
 *
 * The id is encoded (base64url): the platform chooses it, and a tag takes fewer characters than an id.
 */
export const mailboxTag = ({ role, id }: Holder): { readonly mailbox: string } => ({
  mailbox: `${role}_${Buffer.from(id).toString('base64url')}`,
});

/** Whom {@link mailboxTag} named; undefined where it is none. */
export function readMailboxTag(tag: string): Holder | undefined {
  const [, role, code = ''] = /^(guest|host)_([\w-]+)$/.exec(tag) ?? [];
  if (role !== 'guest' && role !== 'host') return undefined;
  return { role, id: Buffer.from(code, 'base64url').toString() };
}

/** Whose mailboxes those of a conversation's side are. */
export const holderOf = ({ conversation }: Pick<ConversationContext, 'conversation'>, role: Side): Holder => ({
  role,
  id: role === 'guest' ? conversation.guest.id : conversation.hostId,
});
