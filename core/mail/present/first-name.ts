/**
 * The first name out of a full one, or undefined where there is none to show.
 *
 * `Lind, Anna` gives `Anna`. A name that is a mail address or has no letter in it is none: it would give away what an
 * alias hides.
 */
export function firstName(name: string): string | undefined {
  const given = name.slice(name.indexOf(',') + 1).trim();
  const [first] = /[^\s,]+/.exec(given || name) ?? [];
  return first !== undefined && /\p{L}/u.test(first) && !name.includes('@') ? first : undefined;
}
