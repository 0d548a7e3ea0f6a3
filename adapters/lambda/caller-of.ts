import type { Caller, Person } from '../../core/access.ts';
import type { Role } from '../../core/contract/routes.ts';
import { isLine } from '../../core/schemas/formats.ts';
import { type Claims, claimsOf, type HttpEvent } from './http-event.ts';

/** Names of the claims that say who calls. */
export interface ClaimNames {
  readonly role: string;
  readonly identity: string;
  /** Of those who share an identity; without it they are not told apart. */
  readonly person?: string | undefined;
  readonly personName?: string | undefined;
}

const ROLES: readonly Role[] = ['platform', 'support', 'host', 'guest'];

/**
 * Who calls, by the claims that the authorizer verified; `nobody` without a token.
 *
 * A token whose role is none of Foyer's, or not one alone, or whose host or guest has no id, is a `stranger`. Who of the
 * platform or its care team calls is its own subject where no claim says it better.
 */
export const callerOf = (event: HttpEvent, names: ClaimNames | undefined): Caller | 'nobody' | 'stranger' =>
  callerBy(claimsOf(event), names);

/** The same by claims, however they were verified. */
export function callerBy(claims: Claims | undefined, names: ClaimNames | undefined): Caller | 'nobody' | 'stranger' {
  if (!claims || !names) return 'nobody';
  const [role, ...more] = rolesOf(claims[names.role]);
  const identity = claims[names.identity];
  if (!role || more.length > 0) return 'stranger';
  if (role === 'platform' || role === 'support') return { role, id: textOf(identity) || textOf(claims['sub']) };
  return textOf(identity) === '' ? 'stranger' : { role, id: textOf(identity), person: personOf(claims, names) };
}

/** The longest id of a person, and the longest name that is kept of one, in characters. */
const LONGEST_PERSON = 128;
const LONGEST_NAME = 100;

/** Who of a host's or guest's people; undefined where no claim says so in one line of ordinary length. */
function personOf(claims: Claims, names: ClaimNames): Person | undefined {
  const id = lineOf(names.person === undefined ? undefined : claims[names.person]);
  const name = lineOf(names.personName === undefined ? undefined : claims[names.personName]);
  if (id === '' || id.length > LONGEST_PERSON) return undefined;
  return { id, name: name === '' ? undefined : [...name].slice(0, LONGEST_NAME).join('') };
}

function lineOf(claim: unknown): string {
  const text = textOf(claim);
  return isLine(text) ? text.trim() : '';
}

const textOf = (claim: unknown): string => (typeof claim === 'string' ? claim : '');

/** API Gateway hands a list of groups on as the text `[one two]`. */
function rolesOf(claim: unknown): readonly Role[] {
  const given = Array.isArray(claim)
    ? claim
    : String(claim)
        .replace(/^\[(.*)\]$/, '$1')
        .split(/[\s,]+/);
  return ROLES.filter((role) => given.includes(role));
}
