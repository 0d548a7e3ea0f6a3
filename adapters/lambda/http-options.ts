import type { FunctionName } from '../../core/contract/functions.ts';
import type { HttpOptions } from './http-handler.ts';
import { log } from './log.ts';
import { optional, settings } from './settings.ts';

/** What a function that answers HTTP to everybody reads from its environment. */
export function publicOptions(name: FunctionName): HttpOptions {
  const corsOrigins =
    optional('corsOrigins')
      ?.split(',')
      .map((origin) => origin.trim()) ?? [];
  return { log: log(name), corsOrigins };
}

/** The same where callers have tokens. */
export function httpOptions(name: FunctionName): HttpOptions {
  const { roleClaim: role, identityClaim: identity } = settings('roleClaim', 'identityClaim');
  const [person, personName] = [optional('personClaim'), optional('personNameClaim')];
  return { ...publicOptions(name), claims: { role, identity, person, personName } };
}
