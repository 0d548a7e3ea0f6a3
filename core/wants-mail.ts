import type { ConversationContext, Side } from './model.ts';
import type { NoticeJob } from './ports/work.ts';

type Facts = Pick<ConversationContext, 'host'>;

/** Whether a side is told of messages by mail. A host may read in the inbox alone; a guest has no other way yet. */
export const wantsMail = ({ host }: Facts, side: Side): boolean => side === 'guest' || host.notify?.mail !== false;

/**
 * Whether a side is told by mail what became of what it wrote.
 *
 * Files that stayed behind are told of in any case: they came by mail, which is answered by mail as a refusal is.
 */
export const wantsNotice = (facts: Facts, side: Side, kind: NoticeJob['kind']): boolean =>
  kind === 'left-out' || wantsMail(facts, side);
