import { describe, expect, it } from 'vitest';
import { brandOf } from '../../../core/brand.ts';
import { composeMail } from '../../../core/mail/compose/compose-mail.ts';
import { delayedNotice } from '../../../core/notices/delayed-notice.ts';
import { directionOf, LANGUAGES } from '../../../core/notices/language.ts';
import { aBooking, aContext, aConversation, aHost } from '../../support/facts.ts';
import { leaks } from '../../support/leaks.ts';
import { messagesOf } from '../../support/messages.ts';

const brand = brandOf({ platformName: 'Foyer', color: '#1a5fb4', supportUrl: 'https://help.example.com/contact' });
const subject = { kind: 'booking', booking: aBooking({ bookingId: 'ABC' }) } as const;

function notice(language: string) {
  const [message] = messagesOf('c1', [{ author: 'host', text: 'Secret words' }]);
  if (!message) throw new Error('no message');
  const context = aContext({ conversation: aConversation({ subject }), host: aHost({ language }) });
  return delayedNotice({
    ...{ context, message, side: 'host', brand, from: 'no-reply@foyer.test' },
    to: { address: 'office@hosts.example' },
  });
}

it('says which message is late, and that it need not be sent again', () => {
  const { to, subject: title, text } = notice('en');
  expect([to.address, title]).toEqual(['office@hosts.example', 'Your message has not been passed on yet – Foyer']);
  expect(text).toMatch(/^Your message of 7 February 2026 at 11:00 CET \(Booking ABC · Sea View · .+\) has reached us,/);
  expect(text).toContain('There is no need to send it again.');
  expect(text).toContain('https://help.example.com/contact');
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('it tells nothing of the other side or of the message, and reads in its direction', async () => {
    const mail = notice(language);
    expect(await leaks(composeMail(mail), ['gita', 'guests.example', '46701234567', 'Secret words'])).toEqual([]);
    expect(mail.html).toContain(`dir="${directionOf(language)}"`);
    expect(mail.text).toContain('ABC');
  });
});
