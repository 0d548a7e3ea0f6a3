import { describe, expect, it } from 'vitest';
import {
  askSupport,
  authorTo,
  type CareDraft,
  continueSupport,
  fileSupport,
  type SupportAsk,
} from '../../../core/support/support-request.ts';

const ASK: SupportAsk = {
  id: 'r1',
  topic: 'My deposit',
  by: { role: 'guest', id: 'g-1' },
  aliases: { support: 'support-a@reply.foyer.test', requester: 'case-b@reply.foyer.test' },
};
const draft = (facts: Partial<CareDraft> = {}): CareDraft => ({
  at: '2026-03-01T12:00:00.000Z',
  author: 'guest',
  via: 'api',
  text: 'Where is it?',
  notes: [],
  ...facts,
});

describe('a request', () => {
  it('begins open, with its first message', () => {
    expect(askSupport(ASK, draft())).toEqual({
      request: {
        ...ASK,
        ...{ revision: 1, state: 'open', seq: 1, at: '2026-03-01T12:00:00.000Z' },
        lastMessage: { id: 'r1-1', at: '2026-03-01T12:00:00.000Z', author: 'guest' },
      },
      message: { ...draft(), id: 'r1-1', requestId: 'r1', seq: 1 },
    });
  });

  it('is answered by the care team, and opened again by who asked, also once closed', () => {
    const asked = askSupport(ASK, draft()).request;
    const answered = continueSupport(asked, draft({ author: 'support', at: '2026-03-01T13:00:00.000Z' })).request;
    expect(answered).toMatchObject({ state: 'answered', revision: 2, seq: 2, at: asked.at });
    expect(answered.lastMessage).toEqual({ id: 'r1-2', at: '2026-03-01T13:00:00.000Z', author: 'support' });
    const closed = fileSupport(answered, 'closed');
    expect(closed).toMatchObject({ state: 'closed', revision: 3, seq: 2 });
    expect(continueSupport(closed, draft()).request).toMatchObject({ state: 'open', revision: 4, seq: 3 });
    expect(continueSupport(closed, draft({ author: 'support' })).request.state).toBe('answered');
  });

  it('holds text that can be written down: no half of a pair', () => {
    const { message } = askSupport(ASK, draft({ text: 'a\ud800', original: 'b\udc00' }));
    expect(message).toMatchObject({ text: 'a\ufffd', original: 'b\ufffd' });
  });
});

it('an alias is written to by the other end', () => {
  expect([authorTo('support', ASK), authorTo('requester', ASK)]).toEqual(['guest', 'support']);
});
