import { describe, expect, it } from 'vitest';
import { type BouncedRecipient, undeliverableReason } from '../../core/bounces.ts';

const reason = (bounceType: string, bounceSubType: string, ...recipients: BouncedRecipient[]) =>
  undeliverableReason({ bounceType, bounceSubType, recipients });

describe('why a mail could not be delivered', () => {
  it('is what SES sorted it as, where SES is certain', () => {
    expect(reason('Permanent', 'NoEmail')).toBe('unknown-address');
    expect(reason('Transient', 'MailboxFull')).toBe('mailbox-full');
    expect(reason('Transient', 'MessageTooLarge')).toBe('too-large');
    expect(reason('Transient', 'ContentRejected')).toBe('rejected');
    expect(reason('Transient', 'AttachmentRejected')).toBe('rejected');
    expect(reason('Permanent', 'Suppressed')).toBe('rejected');
    expect(reason('Permanent', 'OnAccountSuppressionList')).toBe('rejected');
  });

  it.each([
    ['5.1.1', 'unknown-address'],
    ['5.1.10', 'unknown-address'],
    ['5.2.1', 'unknown-address'],
    ['4.2.2', 'mailbox-full'],
    ['5.2.3', 'too-large'],
    ['5.3.4', 'too-large'],
    ['4.4.7', 'unreachable'],
    ['5.7.1', 'rejected'],
    ['5.6.0', 'rejected'],
  ])('is read from the status %s of a general bounce', (status, expected) => {
    expect(reason('Permanent', 'General', { status })).toBe(expected);
    expect(reason('Undetermined', 'Undetermined', { diagnosticCode: `smtp; 550 ${status} told so` })).toBe(expected);
  });

  it('is the wrong address where a bounce is for good, and an unreachable host where it is not', () => {
    expect(reason('Permanent', 'General')).toBe('unknown-address');
    expect(reason('Permanent', 'General', { status: '5.0.0', diagnosticCode: 'smtp; 550 no' })).toBe('unknown-address');
    expect(reason('Transient', 'General', { status: '4.0.0' })).toBe('unreachable');
    expect(reason('Transient', 'General', { diagnosticCode: 'smtp; 451 later' })).toBe('unreachable');
    expect(reason('Transient', 'General', { action: 'failed' })).toBe('unreachable');
    expect(reason('Transient', 'General', { status: '5.1.1' })).toBe('unreachable');
    expect(reason('Undetermined', 'Undetermined')).toBe('unreachable');
    expect(reason('Transient', 'SomethingNew')).toBe('unreachable');
  });

  it('is none while a server only delays, nor for an absence notice', () => {
    expect(reason('Transient', 'MailboxFull', { action: 'delayed' })).toBeUndefined();
    expect(reason('Transient', 'General', {})).toBeUndefined();
    expect(reason('Transient', 'General')).toBeUndefined();
  });
});
