import { describe, expect, it } from 'vitest';
import { withInvites } from '../../../../core/mail/calendar/with-invites.ts';
import { composeMail } from '../../../../core/mail/compose/compose-mail.ts';
import { rewriteCalendar } from '../../../../core/mail/enclosed/rewrite-calendar.ts';
import { parseMail } from '../../../../core/mail/parse/parse-mail.ts';
import { presentMessage } from '../../../../core/mail/present/present-message.ts';
import type { Message } from '../../../../core/model.ts';
import { aContext, aProof } from '../../../support/facts.ts';
import { readMail } from '../compose/read-mail.ts';

const OWN = { domain: 'foyer.test', ownLinkDomains: [], platformName: 'Foyer' };

const context = aContext();
const { guest, host } = context.conversation.aliases;
const receiver = { alias: guest, mailboxes: ['gita@guests.example'], address: 'gita@guests.example' };

function invite(method: string, uid = '7') {
  const lines = ['BEGIN:VCALENDAR', ...(method === '' ? [] : [`METHOD:${method}`]), 'BEGIN:VEVENT', `UID:${uid}`];
  const people = ['SUMMARY:Schlüssel', 'ORGANIZER:mailto:hanna@hosts.example', `ATTENDEE;RSVP=TRUE:mailto:${guest}`];
  const content = Buffer.from([...lines, ...people, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'));
  const bytes = rewriteCalendar(content, { context, side: 'host', ...OWN })?.content ?? Buffer.of();
  return { name: 'visit.ics', type: 'text/calendar', bytes };
}

const picture = { name: 'a.png', type: 'image/png', bytes: Buffer.from('\x89PNG') };
const foreign = { name: 'x.ics', type: 'text/calendar', bytes: Buffer.from('BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\n') };

describe('the files of a mail', () => {
  it('stand as they are where none is an invite of ours, whatever it says of itself', () => {
    const files = [picture, foreign, { ...invite('REQUEST'), type: 'image/png' }];
    expect(withInvites(files, receiver)).toEqual({ attachments: files, calendar: undefined });
  });

  it('are addressed to their receiver; the first that asks for something is a form of the words besides', () => {
    const { attachments, calendar } = withInvites(
      [picture, invite(''), invite('REQUEST', '8'), invite('CANCEL')],
      receiver,
    );
    expect(attachments.map(({ type }) => type)).toEqual([
      'image/png',
      'text/calendar',
      'application/ics',
      'application/ics',
    ]);
    for (const { bytes } of attachments.slice(1))
      expect(Buffer.from(bytes).toString()).toContain('mailto:gita@guests.example');
    expect(calendar).toEqual({ method: 'REQUEST', content: Buffer.from(attachments[2]?.bytes ?? []).toString() });
  });
});

describe('a mail with an invite', () => {
  const message: Message = {
    ...{ id: 'c1-1', conversationId: 'c1', seq: 1, proof: aProof(), at: '2026-02-07T10:00:00.000Z' },
    ...{ author: 'host', via: 'mail', text: 'Here you are.', attachments: [], notes: [] },
  };
  const brand = { platformName: 'Foyer', color: '#123456', supportUrl: 'https://help.example/' };
  const raw = composeMail(presentMessage({ context, message, seenIds: [] }, 'guest', brand, [invite('REQUEST')]));

  it('has it beside text and HTML with what it asks (RFC 6047), and as a file', async () => {
    const { postal } = await readMail(raw);
    expect(postal.text).toContain('Here you are.');
    expect(postal.html).toContain('Here you are.');
    expect(postal.attachments.map(({ mimeType, method, filename }) => [mimeType, method, filename])).toEqual([
      ['text/calendar', 'REQUEST', null],
      ['application/ics', undefined, 'visit.ics'],
    ]);
    const types = parseMail(raw).attachments.map(({ declaredType }) => declaredType);
    expect(types).toEqual(['text/calendar', 'application/ics']);
    for (const { content } of postal.attachments) {
      const text = typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString();
      expect(text).toContain('SUMMARY:Schlüssel');
      expect(text).toContain(`ORGANIZER;CN=Sea View:mailto:${host}`);
    }
  });

  it('is as valid without HTML', async () => {
    const calendar = { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' };
    const from = { address: host };
    const plain = { from, to: from, subject: 'x', text: 'Words', calendar, attachments: [], boundarySeed: 's' };
    const { postal } = await readMail(composeMail(plain));
    expect(postal.text?.trim()).toBe('Words');
    expect(postal.attachments.map(({ method }) => method)).toEqual(['REQUEST']);
  });
});
