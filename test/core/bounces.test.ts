import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BouncedRecipient, type BounceReport, judgeBounce } from '../../core/bounces.ts';

const judge = (bounceType: string, bounceSubType: string, ...recipients: BouncedRecipient[]) =>
  judgeBounce({ bounceType, bounceSubType, recipients });

describe('why a mail could not be delivered', () => {
  it.each([
    ['Permanent', 'NoEmail', 'unknown-address', true],
    ['Permanent', 'Suppressed', 'unknown-address', true],
    ['Permanent', 'OnAccountSuppressionList', 'unknown-address', true],
    ['Permanent', 'UnsubscribedRecipient', 'rejected', false],
    ['Transient', 'MailboxFull', 'mailbox-full', false],
    ['Transient', 'MessageTooLarge', 'too-large', false],
    ['Transient', 'ContentRejected', 'rejected', false],
    ['Transient', 'AttachmentRejected', 'rejected', false],
  ])('is what SES sorted it as, where SES is certain: %s %s', (type, subtype, reason, hard) => {
    expect(judge(type, subtype, { status: '4.4.7', diagnosticCode: 'smtp; 450 4.4.7 whatever' })).toEqual({
      reason,
      hard,
    });
  });

  it.each([
    ['5.1.1', 'unknown-address'],
    ['5.1.10', 'unknown-address'],
    ['5.2.1', 'unknown-address'],
    ['5.1.7', 'rejected'],
    ['5.1.8', 'rejected'],
    ['4.2.2', 'mailbox-full'],
    ['5.2.3', 'too-large'],
    ['5.3.4', 'too-large'],
    ['4.4.7', 'unreachable'],
    ['5.4.4', 'unreachable'],
    ['4.3.1', 'unreachable'],
    ['5.3.2', 'unreachable'],
    ['5.7.1', 'rejected'],
    ['5.6.0', 'rejected'],
  ])('is read from the status %s of a general bounce', (status, reason) => {
    expect(judge('Permanent', 'General', { status })).toMatchObject({ reason });
    expect(judge('Undetermined', 'Undetermined', { diagnosticCode: `smtp; 599 ${status} told so` })).toMatchObject({
      reason,
    });
  });

  it('is the wrong address where a bounce is for good, and an unreachable host where it is not', () => {
    const unknown = { reason: 'unknown-address', hard: true };
    const unreachable = { reason: 'unreachable', hard: false };
    expect(judge('Permanent', 'General')).toEqual(unknown);
    expect(judge('Permanent', 'General', { status: '5.0.0', diagnosticCode: 'smtp; 550 no' })).toEqual(unknown);
    expect(judge('Transient', 'General', { status: '4.0.0' })).toEqual(unreachable);
    expect(judge('Transient', 'General', { diagnosticCode: 'smtp; 451 later' })).toEqual(unreachable);
    expect(judge('Transient', 'General', { action: 'failed' })).toEqual(unreachable);
    expect(judge('Transient', 'General', { status: '5.1.1' })).toEqual(unreachable);
    expect(judge('Undetermined', 'Undetermined', {})).toEqual(unreachable);
    expect(judge('Transient', 'SomethingNew')).toEqual(unreachable);
  });

  it('is none while a server only delays, nor for an absence notice', () => {
    expect(judge('Transient', 'MailboxFull', { action: 'delayed' })).toBeUndefined();
    expect(judge('Transient', 'General', {})).toBeUndefined();
    expect(judge('Transient', 'General')).toBeUndefined();
    expect(judge('Undetermined', 'Undetermined')).toBeUndefined();
  });

  it('ends a mailbox only where SES takes it to be for good', () => {
    const told = { status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' };
    expect(judge('Permanent', 'General', told)?.hard).toBe(true);
    expect(judge('Undetermined', 'Undetermined', told)).toEqual({ reason: 'unknown-address', hard: false });
    expect(judge('Transient', 'General', told)?.hard).toBe(false);
    expect(judge('Permanent', 'General', { status: '5.4.4' })).toEqual({ reason: 'unreachable', hard: true });
  });
});

/** What servers answer, for a permanent bounce of the general kind: whether the mailbox ends shows with a star. */
const ANSWERS: readonly (readonly [string, string])[] = [
  // wrong addresses: the RFCs' own words, and those of servers that say it without a status, or with another one
  ['smtp; 550 5.1.1 user unknown', 'unknown-address*'],
  ['smtp; 550 Requested action not taken: mailbox unavailable', 'unknown-address*'],
  ['smtp; 550-5.1.1 The email account that you tried to reach does not exist. Check it for typos', 'unknown-address*'],
  ['smtp; 550 5.5.0 Requested action not taken: mailbox unavailable (S2017)', 'unknown-address*'],
  ['smtp; 550 5.4.1 Recipient address rejected: Access denied. [AM5EUR]', 'unknown-address*'],
  ['smtp; 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by lookup', 'unknown-address*'],
  ['smtp; 550 5.7.1 No such user!', 'unknown-address*'],
  [
    "smtp; 554 delivery error: dd This user doesn't have a webmail.example account (x@webmail.example) [0]",
    'unknown-address*',
  ],
  ['smtp; 554 30 Sorry, your message cannot be delivered. This mailbox is disabled (554.30)', 'unknown-address*'],
  ['smtp; 552 1 Requested mail action aborted, mailbox not found', 'unknown-address*'],
  [
    'smtp; 550 Message was not accepted -- invalid mailbox. Local mailbox x@mail.example is unavailable',
    'unknown-address*',
  ],
  ['smtp; 551 User not local; please try <somebody@example.org>', 'unknown-address*'],
  ['smtp; 553 sorry, that is not here', 'unknown-address*'],
  ['smtp; 550 5.2.1 The account is inactive', 'unknown-address*'],
  ['smtp; 556 Domain does not accept mail', 'unknown-address*'],
  ['smtp; 550 <x@example.org>: Recipient refused', 'unknown-address*'],
  ['smtp; 550 Benutzer unbekannt', 'unknown-address*'],
  ['smtp; 550 Empfänger existiert nicht', 'unknown-address*'],
  ['smtp; 550 Adresse d au moins un destinataire invalide. OFR204_418', 'unknown-address*'],
  ['smtp; 550 Utilisateur inconnu', 'unknown-address*'],
  ['smtp; 554 Usuario desconocido: la cuenta no existe', 'unknown-address*'],
  ['smtp; 554 Usuário não encontrado', 'unknown-address*'],
  ['smtp; 554 Utente sconosciuto', 'unknown-address*'],
  ['smtp; 554 Gebruiker onbekend', 'unknown-address*'],
  ['smtp; 554 Użytkownik nieznany', 'unknown-address*'],
  ['smtp; 554 Пользователь не найден', 'unknown-address*'],
  // no such host: what a resolver says
  ['smtp; 550 5.4.4 Invalid domain', 'unreachable*'],
  ['smtp; 550 Host or domain name not found. Name service error', 'unreachable*'],
  ['smtp; 550 5.1.2 domain does not exist', 'unreachable*'],
  // full: of the mailbox, whatever code they chose
  ['smtp; 552 5.2.2 mailbox full', 'mailbox-full'],
  ['smtp; 552 Requested mail action aborted: exceeded storage allocation', 'mailbox-full'],
  ['smtp; 552-5.2.2 The email account that you tried to reach is over quota', 'mailbox-full'],
  ['smtp; 554 5.7.1 mailbox x@example.org is full', 'mailbox-full'],
  ['smtp; 550 5.1.1 User mailbox exceeds allowed size: quota', 'mailbox-full'],
  ['smtp; 550 Postfach ist voll', 'mailbox-full'],
  ['smtp; 550 Boîte du destinataire pleine. OFR417', 'mailbox-full'],
  ['smtp; 554 El buzón está lleno', 'mailbox-full'],
  ['smtp; 554 Casella piena', 'mailbox-full'],
  ['smtp; 554 Caixa de entrada cheia', 'mailbox-full'],
  ['smtp; 554 Postbus is vol', 'mailbox-full'],
  ['smtp; 554 Skrzynka odbiorcy pełna', 'mailbox-full'],
  ['smtp; 554 Почтовый ящик переполнен', 'mailbox-full'],
  // too large
  ['smtp; 552 5.3.4 Message size exceeds fixed limit', 'too-large'],
  ['smtp; 552 message too big', 'too-large'],
  ['smtp; 554 Ihre Nachricht ist zu groß', 'too-large'],
  ['smtp; 554 Message exceeds maximum message size', 'too-large'],
  ['smtp; 554 Сообщение слишком большое', 'too-large'],
  // refused for what it is, or for whom it is from: the address is right
  ['smtp; 550 5.7.1 Our filters take this for unsolicited mail', 'rejected'],
  ['smtp; 554 Message blocked: it looks like spam', 'rejected'],
  ['smtp; 554 5.7.1 Relay access denied', 'rejected'],
  ['smtp; 550 Sender address rejected: Domain not found', 'rejected'],
  ['smtp; 554 Client host rejected: cannot find your hostname', 'rejected'],
  ['smtp; 550 Recipient address rejected: blocked by policy', 'rejected'],
  ['smtp; 550 5.7.26 unauthenticated mail is not accepted due to the DMARC policy', 'rejected'],
  ['smtp; 550 not accepted', 'rejected'],
  ['smtp; 554 Transaction failed', 'rejected'],
  // out of reach, or held up
  ['smtp; 550 4.4.7 Message expired: unable to deliver in 840 minutes.<421 4.4.0 Unable to lookup DNS>', 'unreachable'],
  ['smtp; 550 5.2.1 The user you are trying to contact is receiving mail at a rate that prevents more', 'unreachable'],
  ['smtp; 421 Service not available, closing transmission channel', 'unreachable'],
  ['smtp; 554 Connection refused', 'unreachable'],
  ['smtp; 452 Requested action not taken: insufficient system storage', 'unreachable'],
  ['smtp; 550 Greylisted, see the manual', 'unreachable'],
  // nothing to go by
  ['', 'unknown-address*'],
];

describe('what a server answered', () => {
  it.each(ANSWERS)('«%s» is %s', (diagnosticCode, expected) => {
    const judged = judge('Permanent', 'General', { action: 'failed', status: '5.0.0', diagnosticCode });
    expect(`${judged?.reason}${judged?.hard ? '*' : ''}`).toBe(expected);
  });

  it('is read in time that grows with it, and never gets out, whatever it is', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...ANSWERS.map(([answer]) => answer)),
      fc.constantFrom('mailbox ', 'user ', 'adresse ', 'message ').map((part) => part.repeat(20_000)),
    );
    fc.assert(
      fc.property(words, fc.option(words, { nil: undefined }), (diagnosticCode, status) => {
        const report: BounceReport = {
          bounceType: 'Permanent',
          bounceSubType: 'General',
          recipients: [{ diagnosticCode, status }],
        };
        expect(['mailbox-full', 'unreachable', 'too-large', 'unknown-address', 'rejected']).toContain(
          judgeBounce(report)?.reason,
        );
      }),
      { numRuns: 200 },
    );
  });
});
