import { certainly, type Finding, likely } from './bounce-words.ts';
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

/** Why a mail did not arrive. `hard`: no mail ever will, since there is no such mailbox. */
export interface Bounced {
  readonly reason: Exclude<UndeliverableReason, 'complaint'>;
  readonly hard: boolean;
}

/** Bounces as SES sorts them, where it is certain. What it keeps on a suppression list bounced as a wrong address before. */
const BY_SUBTYPE: Readonly<Record<string, Finding>> = {
  NoEmail: 'unknown-address',
  Suppressed: 'unknown-address',
  OnAccountSuppressionList: 'unknown-address',
  UnsubscribedRecipient: 'rejected',
  MailboxFull: 'mailbox-full',
  MessageTooLarge: 'too-large',
  ContentRejected: 'rejected',
  AttachmentRejected: 'rejected',
};

/**
 * Enhanced status codes by their beginning (RFC 3463 and the register it opened), the narrower first.
 *
 * 1.7 and 1.8 are about the sender's address. What is not here (0.0, 3.0, 5.x) says too little to go by.
 */
const BY_STATUS: readonly (readonly [RegExp, Finding])[] = [
  [/^[45]\.2\.2$/, 'mailbox-full'],
  [/^[45]\.(2\.3|3\.4)$/, 'too-large'],
  [/^[45]\.(1\.[78]|2\.4)$/, 'rejected'],
  [/^[45]\.(1\.\d+|2\.1)$/, 'unknown-address'],
  [/^[45]\.4\.4$/, 'no-such-host'],
  [/^[45]\.(4\.\d+|3\.[1235])$/, 'unreachable'],
  [/^[45]\.[67]\.\d+$/, 'rejected'],
];

/**
 * Why a mail could not be delivered (G13), or undefined where it still may be, or was.
 *
 * A server that only reports a delay has not given up. A passing bounce of the general kind in which no server says
 * anything, and an undetermined one of nobody, are what SES makes of absence notices: the mail arrived. What SES takes to be
 * passing is no wrong address, and only what SES takes to be for good is hard. What the server said is read and goes nowhere.
 */
export function judgeBounce(report: BounceReport): Bounced | undefined {
  const [recipient = {}] = report.recipients;
  if (recipient.action === 'delayed' || isAbsenceNotice(report, recipient)) return undefined;
  const found = BY_SUBTYPE[report.bounceSubType] ?? readWords(recipient) ?? UNTOLD[report.bounceType] ?? 'unreachable';
  const gone = found === 'unknown-address' || found === 'no-such-host';
  const reason = found === 'no-such-host' || (gone && report.bounceType === 'Transient') ? 'unreachable' : found;
  return { reason, hard: gone && report.bounceType === 'Permanent' };
}

/** What a bounce means of which nobody says anything. */
const UNTOLD: Readonly<Record<string, Finding>> = { Permanent: 'unknown-address' };

function isAbsenceNotice({ bounceType, bounceSubType, recipients }: BounceReport, told: BouncedRecipient): boolean {
  if (bounceType === 'Undetermined') return recipients.length === 0;
  const { action, status, diagnosticCode } = told;
  const isSilent = action === undefined && status === undefined && diagnosticCode === undefined;
  return bounceType === 'Transient' && bounceSubType === 'General' && isSilent;
}

/** Some servers send a status that says another thing than their words: then the words are right. */
const readWords = ({ status = '', diagnosticCode = '' }: BouncedRecipient): Finding | undefined =>
  certainly(diagnosticCode) ?? ofStatus(status) ?? ofStatus(statusIn(diagnosticCode)) ?? likely(diagnosticCode);

const ofStatus = (status: string): Finding | undefined => BY_STATUS.find(([codes]) => codes.test(status))?.[1];

/** `smtp; 552 5.2.2 mailbox full` gives `5.2.2`. */
const statusIn = (diagnosticCode: string): string => diagnosticCode.match(/\b[45]\.\d{1,3}\.\d{1,3}\b/)?.[0] ?? '';
