import type { Message } from '../../core/model.ts';
import type { PlanSendsDeps } from './deps.ts';

/** Messages that are read at once: nearly always the first says it. */
const PAGE = 25;

/** Whether a guest's message is the first in its conversation that the guest wrote by hand. */
export async function isFirstOfGuest(
  { conversations }: Pick<PlanSendsDeps, 'conversations'>,
  { conversationId, seq }: Message,
): Promise<boolean> {
  for (let cursor: string | undefined; ; ) {
    const page = await conversations.messages(conversationId, { limit: PAGE, cursor });
    const first = page.items.find(({ message }) => message.author === 'guest' && !message.notes.includes('automatic'));
    if (first) return first.message.seq === seq;
    if (page.next === null) return false;
    cursor = page.next;
  }
}
