import { describe, expect, it } from 'vitest';
import { mayName, seesSupport, supportCaller } from '../../../core/support/support-access.ts';
import { isAskedFor } from '../../../core/support/support-filter.ts';
import { askSupport, type SupportRequest } from '../../../core/support/support-request.ts';
import { whyNotSaid } from '../../../core/support/why-not-said.ts';
import { aContext } from '../../support/facts.ts';

const request: SupportRequest = askSupport(
  {
    id: 'r1',
    topic: 'x',
    by: { role: 'guest', id: 'g-1' },
    conversationId: 'c1',
    aliases: { support: 's@reply.foyer.test', requester: 'c@reply.foyer.test' },
  },
  { at: '2026-03-01T12:00:00.000Z', author: 'guest', via: 'api', text: 'x', notes: [] },
).request;

describe('who sees a request', () => {
  it.each([
    ['platform', 'backend', true],
    ['support', 'care-1', true],
    ['guest', 'g-1', true],
    ['guest', 'g-2', false],
    ['host', 'g-1', false],
    ['host', 'h-1', false],
  ] as const)('%s %s: %s', (role, id, sees) => {
    expect(seesSupport(supportCaller({ role, id }), request)).toBe(sees);
  });

  it('a side may name its conversation at any time, nobody else', () => {
    expect(mayName({ role: 'guest', id: 'g-1' }, aContext())).toBe(true);
    expect(mayName({ role: 'host', id: 'h-1' }, aContext())).toBe(true);
    expect(mayName({ role: 'host', id: 'g-1' }, aContext())).toBe(false);
  });
});

it.each([
  [{}, true],
  [{ state: 'open' }, true],
  [{ state: 'closed' }, false],
  [{ role: 'guest' }, true],
  [{ role: 'host' }, false],
  [{ conversationId: 'c1' }, true],
  [{ conversationId: 'c2' }, false],
] as const)('asked for %j it is listed: %s', (filter, listed) => {
  expect(isAskedFor(request, filter)).toBe(listed);
});

it.each([
  ['a', undefined],
  [' \n', { code: 'empty-message' }],
  ['x'.repeat(20_000), undefined],
  ['x'.repeat(20_001), { code: 'message-too-long', limit: 20_000 }],
])('words by mail are held to what the API takes (%#)', (text, refusal) => {
  expect(whyNotSaid(text)).toEqual(refusal);
});
