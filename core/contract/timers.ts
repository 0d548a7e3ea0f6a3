import type { FunctionName } from './functions.ts';

/** The functions that the clock calls, every so many minutes. One that missed its turn does what it left at the next. */
export const TIMERS = { 'dispatch-sends': { minutes: 1 } } as const satisfies Partial<
  Record<FunctionName, { readonly minutes: number }>
>;
