import { guestChoiceKey } from '../../core/contract/table.ts';
import {
  type DigestTimes,
  type MailboxChoice,
  MESSAGE_WISHES,
  type NotificationChoice,
  OTHER_WISHES,
} from '../../core/notifications/notification-choice.ts';
import { type Attributes, oneOf, optionalMap, optionalNumbers, text, texts } from './attributes.ts';

/** What a guest chose to be mailed, as it is stored. */
export const guestChoiceItem = (guestId: string, choice: NotificationChoice): Attributes => ({
  ...guestChoiceKey(guestId),
  ...choice,
});

/** Reads it as {@link guestChoiceItem} made it; undefined where there is none. */
export const readGuestChoice = (item: Attributes | undefined): NotificationChoice | undefined =>
  item && readChoice(item);

/** Reads what was chosen for one of a host's mailboxes. */
export const readMailboxChoice = (item: Attributes): MailboxChoice => ({
  address: text(item, 'address'),
  ...readChoice(item),
});

const readChoice = (item: Attributes): NotificationChoice => ({
  messages: oneOf(item, 'messages', MESSAGE_WISHES),
  questions: oneOf(item, 'questions', OTHER_WISHES),
  operation: oneOf(item, 'operation', OTHER_WISHES),
  digest: optionalMap(item, 'digest', readTimes),
});

const readTimes = (item: Attributes): DigestTimes => ({
  at: texts(item, 'at'),
  days: optionalNumbers(item, 'days'),
  timeZone: text(item, 'timeZone'),
});
