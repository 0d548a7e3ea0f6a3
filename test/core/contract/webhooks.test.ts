import { describe, expect, it } from 'vitest';
import { EVENT_TYPES } from '../../../core/contract/events.ts';
import { WEBHOOK_NAME, webhookPattern, webhookQueue } from '../../../core/contract/webhooks.ts';

describe('a webhook’s rule', () => {
  it('takes the events that it names, of Foyer alone', () => {
    expect(webhookPattern({ events: ['MessageAccepted', 'QuestionAsked'] })).toEqual({
      source: ['foyer'],
      'detail-type': ['MessageAccepted', 'QuestionAsked'],
    });
  });

  it('takes all that there are by their names, within what EventBridge takes of a pattern', () => {
    const pattern = webhookPattern({ events: 'all' });
    expect(pattern['detail-type']).toEqual([...EVENT_TYPES]);
    expect(JSON.stringify(pattern).length).toBeLessThan(2_048);
  });
});

describe('a webhook’s name', () => {
  it('is part of its queue’s', () => expect(webhookQueue('crm')).toBe('webhook-crm'));

  it.each(['crm', 'a', 'audit-2', 'a'.repeat(20)])('may be %s', (name) => expect(WEBHOOK_NAME.test(name)).toBe(true));

  it.each(['', 'CRM', '2nd', 'a-', '-a', 'a--b', 'a_b', 'a'.repeat(21)])('may not be %j', (name) =>
    expect(WEBHOOK_NAME.test(name)).toBe(false),
  );
});
