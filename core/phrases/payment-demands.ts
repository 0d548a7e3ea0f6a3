import type { Span } from '../masking/span.ts';
import { has, hasAll, type Mark, spanOf } from './mark.ts';
import type { MarkedText } from './marked-text.ts';
import { ROLES } from './role.ts';

const { pay, send, channel, account, cash, out, here, direct, me, commission, cheaper, book, stay, advance } = ROLES;
const { local, due, refund, not, warn, outside, number, amount, chat } = ROLES;

/** Words between a way to pay and what is demanded with it at most. */
const REACH = 14;
/** And between words that belong to each other. */
const CLOSE = 4;

/** What makes a demand of something, with what, and how far away. */
interface Demand {
  readonly of: number;
  readonly with: number;
  readonly within: number;
  /** Whether the other words speak against it. */
  readonly excused: (around: Around) => boolean;
}

/** What stands around a possible demand. */
interface Around {
  /** In the same parts of the sentence. */
  readonly roles: number;
  /** In that of the anchor alone. */
  readonly own: number;
  /** In the whole sentence. */
  readonly sentence: number;
  readonly anchor: Mark;
  readonly partner: Mark;
}

/** "Don't pay on the site": what is denied is the platform. Otherwise a denied way to pay is none. */
const isDenied = (around: Around): boolean => denies(around) || denies({ roles: around.own });
const denies = (part: { readonly roles: number }): boolean => has(part, not) && !has(part, here | outside);
const isOnPlatform = (around: Around): boolean =>
  has(around, here) && !has(around, not | outside | cheaper | commission);
/** What others sell on the spot is no payment for the booking: nor what they accept for it ("the taxi …, it takes …"). */
const isLocal = (around: Around): boolean =>
  isOthers(around) || (!has(around.partner, pay) && isOthers({ roles: around.sentence }));
const isOthers = (part: { readonly roles: number }): boolean =>
  has(part, local) && !has(part, stay | advance | me | outside);

/**
 * Demands for payment outside the platform, by their structure. Cash counts where it is for the stay itself, before
 * arrival, or with an advantage; what is paid on the spot by custom (tourist tax, key deposit, extras) does not.
 */
const DEMANDS: readonly Demand[] = [
  {
    of: channel,
    with: pay | send | amount | number | stay | due | advance | outside | cheaper,
    within: REACH,
    excused: (around) => isDenied(around) || isOnPlatform(around) || isLocal(around) || has(around, refund),
  },
  {
    of: channel,
    with: me,
    within: CLOSE,
    excused: (around) => isDenied(around) || has(around, refund),
  },
  {
    of: account,
    with: pay | send | amount | stay | due | advance,
    within: REACH,
    excused: (around) => isDenied(around) || has(around, refund) || !has(around, me | number),
  },
  {
    of: cash,
    with: stay | advance | cheaper | commission | outside | book,
    within: REACH,
    excused: (around) =>
      isDenied(around) || has(around, local | due | refund) || (isOnPlatform(around) && !has(around, stay)),
  },
  {
    of: outside,
    with: pay | send | stay | book | cheaper | cash | advance,
    within: REACH,
    excused: (around) => has(around, not) || has(around, refund),
  },
  {
    of: direct,
    with: pay | cheaper | commission | stay,
    within: REACH,
    excused: (around) =>
      isDenied(around) || isLocal(around) || has(around, due | local | refund) || !hasAll(around.anchor, direct | me),
  },
  {
    of: direct,
    with: cheaper | commission,
    within: REACH,
    excused: (around) => isDenied(around) || has(around, local | due | refund) || !has(around, book | pay | me),
  },
  {
    of: chat,
    with: cheaper | commission,
    within: REACH,
    excused: (around) => isDenied(around) || has(around, local | due | refund) || !has(around, book | pay),
  },
  {
    of: direct,
    with: book,
    within: CLOSE,
    excused: (around) =>
      isDenied(around) ||
      has(around, local | due | refund) ||
      isOnPlatform(around) ||
      !hasAll(around.anchor, direct | me),
  },
  {
    of: commission,
    with: pay | book | cash | channel | direct,
    within: REACH,
    excused: (around) => isDenied(around) || has(around, refund) || !hasAll(around.anchor, commission | out),
  },
];

const ANCHORS = DEMANDS.reduce((roles, demand) => roles | demand.of, 0);

/** Where a text demands payment outside the platform (V3); spans may overlap. */
export const paymentDemands = (marked: MarkedText): readonly Span[] =>
  marked.marks.flatMap((mark) => [
    ...(has(mark, number) ? accountGiven(marked, mark) : []),
    ...(has(mark, ANCHORS) ? DEMANDS.flatMap((demand) => demandsAt(marked, mark, demand)) : []),
    ...(has(mark, channel | account) ? withNextSentence(marked, mark) : []),
  ]);

/** "I have PayPal. So we avoid the commission.": a way to pay in one sentence, and around the platform in one beside it. */
function withNextSentence(marked: MarkedText, mark: Mark): readonly Span[] {
  if (has(marked.sentence(mark), not | warn | refund | local | due)) return [];
  const around = (step: 1 | -1): readonly Span[] => {
    const beside = { sentence: mark.sentence + step };
    const isExcused = has(marked.sentence(beside), not | warn | refund | local | due);
    return isExcused
      ? []
      : marked
          .inSentence(beside)
          .filter(isAround)
          .map((partner) => spanOf(mark, partner));
  };
  return [...around(-1), ...around(1)];
}

const isAround = (mark: Mark): boolean => has(mark, outside) || hasAll(mark, commission | out);

/** Somebody who gives an account's number wants money on it, unless it is to come back to them. */
function accountGiven(marked: MarkedText, mark: Mark): readonly Span[] {
  const before = marked.sentence({ sentence: mark.sentence - 1 });
  return has(marked.sentence(mark), refund) || has(before, refund) ? [] : [mark];
}

function demandsAt(marked: MarkedText, anchor: Mark, demand: Demand): readonly Span[] {
  if (!has(anchor, demand.of) || has(marked.sentence(anchor), warn)) return [];
  return marked
    .near(anchor, demand.with, demand.within)
    .filter((partner) => !demand.excused(aroundOf(marked, anchor, partner)))
    .map((partner) => spanOf(anchor, partner));
}

const aroundOf = (marked: MarkedText, anchor: Mark, partner: Mark): Around => ({
  roles: marked.clauses(anchor, partner).roles,
  own: marked.clauses(anchor, anchor).roles,
  sentence: marked.sentence(anchor).roles,
  anchor,
  partner,
});
