import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import type { Message } from '../../core/model.ts';
import type { ListedRule } from '../../core/ports/templates.ts';
import type { ScheduleJob } from '../../core/ports/work.ts';
import { planAnswers } from '../../core/schedules/plan-answers.ts';
import type { Planned, PlanSendsDeps } from './deps.ts';
import { isFirstOfGuest } from './first-of-guest.ts';

type AnswersJob = Extract<ScheduleJob, { readonly kind: 'answers' }>;

const NONE: Planned = { code: 'answers-planned', count: 0 };

/** Plans what answers a guest's message by itself, where a template of the host's does. */
export const planAnswer = (deps: PlanSendsDeps, { conversationId, seq }: AnswersJob): Promise<Planned> =>
  untilFresh(async (): Promise<Planned | typeof STALE> => {
    const { conversations, templates, sends, now } = deps;
    const at = now();
    const context = await conversations.byId(conversationId);
    if (!context) throw new Error('an answer to no conversation');
    const { rules } = await templates.rules(context.conversation.hostId);
    const answering = rules.filter(({ send }) => send.on === 'guest-message');
    const message = answering.length > 0 ? await conversations.message(conversationId, seq) : undefined;
    if (!message) return NONE;
    const [isFirst, existing] = await Promise.all([firstOf(deps, message, answering), sends.of(conversationId)]);
    const planned = planAnswers(context, { ...message, isFirst }, answering, existing, at);
    const stored = await sends.plan({ context, sends: planned, now: at });
    return stored ? { code: 'answers-planned', count: planned.length } : STALE;
  });

/** Looked up only where a rule asks. */
async function firstOf(deps: PlanSendsDeps, message: Message, rules: readonly ListedRule[]): Promise<boolean> {
  const isAsked = rules.some(({ send }) => send.when?.firstMessageOnly === true);
  return isAsked && (await isFirstOfGuest(deps, message));
}
