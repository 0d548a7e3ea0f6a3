import * as z from 'zod/mini';
import type { Invocation } from './runtime.ts';

const answer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/**
 * Which items of a batch failed, by a function's partial batch response.
 *
 * As Lambda reads it: no answer means none; a fault, or an identifier of no item, means all.
 */
export function failedItems(invocation: Invocation, items: readonly string[]): ReadonlySet<string> {
  if (!invocation.ok) return new Set(items);
  const parsed = z.safeParse(answer, invocation.value);
  if (!parsed.success) return new Set();
  const failed = parsed.data.batchItemFailures.map((failure) => failure.itemIdentifier);
  return new Set(failed.every((item) => items.includes(item)) ? failed : items);
}

/** Seconds until a failed item is tried again: doubled each time, up to 5. */
export const retryDelay = (attempt: number): number => Math.min(0.1 * 2 ** (attempt - 1), 5);
