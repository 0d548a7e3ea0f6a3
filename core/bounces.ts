import type { UndeliverableReason } from './model.ts';

/** What SES tells of a mail that did not arrive, in SES's words. */
export interface BounceReport {
  readonly bounceType: string;
  readonly bounceSubType: string;
  readonly recipients: readonly BouncedRecipient[];
}

/** The receiving server's own words, where it sent a delivery status notification. */
export interface BouncedRecipient {
  readonly action?: string | undefined;
  /** Enhanced status code (RFC 3463). */
  readonly status?: string | undefined;
  readonly diagnosticCode?: string | undefined;
}

/** Enhanced status codes by their beginning (RFC 3463 and the register it opened), the narrower first. */
const BY_STATUS: readonly (readonly [RegExp, UndeliverableReason])[] = [
  [/^[45]\.2\.2$/, 'mailbox-full'],
  [/^[45]\.(2\.3|3\.4)$/, 'too-large'],
  [/^[45]\.(1\.\d+|2\.1)$/, 'unknown-address'],
  [/^[45]\.4\.\d+$/, 'unreachable'],
  [/^[45]\.[67]\.\d+$/, 'rejected'],
];

/** Bounces as SES sorts them, where the receiving server said nothing finer. */
const BY_SUBTYPE: Readonly<Record<string, UndeliverableReason>> = {
  NoEmail: 'unknown-address',
  MailboxFull: 'mailbox-full',
  MessageTooLarge: 'too-large',
  ContentRejected: 'rejected',
  AttachmentRejected: 'rejected',
  Suppressed: 'rejected',
  OnAccountSuppressionList: 'rejected',
};

/**
 * Why a mail could not be delivered (G13), or undefined where it still may be.
 *
 * A server that only reports a delay has not given up. A passing bounce of the general kind in which no server says
 * anything is what SES makes of an absence notice: the mail arrived. What SES takes to be passing is no wrong address.
 */
export function undeliverableReason(report: BounceReport): UndeliverableReason | undefined {
  const [recipient = {}] = report.recipients;
  if (recipient.action === 'delayed' || isAbsenceNotice(report, recipient)) return undefined;
  const told =
    BY_SUBTYPE[report.bounceSubType] ??
    reasonOfStatus(recipient.status) ??
    reasonOfStatus(statusIn(recipient.diagnosticCode)) ??
    (report.bounceType === 'Permanent' ? 'unknown-address' : 'unreachable');
  return told === 'unknown-address' && report.bounceType === 'Transient' ? 'unreachable' : told;
}

const isAbsenceNotice = (report: BounceReport, { action, status, diagnosticCode }: BouncedRecipient): boolean =>
  report.bounceType === 'Transient' &&
  report.bounceSubType === 'General' &&
  action === undefined &&
  status === undefined &&
  diagnosticCode === undefined;

const reasonOfStatus = (status: string | undefined): UndeliverableReason | undefined =>
  status === undefined ? undefined : BY_STATUS.find(([codes]) => codes.test(status))?.[1];

/** `smtp; 552 5.2.2 mailbox full` gives `5.2.2`. */
const statusIn = (diagnosticCode: string | undefined): string | undefined =>
  diagnosticCode?.match(/\b[45]\.\d{1,3}\.\d{1,3}\b/)?.[0];
