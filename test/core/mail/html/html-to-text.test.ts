import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../../core/mail/html/html-to-text.ts';
import { parseMail } from '../../../../core/mail/parse/parse-mail.ts';

const own = (html: string): string => htmlToText(html, { quotes: 'drop' });
const lines = (...each: string[]): string => each.join('\n');

describe('text of HTML', () => {
  it.each([
    ['blanks collapse', ' one \n\t two  <b> three</b>four ', 'one two threefour'],
    ['blocks are lines', '<div>one</div><div>two<div>three</div></div>four', lines('one', 'two', 'three', 'four')],
    [
      'paragraphs have blank lines between them',
      '<p>one<p>two</p><h1>three</h1>four',
      lines('one', '', 'two', '', 'three', '', 'four'),
    ],
    ['Outlook writes lines as paragraphs', '<p class=MsoNormal>one</p><p class=MsoNormal>two</p>', lines('one', 'two')],
    [
      'a paragraph may have no margin',
      '<p style="margin: 0">one</p><p style="margin-bottom:0px">two</p>',
      lines('one', 'two'),
    ],
    ['breaks end lines', 'one<br>two<BR/>three</br>four', lines('one', 'two', 'three', 'four')],
    ['two breaks make a blank line', 'one<br><br>two', lines('one', '', 'two')],
    ['a break in an empty block makes one too', '<div>one</div><div><br></div><div>two</div>', lines('one', '', 'two')],
    ['a break that ends a block makes none', '<div>one<br></div><div>two</div>', lines('one', 'two')],
    ['no more than two blank lines stay', 'one<br><br><br><br><br><br>two', lines('one', '', '', 'two')],
    ['blank lines at the ends go', '<br><p>&nbsp;</p>one<br><br>', 'one'],
    ['a blank that must not break is a blank', 'one&nbsp;&nbsp;two<p>&nbsp;</p>three', lines('one  two', '', 'three')],
    ['a paragraph ends that was never opened', 'one</p>two', lines('one', '', 'two')],
    ['elements left open end with what holds them', '<div><b>one<i></div>two</b>', lines('one', 'two')],
    ['character references', '&lt;&amp;&uuml;&#8364;&#x1F600;&nosuch; &copy', '<&ü€😀&nosuch; ©'],
    ['letters that look like tags', 'a < b <3 <> c<', 'a < b <3 <> c<'],
    ['letters nobody sees go, joiners stay', 'a\u200Bb&shy;c&#8203;d 👩\u200D👧', 'abcd 👩\u200D👧'],
    ['a rule', '<p>one</p><hr><p>two</p><hr/>', lines('one', '', '---', '', 'two')],
    ['a rule over everything is none', '<hr>one', 'one'],
    ['emoji written as pictures', 'Hi <img alt="😀" src=x> <img alt="&#128512;"> <img alt="logo"> <img>', 'Hi 😀 😀'],
    [
      'text kept as it is written',
      '<p>x</p><pre>\n  a\tb \r\n\r\n\r\n\r\n  c&amp;</pre>y',
      lines('x', '', '  a\tb', '', '', '', '  c&', '', 'y'),
    ],
    ['by style too', '<div style="white-space: pre-wrap">a\n  b</div>c', lines('a', '  b', 'c')],
    ['self-closing blocks', 'one<div/>two<p/>three<span/>four', lines('one', 'two', '', 'threefour')],
  ])('%s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it.each([
    ['lists', '<ul><li>one<li>two</ul>three', lines('- one', '- two', '', 'three')],
    ['numbers', 'x<ol><li>one</li><li></li><li>three</li></ol>', lines('x', '', '1. one', '3. three')],
    [
      'lists in lists',
      '<ul><li>one<ol><li>a<br>more</li></ol></li><li><p>two</p></li></ul>',
      lines('- one', '  1. a', '    more', '', '- two'),
    ],
    ['items without a list', '<li>one<li>two', lines('- one', '- two')],
    ['definitions', '<dl><dt>term<dd>meaning<dt>next</dl>', lines('term', 'meaning', 'next')],
    [
      'tables',
      '<table><tr><th>A </th><th>B</th></tr><tr><td>1<td> 2 <td></td></tr></table>x',
      lines('A\tB', '1\t2', 'x'),
    ],
    ['cells that hold blocks', '<tr><td><div>a</div></td><td>b</td></tr>', lines('a', 'b')],
  ])('%s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it.each([
    ['with their target', '<a href="https://x.example/a?b=1&amp;c=2">here</a>.', 'here <https://x.example/a?b=1&c=2>.'],
    ['without one that the text already is', '<a href="https://www.x.example/">X.example</a>', 'X.example'],
    [
      'to addresses',
      '<a href="mailto:a@b.example?subject=x">A@b.example</a> <a href="mailto:a@b.example">Anna</a>',
      'A@b.example Anna <mailto:a@b.example>',
    ],
    [
      'to numbers',
      '<a href="tel:+4912345">+49 123-45</a> <a href="tel:+4912345">call</a>',
      '+49 123-45 call <tel:+4912345>',
    ],
    [
      'without scripts, data, places and nothing',
      '<a href="JavaScript:x()">a</a><a href="data:,x">b</a><a href="#c">c</a><a>d</a><a href="">e</a>',
      'abcde',
    ],
    [
      'without a target spread over lines',
      '<a href="java\nscript:x">a</a><a href=" https://x.\nexample ">b</a>',
      'ab <https://x.example>',
    ],
    ['whose target can not end early', '<a href="https://x.example/><b>">a</a>', 'a <https://x.example/%3E%3Cb%3E>'],
    ['of pictures alone', '<a href="https://x.example"><img src=y></a>', ''],
    [
      'not closed before the next',
      '<a href="https://x.example">a<a href="https://y.example">b',
      'a <https://x.example>b <https://y.example>',
    ],
    ['around blocks', '<a href="https://x.example"><div>a</div></a>b', lines('a', '<https://x.example>b')],
    ['in text kept as it is written', '<pre><a href="https://x.example">y</a></pre>', 'y <https://x.example>'],
    ['without a scheme', '<a href="//x.example/a">a</a> <a href="www.x.example">b</a>', null],
    ['to nobody', '<a href="mailto:?to=a@b.example">a</a>', 'a'],
    ['too long to be read', `<a href="https://x.example/${'y'.repeat(2_000)}">a</a>`, 'a'],
    [
      'around long texts',
      `<a href="https://x.example">${'y'.repeat(3_000)}<b>z</b></a>`,
      `${'y'.repeat(3_000)}z <https://x.example>`,
    ],
  ])('links %s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text ?? 'a <https://x.example/a> b <www.x.example>');
  });

  it.each([
    [
      'scripts, styles, titles',
      '<title>x</title><style>p{}</style >a<script>"</scrip></script>b<textarea>x</textarea>c',
    ],
    ['comments', 'a<!-- <p>x</p> --><!--[if mso]>x<![endif]--><!-->b<!---><![if !mso]>c<![endif]>'],
    [
      'what is hidden',
      'a<div style="display : none">x<p>y</p></div><b hidden>x</b>b<span style="mso-hide:all;display:none">x</span>c',
    ],
    [
      'what is hidden in what is hidden',
      'a<div hidden><b style="visibility:hidden">x</b>y<br><hr><img alt="😀"></p></div>b<i style="opacity:0">x</i>c',
    ],
    ['tags with anything in them', '<p x=">" y=\'>\' z =  > a<b / =c d= "e" f=g/>b</b x="y"><?xml x?></ x><!x>c'],
    ['a tag, a comment or a style that is never closed', 'abc<!-- x'],
    ['a tag that is never closed', 'abc<a href="x'],
    ['a style that is never closed', 'abc<style>x</styl'],
    [
      'controls and pictures of other kinds',
      'a<select><option>x</select>b<svg><text>x</text></svg><object>x</object>c',
    ],
  ])('leaves out %s', (_, html) => {
    expect(htmlToText(html).replace(/\s/g, '')).toBe('abc');
  });

  it.each([
    ['crossed out words are marked as people mark them', '<del>5 pm</del> 6 pm', '~~5 pm~~ 6 pm'],
    ['by style too', '<span style="text-decoration: line-through">x y</span>, z', '~~x y~~, z'],
    ['line by line', '<s><p>one</p><p>two</p></s>three', lines('~~one~~', '', '~~two~~', '', 'three')],
    ['kept as they are written', '<pre><s>a\nb</s> c</pre>', lines('~~a~~', '~~b~~ c')],
    ['blanks at their end stand outside', 'x <s> old </s>.', 'x ~~old~~ .'],
    ['inside of a word and of nothing there is nothing to mark', 'un<s>hap</s>py <s></s><s> </s>x', 'unhappy x'],
    ['nested they are crossed out once', '<s>a <s>b</s> c</s>', '~~a b c~~'],
    ['what was added is text', '<ins>new</ins> <u>words</u>', 'new words'],
    ['readings stand in brackets', '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt>ji<rt></ruby>!', '漢(kan)字(ji)!'],
    ['quotes in a line', 'He said <q>come <b>in</b></q><q></q><q hidden>x</q>.', 'He said "come in".'],
    ['a quote all of whose words are hidden', '<q><b hidden>x</b></q>a<q>b<i hidden></q></i>c', 'a"bc'],
    ['figures above the line', '10<sup>5</sup> m<sup> 2 </sup>1<sup>st</sup>', '10⁵ m ² 1st'],
    ['figures below it', 'H<sub>2</sub>O', 'H2O'],
    ['letters turned round, as they are read', '<bdo dir="RTL">(x)<b> e\u0301cba</b></bdo>d', 'abce\u0301 (x)d'],
    ['by style too', '<i style="unicode-bidi:bidi-override;direction:rtl">cb<b dir=rtl>a</b></i>', 'abc'],
    ['twice over', '<bdo dir=rtl>c<bdo dir=rtl>b</bdo>a</bdo>', 'abc'],
    ['never closed', '<bdo dir=rtl></bdo><bdo dir=rtl>cba', 'abc'],
    ['not where they are written so', '<bdo dir=rtl>مرحبا</bdo> <bdo dir=ltr>abc</bdo> <bdo>d</bdo>', 'مرحبا abc d'],
    ['text from right to left', '<p dir="rtl">مرحبا <b>ABC</b> 12</p>', 'مرحبا ABC 12'],
    ['numbers of lists', '<ol start=3><li>a<li value=7>b<li value=x>c</ol><ol start="-1"><li>d</ol>', null],
    ['a comment that ends as few do', 'a<!-- x --!>b<!-- y -->c', 'abc'],
    ['the names of tags in any case', '<P>a</P><Div>b</DIV>', lines('a', '', 'b')],
    [
      'entities of every kind',
      '&Auml;&NotEqualTilde;&hellip;&apos;&#38;amp; &#0; &#xD800; &lt',
      "Ä≂̸…'&amp; \uFFFD \uFFFD <",
    ],
  ])('%s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text ?? lines('3. a', '7. b', '8. c', '', '-1. d'));
  });

  it.each([
    ['of no size', '<p style="font-size:0">x</p>', '<p style="font:0/0 a">x</p>', '<p style="font-size:1PX">x</p>'],
    [
      'in what is of no size',
      '<p style="font-size:0"><b style="font-size:2em">x</b><i style="font-size:100%">x</i></p>',
    ],
    ['clear', '<p style="color:transparent">x</p>', '<p style="color:rgba(0, 0, 0, 0)">x</p>'],
    [
      'in the colour behind it',
      '<p style="color:white;background:#FFF url(x)">x</p>',
      '<table bgcolor="#333333"><td><font color="#333">x</font></td></table>',
      '<body text="fff" bgcolor=ffffff>x</body>',
      '<p style="color: rgb(255,255,255) !important; background-color:rgba(255 255 255 / 50%)">x</p>',
      '<p style="background:#fff"><b style="background:transparent;color:#ffffff">x</b></p>',
    ],
    [
      'without room',
      '<p style="max-height:0;overflow:hidden">x</p>',
      '<p style="width:1px;height:1px;overflow:clip">x</p>',
      '<p style="height:0.02cm;overflow-y:hidden">x</p>',
    ],
    [
      'far off',
      '<p style="position:absolute;left:-9999px">x</p>',
      '<p style="text-indent:-100em">x</p>',
      '<p style="position:fixed;top:-20in">x</p>',
      '<p style="margin-left:-50pc">x</p>',
    ],
    [
      'clipped to nothing',
      '<p style="position:absolute;clip:rect(0,0,0,0)">x</p>',
      '<p style="position:absolute;clip:rect(1px 1px 1px 1px)">x</p>',
      '<p style="clip-path:inset(50%)">x</p>',
    ],
    [
      'not displayed',
      '<p style="DISPLAY&colon;none">x</p>',
      '<p style="visibility:collapse">x</p>',
      '<p style="opacity:.0">x</p>',
      '<p style="opacity:0%">x</p>',
      '<p style="transform:scale(0)">x</p>',
      '<dialog>x</dialog>',
    ],
  ])('leaves out text %s', (_, ...each) => {
    for (const html of each) expect(htmlToText(`a${html}b`).replace(/\s/g, '')).toBe('ab');
  });

  it.each([
    ['white on nothing said', '<p style="color:#fff">x</p>'],
    ['white on a picture or a colour unknown', '<p style="color:#fff;background:url(x) #fff">x</p>'],
    ['on a picture before the colour', '<p style="color:#fff;background-color:#fff;background-image:url(x)">x</p>'],
    ['on a picture of old', '<td background="x.png" bgcolor="#fff" style="color:#fff">x</td>'],
    ['of a colour of its own in what is clear', '<p style="color:transparent"><b style="color:red">x</b></p>'],
    ['in the colour around it', '<p style="color:red"><b style="color:inherit;background:inherit">x</b></p>'],
    ['small', '<p style="font-size:2px">x</p>'],
    ['of a size in what is of none', '<p style="font-size:0"><b style="font-size:medium">x</b></p>'],
    ['of another font', '<p style="font:14px/1.5 Arial;font-size:">x</p>'],
    ['in a box that it may leave', '<p style="max-height:0">x</p>'],
    ['in a box of a share', '<p style="width:1%;overflow:hidden">x</p>'],
    ['not moved', '<p style="left:-9999px;clip:rect(0,0,0,0)">x</p>'],
    ['moved a little', '<p style="position:absolute;left:-10px;margin-left:-3px">x</p>'],
    ['that only Outlook hides', '<p style="mso-hide:all">x</p>'],
    ['that is not read aloud', '<p aria-hidden="true">x</p>'],
    ['that a style sheet hides', '<style>.x{display:none}</style><p class="x">x</p>'],
    ['of a style that is none', '<p style="display">x</p>', '<p style=";;:;">x</p>'],
    ['of a style too long', `<p style="${' '.repeat(5_000)}display:none">x</p>`],
    ['in an open dialog', '<dialog open>x</dialog>'],
    ['of a colour that is none', '<p style="color:#ffff;background:rgb(1,2)">x</p>'],
  ])('keeps text %s', (_, ...each) => {
    for (const html of each) expect(htmlToText(`a${html}b`).replace(/\s/g, '')).toBe('axb');
  });

  it('marks quotes, and blank lines between them', () => {
    const html = '<p>a</p><blockquote><p>b</p><p>c</p><blockquote>d</blockquote></blockquote>e';
    expect(htmlToText(html)).toBe(lines('a', '', '> b', '>', '> c', '>', '> > d', '', 'e'));
  });

  it('shows no more than eight levels of quotes and lists', () => {
    expect(htmlToText(`${'<blockquote>'.repeat(20)}x`)).toBe(`${'> '.repeat(8)}x`);
    expect(htmlToText(`${'<ul>'.repeat(20)}<li>x`)).toBe(`${'  '.repeat(7)}- x`);
  });

  it('closes inline elements alone, however they are nested', () => {
    const html = '<b hidden>x<div>y</b>seen</div>';
    expect(htmlToText(html)).toBe('seen');
    expect(htmlToText(`<b hidden>${'<i>'.repeat(40)}</b>x`)).toBe('');
    expect(htmlToText(`<p hidden>${'<i>'.repeat(40)}<p>x`)).toBe('');
  });
});

describe('quoted history', () => {
  const CLIENTS: readonly (readonly [string, string])[] = [
    [
      'Gmail',
      'Own<br><div class="gmail_quote"><div class="gmail_attr">On Monday Anna wrote:<br></div><blockquote class="gmail_quote">Old</blockquote></div>',
    ],
    [
      'older Gmail',
      'Own<div class="gmail_quote">On Monday Anna<br>&lt;a@b.example&gt; wrote:<blockquote class="gmail_quote">Old</blockquote></div>',
    ],
    ['Apple', 'Own<div><br><blockquote type="cite"><div>On Monday Anna wrote:</div>Old</blockquote></div>'],
    [
      'Thunderbird',
      '<div class="moz-cite-prefix">Anna wrote:</div><blockquote TYPE="CITE" cite="mid:x">Old</blockquote>Own',
    ],
    [
      'Outlook',
      'Own<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3pt"><p>From: Anna</p></div></div><p>Old</p>',
    ],
    ['older Outlook', "Own<div style='border:none;border-top: solid #B5C4DF 1.0pt'>From: Anna</div>Old"],
    ['Outlook on the web', 'Own<hr><div id="divRplyFwdMsg">From: Anna</div><div>Old</div>'],
    ['Outlook on the web, newer', 'Own<div id="appendonsend"></div><hr>From: Anna<div>Old</div></div>'],
    ['Outlook on a phone', 'Own<div id="mail-editor-reference-message-container">Old</div>'],
    ['Yahoo', 'Own<div id="x" class="yahoo_quoted">Old</div>'],
    ['GMX', 'Own<div name="quote" style="x">Old</div>'],
    ['Zimbra', 'Own<hr id="zwchr" data-marker="__DIVIDER__">Old'],
    ['Proton', 'Own<blockquote class="protonmail_quote">Old</blockquote>'],
  ];

  it.each(CLIENTS)('of %s is dropped, and kept when asked for', (_, html) => {
    expect(own(html)).toBe('Own');
    expect(htmlToText(html)).toMatch(/Own/);
    expect(htmlToText(html)).toMatch(/Old/);
    expect(htmlToText(html, { quotes: 'keep' })).toBe(htmlToText(html));
  });

  it('is kept where nothing else would be left', () => {
    expect(own('<blockquote type="cite">Old</blockquote>')).toBe('> Old');
    expect(own('<div id="appendonsend"></div>Old')).toBe('Old');
    expect(own('')).toBe('');
  });

  it('is only what a client marked: other quotes stay', () => {
    expect(own('Own<blockquote>a poem</blockquote>')).toBe(lines('Own', '', '> a poem'));
    expect(own('Own<div class="other" id="">more</div>')).toBe(lines('Own', 'more'));
  });

  it('leaves answers that are written between quotes', () => {
    const quote = '<blockquote class="gmail_quote">Old</blockquote>';
    const html = `<div class="gmail_quote">Anna wrote:${quote}<div>First answer</div>${quote}<div>Second</div></div>`;
    expect(own(html)).toBe(lines('First answer', '', 'Second'));
  });

  it('leaves a forwarded mail, and what is too long to introduce a quote', () => {
    const forwarded =
      '<div class="gmail_quote"><div class="gmail_attr">Forwarded message<br>From: Anna</div>words</div>';
    expect(own(`Own${forwarded}`)).toBe(lines('Own', 'Forwarded message', 'From: Anna', 'words'));
    const quote = '<blockquote class="gmail_quote">Old</blockquote>';
    for (const words of [`${'long '.repeat(100)}:`, 'a<br>b<br>c<br>d:', 'no colon']) {
      expect(own(`<div class="gmail_quote">${words}${quote}</div>`)).not.toBe('');
      expect(own(`<div class="gmail_quote">${words}${quote}</div>`)).not.toContain('>');
    }
  });

  it('hidden from view ends nothing', () => {
    expect(own('<div hidden><div id="appendonsend"></div><div class="gmail_quote">x</div></div>Own')).toBe('Own');
  });
});

describe('the HTML of a mail', () => {
  const html = (name: string): string =>
    parseMail(readFileSync(new URL(`../../../fixtures/mail/${name}.eml`, import.meta.url))).html ?? '';

  it('from Gmail is the answer alone', () => {
    expect(own(html('gmail-reply'))).toBe('Danke! Wir kommen gegen 15 Uhr und brauchen den Schlüssel für die Wohnung.');
    expect(htmlToText(html('gmail-reply'))).toMatch(/<k7f2@partner\.foyer\.test>:\n\n> Wann kommen Sie an\?$/);
  });

  it('from Outlook is the answer alone', () => {
    expect(own(html('outlook-reply-html-only'))).toBe(
      lines('Guten Tag,', '', 'der Schlüssel liegt unter der Matte – bitte prüfen.'),
    );
    expect(htmlToText(html('outlook-reply-html-only'))).toContain(
      lines(
        'Von: Anna via Foyer <m4t9@guest.foyer.test>',
        'Gesendet: Freitag, 27. März 2026 11:05',
        'Betreff: Ankunft',
      ),
    );
  });
});
