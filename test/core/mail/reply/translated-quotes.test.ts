import { describe, expect, it } from 'vitest';
import type { MailSpec } from '../../../../core/mail/compose/mail-spec.ts';
import { contentOf } from '../../../../core/mail/mail-content.ts';
import { parseMail } from '../../../../core/mail/parse/parse-mail.ts';
import { aTalk, aTranslation, presented } from '../../../support/presented.ts';

const REPLY = 'Gracias, llegamos a las 15:30.';
const ORIGINAL = 'Der Schlüssel ist im Kasten.\n\nhttps://example.com/karte\nBis dann!';
const TRANSLATED = 'La llave está en la caja.\n\nhttps://example.com/karte\n¡Hasta luego!';

const WROTE =
  'El vie, 6 feb 2026 a las 14:00, Seaside Cottage via Foyer (<h4n8p2rtv6def@partner.foyer.test>) escribió:';
const HEADERS = [
  ['De', 'Seaside Cottage via Foyer <h4n8p2rtv6def@partner.foyer.test>'],
  ['Enviado', 'viernes, 6 de febrero de 2026 14:00'],
  ['Para', 'Gita Guest <gita@guests.example>'],
  ['Asunto', 'Reserva ABC-123 – Seaside Cottage'],
] as const;
const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** What programs that show HTML take over of a mail: what is in its body, without its style sheet. */
const bodyOf = ({ html = '' }: MailSpec): string => /<body[^>]*>(.*)<\/body>/s.exec(html)?.[1] ?? '';
const headerLines = HEADERS.map(([name, value]) => `${name}: ${value}`).join('\n');
const headerHtml = HEADERS.map(([name, value]) => `<b>${name}:</b> ${escaped(value)}`).join('<br>');

/** How programs quote the very mail that we sent. */
const PROGRAMS: readonly (readonly [string, 'plain' | 'html', (mail: MailSpec) => string])[] = [
  ['Gmail, plain', 'plain', ({ text }) => `${REPLY}\n\n${WROTE}\n\n${quoted(text)}\n`],
  [
    'Gmail, HTML',
    'html',
    (mail) =>
      `<div dir="ltr">${REPLY}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${escaped(WROTE)}<br></div><blockquote class="gmail_quote">${bodyOf(mail)}</blockquote></div>`,
  ],
  [
    'Apple Mail',
    'html',
    (mail) =>
      `<div>${REPLY}</div><div><br><blockquote type="cite"><div>${escaped(WROTE)}</div><br><div>${bodyOf(mail)}</div></blockquote></div>`,
  ],
  [
    'Outlook, HTML',
    'html',
    (mail) =>
      `<p class=MsoNormal>${REPLY}</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class=MsoNormal>${headerHtml}</p></div>${bodyOf(mail)}`,
  ],
  ['Outlook, plain', 'plain', ({ text }) => `${REPLY}\n\n-----Mensaje original-----\n${headerLines}\n\n${text}\n`],
  [
    'Thunderbird',
    'html',
    (mail) =>
      `<p>${REPLY}</p><div class="moz-cite-prefix">${escaped(WROTE)}</div><blockquote type="cite" cite="mid:7@x.example">${bodyOf(mail)}</blockquote>`,
  ],
  [
    'Yahoo',
    'html',
    (mail) =>
      `<div>${REPLY}</div><div class="yahoo_quoted"><div>${escaped(WROTE)}</div><div>${bodyOf(mail)}</div></div>`,
  ],
  [
    'GMX',
    'html',
    (mail) => `<div>${REPLY}</div><div name="quote"><div>${headerHtml}</div><div>${bodyOf(mail)}</div></div>`,
  ],
  ['a program that writes nothing above the quote', 'plain', ({ text }) => `${REPLY}\n\n${text}`],
  [
    'one that breaks lines at 60 characters',
    'plain',
    ({ text }) => `${REPLY}\n\n${WROTE}\n${quoted(text.replaceAll(/(.{1,60})(?: |$)/gm, '$1\n').trimEnd())}`,
  ],
];

const answered = (type: 'plain' | 'html', body: string): string =>
  contentOf(
    parseMail(
      Buffer.from(
        `From: gita@guests.example\r\nTo: h4n8p2rtv6def@partner.foyer.test\r\nMIME-Version: 1.0\r\nContent-Type: text/${type}; charset=utf-8\r\n\r\n${body.replaceAll('\n', '\r\n')}`,
      ),
    ),
  ).text;

const CASES = {
  faithful: aTranslation({ text: TRANSLATED, to: 'es' }),
  unfaithful: aTranslation({ text: TRANSLATED, to: 'es', lost: ['link'] }),
  missing: { state: 'missing' },
} as const;

describe.each(Object.entries(CASES))('an answer to a mail whose translation is %s', (_, translation) => {
  const spec = presented('guest', ORIGINAL, translation, aTalk({ language: 'es' }));

  it.each(PROGRAMS)('brings nothing of it back: %s', (_name, type, quote) => {
    expect(answered(type, quote(spec))).toBe(REPLY);
  });

  it('is no more than the answer where it is quoted in a quote', () => {
    const [once] = PROGRAMS.slice(0, 1).map(([, , quote]) => quote(spec));
    expect(answered('plain', `${REPLY}\n\n${WROTE}\n\n${quoted(once ?? '')}`)).toBe(REPLY);
  });
});
