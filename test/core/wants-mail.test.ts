import { expect, it } from 'vitest';
import { OFF } from '../../core/notifications/notification-choice.ts';
import { choiceOf, isWanted, wantsMail } from '../../core/wants-mail.ts';
import { aDigestChoice } from '../support/choices.ts';
import { aHost } from '../support/facts.ts';

const inboxOnly = aHost({ notify: { mail: false } });

it.each([
  ['host', undefined, true],
  ['host', { mail: true }, true],
  ['host', { mail: false }, false],
  ['guest', { mail: false }, true],
] as const)('the %s, where the platform set notify to %j: %s', (side, notify, wanted) => {
  expect(wantsMail({ host: aHost({ notify }) }, side)).toBe(wanted);
});

it('a host whose second mailbox gets digests is still handed messages, whatever the first wants', () => {
  const notifications = [{ address: 'office@hosts.example', ...aDigestChoice() }];
  expect(wantsMail({ host: { ...inboxOnly, notifications } }, 'host')).toBe(true);
});

it('who switched all off gets only what can’t be', () => {
  expect(isWanted(choiceOf({ host: inboxOnly }, 'host'), 'undeliverable')).toBe(false);
  expect(isWanted(choiceOf({ host: inboxOnly }, 'guest'), 'undeliverable')).toBe(true);
  expect(isWanted(choiceOf({ host: inboxOnly, guestChoice: OFF }, 'guest'), 'question-answered')).toBe(false);
  expect(isWanted(OFF, 'left-out')).toBe(true);
});
