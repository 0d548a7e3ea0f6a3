import { isAlphanumeric, isLetter } from '../masking/character-class.ts';
import { wordEnd } from '../masking/word-bounds.ts';
import { dotWordEnd, mayBeginDot } from './dot-words.ts';
import type { FoundLink } from './found-link.ts';
import { labelStart } from './host-label.ts';
import { hostName, siteOf } from './host-name.ts';
import { isPlace } from './judge-host.ts';
import { gapBefore } from './label-dot.ts';
import { leadBefore, speltWwwStart } from './link-lead.ts';
import { signLength } from './link-signs.ts';
import { tailAfter } from './link-tail.ts';
import { isApart, isSpeltWww, type ReadHost, readHostFrom } from './read-host.ts';
import { topKindAt } from './top-level.ts';

/** What was tried at one place: a link, or none; and where the search goes on. */
export interface Attempt {
  readonly link: FoundLink | undefined;
  readonly next: number;
}

export const nothing = (next: number): Attempt => ({ link: undefined, next });

/** The link without a scheme whose first dot, of whatever kind, stands at `at`; it begins at `floor` at the earliest. */
export const dotHost = (text: string, at: number, floor: number): Attempt =>
  endsSentence(text, at) ? nothing(at) : hostBefore(text, at, floor);

/** A letter or a figure before the dot, and after its space what no domain goes on with: the most frequent of dots. */
function endsSentence(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (next > SPACE || !isAlphanumeric(text.charCodeAt(at - 1))) return false;
  const after = text.charCodeAt(at + 2);
  return next === SPACE && (!isLetter(after) || (after >= CAPITAL_A && after <= CAPITAL_Z));
}

/** Signs of sentences that stand in a dot's place now and then. */
export const COMMAS: readonly number[] = [44, 59];
const SPACE = 32;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;

export function hostBefore(text: string, at: number, floor: number): Attempt {
  const end = gapBefore(text, at);
  if (end <= floor) return nothing(at);
  const { host, next } = readHostFrom(text, end, floor);
  if (host) return judged(text, host, floor);
  return reversedHost(text, at, floor) ?? nothing(Math.max(at, next));
}

/** The link that a host is, if it is meant as a place. */
export function judged(text: string, host: ReadHost, floor: number): Attempt {
  const lead = leadBefore(text, host.start, floor);
  const tail = tailAfter(text, host.end, isApart(host));
  const spelt = isSpeltWww(host);
  const place =
    spelt ||
    isPlace({ text, host, told: lead.told || (tail.path && !text.startsWith(' / ', host.end)), end: tail.end });
  if (!place) return nothing(host.end);
  const start = spelt ? leadBefore(text, speltWwwStart(text, host.start, floor), floor).start : lead.start;
  return { link: linkOf(host, start, tail.end), next: tail.end };
}

function linkOf(host: ReadHost, start: number, end: number): FoundLink {
  const name = hostName(host.name);
  return { start, end, host: name, site: siteOf(name), form: formOf(host) };
}

function formOf({ labels, names, top }: ReadHost): FoundLink['form'] {
  if (top === 'numbers') return 'numbers';
  const hidden = labels.some(
    ({ start, end, dot }, at) => (dot && dot.kind !== 'plain') || end - start !== names[at]?.length,
  );
  return hidden ? 'hidden' : 'bare';
}

/** "casarosa,com", "casarosa , com"; "casarosa•com": another sign in a dot's place, before a top-level domain. */
export function signHost(text: string, at: number, floor: number): Attempt {
  const end = at + (signLength(text, at) || 1);
  const from = end + (text.charCodeAt(end) === SPACE ? 1 : 0);
  if (!isLetter(text.charCodeAt(from))) return mayBeWrapped(text, end) ? hostBefore(text, at, floor) : nothing(at);
  if (mayBeginDot(text, from) && dotWordEnd(text, from) > from) return nothing(at);
  const top = topKindAt(text, from, labelEndAt(text, from));
  return top === undefined || top === 'word' || top === 'file'
    ? mixedHost(text, at, from, floor)
    : hostBefore(text, at, floor);
}

const LONGEST_TOP = 24;

const labelEndAt = (text: string, from: number): number => wordEnd(text, from, LONGEST_TOP);

const CLOSING = ')]}>*_-~|';

/** "(•)": the bracket that closes around it. */
const mayBeWrapped = (text: string, end: number): boolean => end < text.length && CLOSING.includes(text.charAt(end));

/** "casa•com•sa": the next label is none, the one after it may be. */
function mixedHost(text: string, at: number, from: number, floor: number): Attempt {
  const end = labelEndAt(text, from);
  const goesOn = text.charCodeAt(at) === text.charCodeAt(end) || text.charAt(end) === '.';
  return goesOn && isLetter(text.charCodeAt(end + 1)) ? hostBefore(text, at, floor) : nothing(at);
}

/** A dot in words begins here: "casarosa dot com". */
export const wordHost = (text: string, at: number, floor: number): Attempt =>
  mayBeginDot(text, at) && dotWordEnd(text, at) > at ? hostBefore(text, at, floor) : nothing(at);

const LONGEST_REVERSED = 64;
const REVERSED = /^(?:moc|gro|ofni|ten)\.(\p{L}[\p{L}\d-]{2,62}(?:\.w{3})?)(?![\p{L}\d])/iu;

/** "moc.asoracasac", "ed.asor.www": written backwards. */
function reversedHost(text: string, at: number, floor: number): Attempt | undefined {
  const start = text.charAt(at) === '.' ? wordBefore(text, at) : at;
  if (start === at || start < floor) return undefined;
  const [written = ''] = REVERSED.exec(text.slice(start, start + LONGEST_REVERSED)) ?? [];
  if (written === '' || (written.startsWith('ten.') && !written.endsWith('.www'))) return undefined;
  const end = start + written.length;
  const name = hostName([...written].toReversed().join(''));
  return { link: { start, end, host: name, site: siteOf(name), form: 'hidden' }, next: end };
}

const wordBefore = (text: string, at: number): number => labelStart(text, at, Math.max(0, at - LONGEST_TOP));
