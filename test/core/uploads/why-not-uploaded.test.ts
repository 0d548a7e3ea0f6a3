import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activity } from '../../../core/programs/activity.ts';
import { rentalSubscription } from '../../../core/programs/rental-subscription.ts';
import { stay } from '../../../core/programs/stay.ts';
import { whyNotUploaded } from '../../../core/uploads/why-not-uploaded.ts';

const LIMIT = 10 * 1024 * 1024;
const rules = {
  stay: { rule: stay.attachments, hidesAddresses: true },
  subscription: { rule: rentalSubscription.attachments, hidesAddresses: false },
  activity: { rule: activity.attachments, hidesAddresses: true },
};
const why = (program: keyof typeof rules, name: string, type: string, bytes = 10) =>
  whyNotUploaded({ name, type, bytes }, rules[program])?.code;
const UNKNOWN = 'application/octet-stream';

describe('B14 G8: what is said of a file before it is uploaded', () => {
  it.each([
    ['stay', 'door.png', 'image/png', undefined],
    ['stay', 'door.HEIC', UNKNOWN, undefined],
    ['stay', 'map.pdf', 'application/pdf', 'attachment-type'],
    ['stay', 'map.pdf', 'image/png', 'attachment-type'],
    ['stay', 'door.png', 'application/pdf', 'attachment-type'],
    ['stay', 'drawing.svg', 'image/svg+xml', 'attachment-type'],
    ['stay', 'door', 'image/png', undefined],
    ['stay', 'door', UNKNOWN, 'attachment-type'],
    ['subscription', 'map.pdf', 'application/pdf', undefined],
    ['subscription', 'notes.txt', 'text/plain', 'attachment-type'],
    ['activity', 'notes.txt', 'text/plain', undefined],
    ['activity', 'thing', UNKNOWN, undefined],
    ['activity', 'setup.exe', UNKNOWN, 'attachment-type'],
    ['activity', 'photo.jpg.scr', 'image/jpeg', 'attachment-type'],
    ['activity', 'setup', 'application/x-msdownload', 'attachment-type'],
    ['activity', 'notes.txt', 'text/javascript', 'attachment-type'],
    ['activity', 'anna.vcf', 'text/vcard', 'attachment-type'],
    ['activity', 'smime.p7s', 'application/pkcs7-signature', 'attachment-type'],
  ] as const)('%s: %s as %s: %s', (program, name, type, code) => {
    expect(why(program, name, type)).toBe(code);
  });

  it('N4: lets mails and invites come, since their addresses are taken out once they are there', () => {
    expect(why('activity', 'tour.ics', 'text/calendar')).toBeUndefined();
    expect(why('activity', 'answer.eml', 'message/rfc822')).toBeUndefined();
  });

  it('is refused from the first byte beyond what a message may hold', () => {
    expect([why('stay', 'a.png', 'image/png', LIMIT), why('stay', 'a.png', 'image/png', LIMIT + 1)]).toEqual([
      undefined,
      'attachment-size',
    ]);
  });

  it('is judged whatever it is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (name, type) => {
        expect(['attachment-type', undefined]).toContain(why('stay', name, type));
      }),
    );
  });
});
