import type * as z from 'zod/mini';
import type { Attachment, Delivery, Message } from '../model.ts';
import type { messageAnswer } from '../schemas/message.ts';

export type MessageView = z.output<typeof messageAnswer>;

/** A message as both sides see it; `links` read its attachments, by the attachment's id. */
export const messageView = (
  message: Message,
  delivery: Delivery,
  links: Readonly<Record<string, string>> = {},
): MessageView => ({
  id: message.id,
  at: message.at,
  author: message.author,
  via: message.via,
  text: message.text,
  language: message.language,
  attachments: message.attachments.map((attachment) => attachmentView(attachment, links, delivery)),
  delivery: deliveryView(delivery),
  notes: [...message.notes],
});

const attachmentView = (
  { id, name, type, bytes }: Attachment,
  links: Readonly<Record<string, string>>,
  { withdrawn = [] }: Delivery,
) => ({
  id,
  name,
  type,
  bytes,
  url: links[id],
  withdrawn: withdrawn.includes(id) ? ('attachment-infected' as const) : undefined,
});

/** A claim is Foyer's own business: until SES took the mail, it waits. That somebody complained is theirs to tell. */
const deliveryView = ({ state, reason }: Delivery): MessageView['delivery'] => ({
  state: state === 'sending' ? 'pending' : state,
  reason: reason === 'complaint' ? undefined : reason,
});
