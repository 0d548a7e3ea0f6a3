import { expect, it } from 'vitest';
import { digestAfter, digestMark, digestTurn } from '../../../core/notifications/digest.ts';
import { AT_ONCE } from '../../../core/notifications/notification-choice.ts';
import { aDigestChoice, aTimes } from '../../support/choices.ts';

const DUE = '2026-03-02T07:00:00.000Z';

it('a message just before a digest is gathered waits for the next', () => {
  expect(digestAfter(aTimes(), '2026-03-02T06:59:49.999Z')).toBe(DUE);
  expect(digestAfter(aTimes(), '2026-03-02T06:59:50.000Z')).toBe('2026-03-03T07:00:00.000Z');
});

it('an address is told from others by a mark that does not show it, however its capitals stand', () => {
  expect(digestMark('Anna@Hosts.Example')).toBe(digestMark('anna@hosts.example'));
  expect(digestMark('anna@hosts.example')).toMatch(/^[0-9a-f]{16}$/);
  expect(digestMark('anna@hosts.example')).not.toBe(digestMark('bo@hosts.example'));
});

it.each([
  ['is sent at the time that is still asked for', aDigestChoice(), { kind: 'send' }],
  ['is sent to who gets messages at once by now: nobody told them of those that waited', AT_ONCE, { kind: 'send' }],
  [
    'waits for the time that is asked for now',
    aDigestChoice({ at: ['18:00'] }),
    { kind: 'move', due: '2026-03-02T17:00:00.000Z' },
  ],
  [
    'waits for a day that is asked for now',
    aDigestChoice({ days: [3] }),
    { kind: 'move', due: '2026-03-04T07:00:00.000Z' },
  ],
  [
    'waits where the reader’s zone is another',
    aDigestChoice({ timeZone: 'UTC' }),
    { kind: 'move', due: '2026-03-02T08:00:00.000Z' },
  ],
])('a digest that is due %s', (_, choice, turn) => {
  expect(digestTurn(choice, DUE, '2026-03-02T07:00:20.000Z')).toEqual(turn);
});
