import { minutesAfter } from '../dates.ts';
import type { ConversationContext, Instant, Subject } from '../model.ts';
import type { ListedRule } from '../ports/templates.ts';
import { conversationWindows } from '../windows.ts';
import { type ConditionFacts, conditionFacts, conditionsHold, isForListing } from './conditions.ts';
import { occasionOf } from './planned-instant.ts';
import type { DroppedReason } from './reasons.ts';
import { type StayInstants, stayInstants, usefulUntil } from './useful-until.ts';

/** Minutes that what is late already waits, so that a booking put right at once is written to once. */
const LATE_DELAY = 2;

/**
 * What made it necessary to plan.
 *
 * `booking`: the platform told a booking; `before` is what the conversation was about until then, absent where it is new.
 * `rules`: a template, the listing or a restriction of the host's changed.
 */
export type PlanCause =
  | { readonly kind: 'booking'; readonly before?: Subject | undefined }
  | { readonly kind: 'rules' };

/** A conversation as rules are held against it; taken together once for all of them. */
interface Setting {
  readonly context: ConversationContext;
  readonly facts: ConditionFacts;
  readonly stay: StayInstants;
}

/** What sends of one conversation are planned on. */
export interface Planning extends Setting {
  readonly now: Instant;
  /** When what is late goes out: with what is asked for soon after it at the latest, so that it is not overtaken. */
  readonly lateAt: Instant;
  /** The host may still write. */
  readonly isOpen: boolean;
  /** As it was before the booking changed; `new` where there was none, `same` where it is not the booking that changed. */
  readonly before: Setting | 'new' | 'same';
}

/** What a rule asks for in a conversation in which it holds. */
export interface Wish {
  readonly rule: ListedRule;
  readonly asked: Instant;
  /** Absent: always. */
  readonly usefulUntil?: Instant | undefined;
  readonly reason?: undefined;
}

export function planningOf(
  context: ConversationContext,
  rules: readonly ListedRule[],
  now: Instant,
  cause: PlanCause,
): Planning {
  const setting = settingOf(context);
  return {
    ...setting,
    now,
    lateAt: lateAtOf(rules, setting, now),
    isOpen: now < conversationWindows(context).hostWritableUntil,
    before: cause.kind === 'rules' ? 'same' : settingBefore(context, cause.before),
  };
}

const lateAtOf = (rules: readonly ListedRule[], setting: Setting, now: Instant): Instant =>
  rules
    .map((rule) => wishOf(rule, setting))
    .reduce(
      (first, wish) => (wish.reason === undefined && wish.asked > now && wish.asked < first ? wish.asked : first),
      minutesAfter(now, LATE_DELAY),
    );

const settingBefore = (context: ConversationContext, subject: Subject | undefined): Planning['before'] =>
  subject ? settingOf({ ...context, conversation: { ...context.conversation, subject } }) : 'new';

const settingOf = (context: ConversationContext): Setting => ({
  context,
  facts: conditionFacts(context),
  stay: stayInstants(context.conversation.subject, context.listing),
});

/** What a rule asks for here, or why nothing. Days of the week are asked of the plan, and payment when it goes out. */
export function wishOf(
  rule: ListedRule | undefined,
  { context, facts, stay }: Setting,
): Wish | { readonly reason: DroppedReason } {
  if (!rule) return { reason: 'template-removed' };
  const { reason, asked } = occasionOf(rule.send, context);
  if (reason !== undefined) return { reason };
  if (!isForListing(rule, facts.listingId) || !conditionsHold(rule.send.when ?? {}, facts))
    return { reason: 'conditions' };
  return { rule, asked, usefulUntil: usefulUntil(rule.send, asked, stay) };
}

/** Whether it is the booking's own change that makes a rule ask for this instant: it is registered, moved or reinstated. */
export function isBookingsDoing({ rule, asked }: Wish, { before }: Planning): boolean {
  if (before === 'same' || before === 'new') return before === 'new';
  const wish = wishOf(rule, before);
  return wish.reason !== undefined || wish.asked !== asked;
}
