import { describe, expect, it } from 'vitest';
import { automaticKind, type MailSigns } from '../../core/automatic-mail.ts';

type Signs = Partial<Omit<MailSigns, 'headers'>> & { readonly headers?: Readonly<Record<string, readonly string[]>> };

const kindOf = ({ headers = {}, ...signs }: Signs) =>
  automaticKind({
    contentType: 'text/plain',
    from: ['hanna@hosts.example'],
    returnPath: 'hanna@hosts.example',
    subject: 'Your stay',
    holdsInvite: () => false,
    ...signs,
    headers: (name) => headers[name] ?? [],
  });

describe('an absence notice', () => {
  it.each([
    ['auto-submitted', 'auto-replied'],
    ['auto-submitted', 'Auto-Replied (vacation)'],
    ['precedence', 'auto_reply'],
    ['x-autoreply', 'yes'],
    ['x-autorespond', ''],
    ['x-autoresponder', 'x'],
  ])('says so: %s: %s', (name, value) => expect(kindOf({ headers: { [name]: [value] } })).toBe('out-of-office'));

  it('says so by its subject, whatever else it says', () => {
    const subject = 'Automatic reply: Your stay';
    expect(kindOf({ subject })).toBe('out-of-office');
    expect(kindOf({ subject, returnPath: '<>', headers: { 'auto-submitted': ['auto-generated'] } })).toBe(
      'out-of-office',
    );
  });

  it('is one as Gmail and vacation programs send it: with the precedence of bulk mail, from nobody', () => {
    const headers = { 'auto-submitted': ['auto-replied'], precedence: ['bulk'], 'x-autoreply': ['yes'] };
    expect(kindOf({ headers })).toBe('out-of-office');
    expect(kindOf({ headers, returnPath: '' })).toBe('out-of-office');
    expect(kindOf({ headers: { 'auto-submitted': ['no', 'auto-replied'] } })).toBe('out-of-office');
  });

  it.each([
    ['a list', { headers: { 'auto-submitted': ['auto-replied'], 'list-id': ['<guests.example>'] } }],
    ['a list', { headers: { 'x-autoreply': ['yes'], precedence: ['list'] } }],
    ['a machine', { headers: { 'x-autoreply': ['yes'] }, from: ['no-reply@hosts.example'] }],
    ['a report', { subject: 'Automatic reply: x', contentType: 'multipart/report' }],
    ['a bounce', { subject: 'Automatic reply: x', headers: { 'x-failed-recipients': ['x@guests.example'] } }],
  ])('is none where it comes from %s', (_, signs) => expect(kindOf(signs)).toBe('machine'));
});

describe('any other automatic mail', () => {
  it.each([
    ['auto-submitted', 'Auto-Generated (rejected)'],
    ['auto-submitted', 'auto-notified; owner-email="x"'],
    ['auto-submitted', ''],
    ['precedence', 'bulk'],
    ['precedence', ' Junk '],
    ['precedence', 'list'],
    ['x-failed-recipients', 'gita@guests.example'],
  ])('says so: %s: %s', (name, value) => expect(kindOf({ headers: { [name]: [value] } })).toBe('machine'));

  it.each([
    ...['multipart/report', 'message/feedback-report', 'message/delivery-status', 'message/disposition-notification'],
  ])('is a report: %s', (contentType) => expect(kindOf({ contentType })).toBe('machine'));

  it.each(['', '<>', ' '])('has an empty return path: %j', (returnPath) =>
    expect(kindOf({ returnPath })).toBe('machine'),
  );

  it.each([
    'MAILER-DAEMON@mx.example',
    'mailer-daemon',
    'postmaster@hosts.example',
    'no-reply@hosts.example',
    'noreply@hosts.example',
    'NoReply+123@hosts.example',
    'no_reply@hosts.example',
    'do-not-reply@hosts.example',
    'donotreply@hosts.example',
    'do_not_reply@hosts.example',
    'noreply-bookings@hosts.example',
  ])('comes from a machine: %s', (sender) => {
    expect(kindOf({ returnPath: sender })).toBe('machine');
    expect(kindOf({ from: ['hanna@hosts.example', sender] })).toBe('machine');
  });
});

describe('a mail that a person wrote', () => {
  it.each([
    ['auto-submitted', 'no'],
    ['auto-submitted', 'No (really)'],
    ['precedence', 'normal'],
    ['precedence', 'first-class'],
    ['x-autoreply', 'no'],
    ['x-autorespond', ' No'],
    // Exchange's own mails and some programs of persons wish that no machine answers; lists carry what persons wrote
    ['x-auto-response-suppress', 'DR, OOF, AutoReply'],
    ['list-id', '<hosts.example>'],
    ['list-unsubscribe', '<https://hosts.example/>'],
  ])('says so: %s: %s', (name, value) => expect(kindOf({ headers: { [name]: [value] } })).toBeUndefined());

  it.each([
    'noreplyson@hosts.example',
    'postmasters@hosts.example',
    'anna.noreply@hosts.example',
    'nora@noreply.example',
  ])('has a name that only looks like a machine: %s', (sender) =>
    expect(kindOf({ from: [sender], returnPath: sender })).toBeUndefined(),
  );

  it('is an invite, or the answer to one, that a calendar marks as generated', () => {
    const invite = { headers: { 'auto-submitted': ['auto-generated'] }, holdsInvite: () => true };
    expect(kindOf(invite)).toBeUndefined();
    expect(kindOf({ ...invite, headers: { 'auto-submitted': ['auto-replied'] } })).toBe('out-of-office');
    expect(kindOf({ ...invite, headers: { 'auto-submitted': ['auto-notified'] } })).toBe('machine');
    expect(kindOf({ ...invite, returnPath: '' })).toBe('machine');
  });

  it('has none of the signs', () => expect(kindOf({})).toBeUndefined());
});
