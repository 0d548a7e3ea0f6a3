import { FUNCTIONS, type FunctionName } from '../../core/contract/functions.ts';
import type { Handlers, LambdaHandler } from './runtime.ts';

/** The functions' own handlers. To be called once the environment is set: they read it when they are loaded. */
export async function loadHandlers(): Promise<Handlers> {
  const names = Object.keys(FUNCTIONS).filter((name): name is FunctionName => Object.hasOwn(FUNCTIONS, name));
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await loadHandler(name)] as const)));
}

async function loadHandler(name: FunctionName): Promise<LambdaHandler> {
  const module: unknown = await import(new URL(`../../functions/${name}/handler.ts`, import.meta.url).href);
  const handler = typeof module === 'object' && module && 'handler' in module ? module.handler : undefined;
  if (typeof handler !== 'function') throw new Error(`functions/${name}/handler.ts exports no handler`);
  return async (event, context) => {
    const answer: unknown = await handler(event, context);
    return answer;
  };
}
