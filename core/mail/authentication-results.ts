import { domainOf } from '../sender.ts';

/** Who SES says it is in `Authentication-Results` (RFC 8601). */
const SES = 'amazonses.com';
const DKIM_PASSES = /^dkim\s*=\s*pass\b/i;
const SIGNED_BY = /\bheader\.(?:i|d)\s*=\s*([^\s;]+)/gi;

/**
 * Domains whose DKIM signatures verified, as SES found.
 *
 * @param values of the header `Authentication-Results`, topmost first: SES writes its own above all that came with the
 * mail, so any other is the sender's word
 */
export function verifiedDkimDomains([topmost = '']: readonly string[]): readonly string[] {
  const [server = '', ...results] = withoutQuotesAndComments(topmost)
    .split(';')
    .map((part) => part.trim());
  if (server.toLowerCase() !== SES) return [];
  const passed = results.filter((result) => DKIM_PASSES.test(result));
  return passed.flatMap((result) => Array.from(result.matchAll(SIGNED_BY), ([, identity = '']) => domainIn(identity)));
}

const domainIn = (identity: string): string => (domainOf(identity) || identity).toLowerCase();

/**
 * A header's value without what a sender can write freely into it: a quoted local part may hold a whole result.
 *
 * What follows a quote or a comment that does not end goes with it.
 */
function withoutQuotesAndComments(value: string): string {
  let kept = '';
  for (let at = 0; at < value.length; at++) {
    const character = value.charAt(at);
    if (character === '"') at = endOfQuote(value, at + 1);
    else if (character === '(') at = endOfComment(value, at + 1);
    else kept += character;
  }
  return kept;
}

/** Where the quote that began before `from` ends. */
function endOfQuote(value: string, from: number): number {
  let at = from;
  while (at < value.length && value.charAt(at) !== '"') at += value.charAt(at) === '\\' ? 2 : 1;
  return at;
}

/** Where the comment that began before `from` ends, with those within it. */
function endOfComment(value: string, from: number): number {
  let at = from;
  for (let depth = 1; at < value.length; at++) {
    const character = value.charAt(at);
    if (character === '\\') at++;
    if (character === '(') depth++;
    if (character === ')' && --depth === 0) break;
  }
  return at;
}
