import type * as z from 'zod/mini';
import { conversationOf } from '../model.ts';
import type { PageOfMessages } from '../response-rate/page-of-messages.ts';
import type { JudgedMessage, ResponseRate } from '../response-rate/response-rate.ts';
import type { responseRateAnswer } from '../schemas/response-rate.ts';

type ResponseRateView = z.output<typeof responseRateAnswer>;

/** A response rate as it is told; `page` of its messages where they are asked for, with the cursor of the next. */
export const responseRateView = (
  { messages: _messages, ...figures }: ResponseRate,
  page?: PageOfMessages,
): ResponseRateView => ({
  ...figures,
  window: { ...figures.window },
  ...(page && { messages: page.messages.map(messageView), next: page.next }),
});

const messageView = ({ message, counted, answered, reason }: JudgedMessage) => ({
  messageId: message.messageId,
  conversationId: conversationOf(message.messageId),
  listingId: message.listingId,
  at: message.at,
  ...{ counted, answered, reason },
  answeredAt: message.answeredAt,
  noAnswerNeededAt: message.unaskedAt,
  closedAt: reason === 'closed' ? message.closesAt : undefined,
});
