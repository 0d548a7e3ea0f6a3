import { localClock, minutesAfter } from '../dates.ts';
import type { CalendarDate, ConversationContext, Instant, Message } from '../model.ts';
import type { ListedRule } from '../ports/templates.ts';
import { type ConditionFacts, conditionFacts, conditionsHold, isForDay, isForListing } from './conditions.ts';
import { afterQuietHours, isWithin } from './day-hours.ts';
import { holdsKeyword, wordsOf } from './keywords.ts';
import { type ScheduledSend, scheduledId } from './scheduled-send.ts';
import type { SendConditions } from './send-rule.ts';
import { type StayInstants, stayInstants, usefulUntil } from './useful-until.ts';

/** A message that may be answered by itself. */
export interface AskedMessage extends Pick<Message, 'seq' | 'at' | 'author' | 'text' | 'notes'> {
  /** The guest wrote none before it in the conversation, automatic ones aside; looked at where a rule asks for it only. */
  readonly isFirst: boolean;
}

/** A template answers one conversation once in so many minutes. */
const ANSWERS_AGAIN_AFTER = 24 * 60;

/** What a message is held against rules with. */
interface Heard {
  readonly message: AskedMessage;
  readonly context: ConversationContext;
  readonly facts: ConditionFacts;
  readonly stay: StayInstants;
  /** By the listing's clock, when it was written. */
  readonly time: string;
  readonly words: readonly string[];
  readonly now: Instant;
}

/** An answer that a rule gives, with its place. */
interface Answer {
  readonly rule: ListedRule;
  readonly asked: Instant;
  readonly at: Instant;
  readonly day: CalendarDate;
  readonly usefulUntil: Instant | undefined;
}

/**
 * The answer to plan for a guest's message, if any; planning again with it gives none.
 *
 * One answer at most, by the rule that asks for most: keywords before hours before the first message before any message;
 * among equals, the template that was made first. Each template answers a conversation once in 24 hours; where it did, nobody
 * answers in its place. What a machine sent for the guest is not answered. The answer is due so many minutes after the message
 * as its rule says, or now where that is over, after quiet hours; `judgeSend` drops it once the host answered by hand. That a
 * rule is for messages up to check-in, it says by `usefulUntil`.
 *
 * @param message one of the conversation's
 * @param existing all sends of the conversation
 */
export function planAnswers(
  context: ConversationContext,
  message: AskedMessage,
  rules: readonly ListedRule[],
  existing: readonly ScheduledSend[],
  now: Instant,
): readonly ScheduledSend[] {
  if (message.author !== 'guest' || message.notes.includes('automatic')) return [];
  if (existing.some(({ seq }) => seq === message.seq)) return [];
  const heard = heardIn(context, message, now);
  const [best] = rules.flatMap((rule) => answersOf(rule, heard)).toSorted(bySpecificity);
  if (!best || answeredLately(best.rule, existing, message.at)) return [];
  return [sendOf(best, heard)];
}

const heardIn = (context: ConversationContext, message: AskedMessage, now: Instant): Heard => ({
  message,
  context,
  facts: conditionFacts(context),
  stay: stayInstants(context.conversation.subject, context.listing),
  time: localClock(message.at, context.listing.timeZone).time,
  words: wordsOf(message.text),
  now,
});

/** What a rule answers with, where all that it asks for holds. */
function answersOf(rule: ListedRule, heard: Heard): readonly Answer[] {
  const { send } = rule;
  const { when = {} } = send;
  if (send.on !== 'guest-message' || !isForListing(rule, heard.facts.listingId)) return [];
  if (!conditionsHold(when, heard.facts) || !isAnsweredBy(when, heard)) return [];
  const { now, context, message } = heard;
  const asked = minutesAfter(message.at, send.minutes ?? 0);
  const { at, day } = afterQuietHours(asked > now ? asked : now, context.listing);
  const until = usefulUntil(send, asked, heard.stay);
  return isForDay(when, day) && (until === undefined || at < until)
    ? [{ rule, asked, at, day, usefulUntil: until }]
    : [];
}

const isAnsweredBy = (
  { firstMessageOnly, outsideHours, keywords }: SendConditions,
  { message, time, words }: Heard,
): boolean =>
  (firstMessageOnly !== true || message.isFirst) &&
  (outsideHours === undefined || !isWithin(time, outsideHours)) &&
  (keywords === undefined || holdsKeyword(words, keywords));

/** Ids of templates sort by when they were made. */
const bySpecificity = (one: Answer, other: Answer): number =>
  specificity(other.rule) - specificity(one.rule) || (one.rule.templateId < other.rule.templateId ? -1 : 1);

const specificity = ({ send: { when } }: ListedRule): number =>
  (when?.keywords ? 4 : 0) + (when?.outsideHours ? 2 : 0) + (when?.firstMessageOnly ? 1 : 0);

const answeredLately = ({ templateId }: ListedRule, existing: readonly ScheduledSend[], at: Instant): boolean =>
  existing.some(
    (send) =>
      send.templateId === templateId &&
      send.seq !== undefined &&
      send.state !== 'dropped' &&
      at < minutesAfter(send.at, ANSWERS_AGAIN_AFTER),
  );

function sendOf({ rule, ...place }: Answer, { context, message }: Heard): ScheduledSend {
  const { templateId } = rule;
  const { id: conversationId, hostId } = context.conversation;
  return {
    ...{ id: scheduledId(templateId, message.seq), conversationId, hostId, templateId },
    ...{ on: 'guest-message', seq: message.seq, causedAt: message.at },
    ...place,
    ...{ state: 'planned', revision: 1 },
  };
}
