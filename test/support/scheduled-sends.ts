import type { ScheduledSend } from '../../core/schedules/scheduled-send.ts';

/** A send that is planned for noon of 1 April 2026. */
export const aScheduledSend = (facts: Partial<ScheduledSend> = {}): ScheduledSend => ({
  id: 'template-1',
  conversationId: 'conversation-1',
  hostId: 'host-1',
  templateId: 'template-1',
  on: 'check-in',
  at: '2026-04-01T12:00:00.000Z',
  asked: '2026-04-01T12:00:00.000Z',
  day: '2026-04-01',
  state: 'planned',
  revision: 1,
  ...facts,
});
