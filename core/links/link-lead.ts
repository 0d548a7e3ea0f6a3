import { COLON_WORDS, SLASH_WORDS } from './link-words.ts';

/** Where a link begins whose host begins somewhere, and whether anything before the host says that it is one. */
export interface LinkLead {
  readonly start: number;
  readonly told: boolean;
}

const LONGEST = 48;
const SIGNS = `(?:[\\s:;\\\\/()[\\]]{0,6}|[ :]{0,2}(?:${COLON_WORDS.join('|')}) (?:(?:${SLASH_WORDS.join('|')}) ){0,2})`;
/** "https://", "hxxp:/", "http ", "https colon slash slash ", "//". */
const LEAD = new RegExp(`(?:(?<![a-z])h[tx*]{1,3}p{1,2}s?${SIGNS}|(?<![:/])[/\\\\]{2})$`, 'iu');
const LAST = /[\s:;\\/()[\]psPS*]/;

/** What leads to the host that begins at `start`; `floor` is where it may begin at the earliest. */
export function leadBefore(text: string, start: number, floor: number): LinkLead {
  if (!LAST.test(text.charAt(start - 1))) return { start, told: false };
  const lead = LEAD.exec(text.slice(Math.max(floor, start - LONGEST), start));
  return lead ? { start: start - lead[0].length, told: true } : { start, told: false };
}
