import type { ConversationContext, Instant } from '../model.ts';
import type { ListedRule } from '../ports/templates.ts';
import { isForListing } from './conditions.ts';
import { type Place, placeOf, placeOfHeld } from './place-send.ts';
import { type PlanCause, type Planning, planningOf, type Wish, wishOf } from './planning.ts';
import { type DroppedReason, PASSING_REASONS } from './reasons.ts';
import { type ScheduledSend, scheduledId, UNSETTLED } from './scheduled-send.ts';

/**
 * What of a conversation's sends is to be stored after its booking, a template, the listing or a restriction changed: those
 * that are new and those that change, in the order in which they are due and were asked for. Planning again with them gives
 * none, and the order of `rules` does not matter.
 *
 * - **A booking that is registered, moved or reinstated** plans what its rules ask for. What is due already by its doing goes
 *   out after two minutes where the template says `send` and it still makes sense; else it is dropped, `late`
 *   or `pointless`. That a booking is told again, or that its payment or guest changed, makes nothing late.
 * - **A template or listing that changed** plans only what is still to come, in however many conversations: it never makes
 *   anything late. What it would have sent before now, had it always been so, keeps the place that it had in the plan.
 * - **A cancelled booking** drops what is planned or held but `cancelled` and answers; reinstated, it plans it again. One that
 *   is requested has `booked` alone, where its program opens at booking; an inquiry has answers alone (`planAnswers`).
 * - **Once the host may write no more**, nothing is late: a stay of last year, registered today, gets nothing.
 * - **What was sent never changes**, nor what a host dropped or a rule for all messages refused. What was dropped for another
 *   reason is planned again where that is gone and its time is to come, or where the booking's doing makes it late.
 * - **What is held** for a fact, or for links, is planned for now once that may have come, and dropped once it is pointless.
 * - **What a host sends by hand** is left alone: it is judged at once.
 *
 * What is overdue, as after an outage, stays where it was planned: it goes out in the order in which it was due, but for what
 * `judgeSend` finds pointless by then.
 *
 * @param existing all of the conversation's
 */
export function planSends(
  context: ConversationContext,
  rules: readonly ListedRule[],
  existing: readonly ScheduledSend[],
  now: Instant,
  cause: PlanCause,
): readonly ScheduledSend[] {
  const planning = planningOf(context, rules, now, cause);
  const ruleOf = new Map(rules.map((rule) => [rule.templateId, rule]));
  const ids = new Set(existing.map(({ id }) => id));
  const fresh = rules.filter(({ templateId }) => !ids.has(scheduledId(templateId)));
  return [
    ...existing.flatMap((before) => changed(before, ruleOf.get(before.templateId), planning)),
    ...fresh.flatMap((rule) => created(rule, planning)),
  ].toSorted((one, other) => (dueKey(one) < dueKey(other) ? -1 : 1));
}

const dueKey = ({ at, asked, id }: ScheduledSend): string => `${at}#${asked}#${id}`;

/** The first plan of what a rule sends. Where the rule does not hold, there is nothing to tell of. */
function created(rule: ListedRule, planning: Planning): readonly ScheduledSend[] {
  const wish = wishOf(rule, planning);
  if (wish.reason !== undefined) return [];
  const place = placeOf(wish, undefined, planning);
  if (place === 'as-it-was' || place.reason === 'conditions') return [];
  const { id: conversationId, hostId } = planning.context.conversation;
  const { templateId } = rule;
  return [
    placed({ id: scheduledId(templateId), conversationId, hostId, templateId, revision: 1 }, wish, place, planning),
  ];
}

/** What becomes of a send that is stored; none where it stays as it is. */
function changed(before: ScheduledSend, rule: ListedRule | undefined, planning: Planning): readonly ScheduledSend[] {
  if (!isRevisable(before)) return [];
  const after = before.seq === undefined ? replanned(before, rule, planning) : waiting(before, rule, planning);
  return isSame(before, after) ? [] : [{ ...after, revision: before.revision + 1 }];
}

/** Neither sent nor in a host's hand, and not dropped for good. An answer that was dropped had its time. */
function isRevisable({ state, reason, seq, byHand }: ScheduledSend): boolean {
  if (state === 'planned' || state === 'held') return byHand !== true;
  return state === 'dropped' && seq === undefined && reason !== undefined && PASSING_REASONS.has(reason);
}

function replanned(before: ScheduledSend, rule: ListedRule | undefined, planning: Planning): ScheduledSend {
  const wish = wishOf(rule, planning);
  if (wish.reason !== undefined) return dropped(before, wish.reason, planning);
  const place = placeOf(wish, before, planning);
  // what waits on is looked at again when it makes sense no more, by the dates as they are now
  return place === 'as-it-was' ? { ...before, usefulUntil: wish.usefulUntil } : placed(before, wish, place, planning);
}

/** An answer stays where its message put it: it is only given up, or looked at again. */
function waiting(before: ScheduledSend, rule: ListedRule | undefined, planning: Planning): ScheduledSend {
  if (rule?.send.on !== before.on) return dropped(before, 'template-removed', planning);
  if (!isForListing(rule, planning.facts.listingId)) return dropped(before, 'conditions', planning);
  if (before.state === 'planned') return before;
  const wish = { rule, asked: before.asked, usefulUntil: before.usefulUntil };
  const place = placeOfHeld(before, wish, planning);
  return place === 'as-it-was' ? before : placed(before, wish, place, planning);
}

/** What makes a send this one and no other. */
type Identity = Pick<
  ScheduledSend,
  'id' | 'conversationId' | 'hostId' | 'templateId' | 'seq' | 'causedAt' | 'revision'
>;

function placed(identity: Identity, wish: Wish, place: Exclude<Place, 'as-it-was'>, { now }: Planning): ScheduledSend {
  const { id, conversationId, hostId, templateId, seq, causedAt, revision } = identity;
  const { rule, asked, usefulUntil } = wish;
  const planned = {
    id,
    conversationId,
    hostId,
    templateId,
    on: rule.send.on,
    seq,
    causedAt,
    revision,
    asked,
    usefulUntil,
  };
  return place.reason === undefined
    ? { ...planned, day: place.day, at: place.at, state: 'planned', missing: place.missing }
    : { ...planned, day: place.day, at: now, state: 'dropped', reason: place.reason };
}

const dropped = (before: ScheduledSend, reason: DroppedReason, { now }: Planning): ScheduledSend => ({
  ...before,
  ...UNSETTLED,
  state: 'dropped',
  at: now,
  reason,
});

/** What was dropped before stays so, for what it was dropped for. */
const isSame = (before: ScheduledSend, after: ScheduledSend): boolean =>
  before.state === after.state && (after.state === 'dropped' || SHOWN.every((field) => before[field] === after[field]));

const SHOWN = ['on', 'at', 'asked', 'day', 'usefulUntil'] as const;
