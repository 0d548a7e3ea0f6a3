import type * as z from 'zod/mini';
import { ok, type Result, refused } from '../refusals.ts';

/** What is wrong with one place of a request. */
export interface Violation {
  /** Where, as keys and positions from the outside in. */
  readonly path: readonly string[];
  readonly detail: string;
  /** Of a text: what is wrong where in it. */
  readonly fault?: TextFault | undefined;
}

/** What is wrong in a text, where: in characters, the offset from 0, line and column from 1. Codes are stable. */
export interface TextFault {
  readonly code: string;
  readonly placeholder?: string | undefined;
  /** The placeholder that was probably meant. */
  readonly nearest?: string | undefined;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

/** The most that is told of one part of a request: an answer must not grow with what is wrong. */
const MOST_VIOLATIONS = 50;
/** The longest name of an unknown field that is told, in characters. */
const LONGEST_KEY = 100;

/** Checks a request against its schema: all that is wrong with it at once (the first 50), never its values. */
export function parse<T>(schema: z.ZodMiniType<T>, input: unknown): Result<T, readonly Violation[]> {
  const parsed = schema.safeParse(input, { error: detailOf });
  return parsed.success
    ? ok(parsed.data)
    : refused(parsed.error.issues.slice(0, MOST_VIOLATIONS).flatMap(violationsOf).slice(0, MOST_VIOLATIONS));
}

/** Words for what schemas refuse by themselves; a check with words of its own goes first. */
function detailOf(issue: RawIssue): string {
  if (issue.code === 'invalid_value') return `must be one of: ${issue.values.join(', ')}`;
  if (issue.code !== 'invalid_type') return 'is not as it should be';
  return issue.input === undefined ? 'is required' : `must be ${ARTICLES[issue.expected] ?? `a ${issue.expected}`}`;
}

const ARTICLES: Readonly<Record<string, string>> = { object: 'an object', array: 'an array' };

function violationsOf(issue: z.core.$ZodIssue): readonly Violation[] {
  const path = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') return [{ path, detail: issue.message }];
  return issue.keys
    .slice(0, MOST_VIOLATIONS)
    .map((key) => ({ path: [...path, key.slice(0, LONGEST_KEY)], detail: 'is not known here' }));
}

/** The place as a JSON pointer in a URI fragment (RFC 6901), as RFC 9457 shows it. */
export const pointerTo = (path: readonly string[]): string =>
  `#${path.map((key) => `/${encodeURIComponent(key.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('')}`;
