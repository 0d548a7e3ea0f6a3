import type { Verdicts } from '../../core/sender.ts';
import type { Received } from '../../functions/receive-mail/received.ts';

export const PASSED: Verdicts = { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' };

export interface MailParts {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly messageId?: string;
  readonly headers?: readonly string[];
  readonly text?: string;
  /** Each a whole MIME part. */
  readonly parts?: readonly string[];
}

let made = 0;

/** A mail as a sender's program writes it. */
export function rawMail({
  from = 'Gita <gita@guests.example>',
  to = '',
  headers = [],
  text = 'When can we come?',
  ...rest
}: MailParts = {}): Uint8Array {
  const parts = rest.parts ?? [];
  const body =
    parts.length === 0
      ? ['Content-Type: text/plain; charset=utf-8', '', text]
      : [
          'Content-Type: multipart/mixed; boundary=b',
          '',
          ...[`Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`, ...parts].flatMap((part) => ['--b', part]),
          '--b--',
        ];
  const lines = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${rest.subject ?? 'Question'}`,
    `Message-ID: ${rest.messageId ?? `<${++made}@mail.guests.example>`}`,
    'MIME-Version: 1.0',
    ...headers,
    ...body,
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

/** A PNG of one pixel, of 70 bytes, with nothing in it that would be taken out. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** It as a part of a mail. */
export const PICTURE = [
  'Content-Type: image/png; name="sea.png"',
  'Content-Disposition: attachment; filename="sea.png"',
  'Content-Transfer-Encoding: base64',
  '',
  PIXEL.toString('base64'),
].join('\r\n');

export const PDF = [
  'Content-Type: application/pdf; name="plan.pdf"',
  'Content-Disposition: attachment; filename="plan.pdf"',
  '',
  '%PDF-1.7',
].join('\r\n');

/** What SES told of a mail. */
export const received = (recipients: readonly string[], facts: Partial<Received> = {}): Received => {
  const mailId = facts.mailId ?? `mail-${++made}`;
  return {
    mailId,
    receivedAt: '2026-02-07T10:00:00.000Z',
    recipients,
    objectKey: `inbound/${mailId}`,
    returnPath: 'gita@guests.example',
    verdicts: PASSED,
    ...facts,
  };
};
