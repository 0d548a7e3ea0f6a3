import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import type { TranslationDeps } from '../../adapters/translate/translation-deps.ts';
import type { DetectionRules } from '../../core/contract/detection.ts';
import { decide } from '../../core/decide.ts';
import { initialDelivery } from '../../core/initial-delivery.ts';
import { type ConversationContext, type Instant, messageId } from '../../core/model.ts';
import type { OwnNames } from '../../core/own-names.ts';
import type { Append, Conversations } from '../../core/ports/conversations.ts';
import type { ScheduledSends } from '../../core/ports/schedules.ts';
import type { Templates } from '../../core/ports/templates.ts';
import type { SendJob } from '../../core/ports/work.ts';
import type { Refusal } from '../../core/refusals.ts';
import { keptSites } from '../../core/restrictions/link-carrier.ts';
import { type Judgement, judgeSend } from '../../core/schedules/judge-send.ts';
import { dueAt, type ScheduledSend, type SendState } from '../../core/schedules/scheduled-send.ts';
import { type Attempt, settledSend } from '../../core/schedules/settle-send.ts';
import type { DecidedWords } from '../../core/templates/prefer-translated.ts';
import type { RateLimits } from '../../core/writing.ts';
import type { Due } from './due.ts';
import { type Decider, translateSend } from './translate-send.ts';

export interface SendScheduledDeps extends OwnNames {
  readonly conversations: Pick<Conversations, 'byId' | 'append'>;
  readonly templates: Pick<Templates, 'find'>;
  readonly sends: Pick<ScheduledSends, 'find' | 'settle'>;
  readonly translation: TranslationDeps;
  readonly limits: RateLimits;
  /** By which a host is kept from sending links by itself. */
  readonly detection: DetectionRules;
  readonly now: () => Instant;
}

/** How a job ended, for the log: the state that the send has by it. `passed`: it had ended before, or is due another time. */
export type SendEnd = SendState | 'passed';

/**
 * Sends what is due, if the facts, windows and restrictions are for it as they are now (N11).
 *
 * A job given twice, or by two dispatchers at once, sends once: the transaction that stores the message ends the send, while
 * it is the one that was read. Dying before it leaves the send planned, and it is handed out again.
 */
export const sendScheduled =
  (deps: SendScheduledDeps) =>
  ({ conversationId, sendId }: SendJob): Promise<SendEnd> =>
    untilFresh(async (): Promise<SendEnd | typeof STALE> => {
      const now = deps.now();
      const [send, context] = await Promise.all([
        deps.sends.find(conversationId, sendId),
        deps.conversations.byId(conversationId),
      ]);
      if (!context || !send || !isDue(send, now)) return 'passed';
      return attempt(deps, { send, context, now });
    });

/** One that is held is judged once more where it makes sense no longer: nothing else may come by that ends it. */
function isDue(send: ScheduledSend, now: Instant): boolean {
  const due = dueAt(send);
  return due !== undefined && due <= now;
}

async function attempt(deps: SendScheduledDeps, due: Due): Promise<SendEnd | typeof STALE> {
  const { send, context, now } = due;
  const template = await deps.templates.find(send.hostId, send.templateId);
  const judged = judgeSend(send, template, context, now);
  if (judged.kind !== 'send') return settle(deps, due, judged);
  const decideOn = decider(deps, context);
  const decision = decideOn(judged.text, now);
  if (!decision.ok) return settle(deps, due, refused(judged, decision.error));
  const decided = { acceptance: decision.value, language: judged.language };
  const words = await translateSend(deps, due, template, { decided, decideOn });
  return 'kind' in words ? settle(deps, due, words) : store(deps, due, words, judged);
}

function decider(
  { domain, ownLinkDomains, platformName, limits }: SendScheduledDeps,
  context: ConversationContext,
): Decider {
  const facts = { ...context, domain, ownLinkDomains, platformName, limits };
  return (text, at) => decide({ side: 'host', via: 'schedule', text, attachments: [] }, facts, at);
}

type Sendable = Extract<Judgement, { readonly kind: 'send' }>;

const refused = ({ templateRevision }: Sendable, refusal: Refusal): Attempt => ({
  kind: 'refused',
  refusal,
  templateRevision,
});

/** Keeps why it did not go, by what it was decided on. */
async function settle(
  { sends }: SendScheduledDeps,
  { send, context, now }: Due,
  attempted: Attempt,
): Promise<SendEnd | typeof STALE> {
  const settled = settledSend(send, attempted, now);
  return (await sends.settle(settled, context, now)) ? settled.state : STALE;
}

async function store(
  deps: SendScheduledDeps,
  due: Due,
  words: DecidedWords,
  judged: Sendable,
): Promise<SendEnd | typeof STALE> {
  const { limits, detection: rules } = deps;
  const detection = { signs: words.acceptance.signs, rules, now: due.now };
  const appended = await deps.conversations.append({ ...entryOf(due, words), limits, detection });
  if (appended.kind === 'appended') return 'sent';
  return appended.kind === 'refused' ? settle(deps, due, refused(judged, appended.refusal)) : STALE;
}

const entryOf = (
  { send, context, now }: Due,
  { acceptance: { text, original, notes, links }, language }: DecidedWords,
): Append => ({
  context,
  message: {
    ...{ at: now, author: 'host', via: 'schedule', text, original, language },
    attachments: [],
    notes: [...notes, 'automatic'],
    links: keptSites(links),
  },
  delivery: initialDelivery(context, 'host'),
  ends: settledSend(
    send,
    { kind: 'sent', messageId: messageId(context.conversation.id, context.conversation.seq + 1) },
    now,
  ),
});
