import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clearFile } from '../../../core/uploads/clear-file.ts';
import { aContext, aListing } from '../../support/facts.ts';
import { dressJpeg } from '../../support/pictures/dress-jpeg.ts';
import { plantedIn } from '../../support/pictures/planted.ts';

const jpeg = readFileSync(new URL('../../fixtures/pictures/baseline.jpg', import.meta.url));

function cleared(program: string, name: string, type: string, content: Uint8Array) {
  const context = aContext({ listing: aListing({ program }) });
  const declared = { name, type, bytes: content.length };
  return clearFile(content, declared, {
    context,
    side: 'host',
    domain: 'foyer.test',
    ownLinkDomains: [],
    platformName: 'Foyer',
  });
}
const text = (content: string) => Buffer.from(content);

describe('a file that was uploaded', () => {
  it('B14: is what its content says, under a name that says the same', () => {
    const got = cleared('stay', '../../evil\u202egpj.png', 'image/png', jpeg);
    expect(got).toMatchObject({ ok: true, value: { type: 'image/jpeg' } });
    expect(got.ok && got.value.name).toMatch(/^[^/\u202e]*\.jpg$/);
  });

  it('N5: loses its place data', () => {
    const dressed = dressJpeg(jpeg);
    const got = cleared('stay', 'door.jpg', 'image/jpeg', dressed);
    expect([plantedIn(dressed).length > 0, got.ok && plantedIn(got.value.content)]).toEqual([true, []]);
  });

  it.each([
    ['stay', 'a program', text(`MZ${'\0'.repeat(70)}`)],
    ['activity', 'a program', text(`MZ${'\0'.repeat(70)}`)],
    ['stay', 'a PDF', text('%PDF-1.7\n')],
    ['stay', 'a picture cut in its middle', jpeg.subarray(0, 300)],
    ['stay', 'nothing that shows', text('hello')],
  ])('B14: is refused in %s where it is %s called a picture', (program, _, content) => {
    const got = cleared(program, 'photo.jpg', 'image/jpeg', content);
    expect(got).toMatchObject({ ok: false, error: { code: 'attachment-type', names: ['photo.jpg'] } });
  });

  it('N4: passes as a contact card only where addresses are not hidden, and program and kind allow it', () => {
    const card = text('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nEMAIL:anna@hosts.example\r\nEND:VCARD\r\n');
    expect(cleared('activity', 'anna.vcf', 'text/vcard', card)).toMatchObject({ ok: false });
  });

  it('N4: goes on as a mail without the addresses that stood in it', () => {
    const mail = text('From: hanna@hosts.example\r\nTo: gita@guests.example\r\nSubject: Hi\r\n\r\nSee you.\r\n');
    const got = cleared('activity', 'answer.eml', 'message/rfc822', mail);
    expect(got).toMatchObject({ ok: true, value: { rewritten: true } });
    expect(got.ok && Buffer.from(got.value.content).toString()).not.toContain('@hosts.example');
  });
});
