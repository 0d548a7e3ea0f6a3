import { describe, expect, it } from 'vitest';
import { isAutomatic, type MailSigns } from '../../core/automatic-mail.ts';

const mail = ({
  headers = {},
  ...signs
}: Partial<Omit<MailSigns, 'headers'>> & { headers?: Record<string, string[]> }): MailSigns => ({
  contentType: 'text/plain',
  from: ['hanna@hosts.example'],
  returnPath: 'hanna@hosts.example',
  ...signs,
  headers: (name) => headers[name] ?? [],
});

describe('automatic mail', () => {
  it.each([
    ['auto-submitted', 'auto-replied'],
    ['auto-submitted', 'Auto-Generated (rejected)'],
    ['auto-submitted', 'auto-notified; owner-email="x"'],
    ['auto-submitted', ''],
    ['precedence', 'bulk'],
    ['precedence', ' Junk '],
    ['precedence', 'list'],
    ['precedence', 'auto_reply'],
    ['x-autoreply', 'yes'],
    ['x-autorespond', ''],
    ['x-autoresponder', 'x'],
  ])('says so: %s: %s', (name, value) => expect(isAutomatic(mail({ headers: { [name]: [value] } }))).toBe(true));

  it('says so in any of several headers of a name', () => {
    expect(isAutomatic(mail({ headers: { 'auto-submitted': ['no', 'auto-replied'] } }))).toBe(true);
  });

  it('is a report', () => expect(isAutomatic(mail({ contentType: 'multipart/report' }))).toBe(true));

  it.each(['', '<>', ' '])('has an empty return path: %j', (returnPath) => {
    expect(isAutomatic(mail({ returnPath }))).toBe(true);
  });

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
    'noreply-bookings@hosts.example',
  ])('comes from a machine: %s', (sender) => {
    expect(isAutomatic(mail({ returnPath: sender }))).toBe(true);
    expect(isAutomatic(mail({ from: ['hanna@hosts.example', sender] }))).toBe(true);
  });
});

describe('a mail that a person wrote', () => {
  it.each([
    ['auto-submitted', 'no'],
    ['auto-submitted', 'No (really)'],
    ['precedence', 'normal'],
    ['precedence', 'first-class'],
  ])('says so: %s: %s', (name, value) => expect(isAutomatic(mail({ headers: { [name]: [value] } }))).toBe(false));

  it.each([
    'noreplyson@hosts.example',
    'postmasters@hosts.example',
    'anna.noreply@hosts.example',
    'nora@noreply.example',
  ])('has a name that only looks like a machine: %s', (sender) =>
    expect(isAutomatic(mail({ from: [sender], returnPath: sender }))).toBe(false),
  );

  it('has none of the signs', () => expect(isAutomatic(mail({}))).toBe(false));
});
