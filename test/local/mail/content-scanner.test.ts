import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContentScanner } from '../../../local/mail/content-scanner.ts';

const GTUBE = 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X';
const EICAR = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;

/** Scans a mail that arrives in pieces of these sizes. */
function scan(mail: Buffer, sizes: readonly number[] = []) {
  const scanner = new ContentScanner();
  let at = 0;
  for (const size of sizes) {
    scanner.add(mail.subarray(at, at + size));
    at += size;
  }
  scanner.add(mail.subarray(at));
  return scanner.end();
}

const folded = (text: string, width: number) => (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\r\n');

describe('what is found', () => {
  it('is nothing in a mail that has neither', () => {
    expect(scan(Buffer.from('Subject: x\r\n\r\nhello\r\n'))).toEqual({ spam: false, virus: false });
  });

  it('is the spam line as it stands, and broken by quoted-printable', () => {
    expect(scan(Buffer.from(`\r\n${GTUBE}\r\n`))).toEqual({ spam: true, virus: false });
    const quoted = `${GTUBE.slice(0, 30)}=\r\n${GTUBE.slice(30).replace('*', '=2A')}\r\n`;
    expect(scan(Buffer.from(quoted))).toEqual({ spam: true, virus: false });
  });

  it('is the virus in the last line, without a line break', () => {
    expect(scan(Buffer.from(EICAR))).toEqual({ spam: false, virus: true });
  });
});

describe('whatever comes before and after, and however the mail arrives', () => {
  const around = fc.uint8Array({ maxLength: 300 });
  const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 20 });

  it('a virus in a base64 attachment is found', () => {
    fc.assert(
      fc.property(around, around, fc.integer({ min: 1, max: 25 }), sizes, (before, after, quads, pieces) => {
        const file = Buffer.concat([before, Buffer.from(EICAR), after]).toString('base64');
        const mail = `Content-Transfer-Encoding: base64\r\n\r\n${folded(file, quads * 4)}\r\n--b--\r\n`;
        expect(scan(Buffer.from(mail), pieces).virus).toBe(true);
      }),
    );
  });

  it('a virus in lines of any odd length is found', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), sizes, (width, pieces) => {
        const mail = `a: b\r\n\r\n${folded(Buffer.from(EICAR).toString('base64'), width)}\r\n`;
        expect(scan(Buffer.from(mail), pieces).virus).toBe(true);
      }),
    );
  });

  it('a long line does not hide it', () => {
    const mail = `${'x'.repeat(200_000)}${GTUBE}${'y'.repeat(100)}`;
    fc.assert(
      fc.property(sizes, (pieces) => {
        expect(scan(Buffer.from(mail), pieces).spam).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
