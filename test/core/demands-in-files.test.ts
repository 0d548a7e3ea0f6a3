import { describe, expect, it } from 'vitest';
import { type DecisionContext, decide, type Proposal } from '../../core/decide.ts';
import { rewriteFiles } from '../../core/mail/enclosed/rewrite-files.ts';
import type { EnclosedFile } from '../../core/mail/known-file.ts';
import type { Side } from '../../core/model.ts';
import { aContext, aListing } from '../support/facts.ts';
import { rawMail } from '../support/received-mail.ts';

const NOW = '2026-03-01T12:00:00.000Z';
const PAY = 'Pay the rest by PayPal.';
const RATE = 'Please rate us on Google.';
const SITE = 'https://pay.elsewhere.example/now';
const OWN = { domain: 'foyer.test', ownLinkDomains: ['foyer.test'], platformName: 'Foyer' };

const fileOf = (name: string, type: string, content: string): EnclosedFile => ({
  ...{ name, type, bytes: content.length },
  content: Buffer.from(content),
});
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
const mailFile = (text: string, subject = 'Old mail') =>
  fileOf('old.eml', 'message/rfc822', textOf(rawMail({ subject, text })));
const invite = (words: string) =>
  fileOf(
    'a.ics',
    'text/calendar',
    [
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1@a.example', 'DTSTART:20260401T100000Z'],
      ...[`DESCRIPTION:${words}`, 'END:VEVENT', 'END:VCALENDAR', ''],
    ].join('\r\n'),
  );

const contextOf = (program: string): DecisionContext => ({
  ...aContext({ listing: aListing({ program }) }),
  ...OWN,
  limits: 'off',
});

function decided(files: readonly EnclosedFile[], side: Side = 'host') {
  const context = contextOf('activity');
  const attachments = rewriteFiles(files, { context, side, ...OWN });
  const proposal: Proposal<EnclosedFile> = { side, via: 'mail', text: 'See the file.', attachments };
  return decide(proposal, context, NOW);
}

describe.each([
  ['an attached mail’s words', (words: string) => mailFile(words)],
  ['an attached mail’s subject', (words: string) => mailFile('Hello', words)],
  ['a calendar', (words: string) => invite(words)],
  ['a mail within a mail', (words: string) => mailWithin(words)],
  ['a file’s name', (words: string) => fileOf(`${words}pdf`, 'application/pdf', '%PDF-1.7\n')],
])('what %s asks for', (_, fileWith) => {
  it('V3: is noted as the message’s own words are', () => {
    const decision = decided([fileWith(PAY)]);
    if (!decision.ok) throw new Error(decision.error.code);
    expect(decision.value.notes).toContain('payment-off-platform');
    expect(decision.value.signs.demandsPayment).toBe(true);
  });

  it('G19: refuses a host’s message, and not a guest’s', () => {
    expect(decided([fileWith(RATE)])).toMatchObject({ ok: false, error: { code: 'review-elsewhere' } });
    expect(decided([fileWith(RATE)], 'guest').ok).toBe(true);
  });
});

function mailWithin(words: string): EnclosedFile {
  const inner = Buffer.from(rawMail({ subject: 'Within', text: words })).toString('base64');
  const part = `Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n${inner}`;
  return fileOf('old.eml', 'message/rfc822', textOf(rawMail({ text: 'See below.', parts: [part] })));
}

describe('V3: where the program hides demands', () => {
  const hidden = (file: EnclosedFile): string => {
    const context = contextOf('rental-pay-per-booking');
    return rewriteFiles([file], { context, side: 'host', ...OWN })
      .map(({ content }) => textOf(content))
      .join();
  };

  it('they are hidden in attached mails, mails within them, and calendars', () => {
    expect(hidden(mailFile(`Hello. ${PAY}`, PAY))).not.toMatch(/paypal/i);
    expect(hidden(mailFile(`Hello. ${PAY}`))).toContain('Hello.');
    expect(hidden(invite(PAY))).toContain('DESCRIPTION:[•••].');
    const outer = hidden(mailWithin(PAY));
    const [inner = ''] = /(?:[\w+/=]{60,}\r\n)+/.exec(outer) ?? [];
    expect(outer + Buffer.from(inner, 'base64').toString()).not.toMatch(/paypal/i);
  });

  it('they are hidden in names of files, whose endings stay', () => {
    const attachments = [fileOf('Pay the rest by PayPal.png', 'image/png', '')];
    const decision = decide(
      { side: 'host', via: 'api', text: 'See.', attachments },
      contextOf('rental-pay-per-booking'),
      NOW,
    );
    expect(decision.ok && decision.value.attachments[0]?.name).toBe('[•••].png');
    expect(decision.ok && decision.value.notes).toEqual(['payment-off-platform']);
  });
});

describe('N10: links in a host’s files', () => {
  it.each([
    ['an attached mail', mailFile(`Pay at ${SITE}`)],
    ['a calendar', invite(`Pay at ${SITE}`)],
  ])('in %s count as those of its words, a guest’s never', (_, file) => {
    const decision = decided([file]);
    if (!decision.ok) throw new Error(decision.error.code);
    expect(decision.value.signs.links.map(({ site }) => site)).toEqual(['elsewhere.example']);
    expect(decision.value.links).toEqual(['elsewhere.example']);
    const guests = decided([file], 'guest');
    expect(guests.ok && guests.value.signs.links).toEqual([]);
  });
});
