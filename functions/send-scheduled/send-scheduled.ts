import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import type { DetectionRules } from '../../core/contract/detection.ts';
import { type Acceptance, decide } from '../../core/decide.ts';
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
import type { RateLimits } from '../../core/writing.ts';

export interface SendScheduledDeps extends OwnNames {
  readonly conversations: Pick<Conversations, 'byId' | 'append'>;
  readonly templates: Pick<Templates, 'find'>;
  readonly sends: Pick<ScheduledSends, 'find' | 'settle'>;
  readonly limits: RateLimits;
  /** By which a host is kept from sending links by itself. */
  readonly detection: DetectionRules;
  readonly now: () => Instant;
}

/** How a job ended, for the log: the state that the send has by it. `passed`: it had ended before, or is due another time. */
export type SendEnd = SendState | 'passed';

/** What is decided on: a send that is due, with its conversation as it is now. */
interface Due {
  readonly send: ScheduledSend;
  readonly context: ConversationContext;
  readonly now: Instant;
}

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
  const { domain, ownLinkDomains, platformName, limits } = deps;
  const proposal = { side: 'host', via: 'schedule', text: judged.text, attachments: [] } as const;
  const decision = decide(proposal, { ...context, domain, ownLinkDomains, platformName, limits }, now);
  if (!decision.ok) return settle(deps, due, refused(judged, decision.error));
  return store(deps, due, decision.value, judged);
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
  acceptance: Acceptance,
  judged: Sendable,
): Promise<SendEnd | typeof STALE> {
  const { limits, detection: rules } = deps;
  const detection = { signs: acceptance.signs, rules, now: due.now };
  const appended = await deps.conversations.append({ ...entryOf(due, acceptance, judged.language), limits, detection });
  if (appended.kind === 'appended') return 'sent';
  return appended.kind === 'refused' ? settle(deps, due, refused(judged, appended.refusal)) : STALE;
}

const entryOf = (
  { send, context, now }: Due,
  { text, original, notes, links }: Acceptance,
  language: string,
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
