import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMessageId, rememberIds, sesMessageId, threadHeaders } from '../../../core/mail/thread.ts';

const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `<${index}@mail.example>`);

describe('thread headers', () => {
  it('answers the latest id and refers to all, oldest first', () => {
    expect(threadHeaders(['<a@one.example>', '<b@two.example>'])).toEqual({
      inReplyTo: '<b@two.example>',
      references: ['<a@one.example>', '<b@two.example>'],
    });
  });

  it('has none where the side has seen no mail', () => {
    expect(threadHeaders([])).toEqual({ inReplyTo: undefined, references: [] });
  });

  it('refers to 21 ids as they are, and to the first and the latest 20 of more', () => {
    expect(threadHeaders(ids(21)).references).toEqual(ids(21));
    expect(threadHeaders(ids(22)).references).toEqual(['<0@mail.example>', ...ids(22).slice(2)]);
  });

  it('leaves out what can not stand in a header', () => {
    const broken = ['<a b@c>', 'no-brackets@c', '<a\r\nBcc: x@y>', '<ä@c>', `<${'a'.repeat(500)}@c>`, '<>', '<a<b@c>'];
    expect(threadHeaders([...broken, '<good@c>'])).toEqual({ inReplyTo: '<good@c>', references: ['<good@c>'] });
  });

  it('takes an id of 500 characters and none longer', () => {
    expect(isMessageId(`<${'a'.repeat(498)}>`)).toBe(true);
    expect(isMessageId(`<${'a'.repeat(499)}>`)).toBe(false);
  });
});

describe('ids a side has seen', () => {
  it('are appended in order, none twice', () => {
    expect(rememberIds(['<a@x>', '<b@x>'], ['<b@x>', '<c@x>', '<c@x>'])).toEqual(['<a@x>', '<b@x>', '<c@x>']);
  });

  it('are the first and the latest 30 of many', () => {
    const remembered = rememberIds(ids(31), ['<new@mail.example>']);
    expect(remembered).toHaveLength(31);
    expect(remembered.at(0)).toBe('<0@mail.example>');
    expect(remembered.at(1)).toBe('<2@mail.example>');
    expect(remembered.at(-1)).toBe('<new@mail.example>');
  });

  it('never hold an id that could not be written, whatever a mail claims', () => {
    fc.assert(fc.property(fc.array(fc.string()), (claimed) => rememberIds([], claimed).every(isMessageId)));
  });
});

it('knows the Message-ID that receivers see on mail of SES', () => {
  expect(sesMessageId('0102-abc', 'eu-west-1')).toBe('<0102-abc@eu-west-1.amazonses.com>');
  expect(sesMessageId('0102-abc', 'us-east-1')).toBe('<0102-abc@email.amazonses.com>');
});
