import type { Span } from '../masking/span.ts';
import { type HostLabel, labelName, labelStart } from './host-label.ts';
import { type Attempt, hostBefore, judged, nothing } from './host-link.ts';
import type { ReadHost } from './read-host.ts';

const LONGEST = 16;
const GLUED = /^(?:dot|punkt|point|punto|ponto|kropka)(com|net|org|info|de|fr|nl|pl|ru|pt)(?![\p{L}\d])/iu;
/** Two letters end words ("anecdotes"): they are a country's only after a name that is none. */
const LONGEST_COUNTRY = 2;
const CAPITAL = /^(?:DOT|PUNKT|POINT|PUNTO|PONTO|PUNT|KROPKA)\p{Ll}/u;
const SHORTEST = 3;
const LOWER = 32;
const CAPITAL_Z = 90;

/** The third letters of words that are glued: "dot", "punkt", "point", "kropka". */
const THIRD: ReadonlySet<number> = new Set([...'tnio'].map((letter) => letter.charCodeAt(0)));

/** A word for a dot begins in the middle of a word: "casarosadotcom", "casarosaPUNKTde". */
export function gluedHost(text: string, at: number, floor: number): Attempt {
  if (!THIRD.has(text.charCodeAt(at + 2) | LOWER)) return nothing(at);
  const here = text.slice(at, at + LONGEST);
  if (text.charCodeAt(at) <= CAPITAL_Z && CAPITAL.test(here)) return hostBefore(text, at, floor);
  const [written = '', top = ''] = GLUED.exec(here) ?? [];
  const start = written === '' ? at : labelStart(text, at, floor);
  if (at - start < SHORTEST || (top.length <= LONGEST_COUNTRY && !/[\d-]/.test(text.slice(start, at))))
    return nothing(at);
  const end = at + written.length;
  return judged(text, twoLabels(text, { start, end: at }, { start: end - top.length, end }), floor);
}

/** The host of a name and a top-level domain, whatever stands between. */
export function twoLabels(text: string, first: Span, last: Span): ReadHost {
  const names = [labelName(text, first), labelName(text, last)];
  const labels: readonly HostLabel[] = [
    { start: first.start, end: first.end, dot: undefined, top: undefined },
    { start: last.start, end: last.end, dot: { start: first.end, end: last.start, kind: 'wrapped' }, top: 'sure' },
  ];
  return { start: first.start, end: last.end, labels, names, name: names.join('.'), top: 'sure' };
}
