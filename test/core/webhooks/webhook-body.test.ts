import { expect, it } from 'vitest';
import { webhookBody } from '../../../core/webhooks/webhook-body.ts';

it('a body is the event by its id, type and time, with its detail as the data', () => {
  const detail = { eventId: 'e-1', version: 1, conversationId: 'c-1', messageId: 'c-1-2' };
  const event = { id: 'e-1', type: 'MessageDelivered', timestamp: '2026-03-01T12:00:00Z', detail };
  expect(webhookBody(event)).toBe(
    '{"id":"e-1","type":"MessageDelivered","timestamp":"2026-03-01T12:00:00Z","data":{"eventId":"e-1","version":1,"conversationId":"c-1","messageId":"c-1-2"}}',
  );
});
