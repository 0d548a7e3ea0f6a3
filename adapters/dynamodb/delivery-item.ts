import { stateKey } from '../../core/contract/table.ts';
import type { Author, Delivery, MailOrigin, Message, Side } from '../../core/model.ts';
import {
  type Attributes,
  map,
  oneOf,
  optionalFlag,
  optionalMap,
  optionalText,
  optionalTexts,
  text,
  texts,
} from './attributes.ts';
import { readAuthor, readOrigin } from './message-item.ts';
import { readActor } from './restriction-items.ts';

/** How far a message got, with what is needed to follow it up without reading the message. */
export interface DeliveryState {
  readonly delivery: Delivery;
  /** The received mail whose row ends with this delivery. */
  readonly mail?: MailOrigin | undefined;
  /** The Message-ID under which each side has this message in its own mail program (N3). */
  readonly seen: Readonly<Partial<Record<Side, string>>>;
}

/** A new message's state as it is stored: its sender has seen its own Message-ID. */
export const deliveryItem = (message: Message, delivery: Delivery): Attributes => ({
  ...stateKey(message.conversationId, message.seq),
  ...delivery,
  author: message.author,
  mail: message.mail,
  seen: message.mail?.messageId ? { [message.author]: message.mail.messageId } : {},
});

/** Reads a state as {@link deliveryItem} made it and `claim`, `sent` and `settle` changed it. */
export const readDeliveryState = (item: Attributes): DeliveryState => ({
  delivery: readDelivery(item),
  mail: optionalMap(item, 'mail', readOrigin),
  seen: optionalMap(item, 'seen', readSeen) ?? {},
});

export const readDelivery = (item: Attributes): Delivery => ({
  state: oneOf(item, 'state', ['pending', 'sending', 'sent', 'delivered', 'undeliverable']),
  reason: optionalText(item, 'reason'),
  claimedAt: optionalText(item, 'claimedAt'),
  sesMessageId: optionalText(item, 'sesMessageId'),
  withdrawn: optionalTexts(item, 'withdrawn'),
  toTranslate: optionalFlag(item, 'toTranslate'),
  held: optionalMap(item, 'held', (held) => ({ at: text(held, 'at'), links: texts(held, 'links') })),
  released: optionalMap(item, 'released', (end) => ({ at: text(end, 'at'), by: readActor(map(end, 'by')) })),
});

/** Who wrote the message; undefined where that was not kept beside its state yet. */
export const readWriter = (item: Attributes): Author | undefined =>
  item['author'] === undefined ? undefined : readAuthor(item);

/** When the host said that the message, and what came before it, needs no answer; undefined where it did not. */
export const unaskedAt = (item: Attributes): string | undefined => optionalText(item, 'noAnswerNeededAt');

function readSeen(item: Attributes): Partial<Record<Side, string>> {
  const guest = optionalText(item, 'guest');
  const host = optionalText(item, 'host');
  return { ...(guest !== undefined && { guest }), ...(host !== undefined && { host }) };
}
