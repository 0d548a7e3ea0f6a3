import { expect, it } from 'vitest';
import { wantsMail, wantsNotice } from '../../core/wants-mail.ts';
import { aHost } from '../support/facts.ts';

const inboxOnly = { host: aHost({ notify: { mail: false } }) };

it.each([
  ['host', undefined, true],
  ['host', { mail: true }, true],
  ['host', { mail: false }, false],
  ['guest', { mail: false }, true],
] as const)('the %s, where the host set notify to %j: %s', (side, notify, wanted) => {
  expect(wantsMail({ host: aHost({ notify }) }, side)).toBe(wanted);
});

it('a host who reads in the inbox alone gets no notice of a message that did not arrive', () => {
  expect(wantsNotice(inboxOnly, 'host', 'undeliverable')).toBe(false);
  expect(wantsNotice(inboxOnly, 'guest', 'undeliverable')).toBe(true);
});

it('but is told by mail which files of a mail it sent stayed behind', () => {
  expect(wantsNotice(inboxOnly, 'host', 'left-out')).toBe(true);
});
