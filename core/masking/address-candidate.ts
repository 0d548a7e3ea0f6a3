import type { AtSign } from './at-sign.ts';
import { overLineStart } from './broken-line.ts';
import { isAlphanumeric, isSpace } from './character-class.ts';
import { localStart } from './local-part.ts';
import type { MailDomain } from './mail-domain.ts';
import { gapBefore } from './sign-gap.ts';
import type { Span } from './span.ts';

/** A sign with what stands on both sides of it, and may be an address. */
export interface Candidate extends Span {
  readonly kind: Exclude<AtSign['kind'], 'spelled'>;
  /** Lower case. */
  readonly local: string;
  readonly domain: MailDomain;
  /** The sign has a space before it and none after it, as before somebody's name in a network. */
  readonly handle: boolean;
  /** The sign touches both halves. */
  readonly tight: boolean;
  /** What stands before and after. */
  readonly before: string;
  readonly after: string;
}

/** A sign that has a half on both sides. */
export type WholeSign = AtSign & Pick<Candidate, 'kind'>;

/** What `sign` is the middle of, `domain` being what stands after it; undefined where nothing stands before it. */
export function candidateAt(text: string, sign: WholeSign, domain: MailDomain): Candidate | undefined {
  const near =
    sign.kind === 'missing'
      ? startBefore(text, sign.start)
      : localStart(text, sign.start, sign.kind !== 'tight', domain.provider);
  if (near === undefined) return undefined;
  const start = sign.kind === 'tight' || sign.kind === 'loose' ? overLineStart(text, near) : near;
  const spaced = isSpace(text.charCodeAt(sign.start - 1)) || (sign.kind === 'loose' && text.charAt(sign.start) !== '@');
  return {
    start,
    end: domain.end,
    kind: sign.kind,
    domain,
    local: text.slice(start, sign.start).trim().toLowerCase(),
    handle: spaced && !/\s/.test(text.slice(sign.end - 1, sign.end + 1)),
    tight: isAlphanumeric(text.charCodeAt(sign.start - 1)) && isAlphanumeric(text.charCodeAt(sign.end)),
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(domain.end, domain.end + 2),
  };
}

/** Where the local part begins that a provider's name at `end` follows, also with a short word or a sign between. */
function startBefore(text: string, end: number): number | undefined {
  const gap = gapBefore(text, end);
  const start = localStart(text, gap, false);
  const between = start !== undefined && gap - start <= LONGEST_BETWEEN && /^\p{L}+$/u.test(text.slice(start, gap));
  return between ? localStart(text, gapBefore(text, start), false) : start;
}

/** "à", "chez", "sur". */
const LONGEST_BETWEEN = 4;

/** Characters before an address that are looked at for what it is about. */
const CONTEXT = 40;
