import type { FunctionName } from '../../core/contract/functions.ts';
import type { HttpOptions } from './http-handler.ts';
import { log } from './log.ts';
import { optional, settings } from './settings.ts';

/** What every function that answers HTTP reads from its environment. */
export function httpOptions(name: FunctionName): HttpOptions {
  const { roleClaim: role, identityClaim: identity } = settings('roleClaim', 'identityClaim');
  const corsOrigins =
    optional('corsOrigins')
      ?.split(',')
      .map((origin) => origin.trim()) ?? [];
  return { log: log(name), claims: { role, identity }, corsOrigins };
}
