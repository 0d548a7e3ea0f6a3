import type { ConversationContext, Instant } from '../model.ts';
import type { Refusal } from '../refusals.ts';
import type { Template } from '../templates/template.ts';
import { PASSING_REASONS } from './reasons.ts';
import { type ScheduledSend, UNSETTLED } from './scheduled-send.ts';

/** Whether a send can go out yet: it is planned, or waits. */
export const isOpen = ({ state }: ScheduledSend): boolean => state === 'planned' || state === 'held';

/** Whether a send may go out yet, or be planned to: a host who wants it not to has something to say. */
export const mayGoOut = (send: ScheduledSend): boolean =>
  isOpen(send) || (send.state === 'dropped' && send.reason !== undefined && PASSING_REASONS.has(send.reason));

/** The refusal that a send was held for, where it would be refused again: what its host sends now is tried no sooner than that is over. */
export function whyHeld(
  { reason, waiting }: ScheduledSend,
  template: Pick<Template, 'revision'> | undefined,
  { host }: Pick<ConversationContext, 'host'>,
): Refusal | undefined {
  const links = host.restrictions?.links;
  const isSame = reason === 'links-disabled' && waiting?.templateRevision === template?.revision;
  return links && isSame ? { code: 'links-disabled', reason: links.reason } : undefined;
}

/** A send that its host wants to go out now, whatever its conditions and hours. */
export const sentNow = (send: ScheduledSend, now: Instant): ScheduledSend => ({
  ...send,
  ...UNSETTLED,
  state: 'planned',
  at: now,
  byHand: true,
  revision: send.revision + 1,
});

/** A send that its host does not want to go out; it is not planned again. */
export const droppedByHost = (send: ScheduledSend, now: Instant): ScheduledSend => ({
  ...send,
  ...UNSETTLED,
  state: 'dropped',
  reason: 'by-host',
  at: now,
  revision: send.revision + 1,
});
