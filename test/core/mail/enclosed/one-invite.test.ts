import { expect, it } from 'vitest';
import { oneInvite } from '../../../../core/mail/enclosed/one-invite.ts';

const file = (name: string, text: string, rewritten?: boolean, type = 'text/calendar') => ({
  ...{ name, type, content: Buffer.from(text) },
  ...(rewritten !== undefined && { rewritten }),
});
const INVITE = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nUID:7\r\nEND:VCALENDAR\r\n';
const PLAIN = INVITE.replace('METHOD:REQUEST\r\n', '');
const namesOf = (files: Parameters<typeof oneInvite>[0]) => oneInvite(files).map(({ name }) => name);

it('is an invite once, that which asks for something, under the name that its sender gave', () => {
  const form = file('attachment-1.ics', INVITE, true);
  expect(oneInvite([form, file('visit.ics', PLAIN, true)])).toEqual([{ ...form, name: 'visit.ics' }]);
  expect(oneInvite([file('visit.ics', PLAIN, true), form])).toEqual([{ ...form, name: 'visit.ics' }]);
  expect(namesOf([form])).toEqual(['invite.ics']);
  expect(namesOf([file('attachment-1.ics', PLAIN, true)])).toEqual(['invite.ics']);
});

it('leaves other files as they are, and in their order', () => {
  const others = [
    file('a.ics', INVITE),
    file('b.ics', INVITE, true),
    file('a.ics', INVITE),
    file('c.ics', INVITE.replace('UID:7', 'UID:8'), true),
    file('attachment-5.eml', INVITE, true, 'message/rfc822'),
    file('attachment-6.eml', INVITE, true, 'message/rfc822'),
  ];
  expect(oneInvite(others)).toEqual(others);
  expect(oneInvite([])).toEqual([]);
});
