import type { Span } from '../masking/span.ts';
import { has, type Mark, spanOf } from './mark.ts';
import type { MarkedText } from './marked-text.ts';
import { ROLES } from './role.ts';

const { review, give, ask, place, welcome, thanks, not } = ROLES;

/** Words between a request and the place it names at most. */
const REACH = 14;
/** And between "leave" and "a review". */
const CLOSE = 7;

/** Where a text asks for a review elsewhere (G19); spans may overlap. */
export const reviewRequests = (marked: MarkedText): readonly Span[] =>
  marked.marks.flatMap((mark) =>
    has(mark, place) ? requestsFor(marked, mark).map((request) => spanOf(mark, request)) : [],
  );

/** What asks for a review at that place: "rate us", "leave a review", "a review would help". */
const requestsFor = (marked: MarkedText, spot: Mark): readonly Mark[] =>
  marked.near(spot, ask | review, REACH).filter((mark) => isRequest(marked, marked.clauses(mark, spot), mark));

function isRequest(marked: MarkedText, around: { readonly roles: number }, mark: Mark): boolean {
  if (has(around, not | thanks)) return false;
  if (has(mark, ask) || has(around, welcome)) return true;
  return marked.near(mark, give, CLOSE).some(({ clause }) => clause === mark.clause);
}
