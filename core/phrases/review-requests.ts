import type { Span } from '../masking/span.ts';
import { has, type Mark, spanOf } from './mark.ts';
import type { MarkedText } from './marked-text.ts';
import { ROLES } from './role.ts';

const { review, give, ask, place, site, thanks, not, local, me } = ROLES;

/** Words between a request and the place it names at most. */
const REACH = 14;
/** And between "write something" and a place for reviews. */
const CLOSE = 6;

/** Where a text asks for a review elsewhere (G19); spans may overlap. */
export const reviewRequests = (marked: MarkedText): readonly Span[] =>
  marked.marks.flatMap((mark) =>
    has(mark, place) ? requestsFor(marked, mark).map((request) => spanOf(mark, request)) : [],
  );

/** What is said of reviews at that place, unless it tells of them: those somebody saw, or has, or thanks for. */
const requestsFor = (marked: MarkedText, spot: Mark): readonly Mark[] =>
  [...marked.near(spot, ask | review, REACH), ...(has(spot, site) ? marked.near(spot, give, CLOSE) : [])].filter(
    (mark) => !tellsOnly(marked.clauses(mark, spot)),
  );

/** Reviews of others ("the restaurant") are told of too, unless it is us that they are asked for. */
const tellsOnly = (around: { readonly roles: number }): boolean =>
  has(around, not | thanks) || (has(around, local) && !has(around, me | ask | give));
