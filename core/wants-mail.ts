import type { ConversationContext, Side } from './model.ts';
import { choicesOf, hostChoice } from './notifications/choice-of.ts';
import { MAIL_KINDS, type MailKind } from './notifications/mail-kinds.ts';
import { AT_ONCE, type NotificationChoice } from './notifications/notification-choice.ts';

type Facts = Pick<ConversationContext, 'host'>;
type Choosing = Pick<ConversationContext, 'host' | 'guestChoice'>;

/**
 * Whether messages to a side are handed over to be mailed, or put into a digest. A guest's choice is looked at when that comes to
 * be done: who stores a message knows nothing of it.
 */
export const wantsMail = ({ host }: Facts, side: Side): boolean =>
  side === 'guest' || choicesOf(host).some(({ choice }) => choice.messages !== 'off');

/** What a side is mailed; of a host what its first mailbox is. */
export const choiceOf = ({ host, guestChoice = AT_ONCE }: Choosing, side: Side): NotificationChoice =>
  side === 'guest' ? guestChoice : hostChoice(host);

/** Whether mail of a kind goes out to who made this choice. */
export function isWanted(choice: NotificationChoice, kind: MailKind): boolean {
  const { category } = MAIL_KINDS[kind];
  return category === 'needed' || choice[category] !== 'off';
}
