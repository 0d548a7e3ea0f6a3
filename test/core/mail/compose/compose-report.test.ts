import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeReport, type DeliveryReport } from '../../../../core/mail/compose/compose-report.ts';
import type { MailSpec } from '../../../../core/mail/compose/mail-spec.ts';
import { parseMail } from '../../../../core/mail/parse/parse-mail.ts';
import { linesOf, readMail } from './read-mail.ts';

const mail = (facts: Partial<MailSpec> = {}): MailSpec => ({
  from: { address: 'mailer-daemon@foyer.example', name: 'Foyer' },
  to: { address: 'anna@example.org' },
  subject: 'Not delivered',
  text: 'The mailbox is full.',
  automatic: 'auto-replied',
  attachments: [],
  boundarySeed: 'c1-1',
  ...facts,
});

const report = (facts: Partial<DeliveryReport> = {}): DeliveryReport => ({
  reporter: 'foyer.example',
  arrivedAt: '2026-02-07T10:00:00.123Z',
  recipients: ['g7k2@guest.foyer.example'],
  action: 'failed',
  status: '5.2.2',
  messageId: '<1@example.org>',
  ...facts,
});

const source = (facts?: Partial<DeliveryReport>, spec?: Partial<MailSpec>): string =>
  Buffer.from(composeReport(mail(spec), report(facts))).toString('latin1');

it('is a delivery status notification of three parts: the words, the report, what the original is found by', () => {
  const boundary = /boundary="([^"]+)"/.exec(source())?.[1];
  expect(source()).toBe(
    [
      'From: "Foyer" <mailer-daemon@foyer.example>',
      'To: <anna@example.org>',
      'Subject: Not delivered',
      'Auto-Submitted: auto-replied',
      'X-Auto-Response-Suppress: All',
      'MIME-Version: 1.0',
      'X-Foyer-Relay: foyer.example',
      'Content-Type: multipart/report; report-type=delivery-status;',
      ` boundary="${boundary}"`,
      '',
      `--${boundary}`,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 7bit',
      '',
      'The mailbox is full.',
      `--${boundary}`,
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; foyer.example',
      'Arrival-Date: Sat, 07 Feb 2026 10:00:00 +0000',
      '',
      'Final-Recipient: rfc822; g7k2@guest.foyer.example',
      'Action: failed',
      'Status: 5.2.2',
      '',
      `--${boundary}`,
      'Content-Type: text/rfc822-headers',
      '',
      'Message-ID: <1@example.org>',
      'To: <g7k2@guest.foyer.example>',
      'Date: Sat, 07 Feb 2026 10:00:00 +0000',
      '',
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  );
});

it('has one group for each recipient, with an empty line before it', () => {
  const raw = source({ recipients: ['one@guest.foyer.example', 'two@guest.foyer.example'], action: 'delayed' });
  expect(raw).toContain(
    '\r\n\r\nFinal-Recipient: rfc822; one@guest.foyer.example\r\nAction: delayed\r\nStatus: 5.2.2\r\n' +
      '\r\nFinal-Recipient: rfc822; two@guest.foyer.example\r\nAction: delayed\r\nStatus: 5.2.2\r\n\r\n--',
  );
  expect(raw).toContain('To: <one@guest.foyer.example>, <two@guest.foyer.example>\r\n');
});

it('names no Message-ID where there is none that can be named', () => {
  for (const messageId of [undefined, 'bare', '<a b@x>', '<a@x>\r\nBcc: <b@x>'])
    expect(source({ messageId })).not.toMatch(/Message-ID|Bcc/);
});

it('keeps the choice of text and HTML within its first part', async () => {
  const { postal } = await readMail(composeReport(mail({ html: '<p>Größe</p>', text: 'Größe' }), report()));
  expect([postal.text?.trim(), postal.html?.trim()]).toEqual(['Größe', '<p>Größe</p>']);
  expect(postal.attachments.map(({ mimeType }) => mimeType)).toEqual([
    'message/delivery-status',
    'text/rfc822-headers',
  ]);
});

it('is automatic to whoever reads it, us among them', () => {
  const parsed = parseMail(composeReport(mail(), report()));
  expect(parsed.contentType).toBe('multipart/report');
  expect(parsed.headers('auto-submitted')).toEqual(['auto-replied']);
});

it('stays 7-bit, in lines of CRLF, whatever stands in a recipient, and lets none write a field of its own', () => {
  const spiteful = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.constantFrom('a@b\r\nRemote-MTA: dns; secret', '<a@b>, c@d', 'ü@b.example', 'x'.repeat(2_000)),
  );
  fc.assert(
    fc.property(fc.array(spiteful, { minLength: 1, maxLength: 3 }), spiteful, (recipients, messageId) => {
      const raw = composeReport(mail(), report({ recipients, messageId }));
      const lines = linesOf(raw);
      expect(lines.every((line) => /^[ -~]*$/.test(line) && line.length <= 998)).toBe(true);
      const fields = lines.filter((line) => /^[A-Za-z-]+: /.test(line)).map((line) => line.split(':')[0]);
      expect(fields.filter((name) => name === 'Final-Recipient')).toHaveLength(recipients.length);
      expect(fields).not.toContain('Remote-MTA');
    }),
    { numRuns: 60 },
  );
});
