import { describe, expect, it } from 'vitest';
import { mailWords } from '../../../core/mail/mail-words.ts';
import { parseMail } from '../../../core/mail/parse/parse-mail.ts';
import { PDF, rawMail } from '../../support/received-mail.ts';
import { writeTnef } from '../../support/tnef/write-tnef.ts';

const wordsOf = (mail: Parameters<typeof rawMail>[0]) => mailWords(parseMail(rawMail(mail)));

describe('what a mail says to who decides what becomes of it', () => {
  it('is its subject, all of its words, and its files by name and declared type', () => {
    expect(wordsOf({ subject: 'Keys', text: 'Here.\r\n> Where?', parts: [PDF] })).toEqual({
      subject: 'Keys',
      text: 'Here.\n> Where?',
      truncated: false,
      attachments: [{ name: 'plan.pdf', type: 'application/pdf' }],
    });
  });

  it('is taken from HTML where there is nothing else, quotes included', () => {
    const html = 'Content-Type: text/html\r\n\r\n<p>Yes</p><blockquote>Really?</blockquote>';
    expect(wordsOf({ text: ' ', parts: [html] }).text).toMatch(/^Yes\s+> Really\?/);
    expect(mailWords({ ...parseMail(rawMail()), sections: [{}] }).text).toBe('');
  });

  it('is also what Outlook packs into winmail.dat', () => {
    const file = { name: 'plan.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7') };
    const tnef = writeTnef({ body: Buffer.from('Packed'), files: [file] }).toString('base64');
    const part = `Content-Type: application/ms-tnef\r\nContent-Transfer-Encoding: base64\r\n\r\n${tnef}`;
    expect(wordsOf({ text: ' ', parts: [part] })).toMatchObject({
      text: 'Packed',
      attachments: [{ name: 'plan.pdf', type: 'application/pdf' }],
    });
  });

  it('gives a file without a name one, by its type', () => {
    const part = 'Content-Type: application/pdf\r\nContent-Disposition: attachment\r\n\r\n%PDF-1.7';
    expect(wordsOf({ parts: [part] }).attachments).toEqual([
      { name: expect.stringMatching(/\.pdf$/), type: 'application/pdf' },
    ]);
  });

  it('ends at a bound, and says so', () => {
    const long = wordsOf({ text: 'x'.repeat(200_001), subject: 'y'.repeat(1_001) });
    expect(long).toMatchObject({ truncated: true, text: 'x'.repeat(200_000), subject: 'y'.repeat(1_000) });
    const many = wordsOf({ parts: Array.from({ length: 101 }, () => PDF) });
    expect(many.truncated).toBe(true);
    expect(many.attachments).toHaveLength(100);
  });
});
