import type { Side } from '../model.ts';
import type { SupportRequest, SupportState } from './support-request.ts';

/** Which requests to list. */
export interface SupportFilter {
  readonly state?: SupportState | undefined;
  readonly role?: Side | undefined;
  readonly conversationId?: string | undefined;
}

/** Whether a request is one of those that are asked for. */
export const isAskedFor = (request: SupportRequest, { state, role, conversationId }: SupportFilter): boolean =>
  (state === undefined || request.state === state) &&
  (role === undefined || request.by.role === role) &&
  (conversationId === undefined || request.conversationId === conversationId);
