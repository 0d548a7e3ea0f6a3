import type { Attachment, Delivery, Message } from './model.ts';

/** The files of a message that may still be read: all but those in which a threat was found after they were sent (G14). */
export const readableFiles = (
  { attachments }: Pick<Message, 'attachments'>,
  delivery: Pick<Delivery, 'withdrawn'> | undefined,
): readonly Attachment[] => attachments.filter(({ id }) => !delivery?.withdrawn?.includes(id));
