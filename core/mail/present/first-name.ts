/** Letters with marks, apostrophes and hyphens between, and the dot of an abbreviation; joiners are letters' business. */
const WORD = /\p{L}(?:[\p{L}\p{M}'’‐-]|\u200C|\u200D)*(?:\.$)?/u;
const COMMA = /[,，、،]/;
const AT = /[@＠﹫]/;

/**
 * The first name out of a full one, or undefined where there is none to show.
 *
 * `Lind, Anna` gives `Anna`, and so does `anna.lind`, the half of an address that forms put there. A name that is a mail
 * address or has no letter in it is none: it would give away what an alias hides.
 */
export function firstName(name: string): string | undefined {
  const given = name.slice(name.search(COMMA) + 1).trim();
  const [first = ''] = /[^\s,，、،]+/.exec(given || name) ?? [];
  return AT.test(name) ? undefined : WORD.exec(first)?.[0];
}
