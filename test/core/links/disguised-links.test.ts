import { describe, expect, it } from 'vitest';
import { foreignLinks } from '../../../core/links/foreign-links.ts';

/** The text with what is found in it between ⟦ and ⟧. */
function marked(text: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of foreignLinks(text, ['foyer.test'])) {
    parts.push(text.slice(done, start), '⟦', text.slice(start, end), '⟧');
    done = end;
  }
  return parts.join('') + text.slice(done);
}

describe('a link in disguise is found to the letter', () => {
  it.each([
    ['spaces around its dots and slashes', 'go to ⟦seaview-rye . co . uk / book / 2⟧ now'],
    ['spaces around a path that is a host no more', 'go to ⟦seaview . com /⟧ (or not)'],
    ['spaces around all its signs', 'so ⟦https : // fern-lodge . com / rates⟧ please'],
    ['a path of letters set apart', '⟦c a s a . c o m / p a y⟧ now'],
    ['letters set apart by hyphens', '⟦f-e-r-n-l-o-d-g-e dot c-o-m⟧ you know'],
    ['letters set apart by hyphens with spaces', '⟦f - e - r - n dot c - o - m⟧'],
    ['letters set apart by commas', '⟦f, e, r, n, l dot com⟧'],
    ['letters set apart by dots', '⟦f.e.r.n.l.o.d.g.e.c.o.m⟧ you know'],
    ['letters of www and of its country set apart by dots', '⟦w.w.w.gite-sapin.f.r⟧'],
    ['a word for a dot set apart by dots', '⟦fernlodge [d.o.t] com⟧'],
    ['a word of one letter after letters set apart', '⟦f e r n . c o m⟧ I said'],
    ['two words of one letter after letters set apart', '⟦f e r n . c o m⟧ a b'],
    ['the two letters of its country set apart', '⟦seehaus-prien.d e⟧ schaut'],
    ['a bullet for a dot', '⟦fernlodge•com⟧ for all'],
    ['a coloured circle for a dot', 'it is ⟦fernlodge 🔴 nl⟧'],
    ['a sign of the keyboard for a dot', '⟦fernlodge*com⟧ is it'],
    ['a bullet before a country, announced', 'our website fern ⟦casa * it⟧ here'],
    ['a bullet in brackets', '⟦fernlodge (•) com⟧'],
    ['pictures for two dots', '⟦fernlodge•com•sa⟧ today'],
    ['any sign among letters of another script', 'вот ⟦fernlodge ♦ pl⟧ да'],
    ['words of another script on both sides', '谢谢⟦fernlodge.com⟧谢谢'],
    ['hyphens around the word for its last dot', '⟦www.fern-dot-com⟧'],
    ['capitals for its last dot', '⟦www.fernDOTcom⟧'],
    ['a line that ends as mails do', 'our house ⟦fernlodge\r\n.nl⟧'],
    ['a slash apart before a bracket', '(so ⟦fernlodge . com /⟧)'],
    ['two dots', '⟦fernlodge..com⟧ is it'],
    ['a comma for a dot', '⟦fernlodge,com⟧ is it'],
    ['a semicolon for a dot', '⟦fernlodge;com⟧ is it'],
    ['commas for its dots', '⟦fernlodge,co,uk/rates⟧'],
    ['dots like the ends of sentences', '⟦fernlodge. co. uk⟧'],
    ['a comma among letters of another script', '⟦darnour،com⟧ الموقع'],
    ['a dot at the beginning of a line', 'our house ⟦fernlodge\n.nl⟧'],
    ['a dot at the beginning of a quoted line', 'our house ⟦fernlodge\n>> .com/rates⟧'],
    ['a path that goes on in the next line', '⟦fernlodge.com/\nrates-2⟧'],
    ['a bracket that closes after the top-level domain', '⟦fernlodge (dot com⟧)'],
    ['a bracket before the dot alone', '⟦fernlodge[.com⟧]'],
    ['other brackets', '⟦casapino【.】es/pagar⟧'],
    ['a word for a dot between colons', '⟦fernlodge :dot: com⟧'],
    ['a word for a dot with a letter twice', '⟦fernlodge dott com⟧'],
    ['a word for a dot in small capitals', '⟦fernlodge ᴅᴏᴛ com⟧'],
    ['a word for a dot with a letter of another script', '⟦fernlodge dоt com⟧'],
    ['a word for a dot with figures', '⟦fernlodge p0int com⟧'],
    ['a full stop by its name', '⟦fernlodge full stop co full stop uk⟧'],
    ['a word for a dot written short', '⟦pensiontanne pkt. de⟧ ist es'],
    ['a word for a dot in capitals within', '⟦pensiontannePUNKTde⟧'],
    ['a word for a dot within, before a country', '⟦pension-tannepunktde⟧'],
    ['a top-level domain of other letters said', 'наш ⟦domsosna дот ком⟧'],
    ['a top-level domain by the names of its letters', '⟦casapino punto e ese⟧'],
    ['a path in brackets', '⟦fernlodge[.]com[/]pay⟧'],
    ['a path with words for its signs', '⟦fernlodge dot com slash pay dash now⟧'],
    ['www by the names of its letters', '⟦double u double u double u dot fernlodge dot com⟧'],
    ['www as three of a letter', '⟦trois w point gitesapin point fr⟧'],
    ['its scheme by the names of its letters', '⟦hache te te pe ese dos puntos barra barra casapino punto es⟧'],
    ['its scheme in words', '⟦https doppelpunkt slash slash tanne punkt de⟧'],
    ['www and bars for dots', '⟦www|casapinho|pt⟧'],
    ['www and slashes for dots', '⟦www/casapinho/com/pt⟧'],
    ['www and spaces for dots', '⟦www fernlodge com⟧ is it'],
    ['www, its country set apart', '⟦www fernlodge d e⟧'],
    ['www and a dot left out', '⟦www.fernlodge com⟧'],
    ['www and everything else in one word', '⟦wwwfernlodgecom⟧'],
    ['www and words for dots in one word', '⟦wwwpuntdennenhuispuntnl⟧'],
    ['a scheme and spaces for its signs', '⟦http fernlodge com⟧ now'],
    ['a scheme and a space for its dot', '⟦http:// fernlodge com⟧ now'],
    ['a known place and a space for its dot', '⟦t me slash fernlodge⟧'],
    ['a known place, a space for its dot and a path', '⟦tinyurl com/rye-1⟧'],
    ['a slash in words and a space for its dot', '⟦fernlodge com slash pay⟧'],
    ['its dot left out after a word of the web', 'our website: ⟦fernlodge com⟧.'],
    ['a dot and com in one word', '⟦fernlodge dotcom⟧ is our site'],
    ['a known place in look-alike letters', 'пишите ⟦т.ме/dacha⟧'],
    ['its name first and the rest after it', 'type ⟦fern-lodge and then .com⟧ there'],
    ['its name announced and the rest after it', 'open the website ⟦fernlodge followed by .com⟧ there'],
    ['its letters backwards', '⟦moc.egdolnref⟧ backwards'],
    ['all of it backwards', '⟦ten.egdolnref.www⟧ backwards'],
    ['four numbers in words', '⟦203 dot 0 dot 113 dot 7⟧ is it'],
    ['four numbers apart', '⟦203 . 0 . 113 . 7 / pay⟧'],
    ['an IPv6 address and a port', 'at ⟦[2001:db8::17]:8080/pay⟧'],
    ['an IPv6 address of the shortest form', 'at ⟦[::1]:80⟧'],
    ['named escapes of HTML', '⟦https&colon;&sol;&sol;fernlodge&period;com&sol;pay⟧'],
    ['letters of another script around it', 'на ⟦domsosna.su⟧ дешевле'],
    ['a place before which "at" stands', 'book at ⟦airbnb dot com⟧'],
    ['a blank that is no space', '⟦pension-tanne⠀.⠀de⟧'],
    ['a name of two words', 'the page of ⟦fern-lodge dot house⟧'],
  ])('with %s', (_, text) => {
    expect(marked(text.replaceAll(/[⟦⟧]/g, ''))).toBe(text);
  });
});

describe('what hosting life writes is no link', () => {
  it.each([
    ['a list without spaces', 'We have Kitchen.Bath.Salon.All in one, Cocina.Baño.Salón.Bar'],
    ['a file', 'contract.final.pdf, casa.de_5G, photos.zip, blue.house.77'],
    ['initials and abbreviations', 'J.R.R. Tolkien, U.S.A., R.S.V.P., e.g. this, inkl.MwSt.'],
    ['letters of a row', 'A B C D, a, b, c, d, 1 2 3, 1-2-3 and a-b.c-d'],
    ['letters as people read them', 'H.M.S. Victory, L. O. V. E. from us, w w w what a view'],
    ['times and rooms', '10.am, 5 . it, room.101.us, 1:2, a:b, [a:b], [1:2:3], fern.i s it, 15.250.250.250 €'],
    ['a list with signs', 'pool • com • bar, EN • FR • NL, pool • tv, Kitchen • Bath • nl'],
    ['a list with commas', 'towels;sheets;pillows;info, red,de,blue'],
    ['what goes on after a comma', 'quarto,com vista, playa,es bonita, ja,am See'],
    ['what goes on after a sign', 'quarto • com vista, casa com piscina, thanks😊it was, Hi • it'],
    ['what goes on after two dots', 'it was great..at last, great.. at last'],
    ['a word with a word for a dot in it', 'antidotes, anecdotes, dotted, sacerdotes, window'],
    [
      'a word for a dot in a sentence',
      'neste ponto com o mapa, 12 pt com, el punto es, the period in question, doot and',
    ],
    ['a word for a dot between others', 'a full stop in my life, the full house, kr0na, dotcommunity0'],
    ['words with a slash', 'sem/com café, and/or, Bad/WC, cut slash burn, a / b, me slash you, la com/x'],
    ['business on the web', 'empresa pontocom, the old dotcom, casa dotcom'],
    ['a scheme without a place', 'http error 404, the http code us, http:// casa de'],
    ['the web without a place', 'the www is slow, www de casa, wwwcom, 5www casa de, 5http casa de'],
    ['a top-level domain alone', 'the .com domain, then .de is dear, e-mail and .com, fern-lodge then .com5'],
    ['a top-level domain after words of no name', 'type it and then .com, a then bc de fg hi und .com'],
    ['a company without a dot', 'our website is com, on the site com'],
    ['a name with de', 'my name is Anna.de Vries, point.is it'],
    ['a program', 'ASP.NET'],
    ['what stands backwards by chance', 'ten.word, gro.ß, often.word'],
    ['a top-level domain of capitals', 'Fern * COM x, net . org stuff, if • com'],
    ['a bracket after a sentence', 'we come (dot or not), the (.) sign, a (dot b'],
    ['a slash after a space', 'bed / and breakfast, hotel com / pool'],
  ])('%s', (_, text) => {
    expect(marked(text)).toBe(text);
  });
});
