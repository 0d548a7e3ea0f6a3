import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../../core/mail/html/html-to-text.ts';

describe('an anchor whose text names another place than its target', () => {
  it.each([
    [
      'by its whole address',
      '<a href="https://evil.example/in">https://bank.example/in</a>',
      'https://bank.example/in <https://evil.example/in>',
    ],
    ['by its name', '<a href="https://evil.example">bank.example</a>', 'bank.example <https://evil.example>'],
    [
      'beneath another host',
      '<a href="https://bank.example.evil.example">https://bank.example</a>',
      'https://bank.example <https://bank.example.evil.example>',
    ],
    [
      'behind a name before the host',
      '<a href="https://bank.example@evil.example/">bank.example</a>',
      'bank.example <https://bank.example@evil.example/>',
    ],
    [
      'by letters of another script that look the same',
      '<a href="https://bаnk.example/a">https://bank.example/a</a>',
      'https://bank.example/a <https://xn--bnk-6cd.example/a>',
    ],
    [
      'by the case of what a shortener knows it by',
      '<a href="https://bit.ly/abc">https://bit.ly/ABC</a>',
      'https://bit.ly/ABC <https://bit.ly/abc>',
    ],
    ['in lines kept as they are', '<pre><a href="https://evil.example">bank</a></pre>', 'bank <https://evil.example>'],
    ['and never closes', '<p>a <a href="https://evil.example">bank.example', 'a bank.example <https://evil.example>'],
    [
      'and closes within what is hidden',
      '<a href="https://evil.example">bank<span style="display:none"></a>x</span>',
      'bank <https://evil.example>',
    ],
  ])('is shown with its target: %s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('is no other place for a host in capitals, a scheme, www or a slash at the end', () => {
    expect(htmlToText('<a href="https://www.Bank.example/">bank.example</a>')).toBe('bank.example');
  });

  it('keeps a host of another script that looks like none of ours as it is written', () => {
    expect(htmlToText('<a href="https://дом.example/">a</a>')).toBe('a <https://дом.example/>');
  });
});
