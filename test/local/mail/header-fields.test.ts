import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fieldValue, readHeader } from '../../../local/mail/header-fields.ts';

const read = (text: string) => readHeader(Buffer.from(text));

it('unfolds fields, and finds where the body begins', () => {
  const mail = 'Subject: one\r\n two\r\nX-Empty:\r\n\r\nBody: no field\r\n';
  const { fields, bodyAt } = read(mail);
  expect(fields.map(({ name, value }) => [name, value])).toEqual([
    ['Subject', 'one two'],
    ['X-Empty', ''],
  ]);
  expect(mail.slice(bodyAt)).toBe('Body: no field\r\n');
});

it('reads bare line feeds, and raw UTF-8', () => {
  const { fields, bodyAt } = read('Subject: Café\nTo: a@example.com\n\nx');
  expect(fieldValue(fields, 'subject')).toBe('Café');
  expect(fieldValue(fields, 'to')).toBe('a@example.com');
  expect(bodyAt).toBe(34);
});

it('passes over what is no field, as an mbox line', () => {
  expect(read('From a@example.com Thu Jan 1\r\n: none\r\nA: b\r\n\r\n').fields.map(({ name }) => name)).toEqual(['A']);
});

it('takes any bytes, and never reads beyond them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { fields, bodyAt } = readHeader(bytes);
      expect(bodyAt).toBeLessThanOrEqual(bytes.length);
      expect(fields.reduce((size, { raw }) => size + raw.length, 0)).toBeLessThanOrEqual(bodyAt);
    }),
  );
});
