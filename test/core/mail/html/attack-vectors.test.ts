import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relayHtml } from '../../../support/html/relayed-html.ts';

const EVIL = 'https://evil.example';

/** HTML of a mail, and the words that its receiver reads. `boom` stands where nobody may see it. */
const VECTORS: Readonly<Record<string, readonly (readonly [html: string, words: string])[]>> = {
  'what loads when a mail is opened': [
    [`a<img src="${EVIL}/pixel.gif" width=1 height=1>b`, 'ab'],
    [`a<img srcset="${EVIL}/boom.png 2x" src=x alt="boom">b`, 'ab'],
    [`a<IMG SRC=\`${EVIL}/boom\`>b`, 'ab'],
    [`a<img src="cid:logo@x" lowsrc="${EVIL}/boom" dynsrc="${EVIL}/boom">b`, 'ab'],
    [`a<picture><source srcset="${EVIL}/boom"><img src="${EVIL}/boom"></picture>b`, 'ab'],
    [`<table background="${EVIL}/boom"><tr><td background="${EVIL}/boom">a</td></tr></table>b`, 'a\nb'],
    [`<body background="${EVIL}/boom">ab</body>`, 'ab'],
    [`a<p style="background:url(${EVIL}/boom)">b</p>`, 'a\n\nb'],
    [`a<p style="background:u\\rl('${EVIL}/boom')">b</p>`, 'a\n\nb'],
    [`a<li style="list-style-image:url(${EVIL}/boom)">b`, 'a\n- b'],
    [`<style>@import "${EVIL}/boom.css";body{background:url(${EVIL}/boom)}</style>ab`, 'ab'],
    [`<link rel=stylesheet href="${EVIL}/boom.css"><link rel=preload href="${EVIL}/boom">ab`, 'ab'],
    [`<style>@font-face{font-family:x;src:url(${EVIL}/boom.woff)}</style>ab`, 'ab'],
    [`a<video src="${EVIL}/boom" poster="${EVIL}/boom" autoplay>boom</video>b`, 'ab'],
    [`a<audio src="${EVIL}/boom" autoplay>boom</audio><bgsound src="${EVIL}/boom">b`, 'ab'],
    [`a<object data="${EVIL}/boom"><embed src="${EVIL}/boom">boom</object>b`, 'ab'],
    [`a<embed src="${EVIL}/boom">b<applet code="boom"></applet>`, 'ab'],
    [`a<iframe src="${EVIL}/boom">boom</iframe><iframe srcdoc="<script>boom</script>"></iframe>b`, 'ab'],
    [`<frameset><frame src="${EVIL}/boom"></frameset><noframes>boom</noframes>ab`, 'ab'],
    [`a<input type=image src="${EVIL}/boom">b`, 'ab'],
    [`a<svg><image xlink:href="${EVIL}/boom"/><use href="${EVIL}/boom#x"/></svg>b`, 'ab'],
    [`<v:background><v:fill src="${EVIL}/boom"/></v:background>ab`, 'ab'],
    [`<!--[if mso]><v:roundrect href="${EVIL}">boom</v:roundrect><![endif]-->ab`, 'ab'],
    [`<html manifest="${EVIL}/boom">ab`, 'ab'],
    [`a<menuitem icon="${EVIL}/boom">b`, 'ab'],
  ],
  'what runs': [
    ['a<script>boom()</script>b', 'ab'],
    ['a<SCRIPT SRC=//evil.example/boom.js></SCRIPT >b', 'ab'],
    ['a<script/boom>boom()</script\n>b', 'ab'],
    ['a<scr<script>boom()</script>ipt>boom()</script>b', 'aboom()ipt>boom()b'],
    ['a<script><!--<script>boom()</script>-->b', 'a-->b'],
    ['a<noscript><p title="</noscript><img src=x onerror=boom()>">b</noscript>', 'a\n\nb'],
    ['a<img src=x onerror=boom()>b', 'ab'],
    ['a<img src=x onerror="&#98;oom()">b', 'ab'],
    ['<p onmouseover="boom()" onclick=\'boom()\'>ab</p>', 'ab'],
    ['<p/onclick=boom()>ab', 'ab'],
    ['<body onload=boom()>ab', 'ab'],
    ['a<svg onload=boom()><script>boom()</script><animate onbegin=boom()></svg>b', 'ab'],
    ['a<svg><style><img src=x onerror=boom()></style></svg>b', 'ab'],
    ['a<math><mtext><table><mglyph><style><img src=x onerror=boom()></style></mglyph></table></mtext></math>b', 'ab'],
    ['a<details open ontoggle=boom()>b</details>', 'ab'],
    ['a<p style="width:expression(boom())">b</p>', 'a\n\nb'],
    ['a<p style="behavior:url(#boom);-moz-binding:url(boom)">b</p>', 'a\n\nb'],
    ['a<a href="javascript:boom()">b</a>', 'ab'],
    ['a<a href="JaVaScRiPt&colon;boom()">b</a>', 'ab'],
    ['a<a href="&#x6A;&#97;vascript&#58;boom()">b</a>', 'ab'],
    ['a<a href=" \u0001java\tscript:\nboom()">b</a>', 'ab'],
    ['a<a href="vbscript:boom()">b</a><a href="livescript:boom()"></a>', 'ab'],
    ['a<a href="data:text/html;base64,PHNjcmlwdD5ib29tKCk8L3NjcmlwdD4=">b</a>', 'ab'],
    ['a<a href="blob:https://evil.example/boom">b</a><a href="file:///boom">c</a>', 'abc'],
    ['a<a href="view-source:https://evil.example/boom">b</a>', 'ab'],
    ['a<template><script>boom()</script></template><xmp><script>boom()</script></xmp>b', 'ab'],
    ['a<title><img src=x onerror=boom()></title>b', 'ab'],
    ['a<textarea><script>boom()</script></textarea>b', 'ab'],
    ['a<x-boom is="boom" contenteditable>b</x-boom>', 'ab'],
    ['a<marquee onstart=boom()>b</marquee>', 'ab'],
    ['a<!--><script>boom()</script>-->b', 'a-->b'],
    ['a<!-- --!><script>boom()</script>b', 'ab'],
    ['a<![CDATA[<script>boom()</script>]]>b', 'aboom()]]>b'],
    ['a<?php boom() ?>b<%boom()%>', 'ab<%boom()%>'],
    ['a<<script>boom()</script>b', 'a<b'],
    ['a\u0000<scr\u0000ipt>boom', 'a'],
    ['a&lt;script&gt;alert()&lt;/script&gt;b', 'a<script>alert()</script>b'],
    ['a&amp;lt;script&amp;gt;b', 'a&lt;script&gt;b'],
  ],
  'what sends the reader elsewhere': [
    [`<meta http-equiv=refresh content="0;url=${EVIL}/boom">ab`, 'ab'],
    [`<base href="${EVIL}/"><a href="boom">a</a>b`, 'ab'],
    [`a<form action="${EVIL}/boom"><input name=password value=boom><button>b</button></form>`, 'a\nb'],
    [`a<button formaction="${EVIL}/boom">b</button>`, 'ab'],
    [`a<select><option>boom</option></select><datalist><option>boom</datalist>b`, 'ab'],
    [`a<map><area href="${EVIL}/boom"></map>b`, 'ab'],
    [`<a href="${EVIL}/x" ping="${EVIL}/boom" target=_blank>a</a>b`, `a <${EVIL}/x>b`],
    [`<a href="${EVIL}/x">https://bank.example</a>`, `https://bank.example <${EVIL}/x>`],
    [`<a href="https://bank.example@evil.example/">bank</a>`, 'bank <https://bank.example@evil.example/>'],
    [`<a href="${EVIL}/x" title="https://bank.example" data-href="boom">a</a>`, `a <${EVIL}/x>`],
    [`<a href="${EVIL}/x"><a href="https://bank.example">a</a></a>`, 'a <https://bank.example>'],
    [`<a href="${EVIL}/&quot; onclick=&quot;boom()">a</a>`, null],
  ].map(([html, words]) => [html ?? '', words ?? `a <${EVIL}/"onclick="boom()>`] as const),
  'what nobody sees': [
    ['<div style="display:none;font-size:0">boom</div>ab', 'ab'],
    ['<span style="font-size:0px">boom</span>ab', 'ab'],
    ['<p style="color:#ffffff;background-color:#fff">boom</p>ab', 'ab'],
    ['<div style="height:0;overflow:hidden">boom</div>ab', 'ab'],
    ['<div style="position:absolute;left:-5000px">boom</div>ab', 'ab'],
    ['<p hidden>boom</p>ab', 'ab'],
    ['a&zwnj;&#8203;&shy;&#xFEFF;b', 'a\u200Cb'],
  ],
  'attributes that say something': [
    ['a<p title="boom" aria-label="boom" data-x="boom">b</p>', 'a\n\nb'],
    ['a<img alt="mail me: boom@evil.example">b', 'ab'],
    ['a<abbr title="boom">b</abbr><time datetime="boom">c</time>', 'abc'],
    ['a<p itemprop="boom" itemid="https://boom.example">b</p>', 'a\n\nb'],
    ['a<p id="boom" class="boom" name="boom" style="--x:boom">b</p>', 'a\n\nb'],
    ['a<blockquote cite="https://boom.example">b</blockquote>c', 'a\n\n> b\n\nc'],
    ['a<table summary="boom"><tr><td abbr="boom">b</td></tr></table>', 'a\nb'],
  ],
};

describe.each(Object.entries(VECTORS))('of %s', (_, vectors) => {
  it.each(vectors)('nothing but words reaches the other side: %j', async (html, words) => {
    const relayed = await relayHtml(html);
    expect(relayed?.words).toBe(words);
    expect(relayed?.html.text).not.toMatch(/boom(?![()"])/);
    expect(relayed?.raw.replaceAll('=\r\n', '')).not.toMatch(/evil\.example\/boom/);
    for (const link of relayed?.links ?? []) expect(words).toContain(link);
  });
});

it('there are more than 60 ways tried', () => {
  expect(Object.values(VECTORS).flat().length).toBeGreaterThan(60);
});

it('links in the HTML part lead where they say', async () => {
  const relayed = await relayHtml(
    `<a href="${EVIL}/x">https://bank.example</a> <a href="https://bank.example@evil.example">b</a> <a href="ftp://x.example">c</a>`,
  );
  expect(relayed?.links).toEqual(['https://bank.example', `${EVIL}/x`]);
});

const PIECES = [
  ...Object.values(VECTORS).flatMap((vectors) => vectors.map(([html]) => html)),
  ...[
    '<',
    '>',
    '"',
    "'",
    '&',
    '<!--',
    '-->',
    '</',
    '=',
    ' ',
    '\n',
    '\u2028',
    '\u202E',
    '`',
    '<a href="https://a.example/',
    '</p>',
  ],
];

it('whatever HTML comes, the mail that goes out is made of what ours are made of', async () => {
  const html = fc.oneof(
    fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary' })), { maxLength: 12 }),
    fc.array(fc.stringMatching(/^[<>"'&a-f:=/ -]*$/), { maxLength: 3 }),
  );
  await fc.assert(
    fc.asyncProperty(html, async (pieces) => {
      const relayed = await relayHtml(pieces.join(''), '8bit');
      // both parts say the same, but for blanks
      const said = relayed?.html.text.replace(/\s+/g, '') ?? '';
      expect(said).toContain(relayed?.words.replace(/\s+/g, '') ?? '');
    }),
    { numRuns: 100 },
  );
});
