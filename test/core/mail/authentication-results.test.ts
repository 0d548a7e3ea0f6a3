import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifiedDkimDomains } from '../../../core/mail/authentication-results.ts';

const spf = 'spf=pass (spfCheck: domain of hosts.example designates 192.0.2.1 as permitted sender) client-ip=192.0.2.1';

describe('the domains that signed a mail', () => {
  it('are those whose signature SES verified', () => {
    const value = `amazonses.com; ${spf}; envelope-from=a@hosts.example; helo=mx.hosts.example; dkim=pass header.i=@Hosts.example; dkim=fail header.i=@bad.example; dkim=pass header.d=mailer.example header.s=s1; dmarc=pass header.from=hosts.example;`;
    expect(verifiedDkimDomains([value])).toEqual(['hosts.example', 'mailer.example']);
  });

  it('are none where SES found none', () => {
    expect(verifiedDkimDomains([`AMAZONSES.com; ${spf}; dkim=none; dmarc=none`])).toEqual([]);
    expect(verifiedDkimDomains([])).toEqual([]);
    expect(verifiedDkimDomains([''])).toEqual([]);
  });

  it('are read only from what SES itself wrote on top', () => {
    const forged = 'amazonses.com; dkim=pass header.i=@hosts.example';
    expect(verifiedDkimDomains(['amazonses.com; dkim=fail', forged])).toEqual([]);
    expect(verifiedDkimDomains(['mx.evil.example; dkim=pass header.i=@hosts.example', forged])).toEqual([]);
    expect(verifiedDkimDomains(['amazonses.com.evil.example; dkim=pass header.i=@hosts.example'])).toEqual([]);
  });

  it('are not what a sender wrote into a quoted local part or a comment', () => {
    const inQuotes = `amazonses.com; spf=pass envelope-from="x\\"; dkim=pass header.i=@hosts.example; "@evil.example; dkim=none`;
    const inComment = 'amazonses.com; spf=pass (a (b\\) ; dkim=pass header.i=@hosts.example) c) x=y; dkim=none';
    const openQuote = 'amazonses.com; spf=pass envelope-from="; dkim=pass header.i=@hosts.example';
    const openComment = 'amazonses.com; spf=pass ((; dkim=pass header.i=@hosts.example)';
    for (const value of [inQuotes, inComment, openQuote, openComment]) expect(verifiedDkimDomains([value])).toEqual([]);
  });

  it('never throws, whatever the header holds', () => {
    fc.assert(fc.property(fc.string(), (value) => Array.isArray(verifiedDkimDomains([`amazonses.com;${value}`]))));
  });
});
