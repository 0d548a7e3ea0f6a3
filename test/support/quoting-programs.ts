/** Whose mail is quoted, and to whom it went: the real addresses that mail programs put into their lines. */
export interface Quoted {
  readonly from: string;
  readonly to: string;
}

/** How a mail program quotes: what it puts above the quote, and the quote. */
export interface QuotingProgram {
  readonly name: string;
  readonly type: 'text/plain' | 'text/html';
  quote(quoted: Quoted): string;
}

const WHEN = 'Fri, 6 Feb 2026 at 14:00';

/** Ten mail programs, in the forms that each gives to what it answers or forwards; addresses invented by the test. */
export const QUOTING_PROGRAMS: readonly QuotingProgram[] = [
  {
    name: 'Gmail, plain',
    type: 'text/plain',
    quote: ({ from, to }) => `On ${WHEN}, Hanna <${from}> wrote:\n> When?\n> Hanna <${from}> for ${to}\n`,
  },
  {
    name: 'Gmail, HTML',
    type: 'text/html',
    quote: ({ from, to }) =>
      `<div class="gmail_quote"><div class="gmail_attr">On ${WHEN}, Hanna &lt;<a href="mailto:${from}">${from}</a>&gt; wrote:<br></div><blockquote class="gmail_quote">When? ${to}</blockquote></div>`,
  },
  {
    name: 'Apple Mail',
    type: 'text/html',
    quote: ({ from, to }) =>
      `<div><br><blockquote type="cite"><div>On ${WHEN}, Hanna &lt;${from}&gt; wrote:</div><div>To: <a href="mailto:${to}">Gita</a></div></blockquote></div>`,
  },
  {
    name: 'Outlook',
    type: 'text/html',
    quote: ({ from, to }) =>
      `<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class=MsoNormal><b>From:</b> Hanna &lt;${from}&gt;<br><b>Sent:</b> Friday, 6 February 2026 14:00<br><b>To:</b> Gita &lt;${to}&gt;<br><b>Subject:</b> Key</p></div><p>When? ${from}</p>`,
  },
  {
    name: 'Outlook on the web',
    type: 'text/html',
    quote: ({ from, to }) =>
      `<hr><div id="divRplyFwdMsg"><b>Von:</b> Hanna [mailto:${from}]<br><b>Gesendet:</b> Freitag, 6. Februar 2026 14:00<br><b>An:</b> ${to}<br><b>Betreff:</b> Key</div><div>When? ${from}</div>`,
  },
  {
    name: 'Outlook, plain',
    type: 'text/plain',
    quote: ({ from, to }) =>
      `-----Original Message-----\nFrom: Hanna [mailto:${from}]\nSent: Friday, February 6, 2026 14:00\nTo: Gita <${to}>\nSubject: Key\n\nWhen? ${from}\n`,
  },
  {
    name: 'Thunderbird',
    type: 'text/html',
    quote: ({ from, to }) =>
      `<div class="moz-cite-prefix">On ${WHEN}, Hanna &lt;<a class="moz-txt-link-abbreviated" href="mailto:${from}">${from}</a>&gt; wrote:</div><blockquote type="cite" cite="mid:7@x.example">When? ${to}</blockquote>`,
  },
  {
    name: 'Yahoo',
    type: 'text/html',
    quote: ({ from, to }) =>
      `<div class="yahoo_quoted"><div>On ${WHEN}, Hanna &lt;${from}&gt; wrote:</div><div>To: Gita &lt;${to}&gt;</div><div>When?</div></div>`,
  },
  {
    name: 'GMX and web.de',
    type: 'text/html',
    quote: ({ from, to }) =>
      `<div name="quote"><div><b>Gesendet:</b> Freitag, 06. Februar 2026 um 14:00 Uhr<br/><b>Von:</b> "Hanna" &lt;${from}&gt;<br/><b>An:</b> ${to}<br/><b>Betreff:</b> Key</div><div>When?</div></div>`,
  },
  {
    name: 'Proton',
    type: 'text/html',
    quote: ({ from, to }) =>
      `<div class="protonmail_quote">On ${WHEN}, Hanna &lt;${from}&gt; wrote:<br><blockquote class="protonmail_quote" type="cite">When? ${to}</blockquote></div>`,
  },
  {
    name: 'Zimbra',
    type: 'text/html',
    quote: ({ from, to }) =>
      `<hr id="zwchr" data-marker="__DIVIDER__"><div><b>De: </b>"Hanna" &lt;${from}&gt;<br><b>À: </b>${to}<br><b>Envoyé: </b>Vendredi 6 Février 2026 14:00<br><b>Objet: </b>Key</div><div>When? ${from}</div>`,
  },
  {
    name: 'a telephone',
    type: 'text/plain',
    quote: ({ from, to }) =>
      `Begin forwarded message:\n\nFrom: Hanna <${from}>\nDate: 6 February 2026 at 14:00:00 CET\nTo: ${to}\nSubject: Key\n\nWhen? ${from}\n`,
  },
];
