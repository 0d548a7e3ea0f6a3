import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { planSends } from '../../core/schedules/plan-sends.ts';
import type { Planned, PlanSendsDeps } from './deps.ts';

/** Plans anew what is sent by itself in a conversation, by the facts and rules as they are when it is stored. */
export const planConversation = (
  { conversations, templates, sends, now }: PlanSendsDeps,
  conversationId: string,
): Promise<Planned> =>
  untilFresh(async (): Promise<Planned | typeof STALE> => {
    const at = now();
    const context = await conversations.byId(conversationId);
    if (!context) throw new Error('a plan for no conversation');
    const [{ rules }, existing] = await Promise.all([
      templates.rules(context.conversation.hostId),
      sends.of(conversationId),
    ]);
    const planned = planSends(context, rules, existing, at, { kind: 'rules' });
    const stored = await sends.plan({ context, sends: planned, now: at });
    return stored ? { code: 'sends-planned', count: planned.length } : STALE;
  });
