import type { Conversation, ConversationContext, Instant } from '../model.ts';
import { PLACEHOLDERS } from '../templates/placeholders.ts';
import type { Template } from '../templates/template.ts';
import { templateFacts } from '../templates/template-facts.ts';
import { writeTemplate } from '../templates/write-template.ts';
import { conditionFacts, conditionsHold, isForDay, isForListing, isPaidAsAsked } from './conditions.ts';
import { afterQuietHours } from './day-hours.ts';
import { type Occasion, occasionOf } from './planned-instant.ts';
import type { DroppedReason } from './reasons.ts';
import type { ScheduledSend, Waiting } from './scheduled-send.ts';
import type { SendRule } from './send-rule.ts';
import { stayInstants, usefulUntil } from './useful-until.ts';

/** What is to become of a send that is due, by the facts as they are now. */
export type Judgement =
  | { readonly kind: 'send'; readonly text: string; readonly language: string; readonly templateRevision: number }
  | { readonly kind: 'later'; readonly at: Instant }
  | { readonly kind: 'hold'; readonly missing: readonly string[]; readonly waiting: Waiting }
  | { readonly kind: 'drop'; readonly reason: DroppedReason };

/**
 * Whether a send that is due goes out, and with which words, by template, booking, listing and host as they are now (N11). The
 * rules for all messages are held against it after this.
 *
 * Dropped: its template is gone or goes out otherwise by now; its booking was cancelled or reinstated; the host answered by
 * hand what it would answer; a condition does not hold, payment among them; or it is pointless. Later: it is asked for at a
 * later instant by now, or the listing has quiet hours. Held: a fact is missing that its text names. Sent by a host's hand, it
 * goes out whatever conditions and hours say.
 *
 * @param template as it is now; undefined where it is gone
 */
export function judgeSend(
  send: ScheduledSend,
  template: Template | undefined,
  context: ConversationContext,
  now: Instant,
): Judgement {
  const rule = template?.send;
  if (!template || rule?.on !== send.on) return drop('template-removed');
  const occasion: Occasion = send.seq === undefined ? occasionOf(rule, context) : { asked: send.asked };
  if (occasion.reason !== undefined) return drop(occasion.reason);
  const objection =
    send.byHand === true ? undefined : objectionTo(send, { ...template, send: rule }, occasion.asked, context, now);
  return objection ?? written(template, context);
}

const drop = (reason: DroppedReason): Judgement => ({ kind: 'drop', reason });

/** A template that is sent by itself. */
type Sent = Template & { readonly send: SendRule };

/** What stands against sending now, but not against a host's hand. */
function objectionTo(
  send: ScheduledSend,
  template: Sent,
  asked: Instant,
  context: ConversationContext,
  now: Instant,
): Judgement | undefined {
  const { conversation, listing } = context;
  if (isAnswered(send, conversation)) return drop('answered');
  if (asked > now) return { kind: 'later', at: afterQuietHours(asked, listing).at };
  if (!doConditionsHold(send, template, context)) return drop('conditions');
  const until = usefulUntil(template.send, asked, stayInstants(conversation.subject, listing));
  const { at } = afterQuietHours(now, listing);
  if (until !== undefined && until <= at) return drop('pointless');
  return at > now ? { kind: 'later', at } : undefined;
}

/** The host has answered by hand, or said that no answer is needed, since the message that a send would answer. */
const isAnswered = ({ causedAt }: ScheduledSend, { awaitingAnswerSince: since }: Conversation): boolean =>
  causedAt !== undefined && (since === undefined || since > causedAt);

function doConditionsHold({ day }: ScheduledSend, template: Sent, context: ConversationContext): boolean {
  const facts = conditionFacts(context);
  const { when = {} } = template.send;
  const isMeant = isForListing(template, facts.listingId) && isForDay(when, day);
  return isMeant && conditionsHold(when, facts) && isPaidAsAsked(when, facts);
}

function written(template: Template, context: ConversationContext): Judgement {
  const { text, language, missing } = writeTemplate(template, context);
  if (missing.length === 0) return { kind: 'send', text, language, templateRevision: template.revision };
  const facts = templateFacts(context, language);
  const absent = PLACEHOLDERS.filter((name) => facts.get(name) === undefined);
  return { kind: 'hold', missing, waiting: { templateRevision: template.revision, absent } };
}
