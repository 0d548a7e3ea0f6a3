import { expect, it } from 'vitest';
import { AT_ONCE, OFF } from '../../../core/notifications/notification-choice.ts';
import { chosenBy, chosenForHost } from '../../../core/notifications/wished-choice.ts';
import { aTimes } from '../../support/choices.ts';
import { aHost } from '../../support/facts.ts';

const FIRST = 'Hanna@hosts.example';
const SECOND = 'office@hosts.example';

it('what a guest leaves out comes at once', () => {
  expect(chosenBy({ messages: 'off' })).toEqual({ ...AT_ONCE, messages: 'off' });
  expect(chosenBy({ messages: 'off', questions: 'off', operation: 'off' })).toEqual(OFF);
});

it('what a host leaves out comes at once to its first mailbox, and not at all to others', () => {
  const digest = aTimes();
  expect(
    chosenForHost(aHost(), [
      { address: SECOND, messages: 'digest', digest },
      { address: FIRST, messages: 'off' },
    ]),
  ).toEqual({
    ok: true,
    value: [
      { address: SECOND, ...OFF, messages: 'digest', digest },
      { address: 'hanna@hosts.example', ...AT_ONCE, messages: 'off' },
    ],
  });
});

it('says all that is wrong: an address that is none of the host’s, and mail at once for another than the first', () => {
  expect(
    chosenForHost(aHost(), [
      { address: 'other@hosts.example', messages: 'off' },
      { address: SECOND, messages: 'at-once', operation: 'at-once' },
    ]),
  ).toEqual({
    ok: false,
    error: [
      { path: ['mailboxes', '0', 'address'], detail: 'is no mailbox that the host is registered with' },
      { path: ['mailboxes', '1', 'messages'], detail: 'can be at-once for the first mailbox only' },
      { path: ['mailboxes', '1', 'operation'], detail: 'can be at-once for the first mailbox only' },
    ],
  });
});
