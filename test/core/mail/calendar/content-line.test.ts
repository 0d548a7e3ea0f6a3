import { describe, expect, it } from 'vitest';
import { parameterOf, parseContentLine, writeContentLine } from '../../../../core/mail/calendar/content-line.ts';

describe('a content line', () => {
  it('is read with quoted, listed and encoded parameters, names in any case', () => {
    const line = parseContentLine(`Attendee;cn="Berg; Anna:";MEMBER="a,b",c;X=^^a^n^N^'^x;ROLE=:mailto:a;b:c`);
    expect(line).toEqual({
      name: 'ATTENDEE',
      parameters: [
        { name: 'CN', values: ['Berg; Anna:'] },
        { name: 'MEMBER', values: ['a,b', 'c'] },
        { name: 'X', values: [`^a\n\n"^x`] },
        { name: 'ROLE', values: [''] },
      ],
      value: 'mailto:a;b:c',
    });
    expect(line && parameterOf(line, 'MEMBER')).toBe('a,b');
    expect(line && parameterOf(line, 'DIR')).toBeUndefined();
  });

  it('is written so that the same is read again', () => {
    const line = { name: 'X', parameters: [{ name: 'CN', values: ['a;b', 'c^"\n', ''] }], value: '1' };
    expect(writeContentLine(line)).toBe(`X;CN="a;b",c^^^'^n,:1`);
    expect(parseContentLine(writeContentLine(line))).toEqual(line);
  });

  it.each(['', ':x', 'SUMMARY', 'SUMMARY;:x', 'SUMMARY;CN:x', 'SUMMARY;CN="a:x', 'SUMMARY;CN="a"b:x', 'A B:x'])(
    'is none: %j',
    (text) => expect(parseContentLine(text)).toBeUndefined(),
  );

  it('has 50 parameters at most, and 50 values of each, so that a line of 10 MB takes no more than its bytes', () => {
    const parameters = (count: number) => `ATTENDEE${';A=B'.repeat(count)}:x`;
    const values = (count: number) => `ATTENDEE;MEMBER=B${',B'.repeat(count - 1)}:x`;
    expect(parseContentLine(parameters(50))?.parameters).toHaveLength(50);
    expect(parseContentLine(values(50))?.parameters[0]?.values).toHaveLength(50);
    expect([parseContentLine(parameters(51)), parseContentLine(values(51))]).toEqual([undefined, undefined]);
  });
});
