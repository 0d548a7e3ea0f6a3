import { FUNCTIONS, type FunctionName } from '../../core/contract/functions.ts';
import type { Handlers, LambdaHandler } from './runtime.ts';

let stacks = 0;

/**
 * The functions' own handlers. To be called once the environment is set: they read it when they are loaded, so each stack
 * of a process loads them anew, and what they import only once.
 */
export async function loadHandlers(): Promise<Handlers> {
  const stack = ++stacks;
  const names = Object.keys(FUNCTIONS).filter((name): name is FunctionName => Object.hasOwn(FUNCTIONS, name));
  const loaded = names.map(async (name) => [name, await loadHandler(name, stack)] as const);
  return Object.fromEntries(await Promise.all(loaded));
}

async function loadHandler(name: FunctionName, stack: number): Promise<LambdaHandler> {
  const file = new URL(`../../functions/${name}/handler.ts?stack=${stack}`, import.meta.url);
  const module: unknown = await import(file.href);
  const handler = typeof module === 'object' && module && 'handler' in module ? module.handler : undefined;
  if (typeof handler !== 'function') throw new Error(`functions/${name}/handler.ts exports no handler`);
  return async (event, context) => {
    const answer: unknown = await handler(event, context);
    return answer;
  };
}
