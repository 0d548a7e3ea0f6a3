import { type Caller, isSideOf } from '../access.ts';
import type { ConversationContext } from '../model.ts';
import type { Agent, Requester, SupportRequest } from './support-request.ts';

/** Who calls about support: somebody who asks, or somebody of the care team (the platform counts as one). */
export type SupportCaller =
  | { readonly viewer: 'party'; readonly by: Requester }
  | { readonly viewer: 'care'; readonly agent: Agent };

export const supportCaller = ({ role, id }: Caller): SupportCaller =>
  role === 'host' || role === 'guest' ? { viewer: 'party', by: { role, id } } : { viewer: 'care', agent: { role, id } };

/** The care team sees every request, a party its own and never one of the other side's (B18). */
export const seesSupport = (caller: SupportCaller, { by }: SupportRequest): boolean =>
  caller.viewer === 'care' || (by.role === caller.by.role && by.id === caller.by.id);

/** Whether somebody may name a conversation in a request: its sides, at any time, for this reads nothing of it (G17). */
export const mayName = (by: Requester, { conversation }: ConversationContext): boolean => isSideOf(by, conversation);
