import * as fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { composeMail } from '../../../../core/mail/compose/compose-mail.ts';
import { textToHtml } from '../../../../core/mail/present/text-to-html.ts';

const html = (text: string): string => textToHtml(text, 'margin:0');
const paragraph = (content: string): string => `<p dir="auto" style="margin:0">${content}</p>`;
const linked = (address: string): string => `<a href="${address}">${address}</a>`;

describe('words as HTML', () => {
  it('keep paragraphs and line ends', () => {
    expect(html('Hello\nthere\n \t\n\nBye')).toBe(`${paragraph('Hello<br>\nthere')}\n${paragraph('Bye')}`);
  });

  it('are escaped', () => {
    expect(html(`<script>alert("x")</script> & 'y'`)).toBe(
      paragraph('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &apos;y&apos;'),
    );
  });

  it('never hold a tag or an attribute of their own, whatever is written', () => {
    const TAG = /<(?!\/?p>|p dir="auto" style="margin:0">|br>|a href="https?:\/\/[^"<>\s]*">|\/a>)/i;
    const spiteful = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[<>"'&ahref=:/ .\n]*$/),
      fc.webUrl({ withQueryParameters: true }).map((url) => `${url}"onclick="x' ${url}<b>`),
    );
    fc.assert(
      fc.property(spiteful, (text) => !TAG.test(html(text))),
      { numRuns: 1000 },
    );
  });
});

describe('an address in the words', () => {
  it.each([
    ['see https://example.com/a?b=1&c=2 please', `see ${linked('https://example.com/a?b=1&amp;c=2')} please`],
    ['HTTP://Example.com/A', linked('HTTP://Example.com/A')],
    ['(https://example.com/a).', `(${linked('https://example.com/a')}).`],
    ['https://example.com/a_(b)', linked('https://example.com/a_(b)')],
    ['https://example.com:8080/!?', `${linked('https://example.com:8080/')}!?`],
    ['https://a.example, https://b.example', `${linked('https://a.example')}, ${linked('https://b.example')}`],
  ])('is a link to what it says: %j', (text, expected) => {
    expect(html(text)).toBe(paragraph(expected));
  });

  it.each([
    ['https://bank.example@evil.example/', 'another host than it begins with'],
    ['https://аpple.example/', 'a look-alike letter'],
    ['https://evil.example/\u202eelpmaxe.knab', 'a mark that turns the writing round'],
    ['https://', 'no host'],
    ['https://%', 'no address'],
    ['javascript:alert(1)', 'a script'],
    ['ftp://example.com/', 'another scheme'],
    ['www.example.com', 'no scheme'],
  ])('stays words where it would lead elsewhere: %j, %s', (text) => {
    expect(html(text)).toBe(paragraph(text));
  });
});

it('takes a text of 200 kB of closing marks and line ends', () => {
  for (const hostile of [')'.repeat(200_000), `https://a.example/${')'.repeat(200_000)}x`, '\n '.repeat(100_000)]) {
    expect(html(hostile).length).toBeGreaterThan(0);
  }
});

it('shows the same words in both parts of a mail', async () => {
  const words = 'Grüße <an> alle & "jeden"\n\nhttps://example.com/?a=1&b=2';
  const raw = composeMail({
    from: { address: 'a@guest.example.com' },
    to: { address: 'b@example.org' },
    subject: '',
    text: words,
    html: html(words),
    attachments: [],
    boundarySeed: 'x',
  });
  const mail = await PostalMime.parse(raw);
  const shown = (mail.html ?? '')
    .replace(/<br>\n/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace('\n', '\n\n');
  const read = shown.replace(
    /&(lt|gt|quot|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '&',
  );
  expect(read.trim()).toBe(mail.text?.trim());
});
