import { expect, it } from 'vitest';
import { KINDS_OF_JOBS, kindOfNotice, MAIL_KINDS, type MailKind } from '../../../core/notifications/mail-kinds.ts';
import { OFF } from '../../../core/notifications/notification-choice.ts';
import { isWanted } from '../../../core/wants-mail.ts';

const STOPPED: readonly MailKind[] = [
  ...(['message', 'digest'] as const),
  ...(['question-asked', 'question-answered'] as const),
  ...(['undeliverable', 'delayed', 'send-held', 'cancellation-answered'] as const),
];
const isKind = (name: string): name is MailKind => name in MAIL_KINDS;
const KINDS = Object.keys(MAIL_KINDS).filter(isKind);

it.each(KINDS.map((kind) => [kind, STOPPED.includes(kind)] as const))(
  '%s: whoever switched all off is spared it: %s',
  (kind, stopped) => {
    expect(isWanted(OFF, kind)).toBe(!stopped);
  },
);

it('whatever can’t be switched off has a reason, and nothing else has one', () => {
  for (const [kind, told] of Object.entries(MAIL_KINDS))
    expect('because' in told, kind).toBe(told.category === 'needed');
});

it('every kind that a notice can be has its place, and every place but messages is a notice’s', () => {
  const told = Object.values(KINDS_OF_JOBS).flat();
  expect(new Set(told).size).toBe(told.length);
  expect([...told, 'message', 'digest'].toSorted()).toEqual(KINDS.toSorted());
});

it.each([
  ['undeliverable', undefined, false, 'undeliverable'],
  ['undeliverable', undefined, true, 'mail-undeliverable'],
  ['undeliverable', 'links-disabled', false, 'not-passed-on'],
  ['undeliverable', 'links-disabled', true, 'not-passed-on'],
  ['delayed', undefined, false, 'delayed'],
  ['delayed', undefined, true, 'mail-delayed'],
  ['left-out', undefined, true, 'left-out'],
  ['held', undefined, false, 'held'],
] as const)(
  'a notice of %s, for %s, of a message that came by mail: %s, is one of %s',
  (kind, reason, byMail, expected) => {
    expect(kindOfNotice({ kind, conversationId: 'c1', seq: 1, reason }, { byMail })).toBe(expected);
  },
);
