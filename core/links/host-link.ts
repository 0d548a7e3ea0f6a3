import { isAlphanumeric, isLetter } from '../masking/character-class.ts';
import { wordEnd } from '../masking/word-bounds.ts';
import { mayBeginDot } from './dot-initials.ts';
import type { FoundLink } from './found-link.ts';
import { type HostLabel, labelOf, labelStart } from './host-label.ts';
import { hostName, siteOf } from './host-name.ts';
import { isPlace } from './judge-host.ts';
import { dotWordEnd, gapBefore } from './label-dot.ts';
import { leadBefore } from './link-lead.ts';
import { tailAfter } from './link-tail.ts';
import { DOT_WORDS } from './link-words.ts';
import { type ReadHost, readHost } from './read-host.ts';
import { topKind } from './top-level.ts';

/** What was tried at one place: a link, or none; and where the search goes on. */
export interface Attempt {
  readonly link: FoundLink | undefined;
  readonly next: number;
}

const nothing = (next: number): Attempt => ({ link: undefined, next });

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

const SPACE = 32;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;

function hostBefore(text: string, at: number, floor: number): Attempt {
  const end = labelEndBefore(text, at);
  const start = end > floor ? labelStart(text, end, floor) : end;
  return start === end ? nothing(at) : judged(text, readHost(text, labelOf(text, { start, end })), floor);
}

const LONGEST_BREAK = 5;

const BREAK = / ?\r?\n(?:> ?)?$/;

/** Where the label before a sign ends; with the end of a line between, if nothing else is. */
function labelEndBefore(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - LONGEST_BREAK), at);
  const broken = before.search(BREAK);
  return broken < 0 ? gapBefore(text, at) : at - before.length + broken;
}

function judged(text: string, { host, next }: ReturnType<typeof readHost>, floor: number): Attempt {
  if (!host) return nothing(next);
  const lead = leadBefore(text, host.start, floor);
  const tail = tailAfter(text, host.end);
  const place = isPlace({ text, host, told: lead.told || tail.path, end: tail.end });
  return place ? { link: linkOf(host, lead.start, tail.end), next: tail.end } : nothing(next);
}

function linkOf(host: ReadHost, start: number, end: number): FoundLink {
  const name = hostName(host.name);
  return { start, end, host: name, site: siteOf(name), form: formOf(host) };
}

function formOf({ labels, top }: ReadHost): FoundLink['form'] {
  if (top === 'numbers') return 'numbers';
  return labels.some(({ dot, apart }) => apart || (dot && dot.kind !== 'plain')) ? 'hidden' : 'bare';
}

/** "casarosa,com", "casarosa , com": a comma in a dot's place. */
export function commaHost(text: string, at: number, floor: number): Attempt {
  const spaced = text.charAt(at - 1) === ' ' && text.charAt(at + 1) === ' ' ? 1 : 0;
  const from = at + 1 + spaced;
  const between = isAlphanumeric(text.charCodeAt(at - 1 - spaced)) && isLetter(text.charCodeAt(from));
  const top = between ? topKind(text.slice(from, wordEnd(text, from, LONGEST_WORD))) : undefined;
  return top === 'firm' || top === 'sure' ? hostBefore(text, at, floor) : nothing(at);
}

const LONGEST_WORD = 16;
const CAPITAL = 'DOT';
const SPREAD = /^d o t(?=[ \])}>])/iu;

/** A dot in words begins here: "casarosa dot com", "casarosaDOTcom", "casarosadotcom". */
export function wordHost(text: string, at: number, floor: number): Attempt {
  if (!mayBeginDot(text, at)) return nothing(at);
  if (isLetter(text.charCodeAt(at - 1))) return gluedHost(text, at, floor);
  const sign = dotWordEnd(text, at) > at || SPREAD.test(text.slice(at, at + LONGEST_WORD));
  return sign ? hostBefore(text, at, floor) : nothing(at);
}

const GLUED = /^(?:dot|punkt|point|punto|ponto)(com|net|org|de|fr|es|it|nl|pl|ru|pt|info|co)(?![\p{L}\d])/iu;
const SHORTEST_GLUED = 3;
/** Only words of Latin letters are glued. */
const LAST_LATIN = 127;

function gluedHost(text: string, at: number, floor: number): Attempt {
  if (text.charCodeAt(at) > LAST_LATIN) return nothing(at);
  if (text.startsWith(CAPITAL, at)) return hostBefore(text, at, floor);
  const [written = '', top = ''] = GLUED.exec(text.slice(at, at + LONGEST_WORD)) ?? [];
  const start = written === '' ? at : labelStart(text, at, floor);
  if (at - start < SHORTEST_GLUED) return nothing(at);
  const end = at + written.length;
  const first = labelOf(text, { start, end: at });
  const last: HostLabel = {
    start: end - top.length,
    end,
    name: top.toLowerCase(),
    apart: false,
    dot: { start: at, end: end - top.length, kind: 'wrapped' },
  };
  const host: ReadHost = { start, end, labels: [first, last], name: `${first.name}.${last.name}`, top: 'sure' };
  return judged(text, { host, next: end }, floor);
}

const LONGEST_WWW = 96;
const WWW_UNITS: ReadonlySet<number> = new Set(['w', 'W'].map((unit) => unit.charCodeAt(0)));
const WWW = /^w{3}[ ,;:]{1,2}([\p{L}\d-]{2,63})(?: |[ ,;:]{1,2})(\p{L}{2,12})(?![\p{L}\d])/iu;

/** "www casarosa com": www, and spaces or other signs for dots. */
export function wwwHost(text: string, at: number, floor: number): Attempt {
  if (!WWW_UNITS.has(text.charCodeAt(at + 1)) || isAlphanumeric(text.charCodeAt(at - 1))) return nothing(at);
  const [written = '', label = '', top = ''] = WWW.exec(text.slice(at, at + LONGEST_WWW)) ?? [];
  const kind = topKind(top.toLowerCase());
  if (kind === undefined || kind === 'word' || kind === 'file' || DOT_WORDS.has(label.toLowerCase()))
    return nothing(at);
  const name = hostName(`www.${label}.${top}`);
  const end = tailAfter(text, at + written.length).end;
  const link: FoundLink = {
    start: leadBefore(text, at, floor).start,
    end,
    host: name,
    site: siteOf(name),
    form: 'hidden',
  };
  return { link, next: end };
}
