import * as z from 'zod/mini';
import { conversationId } from './booking.ts';
import { about, toldInstant } from './fields.ts';
import { messageId } from './message.ts';
import { pageOf } from './page.ts';

/** A message that waits for somebody to look at it. */
export const heldMessage = z.object({
  id: messageId,
  messageId,
  conversationId,
  heldAt: toldInstant('Since when it is held'),
  links: about(z.array(z.string()), {
    description: 'Sites that it links to, the first fifty; none where it is held for a file that can hold links',
    examples: [['pay.example.net']],
  }),
});

export const heldMessagesPage = pageOf(heldMessage);

/** What became of a message that was held. */
export const heldEnd = z.object({
  id: messageId,
  messageId,
  conversationId,
  state: about(z.enum(['released', 'refused']), { description: 'It goes on; or it goes nowhere for good' }),
});
