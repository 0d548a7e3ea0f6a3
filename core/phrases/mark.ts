import type { Span } from '../masking/span.ts';

/** A word or an expression that can mean something, and where it stands. */
export interface Mark extends Span {
  roles: number;
  /** Number of its first word in the text. */
  readonly word: number;
  /** Number of the part of a sentence it stands in; negations and places hold for that part. */
  readonly clause: number;
  readonly sentence: number;
  /** Its place among the marks. */
  readonly index: number;
}

/** Whether a mark, or what several of them mean together, has one of the roles. */
export const has = ({ roles }: { readonly roles: number }, wanted: number): boolean => (roles & wanted) !== 0;
export const hasAll = ({ roles }: Pick<Mark, 'roles'>, wanted: number): boolean => (roles & wanted) === wanted;

/** What two marks have between them. */
export const spanOf = (one: Span, other: Span): Span => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
});
