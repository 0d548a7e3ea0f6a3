import type { JudgedMessage } from './response-rate.ts';

/** Some of the messages that a response rate is of, newest first. */
export interface PageOfMessages {
  readonly messages: readonly JudgedMessage[];
  /** The place of the last, after which the next page begins; null on the last one. */
  readonly next: string | null;
}

/** Those after the place `after`, at most `limit`. What is written meanwhile comes before the first page. */
export function pageOfMessages(
  all: readonly JudgedMessage[],
  limit: number,
  after: string | undefined,
): PageOfMessages {
  const left = after === undefined ? all : all.filter((each) => placeOf(each) < after);
  const messages = left.slice(0, limit);
  const last = messages.at(-1);
  return { messages, next: last && left.length > limit ? placeOf(last) : null };
}

const placeOf = ({ message: { at, messageId } }: JudgedMessage): string => `${at}#${messageId}`;
