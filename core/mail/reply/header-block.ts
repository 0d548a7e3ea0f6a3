import { isShort, type Line } from './line.ts';
import { wordsOf } from './word-match.ts';

type Role = 'from' | 'date' | 'to' | 'subject' | 'other';

interface Header {
  readonly role: Role;
  readonly value: string;
}

const KNOWN_ROLES = ['from', 'date', 'to', 'subject'] as const;
const ROLES: ReadonlyMap<string, Role> = new Map(
  KNOWN_ROLES.flatMap((role) => wordsOf(role).map((word): [string, Role] => [word, role])),
);

const LONGEST_LABEL = 30;
const FEWEST = 3;
/** No block is longer; it keeps the search linear on a text that is all headers. */
const MOST_LINES = 20;
/** Lines that a long list of recipients may be wrapped to. */
const WRAPPED_TO = 3;

/**
 * The line after the block of headers (`From: …`, `Sent: …`, `To: …`, `Subject: …`) that begins at `start`; `start`
 * itself where none begins there.
 *
 * A block has at least three headers. Known labels with a subject or an address make one; so do labels of a language
 * that we don't know, with two addresses in brackets and a date with its time. Three lines of a person's own list
 * ("From: Paris", "To: Rome", "Date: 3 May") do not.
 */
export function headerBlockEnd(lines: readonly Line[], start: number): number {
  const headers: Header[] = [];
  let end = start;
  for (const [offset, line] of lines.slice(start, start + MOST_LINES).entries()) {
    const header = headerOf(line);
    if (line.kind !== 'text' || (!header && (offset === 0 || start + offset - end >= WRAPPED_TO))) break;
    if (!header) continue;
    headers.push(header);
    end = start + offset + 1;
  }
  return isBlock(headers) ? end : start;
}

/** Whether a line holds a whole block, run together: "From: Ann [mailto:…] Sent: … To: … Subject: …". */
export function isHeaderLine(line: Line): boolean {
  if (headerOf(line)?.role !== 'from') return false;
  const labels = line.body.toLowerCase().matchAll(/\p{L}+(?= ?[:：])/gu);
  const roles = new Set(Array.from(labels, ([label]) => ROLES.get(label)));
  return KNOWN_ROLES.filter((role) => roles.has(role)).length >= FEWEST && roles.has('subject');
}

/** Whether two headers, labels known or not, stand at `start`. */
export const headersBeginAt = (lines: readonly Line[], start: number): boolean =>
  lines.slice(start, start + 2).filter(headerOf).length === 2;

/** Whether a line is a header that names somebody by address, whatever stands around it. */
export function namesSomebody(line: Line): boolean {
  const header = headerOf(line);
  return header !== undefined && NAMING.has(header.role) && header.value.includes('@');
}

const NAMING: ReadonlySet<Role> = new Set(['from', 'to']);

function headerOf(line: Line): Header | undefined {
  if (line.kind !== 'text' || !isShort(line)) return undefined;
  const body = line.body.replace(/^[*_ ]+/, '');
  const colon = body.slice(0, LONGEST_LABEL).search(/[:：]/);
  const label = body
    .slice(0, Math.max(colon, 0))
    .replace(/[*_ ]+$/, '')
    .toLowerCase();
  const value = body.slice(colon + 1);
  if (!/^\p{L}[\p{L}\p{M}' -]*$/u.test(label) || value.startsWith('//')) return undefined;
  return { role: ROLES.get(label) ?? 'other', value };
}

function isBlock(headers: readonly Header[]): boolean {
  if (headers.length < FEWEST) return false;
  const roles = new Set(headers.map(({ role }) => role));
  if (KNOWN_ROLES.filter((role) => roles.has(role)).length >= FEWEST) {
    return roles.has('subject') || headers.some(({ value }) => value.includes('@'));
  }
  return headers.filter(({ value }) => isMailbox(value)).length > 1 && headers.some(({ value }) => isMoment(value));
}

const isMailbox = (value: string): boolean => /[<[(][^<[(@]*@/.test(value);

const isMoment = (value: string): boolean => /\d\d\d\d/.test(value) && /\d[:.]\d\d/.test(value);
