import type { Instant } from '../../model.ts';
import { isMessageId } from '../thread.ts';
import { composeHeaders } from './compose-headers.ts';
import { boundaryOf, multipart, words } from './compose-mail.ts';
import { foldWords } from './fold-words.ts';
import type { MailSpec } from './mail-spec.ts';
import { oneLine } from './one-line.ts';
import { ownMark } from './own-mark.ts';

/**
 * What a delivery status notification tells a machine: all of it, so that nothing else can be in one.
 *
 * No server's words and no server's name but ours, and of the original mail nothing but what its sender's mail program
 * finds it by.
 */
export interface DeliveryReport {
  /** The domain that reports. */
  readonly reporter: string;
  readonly arrivedAt: Instant;
  /** The aliases that were written to, never the addresses that they stand for. */
  readonly recipients: readonly string[];
  readonly action: 'failed' | 'delayed';
  /** Enhanced status code (RFC 3463). */
  readonly status: string;
  /** The original's, in angle brackets; one that can't stand in a header is left out. */
  readonly messageId?: string | undefined;
}

/**
 * Builds a delivery status notification (RFC 3464, in the `multipart/report` of RFC 6522): the mail's words for who reads
 * it, the report for its program, and what is told of the original.
 *
 * 7-bit, CRLF, folded, without attachments; the same spec gives the same bytes. No `Original-Recipient`: the sender's
 * server gave us none. `Date` of the original is the instant at which it arrived.
 * @throws where the mail's own addresses can't be written to
 */
export function composeReport(mail: MailSpec, report: DeliveryReport): Uint8Array {
  const boundary = boundaryOf('report', mail.boundarySeed);
  const parts = [
    words(mail),
    `Content-Type: message/delivery-status\r\n\r\n${statusFields(report)}\r\n`,
    `Content-Type: text/rfc822-headers\r\n\r\n${originalFields(report)}\r\n`,
  ].map((part) => `--${boundary}\r\n${part}`);
  const top = multipart('report; report-type=delivery-status', boundary);
  return Buffer.from(`${composeHeaders(mail)}${ownMark(mail)}${top}${parts.join('')}--${boundary}--\r\n`, 'latin1');
}

/** One group for the mail, and one for each recipient, with an empty line before it. */
const statusFields = ({ reporter, arrivedAt, recipients, action, status }: DeliveryReport): string =>
  [
    [field('Reporting-MTA', 'dns;', reporter), field('Arrival-Date', mailDate(arrivedAt))],
    ...recipients.map((recipient) => [
      field('Final-Recipient', 'rfc822;', plain(recipient)),
      field('Action', action),
      field('Status', status),
    ]),
  ]
    .map((group) => group.join(''))
    .join('\r\n');

const originalFields = ({ messageId = '', recipients, arrivedAt }: DeliveryReport): string =>
  [
    ...(isMessageId(messageId) ? [field('Message-ID', messageId)] : []),
    field('To', ...recipients.map((recipient, at) => `<${plain(recipient)}>${at < recipients.length - 1 ? ',' : ''}`)),
    field('Date', mailDate(arrivedAt)),
  ].join('');

const field = (name: string, ...value: readonly string[]): string => foldWords(name, value);

/** RFC 5322 writes the zone as digits. */
const mailDate = (instant: Instant): string => new Date(instant).toUTCString().replace('GMT', '+0000');

/** The longest address that SMTP knows (RFC 5321, 4.5.3.1), with its `@`. */
const LONGEST_ADDRESS = 320;

/** An envelope's address as a field may hold it: whatever a stranger's server wrote there stays one ASCII word. */
const plain = (address: string): string =>
  oneLine(address)
    .slice(0, LONGEST_ADDRESS)
    .replace(/[^\w.!#$%&'*+/=?^`{|}~@-]/g, '?');
